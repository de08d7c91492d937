// `npm run size:feed`: what each part of the feed reader costs in the script for script tags. A part costs what the script
// weighs less without it, so what others need as well is in no part: the reading of tags, texts and addresses, and of the
// articles that widgets find among their own links.
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const files = globSync('src/feed/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const matching = (pattern) => files.filter((path) => pattern.test(path));
const shared = /normalize|feed-error/;

const parts = {
  'the feed reader': files.filter((path) => !shared.test(path)),
  '  network': matching(/fetch|explain|slices/),
  '  charsets': matching(/decode/),
  '  RSS, RDF, Atom, sitemaps': matching(/xml|namespaces|atom|rdf|rss|sitemap/),
  '  JSON Feed': matching(/json-feed/),
  '  other JSON': matching(/any-json/),
  '  WordPress': matching(/wordpress/),
  '  JSON-LD': matching(/json-ld/),
  '  all of JSON': matching(/json|wordpress/),
  'articles, which widgets read from their own links as well': matching(shared),
  '  their dates': ['src/article/dates.ts'],
};

const whole = await weigh([]);
console.log(`${String(whole).padStart(6)} bytes after brotli: the whole script`);
for (const [name, paths] of Object.entries(parts))
  console.log(`${String(whole - (await weigh(paths))).padStart(6)} ${name}`);

/** Bytes of the script after brotli 11 with some files emptied. */
async function weigh(paths) {
  const load = (id) =>
    paths.includes(relative(root, id).replaceAll('\\', '/')) ? emptied(readFileSync(id, 'utf8')) : null;
  const plugins = [{ name: 'emptied', enforce: 'pre', load }];
  const [{ output }] = await build({ root, logLevel: 'error', plugins, build: { write: false } });
  const { code } = output.find(({ type }) => type === 'chunk');
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** A module with the same exports, none of which does anything. */
function emptied(source) {
  return [...source.matchAll(/^export (?:async )?(const|function|class)\*? (\w+)/gm)]
    .map(
      ([, kind, name]) => `export ${kind === 'class' ? `class ${name} extends Error {}` : `const ${name} = (a) => a;`}`,
    )
    .join('\n');
}
