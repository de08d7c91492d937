import { articleKey, type Article } from '../../article/article.js';

/** Headlines are the same when only case, punctuation and spacing differ. */
function headlineKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What to read beside an article: the author's links first, in their order and words, with picture, time and section
 * from the feed where it has the same article; then the rest of the feed. No article twice, no headline twice, and never
 * the current article.
 * @param byAuthor the author's own links
 * @param fromFeed what the feed offers, best first
 * @param current keys of the article that is being read
 */
export function chooseAlso(
  byAuthor: readonly Article[],
  fromFeed: readonly Article[],
  current: ReadonlySet<string>,
): readonly Article[] {
  const known = new Map(fromFeed.map((article) => [articleKey(article.url), article]));
  const keys = new Set(current);
  const headlines = new Set<string>();
  const chosen: Article[] = [];
  const own = byAuthor.map((article) => Object.freeze({ ...known.get(articleKey(article.url)), ...article }));
  for (const article of [...own, ...fromFeed]) {
    const key = articleKey(article.url);
    const headline = headlineKey(article.title);
    if (keys.has(key) || headlines.has(headline)) continue;
    keys.add(key);
    headlines.add(headline);
    chosen.push(article);
  }
  return chosen;
}
