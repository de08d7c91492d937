// `npm run size` compares the built script-tag files with sizes.json; `npm run size -- --update` writes what is measured, also
// into the table of ARCHITECTURE.md.
// `npm run size -- --widgets` says what each widget adds to the script that holds all four.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const root = join(import.meta.dirname, '..');
const lockFile = join(root, 'sizes.json');
const architecture = join(root, 'ARCHITECTURE.md');
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

const size = (file) => brotliSize(readFileSync(join(root, 'dist/cdn', file)));

/** Bytes after brotli 11, each file by itself. */
export function measure() {
  return Object.fromEntries(
    Object.entries(measured).map(([name, files]) => [name, files.map(size).reduce((sum, bytes) => sum + bytes, 0)]),
  );
}

const tableIn = /(?<=<!-- sizes -->\n\n)[^]*?(?=\n\n<!-- end of sizes -->)/;

/** The text of ARCHITECTURE.md with what is measured now in its table. */
export function withTable(text) {
  const files = [
    ...['news-widgets.js', 'news-widgets.css', 'loader.js'],
    ...globSync(`${version}/*.js`, { cwd: join(root, 'dist/cdn') }).sort(),
  ];
  const rows = [
    ...files.map((file) => [`\`${file.replaceAll('\\', '/')}\``, size(file)]),
    ...Object.entries(measure()).filter(([name]) => !name.startsWith('dist/')),
  ].map(([name, bytes]) => [name, bytes.toLocaleString('en')]);
  const widths = ['what a page downloads', 'bytes'].map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column].length)),
  );
  const line = (name, bytes) => `| ${name.padEnd(widths[0])} | ${bytes.padStart(widths[1])} |`;
  const rule = `| ${'-'.repeat(widths[0])} | ${'-'.repeat(widths[1] - 1)}: |`;
  const table = [line('what a page downloads', 'bytes'), rule, ...rows.map((row) => line(...row))].join('\n');
  return text.replace(tableIn, () => table);
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
  if (process.argv.includes('--update')) {
    writeFileSync(lockFile, `${JSON.stringify(measured, null, 2)}\n`);
    writeFileSync(architecture, withTable(readFileSync(architecture, 'utf8')));
  } else for (const complaint of complaints) console.error(complaint);
  if (complaints.length && !process.argv.includes('--update')) process.exitCode = 1;
}
