// `news-widgets/related` as the bundlers of its users make it. `npm test` builds dist/ before this runs.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { rolldown } from 'rolldown';

const entry = createRequire(import.meta.url).resolve('news-widgets/related');
const LIMIT = 1830;

function assertSmall(code) {
  const { length } = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  assert.match(String(code), /as rankRelated/);
  assert.ok(length <= LIMIT, `news-widgets/related is ${length} bytes after brotli, which may be ${LIMIT}.`);
  return length;
}

test(`news-widgets/related has at most ${LIMIT} bytes with Rolldown`, async (context) => {
  const bundle = await rolldown({ input: entry });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  context.diagnostic(`${assertSmall(output[0].code)} bytes`);
});

test(`news-widgets/related has at most ${LIMIT} bytes with esbuild`, async (context) => {
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', charset: 'utf8', write: false };
  const { outputFiles } = await esbuild({ entryPoints: [entry], ...options });
  context.diagnostic(`${assertSmall(outputFiles[0].text)} bytes`);
});
