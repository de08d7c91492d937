import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import type { Plugin } from 'vite';

/** The small style sheet that stands beside the script. */
export function styleSheet(): Plugin {
  const file = 'src/cdn/news-widgets.css';
  return {
    name: 'style-sheet',
    generateBundle() {
      const { code } = transform({ filename: file, code: readFileSync(file), minify: true });
      this.emitFile({ type: 'asset', fileName: 'news-widgets.css', source: code });
    },
  };
}
