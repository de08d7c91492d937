import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { variants } from './page.mjs';
import { feedOfPages, loaderPage, pages } from './pages.mjs';

/** The cookies that came with each request for a feed, by what is after its question mark. */
const heard = new Map();

const built = new URL('../../dist/cdn/', import.meta.url);

/**
 * Serves the pages of `pages.mjs` with their headers, beside what the test runner serves by itself. `?loader` gives a page
 * the loader instead of the script that holds all, `?variants` all variants of the widgets as well.
 */
export async function serveHosts(context, next) {
  const name = /^\/hosts\/(.+)$/.exec(decodeURIComponent(context.path))?.[1];
  if (name === 'heard') {
    context.body = heard.get(context.querystring.split('?')[1]) ?? [];
    return;
  }
  if (name === 'a page with the loader') {
    context.type = 'text/html';
    context.body = loaderPage(context.query);
    return;
  }
  if (name === 'feed.json') {
    heard.set(context.querystring, [...(heard.get(context.querystring) ?? []), context.headers.cookie ?? '']);
    context.set('access-control-allow-origin', '*');
    context.body = feedOfPages;
    return;
  }
  if (/^(?:library|vendor)\//.test(name)) {
    context.type = 'text/javascript';
    context.body = readFileSync(new URL(name.replace('library', '../../node_modules'), import.meta.url), 'utf8');
    return;
  }
  if (name === 'lit.js') {
    context.type = 'text/javascript';
    context.body = await litOfThePage('other' in context.query);
    return;
  }
  const [, folder = '', file] = /^(?:(gone|held-[\w.]+)\/)?((?:[\d.]+\/)?[\w-]+\.js)$/.exec(name) ?? [];
  if (folder === 'gone' && file !== 'loader.js') return next();
  if (file) {
    // A core that comes only after the feed was asked for shows that nobody waits for it.
    if (folder && file.endsWith('/core.js')) await until(() => heard.has(folder));
    // As it stands: the test runner may change the scripts it serves. Module scripts need the header in opaque origins.
    context.set('access-control-allow-origin', '*');
    context.type = 'text/javascript';
    context.body = file === 'another-version.js' ? anotherVersion() : readFileSync(new URL(file, built), 'utf8');
    return;
  }
  const page = pages[name];
  if (!page) return next();
  const script = 'loader' in context.query ? 'loader.js' : 'news-widgets.js';
  context.type = 'text/html';
  for (const [header, value] of Object.entries(page.headers ?? {}))
    context.set(header, value.replace("'DIGEST'", `'${digest(script)}' ${script === 'loader.js' ? (page.chunks ?? '') : ''}`));
  const more = 'variants' in context.query ? variants : '';
  const html = page.html.replaceAll('news-widgets.js', script).replace('</body>', `${more}$&`);
  context.body = page.integrity
    ? html
        .replaceAll('nonce="n1"></', `integrity="${digest(script)}" crossorigin></`)
        .replace('<head>', script === 'loader.js' ? `<head><script type="importmap" nonce="n1">${importMap()}</script>` : '$&')
    : html;
}

/** How a page says what the modules have to be that the loader brings. */
function importMap() {
  const chunks = globSync('*/*.js', { cwd: built }).map((path) => path.replaceAll('\\', '/'));
  return JSON.stringify({ integrity: Object.fromEntries(chunks.map((path) => [`/hosts/${path}`, digest(path)])) });
}

function digest(file) {
  const bytes = readFileSync(new URL(file, built));
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

async function until(condition) {
  while (!condition()) await new Promise((done) => setTimeout(done, 20));
}

/** A version that speaks to its copies in another way. */
function anotherVersion() {
  const code = readFileSync(new URL('news-widgets.js', built), 'utf8');
  const names = /news-widgets\.(registry|claim|ask)\.1/g;
  if (code.match(names).length !== 3) throw new Error('Name here all that copies of the script share.');
  return code.replace(names, 'news-widgets.$1.2');
}

let lit;

/** Lit as a page may have it, in one file; `other` says that it is of another version. */
async function litOfThePage(other) {
  lit ??= build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib: { entry: fileURLToPath(import.meta.resolve('lit')), formats: ['es'] } },
  });
  const [{ output }] = await lit;
  const { code } = output[0];
  return other ? code.replace(/(Versions\s*\?\?=\s*\[\]\)\.push\(["'`])[\d.]+/g, '$10.0.0') : code;
}
