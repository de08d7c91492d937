#!/usr/bin/env node
/**
 * The demo's server: a partner's newspaper page with the widgets on it, with plain Node only.
 * Every answer is made by `answer()` in server/answer.mjs; here it is started, from a command line or from a test.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnswer } from './server/answer.mjs';

const project = new URL('../', import.meta.url);

const help = `Usage: npm start -- [--feed FILE_OR_URL]

Shows a newspaper's page with the widgets on it, in Russian (/) and in Kazakh (/kk/).

  --feed FILE_OR_URL   show this feed in all four widgets instead; the newspaper stays at /index.html
  --help               this text

Environment:
  PORT   where to listen first (4173); the next free port is taken
  HOST   the address to listen on (127.0.0.1)

To see a failure, add to the address of any page:
  ?fail=404    the page's feeds answer 404
  ?fail=slow   the page's feeds answer after 4 seconds`;

/** Something that whoever started the server can put right: shown as one line. */
export class StartError extends Error {}

/**
 * Starts the demo. `feed` is a file or an http(s) address. `build: false` serves what is already in dist/cdn.
 * Port 0 takes any free port.
 */
export async function startDemo({ port = 4173, host = '127.0.0.1', feed, build = true } = {}) {
  const source = feed === undefined ? undefined : feedSource(feed);
  if (build) await buildIfNeeded();
  const answer = createAnswer({ feed: source });
  const server = createServer((request, response) => void answer(request, response));
  const taken = await listen(server, port, host);
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${taken}/`, close };
}

/** npm changes the working directory to the project, but says where the visitor stood. */
function feedSource(feed) {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(feed)) {
    if (!URL.canParse(feed)) throw new StartError(`not a valid address: ${feed}`);
    if (!/^https?:/i.test(feed)) throw new StartError(`only http and https addresses can be fetched: ${feed}`);
    return { url: feed, name: feed };
  }
  const file = [process.cwd(), process.env.INIT_CWD ?? '']
    .map((folder) => resolve(folder, feed))
    .find((path) => feed !== '' && statSync(path, { throwIfNoEntry: false })?.isFile());
  if (!file) throw new StartError(`no such file: ${feed}`);
  return { file, name: basename(file) };
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) fail(new StartError(error.message));
      else server.listen(++port, host);
    });
    server.on('listening', () => done(server.address().port));
    server.listen(port, host);
  });
}

/** Builds when the script is missing or older than its sources. A page without it is still a page, so no failure here. */
async function buildIfNeeded() {
  const script = fileURLToPath(new URL('dist/cdn/news-widgets.js', project));
  const sources = fileURLToPath(new URL('src/', project));
  const newest = existsSync(sources)
    ? Math.max(0, ...readdirSync(sources, { recursive: true }).map((name) => statSync(resolve(sources, name)).mtimeMs))
    : 0;
  if ((statSync(script, { throwIfNoEntry: false })?.mtimeMs ?? -1) >= newest) return;
  console.error('Building the widgets…');
  const code = await new Promise((done) => {
    // What the build says goes to stderr: stdout holds the one line with the address.
    const run = spawn('npm run build', { cwd: fileURLToPath(project), stdio: ['ignore', 2, 2], shell: true });
    run.on('error', () => done(1));
    run.on('exit', done);
  });
  if (code !== 0)
    console.error(
      `The build failed: ${existsSync(script) ? 'an older build is shown.' : 'the page is shown without widgets.'}`,
    );
}

function readArguments(words) {
  const options = {};
  for (let at = 0; at < words.length; at++) {
    const [name, value] = words[at].split(/=(.*)/s);
    if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--feed') {
      options.feed = value ?? words[++at];
      if (!options.feed) throw new StartError('--feed needs a file or an address');
    } else throw new StartError(`unknown argument: ${words[at]}`);
  }
  const { PORT, HOST } = process.env;
  if (PORT) {
    options.port = Number(PORT);
    if (!/^\d+$/.test(PORT) || options.port > 65535) throw new StartError(`PORT is not a port: ${PORT}`);
  }
  if (HOST) options.host = HOST;
  return options;
}

async function main() {
  try {
    const { help: asked, ...options } = readArguments(process.argv.slice(2));
    if (asked) return console.log(help);
    const { url, close } = await startDemo(options);
    console.log(`news-widgets demo: ${url}`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(`news-widgets demo: ${error.message} (try --help)`);
    process.exitCode = 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
