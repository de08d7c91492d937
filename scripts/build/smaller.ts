import { minify } from 'terser';
import type { Plugin } from 'vite';

const licences = '/*! news-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: https://lit.dev */';

/**
 * A second minifier over what Vite's has left, which takes a little more. Escapes all that is not ASCII: pages in
 * windows-1251 and the like read a script without a charset in their own encoding.
 */
export function smaller(): Plugin {
  return {
    name: 'smaller',
    generateBundle: {
      order: 'post',
      async handler({ format }, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const map = bundle[`${file.fileName}.map`];
          if (map?.type !== 'asset') throw new Error(`smaller: ${file.fileName} has no source map`);
          const holdsLit = Object.keys(file.modules).some((id) => id.includes('/node_modules/lit'));
          const result = await minify(file.code, {
            module: format === 'es',
            // A function stays where it is: a listener of the page that is put into the one function that uses it would keep
            // alive what that one knows, such as a widget.
            compress: { ecma: 2020, passes: 3, hoist_funs: true, reduce_funcs: false },
            format: { ascii_only: true, ecma: 2020, ...(holdsLit && { preamble: licences }) },
            sourceMap: { content: String(map.source) },
          });
          file.code = `${result.code}\n`;
          map.source = String(result.map);
        }
      },
    },
  };
}
