// The package as partners get it. `npm test` builds dist/ before these run.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { measure, sizeComplaints } from '../scripts/size.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('package.json'));

describe('every path that package.json promises exists', () => {
  const paths = [
    ...pathsOf(manifest.exports),
    manifest.main,
    manifest.types,
    manifest.customElements,
    manifest.unpkg,
    manifest.jsdelivr,
  ];
  for (const path of new Set(paths)) {
    test(path, () => assert.ok(existsSync(new URL(path, root)), `${path} is not there after a build.`));
  }
});

describe('every module of the package', () => {
  for (const [name, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'string') continue;
    test(`${name} has typings beside its code and names only files that exist`, () => {
      assert.equal(target.types, target.default.replace(/\.js$/, '.d.ts'));
      for (const file of [target.types, target.default])
        assert.deepEqual(missingImports(file), [], `${file} imports what is not there.`);
    });
  }
});

test('bundlers keep what registers on import, and nothing else', () => {
  const modules = globSync('dist/**/*.js', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  const kept = modules.filter((path) =>
    manifest.sideEffects.some((glob) => matchesGlob(path, glob.replace(/^\.\//, ''))),
  );
  const acting = modules.filter((path) => /^dist\/cdn\/|^dist\/widgets\/[^/]+\/define\.js$/.test(path));
  assert.deepEqual(
    acting.filter((path) => !kept.includes(path)),
    [],
  );
  assert.deepEqual(
    kept.filter((path) => !acting.includes(path) && path !== 'dist/element/define.js'),
    [],
  );
});

describe('the script for script tags', () => {
  const code = read('dist/cdn/news-widgets.js');

  test('is one classic script', () => assert.doesNotThrow(() => new Script(code)));
  test('leaves no global behind', () => assert.match(code, /^(?:\/\*![^]*?\*\/\s*)?(?:\(function|\(\(\)|!function)/));
  test('imports nothing', () => assert.doesNotMatch(code, /\bimport\s*\(|\bimport\.meta\b/));
  test('is ASCII, for pages in other encodings', () => assert.doesNotMatch(code, /[^\0-\x7f]/));
  test('carries no development code of Lit', () => assert.doesNotMatch(code, /Lit is in dev mode/));
});

describe('the size lock', () => {
  test('holds', () => {
    const found = sizeComplaints(measure(), read('sizes.json'));
    if (found.length) assert.fail(found.join('\n'));
  });

  test('says which line to change', () => {
    const lock = '{\n  "a.js": 100,\n  "b.css": 20\n}\n';
    assert.deepEqual(sizeComplaints({ 'a.js': 100, 'b.css': 23 }, lock), [
      'b.css is 23 bytes after brotli, 3 more than locked. ' +
        'If the change is worth it, set sizes.json line 3 to 23 (npm run size -- --update).',
    ]);
    assert.deepEqual(sizeComplaints({ 'a.js': 100, 'b.css': 20 }, lock), []);
  });
});

function pathsOf(target) {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(pathsOf);
}

function missingImports(file) {
  const imports = [...read(file).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, path]) => path);
  return imports
    .map((path) => new URL(path, new URL(file, root)))
    .filter((url) => !existsSync(file.endsWith('.d.ts') ? new URL(url.href.replace(/\.js$/, '.d.ts')) : url))
    .map((url) => url.pathname);
}
