import type { Article } from '../../article/article.js';
import { popularOrder, type PopularOrder } from '../../article/select.js';
import type { Feed } from '../../feed/feed.js';

/**
 * The order of articles that are not those of a window.
 * @param feeds where they come from; none for the page's own list
 * @param count how many are wanted
 * @param isNamed whether the label of a later tab says what they are, such as «All»
 */
export function orderOf(
  articles: readonly Article[],
  [feed, ...others]: readonly Feed[],
  count: number,
  isNamed: boolean,
): PopularOrder {
  // The page's own list stays as it is, and is taken at its word; where there is nothing yet, there is nothing to take back.
  if (!feed) return { articles, popular: articles.length || 1 };
  if (isNamed) return { articles, popular: feed.list?.kind === 'popular' ? articles.length : 0 };
  // Several feeds are merged by date: what one of them says of its order no longer holds.
  return popularOrder(articles, count, others.length === 0 ? feed.list : undefined);
}

/** The place of an article in the whole order, counted from 1, whatever of it the page shows elsewhere. */
export function rankOf(article: Article, { articles }: PopularOrder): number {
  return articles.indexOf(article) + 1;
}
