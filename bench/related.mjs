// How well rankRelated finds the articles of the same event, on headlines alone, beside what else one could take.
// node bench/related.mjs [pairs.tsv]: labelled pairs of headlines of one day, `day url1 url2 slug1 slug2 same_story`.
// For each headline with a partner all the others of its day are ranked. None of it chooses by the labels.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import snowball from 'snowball-stemmers';
import { buildIfStale } from '../scripts/build.mjs';

const root = join(import.meta.dirname, '..');

/** Pairs by day: the headlines of the day as articles, and who belongs to whom. */
function readDays(text) {
  const days = new Map();
  for (const line of text.trim().split('\n').slice(1)) {
    const [day, url1, url2, slug1, slug2, same] = line.split('\t');
    if (!days.has(day)) days.set(day, { articles: new Map(), pairs: [] });
    const { articles, pairs } = days.get(day);
    for (const [id, title] of [
      [url1, slug1],
      [url2, slug2],
    ]) {
      if (!articles.has(id)) articles.set(id, { id, url: id, title });
    }
    if (url1 !== url2) pairs.push({ one: url1, other: url2, same: same.trim() === '1' });
  }
  return [...days].map(([day, { articles, pairs }]) => ({ day, articles: [...articles.values()], pairs }));
}

/** Adds up what is found over days. */
class Score {
  queries = 0;
  hits = 0;
  reciprocal = 0;
  pairs = [];

  /** @param ids what a ranking gave, best first */
  add(ids, partners) {
    this.queries++;
    const rank = ids.findIndex((id) => partners.has(id)) + 1;
    if (rank > 0 && rank <= 4) this.hits++;
    if (rank > 0 && rank <= 20) this.reciprocal += 1 / rank;
  }

  get auc() {
    const pairs = this.pairs.sort((one, other) => one.score - other.score);
    const positives = pairs.filter(({ same }) => same).length;
    let ranks = 0;
    for (let start = 0, end; start < pairs.length; start = end) {
      for (end = start; end < pairs.length && pairs[end].score === pairs[start].score;) end++;
      ranks += (pairs.slice(start, end).filter(({ same }) => same).length * (start + end + 1)) / 2;
    }
    return (ranks - (positives * (positives + 1)) / 2) / (positives * (pairs.length - positives));
  }
}

/**
 * @param prepare takes the articles of a day, gives a function from an article to the others with scores, best first; what
 *   it drops as a duplicate of another still has its score in `scores`
 */
function evaluate(days, prepare) {
  const score = new Score();
  for (const { articles, pairs } of days) {
    const rank = prepare(articles);
    const partners = new Map();
    const asked = new Map();
    for (const { one, other, same } of pairs) {
      asked.set(one, [...(asked.get(one) ?? []), { other, same }]);
      if (!same) continue;
      for (const [from, to] of [
        [one, other],
        [other, one],
      ]) {
        partners.set(from, (partners.get(from) ?? new Set()).add(to));
      }
    }
    for (const article of articles) {
      if (!partners.has(article.id) && !asked.has(article.id)) continue;
      const found = rank(article).filter(({ id }) => id !== article.id);
      if (partners.has(article.id))
        score.add(
          found.slice(0, 20).map(({ id }) => id),
          partners.get(article.id),
        );
      if (!asked.has(article.id)) continue;
      const scores = new Map((rank.scores?.(article) ?? found).map((each) => [each.id, each.score]));
      for (const { other, same } of asked.get(article.id)) score.pairs.push({ same, score: scores.get(other) ?? 0 });
    }
  }
  return {
    hit4: score.hits / score.queries,
    mrr20: score.reciprocal / score.queries,
    auc: score.auc,
    queries: score.queries,
  };
}

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** BM25 as in every textbook (k1 1.2, b 0.75) over the terms of a title. */
function bm25(termsOf) {
  return (articles) => {
    const texts = articles.map(({ title }) => termsOf(title));
    const average = texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
    const postings = new Map();
    texts.forEach((terms, index) => {
      for (const [term, { length }] of Object.entries(Object.groupBy(terms, (each) => each))) {
        const value = (length * 2.2) / (length + 1.2 * (0.25 + (0.75 * terms.length) / average));
        if (!postings.has(term)) postings.set(term, []);
        postings.get(term).push([index, value]);
      }
    });
    const scores = new Float64Array(articles.length);
    return ({ title }) => {
      scores.fill(0);
      for (const term of termsOf(title)) {
        const posting = postings.get(term) ?? [];
        const rarity = Math.log(1 + (articles.length - posting.length + 0.5) / (posting.length + 0.5));
        for (const [index, value] of posting) scores[index] += rarity * value;
      }
      return articles
        .map(({ id }, index) => ({ id, score: scores[index] }))
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    };
  };
}

const letters =
  'shch щ sch щ sh ш ch ч zh ж kh х ts ц yu ю ju ю iu ю ya я ja я ia я yo ё jo ё ye е je е a а b б c ц d д e е f ф g г h х i и j й k к l л m м n н o о p п q к r р s с t т u у v в w в x кс y ы z з'.split(
    ' ',
  );
const cyrillic = new Map(letters.flatMap((each, index) => (index % 2 ? [] : [[each, letters[index + 1]]])));
const latin = new RegExp([...cyrillic.keys()].join('|'), 'g');

/** The stemmer knows Russian in its own letters only. */
function stems() {
  const stemmer = snowball.newStemmer('russian');
  return (title) => words(title).map((word) => stemmer.stem(word.replace(latin, (found) => cyrillic.get(found))));
}

function miniSearch(options) {
  return (articles) => {
    const index = new MiniSearch({ fields: ['title'] });
    index.addAll(articles);
    return ({ title }) => index.search(title, options);
  };
}

/** The time to rank a thousand candidates, once they are indexed, in milliseconds. */
function timeRanking(indexRelated, articles) {
  const thousand = articles.slice(0, 1000);
  const start = performance.now();
  const rank = indexRelated(thousand);
  const indexed = performance.now() - start;
  for (const article of thousand.slice(0, 100)) rank(article, { limit: 4 });
  const times = thousand.map((article) => {
    const begin = performance.now();
    rank(article, { limit: 4 });
    return performance.now() - begin;
  });
  times.sort((one, other) => one - other);
  return { indexed, median: times[500], p95: times[950] };
}

async function run(file = process.env.RELATED_PAIRS) {
  file ??= [join(root, '../shared/related/ru-slug-pairs.tsv')].find((path) => existsSync(path));
  if (!file || !existsSync(file)) {
    console.error(
      'bench related: no labelled pairs; name a file: node bench/related.mjs PAIRS.tsv (or RELATED_PAIRS).',
    );
    return false;
  }
  buildIfStale();
  const { indexRelated, rankRelated } = await import('../dist/article/related.js');
  const days = readDays(readFileSync(file, 'utf8'));
  const ours = (articles) => {
    const rank = (options) => (article) =>
      rankRelated(article, articles, options).map(({ article: { id }, score }) => ({ id, score }));
    return Object.assign(rank({ limit: 20 }), { scores: rank({ duplicates: true }) });
  };
  const rankings = {
    rankRelated: ours,
    'BM25, raw words': bm25(words),
    'BM25, Snowball stems': bm25(stems()),
    'BM25, prefix 4': bm25((title) => words(title).map((word) => word.slice(0, 4))),
    MiniSearch: miniSearch({}),
    'MiniSearch, prefixes': miniSearch({ prefix: (term) => term.length > 3 }),
  };
  const count = days.reduce((sum, { articles }) => sum + articles.length, 0);
  console.log(`${count} headlines of ${days.length} day(s) in ${file}`);
  console.log(`${''.padEnd(24)}  hit@4  MRR@20  pair AUC`);
  for (const [name, prepare] of Object.entries(rankings)) {
    const { hit4, mrr20, auc } = evaluate(days, prepare);
    console.log(`${name.padEnd(24)}  ${hit4.toFixed(3)}  ${mrr20.toFixed(3)}   ${auc.toFixed(3)}`);
  }
  const { indexed, median, p95 } = timeRanking(indexRelated, days[0].articles);
  console.log(
    `1,000 candidates: indexed in ${indexed.toFixed(1)} ms, then ranked in ${median.toFixed(2)} ms (95 %: ${p95.toFixed(2)} ms)`,
  );
  return true;
}

// `npm run bench -- related PAIRS` imports this file; by itself it reads its own argument.
const named = process.argv.slice(2).find((argument) => argument.endsWith('.tsv'));
if (!(await run(named))) process.exitCode = 1;
