import remapping, { type EncodedSourceMap } from '@jridgewell/remapping';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';

const licences = '/*! news-widgets, MIT. Contains Lit, Copyright Google LLC, BSD-3-Clause: https://lit.dev */\n';

/** Pages in windows-1251 and the like read a script without a charset in their own encoding: escape all that is not ASCII. */
export function onlyAscii(): Plugin {
  return {
    name: 'only-ascii',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          const ascii = new MagicString(file.code).replace(
            /[^\0-\x7f]/g,
            (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
          );
          const holdsLit = Object.keys(file.modules).some((id) => id.includes('/node_modules/lit'));
          if (holdsLit) ascii.prepend(licences);
          file.code = ascii.toString();
          const map = bundle[`${file.fileName}.map`];
          if (map?.type !== 'asset') throw new Error(`only-ascii: ${file.fileName} has no source map`);
          const changes = ascii.generateMap({ hires: 'boundary' }) as EncodedSourceMap;
          map.source = remapping([changes, JSON.parse(String(map.source)) as EncodedSourceMap], () => null).toString();
        }
      },
    },
  };
}
