import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildInto } from '../scripts/build.mjs';

const root = join(import.meta.dirname, '..');
const again = mkdtempSync(join(root, '.cache/again-'));
after(() => rmSync(again, { recursive: true, force: true }));

test('two builds of the same sources are equal to the byte', { timeout: 300_000 }, () => {
  assert.ok(buildInto(again), 'The second build failed.');
  const files = (folder) => globSync('**/*.{js,css,ts,json}', { cwd: folder }).sort();
  assert.deepEqual(files(again), files(join(root, 'dist')));
  for (const file of files(again)) {
    assert.ok(readFileSync(join(again, file)).equals(readFileSync(join(root, 'dist', file))), `${file} differs.`);
  }
});
