// How well rankRelated finds the articles of the same event, on headlines alone, beside what else one could take.
// node bench/related.mjs [pairs.tsv]: labelled pairs of headlines of one day, `day url1 url2 slug1 slug2 same_story`.
// For each headline with a partner all the others of its day are ranked, and once more only those with a partner of their
// own. None of it chooses by the labels: k1 and b are the textbook's, the prefixes stand on both sides of 4.
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
  hits = [];
  reciprocal = [];
  pairs = [];

  /** @param ids what a ranking gave, best first */
  add(ids, partners) {
    const rank = ids.findIndex((id) => partners.has(id)) + 1;
    this.hits.push(rank > 0 && rank <= 4 ? 1 : 0);
    this.reciprocal.push(rank > 0 && rank <= 20 ? 1 / rank : 0);
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

const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** Who belongs to whom, and what is asked of whom. */
function partnersOf(pairs) {
  const partners = new Map();
  const asked = new Map();
  for (const { one, other, same } of pairs) {
    asked.set(one, [...(asked.get(one) ?? []), { other, same }]);
    if (!same) continue;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ])
      partners.set(from, (partners.get(from) ?? new Set()).add(to));
  }
  return { partners, asked };
}

/**
 * @param prepare takes the articles of a day, gives a function from an article and a limit to the others with scores, best
 *   first
 * @param withPairs whether the labelled pairs are scored too, for which all of the day are ranked
 */
function evaluate(days, prepare, withPairs) {
  const score = new Score();
  for (const { articles, pairs } of days) {
    const rank = prepare(articles);
    const { partners, asked } = partnersOf(pairs);
    for (const article of articles) {
      const { id } = article;
      const isAsked = withPairs && asked.has(id);
      if (!partners.has(id) && !isAsked) continue;
      const found = rank(article, isAsked ? Infinity : 21).filter((each) => each.id !== id);
      if (partners.has(id))
        score.add(
          found.slice(0, 20).map((each) => each.id),
          partners.get(id),
        );
      if (!isAsked) continue;
      const scores = new Map(found.map((each) => [each.id, each.score]));
      for (const { other, same } of asked.get(id)) {
        score.pairs.push({ same, score: scores.get(other) ?? rank.alone?.(article, other) ?? 0 });
      }
    }
  }
  return score;
}

/** The days with only those headlines that have a partner. */
function withPartner(days) {
  return days.map(({ articles, pairs }) => {
    const { partners } = partnersOf(pairs);
    return { articles: articles.filter(({ id }) => partners.has(id)), pairs: pairs.filter(({ same }) => same) };
  });
}

/** To which tenth each headline with a partner belongs, in the order of `evaluate`; partners stay together. */
function tenths(days) {
  return days.flatMap(({ articles, pairs }) => {
    const { partners } = partnersOf(pairs);
    const asked = articles.filter(({ id }) => partners.has(id));
    return asked.map(({ id }) => {
      const [first] = [id, ...partners.get(id)].sort();
      return [...first].reduce((hash, letter) => (hash * 31 + letter.codePointAt(0)) >>> 0, 7) % 10;
    });
  });
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

/** The processor's time to rank a thousand candidates, in milliseconds: for the first time, and once they are indexed. */
function timeRanking(rankRelated, articles) {
  const thousand = articles.slice(0, 1000).map((article) => ({ ...article }));
  const spent = (times) => {
    const start = process.cpuUsage();
    for (const article of thousand.slice(0, times)) rankRelated(article, thousand, { limit: 4 });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / times;
  };
  return { first: spent(1), next: spent(300) };
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
  const { rankRelated } = await import('../dist/article/related.js');
  const { sameHeadline } = await import('../dist/article/headline.js');
  const days = readDays(readFileSync(file, 'utf8'));
  const ours = (articles) => {
    const rank = (article, limit, candidates = articles) =>
      rankRelated(article, candidates, { limit }).map(({ article: { id }, score }) => ({ id, score }));
    // What is left out beside a better one of the same headline has a score of its own.
    const alone = (article, id) => {
      const other = articles.find((each) => each.id === id);
      const candidates = articles.filter((each) => each === other || !sameHeadline(each, other));
      return rank(article, Infinity, candidates).find((each) => each.id === id)?.score;
    };
    return Object.assign(rank, { alone });
  };
  const rankings = {
    rankRelated: ours,
    'BM25, raw words': bm25(words),
    'BM25, Snowball stems': bm25(stems()),
    'BM25, prefix 4': bm25((title) => words(title).map((word) => word.slice(0, 4))),
    MiniSearch: miniSearch({}),
    'MiniSearch, prefixes': miniSearch({ prefix: (term) => term.length > 3 }),
  };
  const few = withPartner(days);
  const count = (of) => of.reduce((sum, { articles }) => sum + articles.length, 0);
  console.log(`${count(days)} headlines of ${days.length} day(s) in ${file}; ${count(few)} have a partner`);
  console.log(`${''.padEnd(24)}  hit@4  MRR@20  pair AUC  hit@4 among those with a partner`);
  const results = {};
  for (const [name, prepare] of Object.entries(rankings)) {
    const all = (results[name] = evaluate(days, prepare, true));
    const numbers = [mean(all.hits), mean(all.reciprocal), all.auc, mean(evaluate(few, prepare, false).hits)];
    console.log([name.padEnd(22), ...numbers.map((each) => each.toFixed(3).padStart(6))].join('  '));
  }
  const { rankRelated: own, ...others } = results;
  const [name, best] = Object.entries(others).sort(([, one], [, other]) => mean(other.hits) - mean(one.hits))[0];
  const tenth = tenths(days);
  const parts = Object.values(Object.groupBy(tenth.keys(), (at) => tenth[at]));
  const leads = parts.map((part) => 100 * mean(part.map((at) => own.hits[at] - best.hits[at])));
  const spread = Math.sqrt(mean(leads.map((lead) => (lead - mean(leads)) ** 2)));
  console.log(
    `hit@4 over «${name}», in points, by tenths: ${mean(leads).toFixed(1)} ± ${spread.toFixed(1)}, least ${Math.min(...leads).toFixed(1)}`,
  );
  const { first, next } = timeRanking(rankRelated, days[0].articles);
  console.log(`1,000 candidates: read and ranked in ${first.toFixed(1)} ms, once read in ${next.toFixed(2)} ms (CPU)`);
  return true;
}

// `npm run bench -- related PAIRS` imports this file; by itself it reads its own argument.
const named = process.argv.slice(2).find((argument) => argument.endsWith('.tsv'));
if (!(await run(named))) process.exitCode = 1;
