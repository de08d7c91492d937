import { dirname, relative, resolve } from 'node:path';
import minifyTemplates from 'rollup-plugin-html-literals';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { chunksFolder } from './scripts/build/chunks.js';
import { importAtOnce } from './scripts/build/import-at-once.js';
import { litAnywhere } from './scripts/build/lit-anywhere.js';
import { smaller } from './scripts/build/smaller.js';
import { styleSheet } from './scripts/build/style-sheet.js';

const shared = {
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    reportCompressedSize: false,
    sourcemap: 'hidden',
    // The same wherever it is built.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { sourcemapPathTransform: (source, map) => relative('.', resolve(dirname(map), source)) },
    },
  },
} satisfies UserConfig;

const templates = (): Plugin =>
  minifyTemplates({ exclude: ['**/node_modules/**'], failOnError: true }) as unknown as Plugin;

const script = (entry: string, fileName: string): NonNullable<UserConfig['build']> => ({
  ...shared.build,
  lib: { entry, formats: ['iife' as const], name: 'newsWidgets', fileName: () => fileName },
});

/** dist/cdn: what a script tag loads. `--mode chunks` and `--mode loader` make the loader and what that loads. */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'chunks') {
    return {
      ...shared,
      plugins: [templates(), litAnywhere(), localeFiles(), smaller()],
      build: {
        ...shared.build,
        lib: { entry: { core: 'src/cdn/core.ts' }, formats: ['es'] },
        rolldownOptions: {
          ...shared.build.rolldownOptions,
          preserveEntrySignatures: 'allow-extension',
          output: {
            ...shared.build.rolldownOptions.output,
            entryFileNames: `${chunksFolder}/[name].js`,
            chunkFileNames: `${chunksFolder}/[name].js`,
            minify: true,
            // One chunk with all that the first one needs.
            codeSplitting: {
              groups: [
                { name: 'core', test: /[/]cdn[/]core.ts$|[/]directives?[/.-]|[/](?:age|own-properties|tokens).styles/ },
              ],
            },
          },
        },
      },
    };
  }
  if (mode === 'loader') {
    return {
      ...shared,
      plugins: [smaller()],
      define: { CHUNKS: JSON.stringify(chunksFolder) },
      build: script('src/cdn/loader.ts', 'loader.js'),
    };
  }
  return {
    ...shared,
    // All is in one script: nothing has to be loaded first.
    resolve: { alias: [{ find: './formats/lazy.js', replacement: './formats/all.js' }] },
    plugins: [templates(), importAtOnce(), litAnywhere(), smaller(), styleSheet()],
    build: script('src/cdn/all-in-one.ts', 'news-widgets.js'),
  };
});

/** With the loader, languages are files of their own. */
function localeFiles(): Plugin {
  return {
    name: 'locale-files',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/locales/built-in.js') ? resolve('src/cdn/locale-files.ts') : undefined),
  };
}
