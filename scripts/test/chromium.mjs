import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwrightChromium } from 'playwright';

/** No sandbox: it fails for root and in most containers, and only this project's own pages are opened. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The full path of the first of these commands that is on PATH. */
export function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find((file) => existsSync(file));
}

/** Chrome or Chromium: the one asked for, an installed one, Playwright's, or the one that npm brought. */
export async function findChromium() {
  const asked = process.env.CHROME_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, but there is no such file.`);
  const executablePath =
    asked || onPath(...names) || [...usualPlaces, playwrightPath()].find((file) => existsSync(file));
  if (executablePath) return { executablePath, env: { ...process.env } };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  throw new Error(
    'No Chrome or Chromium was found. Install one with `apt-get install chromium` or `npx playwright install chromium`, ' +
      'or name one in CHROME_PATH.',
  );
}

function playwrightPath() {
  try {
    return playwrightChromium.executablePath();
  } catch {
    return '';
  }
}

/** @sparticuz/chromium unpacks into the temporary folder and trusts whatever `chromium` lies there: give it a folder of its own. */
async function packagedChromium() {
  const { tmpdir: machineTmpdir } = await import('node:os');
  const own = join(machineTmpdir(), `news-widgets-chromium-${process.getuid?.() ?? 0}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = own;
  try {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const executablePath = await packaged.executablePath();
    const env = { ...process.env };
    if (before === undefined) delete env.TMPDIR;
    else env.TMPDIR = before;
    if (!existsSync('/etc/fonts')) env.FONTCONFIG_PATH = join(own, 'fonts');
    if (!starts(executablePath, env)) {
      // A machine without the libraries of a desktop: the package carries those of Amazon Linux.
      const archive = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br');
      env.LD_LIBRARY_PATH = join(await inflate(archive), 'lib');
    }
    return { executablePath, env };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function starts(executablePath, env) {
  try {
    execFileSync(executablePath, ['--version'], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
