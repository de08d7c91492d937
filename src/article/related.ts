import { articleKey, type Article } from './article.js';
import { cutWord, fold, headlineWords, isCommon, sameHeadline, wordsOf } from './headline.js';

/** How articles are ranked by what they have to do with another. */
export interface RelatedOptions {
  /** How many to give; by default all that have anything to do with it. */
  readonly limit?: number;
  /** The present, in milliseconds since 1970: newer articles come first among equals. Without it age does not count. */
  readonly now?: number;
  /** Language of articles that name none. */
  readonly language?: string;
  /** Letters by which words are compared; by default 5, in Kazakh 6, and 4 in Latin script. */
  readonly prefix?: number;
  /** Gives all of several that have nearly the same headline; by default only the best of them. */
  readonly duplicates?: boolean;
}

/** An article that has to do with another. */
export interface RelatedArticle {
  readonly article: Article;
  /** About 1 for the same words, 0 for none; what they share besides adds to it. */
  readonly score: number;
  /** What they share, the weightiest first: `word:трамвай`, `tag:транспорт`, `section:город`, and `fresh`. */
  readonly reasons: readonly string[];
}

/** Ranks one set of articles for any article. */
export type RankRelated = (
  article: Article,
  options?: Pick<RelatedOptions, 'limit' | 'now' | 'duplicates'>,
) => readonly RelatedArticle[];

/** BM25: how soon more of the same word stops to matter, and how much a long text is held against its words. */
const SATURATION = 1.2;
const LENGTH = 0.75;
/** Rarer words, the names and numbers, tell more in a headline than BM25 has it, which is made for long texts. */
const RARITY = 1.5;
/** What a word in the summary counts beside one in the headline. */
const SUMMARY = 0.4;
const TAG = 0.15;
const SECTION = 0.05;
const FRESH = 0.1;
const DAY = 86_400_000;

interface Term {
  weight: number;
  readonly word: string;
}

/** Each word counts twice, cut short and cut long: what shares the longer form is nearer than what only begins alike. */
function termsOf(
  { title, summary, language: own }: Article,
  { language = own, prefix }: RelatedOptions,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const [text, weight] of [
    [title, 1],
    [summary ?? '', SUMMARY],
  ] as const) {
    for (const word of wordsOf(text)) {
      if (isCommon(word) || (word.length < 2 && !/\d/.test(word))) continue;
      for (const cut of new Set([-1, 1].map((more) => cutWord(word, language, prefix, more)))) {
        const term = terms.get(cut);
        if (term) term.weight += weight;
        else terms.set(cut, { weight, word });
      }
    }
  }
  return terms;
}

/** What ranking needs to know of an article. */
interface Facts {
  readonly article: Article;
  readonly terms: ReadonlyMap<string, Term>;
  /** Of its text, in weights of words. */
  readonly length: number;
  readonly key: string;
  /** In lower case, as the section. */
  readonly tags: readonly string[];
  readonly section: string | undefined;
  readonly time: number;
  readonly words: ReadonlySet<string>;
}

function factsOf(article: Article, options: RelatedOptions): Facts {
  const terms = termsOf(article, options);
  let length = 0;
  for (const { weight } of terms.values()) length += weight;
  return {
    article,
    terms,
    length,
    key: articleKey(article.url),
    tags: article.tags?.map(fold) ?? [],
    section: article.section && fold(article.section.name),
    time: Date.parse(article.published ?? article.updated ?? '') || 0,
    words: headlineWords(article.title, article.language ?? options.language),
  };
}

/**
 * Reads a set of articles once, to rank it for many.
 * @param candidates what to choose from; how rare a word is among them tells how much it says
 */
export function indexRelated(candidates: readonly Article[], options: RelatedOptions = {}): RankRelated {
  const all = candidates.map((article) => factsOf(article, options));
  const average = all.reduce((sum, { length }) => sum + length, 0) / all.length || 1;
  /** By term: which candidates have it, each followed by how much it weighs there. */
  const postings = new Map<string, number[]>();
  const list = (cut: string): number[] => postings.get(cut) ?? [];
  all.forEach(({ terms, length }, index) => {
    const long = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
    for (const [cut, { weight }] of terms) {
      const posting = list(cut);
      posting.push(index, weight / (weight + long));
      postings.set(cut, posting);
    }
  });

  return (article, { limit = Infinity, now, duplicates } = options) => {
    const own = factsOf(article, options);
    const texts = new Float64Array(all.length);
    let self = 1e-9;
    const values = [...own.terms].map(([cut, { weight }]) => {
      const posting = list(cut);
      const count = posting.length / 2;
      const value = weight * Math.log(1 + (all.length - count + 0.5) / (count + 0.5)) ** RARITY;
      self += value / 2;
      for (let at = 0; at < posting.length; at += 2) texts[posting[at]!]! += value * posting[at + 1]!;
      return [cut, value] as const;
    });

    const ranked = all
      .map((candidate, index) => {
        const common = candidate.tags.filter((tag) => own.tags.includes(tag));
        const sameSection = own.section !== undefined && candidate.section === own.section;
        const related = texts[index]! / self + TAG * Math.min(common.length, 3) + (sameSection ? SECTION : 0);
        const fresh = now === undefined ? 0 : 2 ** (-Math.max(0, now - candidate.time) / DAY);
        return { candidate, common, sameSection, fresh, score: related * (1 + FRESH * fresh) };
      })
      .filter(({ candidate, score }) => score > 0 && candidate.key !== own.key)
      .sort(
        ({ candidate: one, score }, { candidate: other, score: otherScore }) =>
          otherScore - score || other.time - one.time || (one.article.id < other.article.id ? -1 : 1),
      );

    const kept: typeof ranked = [];
    for (const each of ranked) {
      if (kept.length >= limit) break;
      // Who has the same headline has about the same score: it is enough to look at those just before.
      const near = duplicates ? [] : kept.slice(-50);
      if (!near.some(({ candidate }) => sameHeadline(candidate.words, each.candidate.words))) kept.push(each);
    }
    return kept.map(({ candidate, common, sameSection, fresh, score }) => ({
      article: candidate.article,
      score,
      // Only when asked for: most callers show the articles and never the reasons.
      get reasons() {
        const words = values
          .filter(([cut]) => candidate.terms.has(cut))
          .sort(([, one], [, other]) => other - one)
          .map(([cut]) => 'word:' + own.terms.get(cut)!.word);
        return [
          ...[...new Set(words)].slice(0, 3),
          ...common.map((tag) => 'tag:' + tag),
          ...(sameSection ? ['section:' + own.section] : []),
          ...(fresh > 0.5 ? ['fresh'] : []),
        ];
      },
    }));
  };
}

let last: { readonly asked: string; readonly articles: readonly Article[]; readonly rank: RankRelated } | undefined;

/**
 * Ranks articles by what they have to do with another: words, tags, section, and age where `now` is given. Best first,
 * equal ones newest first; without the article itself, without what has nothing to do with it, and with only one of
 * several that have nearly the same headline. The same articles are read only once.
 */
export function rankRelated(
  article: Article,
  candidates: readonly Article[],
  options: RelatedOptions = {},
): readonly RelatedArticle[] {
  const asked = `${options.language} ${options.prefix}`;
  const same = last?.asked === asked && last.articles.length === candidates.length;
  if (!same || !last!.articles.every((each, index) => each === candidates[index])) {
    last = { asked, articles: [...candidates], rank: indexRelated(candidates, options) };
  }
  return last!.rank(article, options);
}
