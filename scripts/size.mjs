// `npm run size` compares the built script-tag files with sizes.json; `npm run size -- --update` writes what is measured.
// `npm run size -- --widgets` says what each widget adds to the script that holds all four.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const lockFile = join(root, 'sizes.json');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const chunks = (...names) => ['loader.js', ...names.map((name) => `${version}/${name}.js`)];

/** What is measured: files of dist/cdn, and all of them that a page in Russian downloads by the loader. */
const measured = {
  'dist/cdn/news-widgets.js': ['news-widgets.js'],
  'dist/cdn/loader.js': ['loader.js'],
  'dist/cdn/news-widgets.css': ['news-widgets.css'],
  'popular list by the loader': chunks('core', 'popular-list', 'ru'),
  'article card by the loader': chunks('core', 'article-card', 'ru'),
  'read also by the loader': chunks('core', 'read-also', 'ru'),
  'archive picker by the loader': chunks('core', 'archive-picker', 'ru'),
};

/** Bytes after brotli 11, each file by itself. */
export function measure() {
  const size = (file) => brotliSize(readFileSync(join(root, 'dist/cdn', file)));
  return Object.fromEntries(
    Object.entries(measured).map(([name, files]) => [name, files.map(size).reduce((sum, bytes) => sum + bytes, 0)]),
  );
}

/** One sentence for each measured size that is not the locked one. */
export function sizeComplaints(measured, lockText) {
  const locked = JSON.parse(lockText);
  return Object.keys({ ...locked, ...measured })
    .filter((name) => measured[name] !== locked[name])
    .map((name) => {
      if (!(name in locked)) return `${name} is not locked in sizes.json: npm run size -- --update.`;
      if (!(name in measured)) return `${name} in sizes.json is measured no more: npm run size -- --update.`;
      const line = lockText.split('\n').findIndex((text) => text.includes(`"${name}"`)) + 1;
      const change = measured[name] - locked[name];
      return (
        `${name} is ${measured[name]} bytes after brotli, ${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'} than locked. ` +
        `If the change is worth it, set sizes.json line ${line} to ${measured[name]} (npm run size -- --update).`
      );
    });
}

function brotliSize(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Bytes after brotli of the script with all widgets, the named ones left out; with what only they need. */
export async function sizeWithout(...names) {
  const left = names.map((name) => `/widgets/${name}/${name}.js`);
  const stub = 'news-widgets-left-out';
  const leaveOut = {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (left.some((path) => id.endsWith(path)) ? `${stub}${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(stub)) return;
      const [name] = /[\w-]+(?=\.js$)/.exec(id);
      const className = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
      return { code: `export class News${className} extends HTMLElement {}`, moduleType: 'js' };
    },
  };
  const { build } = await import('vite');
  const [{ output }] = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [leaveOut],
    build: { write: false },
  });
  return brotliSize(output.find(({ type }) => type === 'chunk').code);
}

if (import.meta.main && process.argv.includes('--widgets')) {
  const all = await sizeWithout();
  for (const name of ['article-card', 'popular-list', 'read-also', 'archive-picker']) {
    console.log(`${name}: ${all - (await sizeWithout(name))} bytes`);
  }
} else if (import.meta.main) {
  const measured = measure();
  const complaints = sizeComplaints(measured, readFileSync(lockFile, 'utf8'));
  for (const [file, bytes] of Object.entries(measured)) console.log(`${file}: ${bytes} bytes`);
  if (process.argv.includes('--update')) writeFileSync(lockFile, `${JSON.stringify(measured, null, 2)}\n`);
  else for (const complaint of complaints) console.error(complaint);
  if (complaints.length && !process.argv.includes('--update')) process.exitCode = 1;
}
