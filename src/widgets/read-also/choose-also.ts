import { articleKey, type Article } from '../../article/article.js';
import { headlineWords, sameHeadline } from '../../article/headline.js';
import { rankRelated } from '../../article/related.js';
import { mergeByDate } from '../../article/select.js';

/** What is being read, and where. */
export interface Reading {
  /** Keys of the article that is being read. */
  readonly keys: ReadonlySet<string>;
  /** What is known of it. */
  readonly article?: Article | undefined;
  /** The only language to offer. What an article says counts, not its feed: content systems put anything there. */
  readonly language: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Below this, two articles share no more than a word that many have. */
const SIMILAR = 0.08;

/** Similarity is looked for among so many of the newest, and so many are chosen in all: nobody asks for more. */
const MOST = 300;

const primary = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The feed in the order in which it has to do with an article: named by it, of its story, like it, of its section, latest. */
function inOrder(fromFeed: readonly Article[], { article, keys, language, now }: Reading): readonly Article[] {
  const latest = mergeByDate([fromFeed, []]);
  // The feed knows more of the article than the page says, where it has it.
  const listed = fromFeed.find(({ url }) => keys.has(articleKey(url)));
  const current = listed ? { ...article, ...listed } : article;
  if (!current) return latest;
  const { related = [], story, section } = current;
  const byId = new Map(fromFeed.flatMap((each) => [[each.id, each] as const, [articleKey(each.url), each] as const]));
  return [
    ...related.flatMap((id) => byId.get(id) ?? byId.get(articleKey(id)) ?? []),
    ...latest.filter((each) => story && each.story === story),
    ...rankRelated(current, latest.slice(0, MOST), { now, language })
      .filter(({ score }) => score >= SIMILAR)
      .map((each) => each.article),
    ...latest.filter((each) => section && each.section?.name.toLowerCase() === section.name.toLowerCase()),
    ...latest,
  ];
}

/**
 * What to read beside an article: the author's links first, in their order and words, with picture, time and section
 * from the feed where it has the same article; then the feed's, nearest first. No article twice, no headline nearly
 * twice, never the current article and never another language.
 * @param byAuthor the author's own links
 * @param ordered whether the feed's order is its choice already, as that of articles that a program gives
 */
export function chooseAlso(
  byAuthor: readonly Article[],
  fromFeed: readonly Article[],
  reading: Reading,
  ordered = false,
): readonly Article[] {
  const { keys: current, article, language } = reading;
  const known = new Map(fromFeed.map((each) => [articleKey(each.url), each]));
  const keys = new Set(current);
  const headlines = article ? [headlineWords(article.title, language)] : [];
  const chosen: Article[] = [];
  const add = (candidate: Article, byHand: boolean): void => {
    const key = articleKey(candidate.url);
    if (keys.has(key)) return;
    const words = headlineWords(candidate.title, language);
    if (!byHand) {
      if (primary(candidate.language ?? language) !== primary(language)) return;
      if (headlines.some((each) => sameHeadline(each, words))) return;
    }
    keys.add(key);
    headlines.push(words);
    chosen.push(candidate);
  };
  for (const own of byAuthor) add(Object.freeze({ ...known.get(articleKey(own.url)), ...own }), true);
  for (const each of ordered ? fromFeed : inOrder(fromFeed, reading)) {
    if (chosen.length >= MOST) break;
    add(each, false);
  }
  return chosen;
}
