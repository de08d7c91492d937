import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import minifyTemplates from 'rollup-plugin-html-literals';
import { defineConfig, type Plugin } from 'vite';
import { importAtOnce } from './scripts/build/import-at-once.js';
import { litAnywhere } from './scripts/build/lit-anywhere.js';

/** dist/cdn: what a script tag loads. One classic script without further requests, and the small style sheet beside it. */
export default defineConfig({
  publicDir: false,
  // All is in one script: nothing has to be loaded first.
  resolve: { alias: [{ find: './formats/lazy.js', replacement: './formats/all.js' }] },
  plugins: [
    minifyTemplates({ exclude: ['**/node_modules/**'], failOnError: true }) as unknown as Plugin,
    importAtOnce(),
    litAnywhere(),
    onlyAscii(),
    styleSheet(),
  ],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    lib: { entry: 'src/cdn/all-in-one.ts', formats: ['iife'], name: 'newsWidgets', fileName: () => 'news-widgets.js' },
    reportCompressedSize: false,
  },
});

const licences = '/*! news-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: https://lit.dev */\n';

/** Pages in windows-1251 and the like read a script without a charset in their own encoding: escape all that is not ASCII. */
function onlyAscii(): Plugin {
  return {
    name: 'only-ascii',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code =
            licences +
            file.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        }
      },
    },
  };
}

function styleSheet(): Plugin {
  const file = 'src/cdn/news-widgets.css';
  return {
    name: 'style-sheet',
    generateBundle() {
      const { code } = transform({ filename: file, code: readFileSync(file), minify: true });
      this.emitFile({ type: 'asset', fileName: 'news-widgets.css', source: code });
    },
  };
}
