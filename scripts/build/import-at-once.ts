import type { Plugin } from 'vite';

/**
 * One file without further requests: what the sources import when it is needed is imported at once, and is there by the
 * promise. The bundler's own way makes a function of every module that is reached by both, which costs a kilobyte.
 */
export function importAtOnce(): Plugin {
  return {
    name: 'import-at-once',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return;
      const imports: string[] = [];
      const changed = code.replace(/\bimport\((['"]\.[^'"]+['"])\)/g, (_, file: string) => {
        imports.push(`import * as $module${imports.length} from ${file};`);
        return `Promise.resolve($module${imports.length - 1})`;
      });
      return imports.length > 0 ? { code: imports.join('') + changed, map: null } : undefined;
    },
  };
}
