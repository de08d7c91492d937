import { articleKey, type Article } from './article.js';

/**
 * What a widget shows when others stand above it: the first of its articles that none of them shows, until it has as
 * many as asked for. It hangs on what stands above alone, so widgets settle from the top of a page down, whichever
 * comes first, and can never go round in circles. Where nothing is left, what has only a link of the page above comes
 * after all: a reader is better served with it than with an empty widget.
 * @param articles what there is, best first; no more are taken out than needed
 * @param pinned those that the page's author or a program has put there: never left out, in their place
 * @param above how an article is shown above: by a widget, by no more than a link, or not at all
 */
export function pickUnclaimed(
  articles: Iterable<Article>,
  count: number,
  pinned: ReadonlySet<string>,
  above: (key: string, article: Article) => 'widget' | 'link' | undefined,
): readonly Article[] {
  const picked: Article[] = [];
  const linked: Article[] = [];
  for (const article of articles) {
    const key = articleKey(article.url);
    const where = pinned.has(key) ? undefined : above(key, article);
    if (!where) picked.push(article);
    else if (where === 'link') linked.push(article);
    if (picked.length >= count) break;
  }
  return picked.length > 0 ? picked : linked.slice(0, count);
}
