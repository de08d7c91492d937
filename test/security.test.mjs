import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const root = new URL('../', import.meta.url);

/** The tests that a text names: a path in backquotes, then titles in guillemets, with `…` for what differs. */
function named(text) {
  let file;
  return [...text.matchAll(/`(test\/[^`]+)`|«([^»]+)»/g)].flatMap(([, path, title]) => {
    file = path ?? file;
    return title ? [{ file, title }] : [];
  });
}

/** Whether a file has a test or a suite of that title. */
function has(file, title) {
  if (!existsSync(new URL(file, root))) return false;
  const words = title.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:it|test|describe)\\(\\s*(['"\`])${words.join('\\$\\{[^}]*\\}')}\\1`);
  return pattern.test(readFileSync(new URL(file, root), 'utf8'));
}

describe('SECURITY.md', () => {
  const promised = named(readFileSync(new URL('SECURITY.md', root), 'utf8'));

  test('names tests', () => assert.ok(promised.length > 25));
  for (const { file, title } of promised) {
    test(`names a test that exists: ${file} «${title}»`, () => assert.ok(has(file, title)));
  }
  test('would not get by with one that is gone', () => {
    assert.equal(has('test/security.test.mjs', 'names tests'), true);
    assert.equal(has('test/security.test.mjs', 'names a test that exists: … «…»'), true);
    assert.equal(has('test/security.test.mjs', 'names test'), false);
    assert.equal(has('test/gone.test.ts', 'names tests'), false);
  });
});
