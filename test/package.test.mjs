// The package as partners get it. `npm test` builds dist/ before these run.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, matchesGlob, posix } from 'node:path';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { measure, sizeComplaints, withTable } from '../scripts/size.mjs';

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

describe('every name of the package', () => {
  for (const name of Object.keys(manifest.exports)) {
    test(`${name} leads to a file`, () => {
      const url = import.meta.resolve(`${manifest.name}${name.slice(1)}`);
      assert.ok(existsSync(new URL(url)), `${name} leads to ${url}.`);
    });
  }
});

describe('importing one widget', () => {
  const widgets = globSync('dist/widgets/*/define.js', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  for (const path of widgets) {
    const own = path.replace('define.js', '');
    test(`brings no other: ${own}`, () => {
      const others = [...reachable(path)].filter((each) => each.startsWith('dist/widgets/') && !each.startsWith(own));
      assert.deepEqual(others, []);
    });
  }
});

describe('the script for script tags', () => {
  const code = read('dist/cdn/news-widgets.js');

  test('is one classic script', () => assert.doesNotThrow(() => new Script(code)));
  test('leaves no global behind', () => assert.match(code, /^(?:\/\*![^]*?\*\/\s*)?(?:\(function|\(\(\)|!function)/));
  test('imports nothing', () => assert.doesNotMatch(code, /\bimport\s*\(|\bimport\.meta\b/));
});

describe('the loader', () => {
  const code = read('dist/cdn/loader.js');
  const names = [...globSync('src/widgets/*', { cwd: root }), 'ru', 'kk', 'en'].map((path) => basename(path));

  test('is one classic script', () => assert.doesNotThrow(() => new Script(code)));
  test('is a kilobyte', () => assert.ok(measure()['dist/cdn/loader.js'] <= 1024));
  test('knows every widget', () => {
    for (const path of globSync('src/widgets/*', { cwd: root })) assert.ok(code.includes(basename(path)), path);
  });
  // What it asks for at once is all there is to ask for: the core, a widget and a language.
  for (const name of names) {
    test(`finds that ${name} needs nothing but the core`, () => {
      const code = read(`dist/cdn/${manifest.version}/${name}.js`);
      const needed = [...code.matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)/g)].map(([, path]) => path);
      assert.deepEqual(
        needed.filter((path) => path !== './core.js'),
        [],
        'Name the shared module in vite.config.ts, so that it comes with the core.',
      );
    });
  }
});

describe('each script that a page may load', () => {
  for (const path of globSync('dist/cdn/**/*.js', { cwd: root })) {
    const code = read(path);
    test(`${path} is ASCII, for pages in other encodings`, () => assert.doesNotMatch(code, /[^\0-\x7f]/));
    test(`${path} evaluates no text as code`, () => assert.doesNotMatch(code, /\beval\s*\(|\bFunction\s*\(\s*[`"']/));
    test(`${path} carries no development code of Lit`, () => assert.doesNotMatch(code, /Lit is in dev mode/));
    test(`${path} names no source map`, () => assert.doesNotMatch(code, /sourceMappingURL/));
  }
});

describe('a release', () => {
  const { version } = manifest;
  const integrity = JSON.parse(read('dist/cdn/integrity.json'));

  for (const name of ['news-widgets.js', 'loader.js', 'news-widgets.css']) {
    test(`has ${name} under a name that never changes as well`, () => {
      const versioned = name.replace(/(?=\.\w+$)/, `-${version}`);
      assert.equal(read(`dist/cdn/${versioned}`), read(`dist/cdn/${name}`));
    });
  }
  test('says in integrity.json what each file has to be whose name never changes', () => {
    const files = globSync('**/*.{js,css}', { cwd: new URL('dist/cdn/', root) })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes(version));
    assert.deepEqual(Object.keys(integrity), [version]);
    assert.deepEqual(Object.keys(integrity[version]).sort(), files.sort());
    for (const [file, value] of Object.entries(integrity[version])) {
      const hash = createHash('sha384').update(readFileSync(new URL(`dist/cdn/${file}`, root)));
      assert.equal(value, `sha384-${hash.digest('base64')}`, file);
    }
  });
});

describe('the source maps, which stand apart', () => {
  const { version } = manifest;
  const scripts = globSync([`dist/cdn/*-${version}.js`, `dist/cdn/${version}/*.js`], { cwd: root });

  for (const path of scripts.map((script) => script.replaceAll('\\', '/'))) {
    test(`lead from ${path} to its sources`, () => {
      const code = read(path);
      const map = new TraceMap(read(path.replace('dist/cdn/', 'dist/cdn/source-maps/') + '.map'));
      for (const [index, source] of map.sources.entries()) {
        assert.match(source, /^(?:src|node_modules)\//);
        assert.ok(read(source) === map.sourcesContent[index], `${source} is not what was built.`);
      }
      // Names of members are not shortened, so they stand in the sources as here; a few are put together by the build.
      const names = code.split('\n').flatMap((line, index) =>
        [...line.matchAll(/(?<=[\w)]\.)[a-z]\w{4,}/g)].map((match) => {
          const { source, line: row, column } = originalPositionFor(map, { line: index + 1, column: match.index });
          const original = source && map.sourcesContent[map.sources.indexOf(source)].split('\n')[row - 1];
          return { name: match[0], found: original?.startsWith(match[0], column) };
        }),
      );
      const found = names.filter((each) => each.found);
      assert.ok(found.length >= 0.8 * names.length, `${found.length} of ${names.length} names lead to themselves.`);
    });
  }
  test('are complete', () => {
    assert.equal(globSync('dist/cdn/source-maps/**/*.map', { cwd: root }).length, scripts.length);
    assert.deepEqual(globSync(['dist/cdn/*.map', `dist/cdn/${version}/*.map`], { cwd: root }), []);
  });
});

describe('the size lock', () => {
  test('holds', () => {
    const found = sizeComplaints(measure(), read('sizes.json'));
    if (found.length) assert.fail(found.join('\n'));
  });

  test('holds the table of ARCHITECTURE.md', () => {
    const text = read('ARCHITECTURE.md');
    assert.match(text, /<!-- sizes -->\n\n\| what a page downloads/);
    assert.ok(withTable(text) === text, 'npm run size -- --update writes it anew.');
  });

  test('says which line to change', () => {
    const lock = '{\n  "a.js": 100,\n  "b.css": 20\n}\n';
    assert.deepEqual(sizeComplaints({ 'a.js': 100, 'b.css': 23 }, lock), [
      'b.css is 23 bytes after brotli, 3 more than locked. ' +
        'If the change is worth it, set sizes.json line 3 to 23 (npm run size -- --update).',
    ]);
    assert.deepEqual(sizeComplaints({ 'a.js': 100, 'b.css': 20 }, lock), []);
  });

  test('holds whatever is measured, and nothing else', () => {
    assert.deepEqual(sizeComplaints({ 'a.js': 1 }, '{ "b.css": 1 }'), [
      'b.css in sizes.json is measured no more: npm run size -- --update.',
      'a.js is not locked in sizes.json: npm run size -- --update.',
    ]);
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

/** Every file of the package that a module needs, itself included. */
function reachable(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, specifier] of read(path).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
    reachable(posix.join(posix.dirname(path), specifier), found);
  }
  return found;
}
