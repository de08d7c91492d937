import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProject, staticImports } from '../../../scripts/architecture.mjs';

const files = readProject();
const ofCard = staticImports(files, 'src/widgets/article-card/article-card.ts');

test('what only a whole article needs is not among the static imports of the card', () => {
  const seam = 'src/widgets/article-card/full.ts';
  const ofFull = staticImports(files, seam);
  for (const path of ['full', 'full.styles', 'body'].map((name) => `src/widgets/article-card/${name}.ts`)) {
    assert.ok(ofFull.includes(path), `${path} belongs to ${seam}`);
    assert.ok(!ofCard.includes(path), `${path} is imported by the card`);
  }
  for (const path of ['src/article/content.ts', 'src/article/content-start.ts', 'src/element/content-nodes.ts']) {
    assert.ok(ofFull.includes(path), `${path} belongs to ${seam}`);
    assert.ok(!ofCard.includes(path), `${path} is imported by the card`);
  }
});
