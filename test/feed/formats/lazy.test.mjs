// What a page that reads JSON Feed downloads: the static imports of the module that fetches feeds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';

const dist = join(import.meta.dirname, '../../../dist');

/** The files that a built module imports, or only would import later. */
function importsOf(file) {
  const found = { statically: [], lazily: [] };
  const visit = (node) => {
    const from = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier?.text;
    if (from && from.startsWith('.')) found.statically.push(join(dirname(file), from));
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.lazily.push(join(dirname(file), node.arguments[0].text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

/** All files that come with one, by their path in dist/. */
function graphOf(entry) {
  const files = new Set([join(dist, entry)]);
  for (const file of files) for (const other of importsOf(file).statically) files.add(other);
  return [...files].map((file) => relative(dist, file).replaceAll('\\', '/'));
}

const LAZY = ['any-json', 'atom', 'json-ld', 'namespaces', 'rdf', 'rss', 'sitemap', 'wordpress', 'xml-formats']
  .map((name) => `feed/formats/${name}.js`)
  .concat('feed/xml.js', 'feed/formats/all.js', 'feed/parse-feed.js');

for (const entry of ['feed/fetch-feed.js', 'store/feed-store.js', 'element/initial-data.js']) {
  test(`${entry} brings JSON Feed and no other format`, () => {
    const graph = graphOf(entry);
    assert.ok(graph.includes('feed/formats/json-feed.js'));
    assert.deepEqual(
      graph.filter((file) => LAZY.includes(file)),
      [],
    );
  });
}

test('the others come later, each by an import of its own', () => {
  const { lazily } = importsOf(join(dist, 'feed/formats/lazy.js'));
  assert.deepEqual(lazily.map((file) => relative(dist, file).replaceAll('\\', '/')).sort(), [
    'feed/formats/any-json.js',
    'feed/formats/json-ld.js',
    'feed/formats/wordpress.js',
    'feed/formats/xml-formats.js',
  ]);
});

test('parseFeed, which is synchronous, brings all of them', () => {
  const graph = graphOf('feed/parse-feed.js');
  for (const file of LAZY) assert.ok(graph.includes(file), file);
});

test('nothing is loaded later by the one script for script tags', () => {
  assert.doesNotMatch(readFileSync(join(dist, 'cdn/news-widgets.js'), 'utf8'), /\bimport\s*\(/);
});
