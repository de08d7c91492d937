// `npm run bench -- feed` runs bench/feed.mjs or bench/feed/index.mjs with what else is given; without a name all of them.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../scripts/build.mjs';

const here = import.meta.dirname;
const benches = new Map(
  globSync(['*.mjs', '*/index.mjs'], { cwd: here })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'run.mjs')
    .sort()
    .map((path) => [path.split('/')[0].replace('.mjs', ''), join(here, path)]),
);

const [name] = process.argv.slice(2);
if (name && !benches.has(name)) {
  console.error(`There is no bench «${name}»: ${[...benches.keys()].join(', ') || 'none yet'}.`);
  process.exitCode = 1;
} else if (!buildIfStale()) {
  process.exitCode = 1;
} else {
  for (const [title, path] of benches) {
    if (name && name !== title) continue;
    console.log(`\n=== ${title}`);
    await import(pathToFileURL(path).href);
  }
}
