// What a release for script tags is beside the scripts: copies under names that never change, and what each file has to be.
import { createHash } from 'node:crypto';
import { copyFileSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const names = ['news-widgets.js', 'loader.js', 'news-widgets.css'];

/** Copies `news-widgets.js` to `news-widgets-1.2.3.js` and so on, writes integrity.json, and puts source maps apart. */
export function release(folder, version) {
  const versioned = names.map((name) => name.replace(/(?=\.\w+$)/, `-${version}`));
  for (const map of globSync('**/*.js.map', { cwd: folder })) {
    const apart = join(folder, 'source-maps', map.includes(version) ? map : map.replace('.js', `-${version}.js`));
    mkdirSync(dirname(apart), { recursive: true });
    renameSync(join(folder, map), apart);
  }
  for (const [index, name] of names.entries()) copyFileSync(join(folder, name), join(folder, versioned[index]));
  const chunks = globSync(`${version}/*.js`, { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const digests = [...versioned, ...chunks.sort()].map((name) => [name, digest(readFileSync(join(folder, name)))]);
  writeFileSync(
    join(folder, 'integrity.json'),
    `${JSON.stringify({ [version]: Object.fromEntries(digests) }, null, 2)}\n`,
  );
}

/** What stands in an `integrity` attribute. */
export function digest(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
