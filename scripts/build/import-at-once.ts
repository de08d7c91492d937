import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

/**
 * One file without further requests: what the sources import when it is needed is imported at once, and is there by the
 * promise. The bundler's own way makes a function of every module that is reached by both, which costs a kilobyte, and
 * objects of modules by `Object.defineProperty`, which throws on a page that has put `value` on every object.
 */
export function importAtOnce(): Plugin {
  return {
    name: 'import-at-once',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return;
      const changed = new MagicString(code);
      changed.replace(/\bimport\('(\.[^']+)\.js'\)/g, (call, file: string) => {
        const source = readFileSync(join(dirname(id), `${file}.ts`), 'utf8');
        const names = [...source.matchAll(/^export (?:async )?(?:class|const|function\*?) (\w+)/gm)].map(
          ([, name]) => name,
        );
        if (names.length === 0) throw new Error(`import-at-once: ${call} in ${id} exports nothing by name`);
        changed.prepend(`import { ${names.map((name) => `${name} as $${name}`).join()} } from '${file}.js';`);
        return `Promise.resolve({ ${names.map((name) => `${name}: $${name}`).join()} })`;
      });
      if (changed.hasChanged()) return { code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) };
    },
  };
}
