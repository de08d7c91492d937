import { articleKey, type Article } from './article.js';

/**
 * What a widget shows when others stand above it: the first of its articles that none of them shows, until it has as
 * many as asked for. It hangs on what stands above alone, so widgets settle from the top of a page down, whichever
 * comes first, and can never go round in circles.
 * @param articles what there is, best first
 * @param pinned those that the page's author or a program has put there: never left out, in their place
 * @param taken whether an article is shown above
 */
export function pickUnclaimed(
  articles: readonly Article[],
  count: number,
  pinned: ReadonlySet<string>,
  taken: (key: string, article: Article) => boolean,
): readonly Article[] {
  const picked: Article[] = [];
  for (const article of articles) {
    if (picked.length >= count) break;
    const key = articleKey(article.url);
    if (pinned.has(key) || !taken(key, article)) picked.push(article);
  }
  return picked;
}
