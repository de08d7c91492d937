// Input made to hold up the page: no regular expression may backtrack, no document take more than linear time.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { FeedError, parseFeed } from '../../dist/feed/index.js';

const root = new URL('../../', import.meta.url);
const url = 'https://feeds.example/feed';

/** The regular expressions of some source files, as written. */
function regularExpressions(...patterns) {
  const found = new Map();
  for (const file of globSync(patterns, { cwd: root }).sort()) {
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.Latest));
  }
  return found;
}

/** Applied to texts that are never longer than this, which their code makes sure of. */
const BOUNDED = [['src/article/dates.ts', 80]];

/** Characters and words that an expression has something to say about, taken from its source. */
function vocabulary(source) {
  const plain = source
    .replace(/\(\?(?:<?[=!]|:|<\w+>)/g, '(')
    .replace(/\[\^/g, '[')
    .replace(/\\p\{[^}]*\}/g, 'я')
    .replace(/\\[sS]/g, ' ')
    .replace(/\\d/g, '1')
    .replace(/\\[wbB]/g, 'a')
    .replace(/\\n/g, '\n')
    .replace(/\\(?:x[\da-f]{2}|u[\da-f]{4}|[trfv0-9])/gi, '\t')
    .replace(/\{\d*,?\d*\}/g, '');
  const words = plain.match(/(?:\\[^]|[^\\()[\]{}|?*+^$])+/g) ?? [];
  const unescaped = words.map((word) => word.replace(/\\([^])/g, '$1'));
  const characters = [...new Set(unescaped.join(''))];
  // Of many letters a few stand for all: it is what repeats that matters, not which letter it is.
  const letters = characters.filter((character) => /\p{L}|\d/u.test(character)).slice(0, 4);
  const signs = characters.filter((character) => !/\p{L}|\d/u.test(character)).slice(0, 8);
  return [...new Set([...signs, ...letters, ' ', 'x', ...unescaped.filter((word) => word.length > 1).slice(0, 6)])];
}

/** Everything of one or two words, repeated behind some words, with an end that matches nothing. */
function* attacks(source) {
  const words = vocabulary(source);
  const pairs = words.flatMap((a) => words.map((b) => (a === b ? a : a + b)));
  const prefixes = ['', ...words.filter((word) => word.length > 1).slice(0, 3)];
  for (const pump of new Set(pairs)) {
    for (const prefix of prefixes) yield [prefix, pump];
  }
}

const attack = ([prefix, pump], length) =>
  prefix + pump.repeat(Math.ceil((length - prefix.length) / pump.length)).slice(0, length) + '\u0001';

/** Milliseconds of this process, the best of some runs: others share the machine. */
function cost(run, times = 1) {
  let best = Infinity;
  for (; times; times--) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function apply(expression, text) {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
}

/** Whether four times the input takes no more than about four times as long; what takes next to nothing is not measured. */
function growsLinearly(run, size) {
  if (cost(() => run(size * 4)) < 10) return true;
  const [small, large] = [cost(() => run(size), 3), cost(() => run(size * 4), 3)];
  return large < 10 || large < small * 9;
}

describe('no regular expression backtracks', () => {
  const found = regularExpressions('src/feed/**/*.ts', 'src/article/**/*.ts');

  test('all are found', () => assert.ok(found.size > 40, `${found.size} is too few`));

  test('one that backtracks is found out', () => {
    const slow = ['/\\s+$/', '/<b[^>]*c>/', '/"(?:[^"]|\\\\")*;/'];
    // Long enough for the clock of any machine.
    for (const literal of slow) assert.ok(complaint(literal, 6000), literal);
  });

  for (const [literal, file] of found) {
    const limit = BOUNDED.find(([path]) => path === file)?.[1];
    test(`${file}: ${literal.slice(0, 80)}`, () => assert.equal(complaint(literal, limit ? limit / 4 : 1500), ''));
  }

  function complaint(literal, size) {
    const [, source, flags] = /^\/([^]*)\/([a-z]*)$/.exec(literal);
    const expression = new RegExp(source, flags);
    for (const pair of attacks(source)) {
      const run = (length) => apply(expression, attack(pair, length));
      // Few characters first: an expression that doubles its time with each would never come back.
      if (![7, size].every((length) => growsLinearly(run, length)))
        return `too slow on ${JSON.stringify(pair)} repeated`;
    }
    return '';
  }
});

describe('no document takes more than linear time', () => {
  const rss = (inside) => `<rss><channel><title>P</title>${inside}</channel></rss>`;
  const item = (inside) => rss(`<item><title>T</title><link>/1</link>${inside}</item>`);
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const documents = {
    'an entity bomb': (n) => `<!DOCTYPE rss [<!ENTITY e0 "x">${entities}]>${item(`<description>${'&e9;'.repeat(n)}`)}`,
    'elements that nest': (n) => item('<a>'.repeat(n) + 'x' + '</a>'.repeat(n)),
    'elements that are never closed': (n) => item('<a>'.repeat(n)),
    'end tags of nothing': (n) => item('</a>'.repeat(n)),
    'end tags that cross': (n) => item('<a><b></a>'.repeat(n)),
    'items in items': (n) => rss('<item>'.repeat(n)),
    'items with nothing in them': (n) => rss('<item/>'.repeat(n)),
    'a long attribute': (n) => item(`<enclosure type="image/png" url="/${'a'.repeat(n * 10)}"/>`),
    'an attribute that never ends': (n) => item(`<enclosure url="${'<a b="'.repeat(n)}`),
    'many attributes': (n) => item(`<a ${Array.from({ length: n }, (_, at) => `a${at}="&amp;"`).join(' ')}/>`),
    'sections that never end': (n) => item('<![CDATA['.repeat(n)),
    'sections that end twice': (n) => item('<![CDATA[x]]>]]>'.repeat(n)),
    'comments that never end': (n) => item('<!--'.repeat(n)),
    'instructions that never end': (n) => item('<?x'.repeat(n)),
    'document types that never end': (n) => '<!DOCTYPE [<'.repeat(n),
    'angle brackets': (n) => item('<'.repeat(n)),
    ampersands: (n) => item(`<description>${'&'.repeat(n)}&#${'9'.repeat(n)}`),
    'markup in a text': (n) => item(`<description><![CDATA[${'<p <!-- <script>'.repeat(n)}]]></description>`),
    'scripts in a text': (n) => item(`<description><![CDATA[${'<script>'.repeat(n)}]]></description>`),
    'pictures that are none': (n) => item(`<description><![CDATA[${'<img src=data:, '.repeat(n)}]]></description>`),
    'white space': (n) => item(`<title>${' '.repeat(n)}\n</title><pubDate>${' '.repeat(n)}x</pubDate>`),
    'no-break spaces': (n) => item(`<description>${'\u00a0'.repeat(n)}x</description>`),
    categories: (n) => item('<category>a/</category>'.repeat(n)),
    'an address of slashes': (n) => item(`<guid>https://a/${'/'.repeat(n)}</guid>`).replace('<link>/1</link>', ''),
    'JSON in JSON': (n) => `${'[{"items":'.repeat(n)}1`,
    'lists in lists': (n) => '['.repeat(n),
    'a JSON Feed of nothing': (n) => `{"items": [${'{},'.repeat(n)}{}`,
    'a JSON Feed of broken items': (n) => `{"items": [${'{"title": "a" "b"},'.repeat(n)}1]}`,
    'a string that never ends': (n) => `{"items": [{"title": "${'\\"{['.repeat(n)}`,
    'quotation marks in a string': (n) => `{"items": [{"title": "${'x "y" '.repeat(n)}"}]}`,
    'comments in JSON': (n) => `{"items": [{"title": "T", ${'// "x"\n'.repeat(n)}}, {"title": ${', /*'.repeat(n)}`,
    'line breaks in JSON': (n) => `{"items": [{"title": "T"${'\n'.repeat(n)}"url"${' \n:'.repeat(n)}}]}`,
    'lists of a document': (n) =>
      JSON.stringify({ ...Array(n).fill([{ title: 'T', url: '/1' }]), a: 1 }).replace('"0"', '"a0"'),
    'pictures in pictures': (n) =>
      `{"articles":[{"title":"T","url":"/1","media":${'[{"a":'.repeat(n)}1${'}]'.repeat(n)}}]}`,
    'taxonomies of a post': (n) =>
      JSON.stringify([
        {
          link: '/1',
          title: { rendered: 'T' },
          excerpt: { rendered: '<a more-link'.repeat(n) },
          _embedded: { 'wp:term': [Array(n).fill({ name: 'a', taxonomy: 'category_topic' })] },
        },
      ]),
    'addresses of a page': (n) =>
      `${'<link rel=canonical '.repeat(n)}<script type="application/ld+json">{"@type":"Article","headline":"T"}</script>`,
    'keywords of a page': (n) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', headline: 'T', keywords: '&a;'.repeat(n) })}</script>`,
    'commas in JSON': (n) => `{"items": [${', '.repeat(n)}`,
    'words in a list of tags': (n) => JSON.stringify({ items: [{ url: '/1', title: 'T', tags: 'a,'.repeat(n) }] }),
    'a text of many lines': (n) =>
      JSON.stringify({ items: [{ url: '/1', title: 'T', content_text: '\n < '.repeat(n) }] }),
    'terms in terms': (n) =>
      JSON.stringify([
        { link: '/1', title: { rendered: 'T' }, _embedded: { 'wp:term': Array(n).fill([{ name: '<' }]) } },
      ]),
    'blocks that never end': (n) => '<script type="application/ld+json">{'.repeat(n),
    'blocks of nothing': (n) => '<script type="application/ld+json">{</script>'.repeat(n),
    'a graph that refers to itself': (n) => {
      const node = {
        '@id': '#a',
        '@type': 'Article',
        headline: 'T',
        hasPart: { '@id': '#a' },
        author: { '@id': '#a' },
      };
      return JSON.stringify({ '@graph': Array(n).fill(node) });
    },
    'a graph that nests': (n) =>
      `${'{"@graph":[{"@type":"Article","name":"a","hasPart":'.repeat(n)}1${'}]}'.repeat(n)}`,
    'pages that begin again': (n) => '<html lang<html '.repeat(n),
    'addresses in an author': (n) => item(`<author>${'a@'.repeat(n)}</author><author>${'('.repeat(n)}</author>`),
  };
  for (const [title, document] of Object.entries(documents)) {
    test(title, () => {
      const bytes = new Map([4000, 16_000].map((size) => [size, new TextEncoder().encode(document(size))]));
      const run = (size) => {
        try {
          parseFeed(bytes.get(size), { url });
        } catch (error) {
          if (!(error instanceof FeedError)) throw error;
        }
      };
      assert.ok(growsLinearly(run, 4000), 'four times as much takes far more than four times as long');
    });
  }

  test('100,000 elements deep and an attribute of a megabyte', () => {
    for (const text of [documents['elements that nest'](100_000), documents['a long attribute'](110_000)])
      assert.equal(parseFeed(new TextEncoder().encode(text), { url }).articles.length, 1);
  });
});
