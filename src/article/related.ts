import { articleKey, type Article } from './article.js';
import { cutWord, fold, sameHeadline, wordsOf } from './headline.js';

/** How articles are ranked by what they have to do with another. */
export interface RelatedOptions {
  /** How many to give; by default all that have anything to do with it. */
  readonly limit?: number;
  /** The present, in milliseconds since 1970: newer articles come first among equals. Without it age does not count. */
  readonly now?: number;
  /** Language of articles that name none. */
  readonly language?: string;
}

/** An article that has to do with another. */
export interface RelatedArticle {
  readonly article: Article;
  /** About 1 for the same words, 0 for none; what they share besides adds to it. */
  readonly score: number;
  /** What they share, the weightiest first: `word:трамвай`, `tag:транспорт`, `section:город`, and `fresh`. */
  readonly reasons: readonly string[];
}

/** BM25: how soon more of the same word stops to matter, and how much a long text is held against its words. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/**
 * The power of a word's rarity: between BM25, which counts it once, and the cosine of tf-idf, which counts it on both
 * sides. In a headline the names and numbers tell more than BM25 has it, which is made for long texts.
 */
const RARITY = 1.5;
/** What a word in the summary counts beside one in the headline. */
const SUMMARY = 0.4;
const TAG = 0.15;
const SECTION = 0.05;
const FRESH = 0.1;
const DAY = 86_400_000;

/** Words that every headline may have, beside those of one letter; a Chinese sign is more than a letter. */
const COMMON = /* @__PURE__ */ new Set(
  (
    'во на не что как со из за по от до для при его их он мы или после над под про ' +
    'және мен бен пен үшін бойынша деп бұл да де та те ' +
    'an the of in on to for and is are was be by at as with from has it its his after over but'
  ).split(' '),
);

/** Whether a word tells nothing of what a text is about. */
function isCommon(word: string): boolean {
  return COMMON.has(word) || /^[^\d\p{Ideographic}]$/u.test(word);
}

interface Term {
  weight: number;
  readonly word: string;
}

/** What ranking needs to know of an article. */
interface Facts {
  readonly article: Article;
  readonly language: string | undefined;
  /** By a word's beginning. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Of its text, in weights of words. */
  readonly length: number;
  readonly key: string;
  /** In lower case, as the section. */
  readonly tags: readonly string[];
  readonly section: string | undefined;
  readonly time: number;
}

/** Each article is read once. */
const known = new WeakMap<Article, Facts>();

function factsOf(article: Article, fallback?: string): Facts {
  const { title, summary = '', language = fallback, tags = [], section, published, updated } = article;
  const before = known.get(article);
  if (before && before.language === language) return before;
  const terms = new Map<string, Term>();
  let length = 0;
  for (const [text, weight] of [
    [title, 1],
    [summary, SUMMARY],
  ] as const) {
    for (const word of wordsOf(text)) {
      if (isCommon(word)) continue;
      // Cut short and cut long: what shares the longer form is nearer than what only begins alike.
      for (const cut of new Set(cutWord(word, language, -1, 1))) {
        const term = terms.get(cut);
        if (term) term.weight += weight;
        else terms.set(cut, { weight, word });
        length += weight;
      }
    }
  }
  const facts = {
    article,
    language,
    terms,
    length,
    key: articleKey(article.url),
    tags: tags.map(fold),
    section: section && fold(section.name),
    time: Date.parse(published ?? updated ?? '') || 0,
  };
  known.set(article, facts);
  return facts;
}

/**
 * Ranks articles by what they have to do with another: words, tags, section, and age where `now` is given. Best first,
 * equal ones newest first; without the article itself, without what has nothing to do with it, and with only one of
 * several that have nearly the same headline.
 * @param candidates what to choose from; how rare a word is among them tells how much it says
 */
export function rankRelated(
  article: Article,
  candidates: readonly Article[],
  { limit = Infinity, now, language }: RelatedOptions = {},
): readonly RelatedArticle[] {
  const own = factsOf(article, language);
  const others = candidates
    .map((candidate) => ({ facts: factsOf(candidate, language), score: 0, reasons: [] as string[] }))
    .filter(({ facts }) => facts.key !== own.key);
  const average = others.reduce((sum, { facts }) => sum + facts.length, 0) / others.length;

  const terms = [...own.terms].map(([cut, { weight, word }]) => {
    const having = others.filter(({ facts }) => facts.terms.has(cut));
    const rarity = Math.log(1 + (others.length - having.length + 0.5) / (having.length + 0.5));
    return { cut, word, having, value: weight * rarity ** RARITY };
  });
  const most = terms.reduce((sum, { value }) => sum + value, 0) / 2;
  for (const { cut, word, having, value } of terms.sort((one, other) => other.value - one.value)) {
    const reason = 'word:' + word;
    for (const each of having) {
      const { weight } = each.facts.terms.get(cut)!;
      const length = 1 - LENGTH + (LENGTH * each.facts.length) / average;
      each.score += ((value / most) * weight) / (weight + SATURATION * length);
      if (each.reasons.length < 3 && !each.reasons.includes(reason)) each.reasons.push(reason);
    }
  }

  for (const each of others) {
    const { tags, section, time } = each.facts;
    const common = tags.filter((tag) => own.tags.includes(tag));
    each.score += TAG * Math.min(common.length, 3);
    each.reasons.push(...common.map((tag) => 'tag:' + tag));
    if (section !== undefined && section === own.section) {
      each.score += SECTION;
      each.reasons.push('section:' + section);
    }
    if (now !== undefined) {
      const fresh = 2 ** (-Math.max(0, now - time) / DAY);
      each.score *= 1 + FRESH * fresh;
      if (fresh > 0.5) each.reasons.push('fresh');
    }
  }

  const kept: typeof others = [];
  const ranked = others
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score ||
        other.facts.time - one.facts.time ||
        (one.facts.article.id < other.facts.article.id ? -1 : 1),
    );
  for (const each of ranked) {
    if (kept.length >= limit) break;
    // Who has the same headline has about the same score: it is enough to look at those just before.
    if (!kept.slice(-20).some(({ facts }) => sameHeadline(facts.article, each.facts.article))) kept.push(each);
  }
  return kept.map(({ facts, score, reasons }) => ({ article: facts.article, score, reasons }));
}
