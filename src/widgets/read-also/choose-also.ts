import { articleKey, type Article } from '../../article/article.js';
import { sameHeadline } from '../../article/headline.js';
import type { rankRelated } from '../../article/related.js';
import { newestFirst } from '../../article/select.js';

/** What is being read, and where. */
export interface Reading {
  /** Keys of the article that is being read. */
  readonly keys: ReadonlySet<string>;
  /** What is known of it. */
  readonly article: Article | undefined;
  /** The only language to offer. What an article says counts, not its feed: content systems put anything there. */
  readonly language: string;
}

export type Rank = typeof rankRelated;

let rank: Promise<Rank> | undefined;

/** What ranks by similarity, once it is here; where it cannot be had, nothing is similar. */
export function loadRank(): Promise<Rank> {
  rank ??= import('../../article/related.js').then(
    (module) => module.rankRelated,
    (error: unknown) => {
      console.warn(`[news-widgets] <news-read-also> shows the latest instead of the similar: ${String(error)}`);
      return () => [];
    },
  );
  return rank;
}

/** Below this, two articles share no more than a word that many have. */
const SIMILAR = 0.08;

/** Similarity is looked for among so many of the newest. */
const MOST = 300;

const primary = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The feed in the order in which it has to do with an article: named by it, of its story, like it, of its section, latest. */
function* inOrder(
  fromFeed: readonly Article[],
  { article, keys, language }: Reading,
  ranking: () => Rank | undefined,
): Iterable<Article> {
  const latest = newestFirst(fromFeed);
  // The feed knows more of the article than the page says, where it has it.
  const listed = fromFeed.find(({ url }) => keys.has(articleKey(url)));
  const current = listed ? { __proto__: null, ...article, ...listed } : article;
  if (current) {
    const { related = [], story, section } = current;
    for (const name of related) {
      const key = articleKey(name);
      yield* fromFeed.filter(({ id, url }) => id === name || articleKey(url) === key);
    }
    if (story) yield* latest.filter((each) => each.story === story);
    const rank = ranking();
    if (!rank) return;
    // The newest counts as the present: the order hangs on the articles alone, and does not change while time goes by.
    const now = Date.parse(latest[0]?.published ?? '') || 0;
    for (const each of rank(current, latest.slice(0, MOST), { now, language }))
      if (each.score >= SIMILAR) yield each.article;
    const name = section?.name.toLowerCase();
    if (name) yield* latest.filter((each) => each.section?.name.toLowerCase() === name);
  }
  yield* latest;
}

/**
 * What to read beside an article: the author's links first, in their order and words, with picture, time and section
 * from the feed where it has the same article; then the feed's, nearest first. No article twice, no headline nearly
 * twice, never the current article and never another language.
 * @param byAuthor the author's own links
 * @param ranking gives what ranks by similarity, once that is reached; while it gives nothing, all that follows waits
 * @param ordered whether the feed's order is its choice already, as that of articles that a program gives
 */
export function* chooseAlso(
  byAuthor: readonly Article[],
  fromFeed: readonly Article[],
  reading: Reading,
  ranking: () => Rank | undefined,
  ordered: boolean,
): Iterator<Article> {
  const { article, language } = reading;
  const known = new Map(fromFeed.map((each) => [articleKey(each.url), each]));
  const keys = new Set(reading.keys);
  // Its headline in the feed may be another than on the page.
  const before: Article[] = fromFeed.filter(({ url }) => keys.has(articleKey(url)));
  if (article) before.push(article);
  const isNew = ({ url }: Article): boolean => keys.size < keys.add(articleKey(url)).size;
  for (const own of byAuthor) {
    if (!isNew(own)) continue;
    before.push(own);
    yield Object.freeze({ __proto__: null, ...known.get(articleKey(own.url)), ...own });
  }
  for (const each of ordered ? fromFeed : inOrder(fromFeed, reading, ranking)) {
    if (primary(each.language ?? language) !== primary(language)) continue;
    if (!isNew(each) || before.some((other) => sameHeadline(other, each))) continue;
    before.push(each);
    yield each;
  }
}
