import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { indexFile, yearFile } from '../../bench/archive-data.mjs';

const bytes = (value) =>
  brotliCompressSync(JSON.stringify(value), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('an archive of 106 years', () => {
  test('has an index of 3 kB at most', () => {
    const size = bytes(indexFile());
    assert.ok(size <= 3072, `The index has ${size} bytes after brotli.`);
  });

  test('has a file of 0.6 kB at most for each year', () => {
    for (let year = 1920; year <= 2026; year++) {
      const size = bytes(yearFile(year));
      assert.ok(size <= 614, `The file of ${year} has ${size} bytes after brotli.`);
    }
  });
});
