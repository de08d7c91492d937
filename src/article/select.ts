import { articleKey, type Article } from './article.js';

/** Which articles to keep. What is not given does not filter. */
export interface ArticleFilter {
  /** Names of sections; an article has to be in one of them. */
  readonly sections?: readonly string[] | undefined;
  /** Names of tags; an article has to carry one of them. */
  readonly tags?: readonly string[] | undefined;
  /** Ids or addresses of articles to leave out. */
  readonly exclude?: readonly string[] | undefined;
  /** Seconds since publication. An article without a date is of unknown age and left out. */
  readonly maxAge?: number | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** The part of a feed's `list` that says what its order means. */
export interface ListKind {
  readonly kind: string;
}

const fold = (name: string): string => name.trim().toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');

/** Milliseconds since 1970 at which an article was published, else updated; `undefined` when it has no date. */
function time(article: Article): number | undefined {
  const date = article.published ?? article.updated;
  return date === undefined ? undefined : Date.parse(date);
}

/** The articles that pass every filter, in their order. Names are compared without regard to case, spaces, and ё for е. */
export function filterArticles(articles: readonly Article[], filter: ArticleFilter): readonly Article[] {
  const { sections, tags, exclude, maxAge, now } = filter;
  const sectionNames = sections?.length ? new Set(sections.map(fold)) : undefined;
  const tagNames = tags?.length ? new Set(tags.map(fold)) : undefined;
  const ids = new Set(exclude);
  const keys = new Set(exclude?.map(articleKey));
  return articles.filter((article) => {
    if (sectionNames && !sectionNames.has(fold(article.section?.name ?? ''))) return false;
    if (tagNames && !article.tags?.some((tag) => tagNames.has(fold(tag)))) return false;
    if (keys.size && (ids.has(article.id) || keys.has(articleKey(article.url)))) return false;
    if (maxAge === undefined) return true;
    const published = time(article);
    return published !== undefined && now - published <= maxAge * 1000;
  });
}

/** Larger first; articles without a value last, and equal ones in their order. */
function sortBy(articles: readonly Article[], value: (article: Article) => number | undefined): readonly Article[] {
  // Each value once: a comparison is made many times for each.
  const values = new Map(articles.map((article) => [article, value(article) ?? -Infinity]));
  return [...articles].sort((a, b) => {
    const [first, second] = [values.get(a)!, values.get(b)!];
    return first === second ? 0 : second - first;
  });
}

/**
 * One list from several feeds: newest first, undated last, each article once. The articles of a single list keep their
 * order, which may mean something.
 */
export function mergeByDate(lists: readonly (readonly Article[])[]): readonly Article[] {
  const all = lists.flat();
  const seen = new Set<string>();
  return (lists.length > 1 ? sortBy(all, time) : all).filter((article) => {
    const key = articleKey(article.url);
    return !seen.has(key) && seen.add(key);
  });
}

/** Newest first, undated last. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  return sortBy(articles, time);
}

/** A popular list in its order. */
export interface PopularOrder {
  readonly articles: readonly Article[];
  /** How many of them, from the first, stand there because they are read; the latest follow. No heading may claim more. */
  readonly popular: number;
  /** Whether the order is that of all views, not of those in the window. */
  readonly byAllViews?: boolean;
}

/** What is read, then the latest of the others. */
export function followedBy(read: readonly Article[], others: readonly Article[]): PopularOrder {
  const known = new Set(read.map(({ url }) => articleKey(url)));
  const latest = newestFirst(others.filter(({ url }) => !known.has(articleKey(url))));
  return { articles: [...read, ...latest], popular: read.length };
}

/**
 * The order of a popular list: the feed's own when it is one; else by views in the window; where too few articles have
 * them, by all views; the rest, or all of it, is the latest.
 *
 * @param count how many articles are wanted
 * @param list what the feed says it is
 */
export function popularOrder(articles: readonly Article[], count: number, list?: ListKind): PopularOrder {
  if (list?.kind === 'popular') return { articles, popular: articles.length };
  const inWindow = articles.filter(({ windowViews }) => windowViews);
  const inAll = articles.filter(({ views }) => views);
  const byAllViews = inWindow.length < Math.min(count, inAll.length);
  const read = byAllViews ? sortBy(inAll, ({ views }) => views) : sortBy(inWindow, ({ windowViews }) => windowViews);
  return { ...followedBy(read, articles), byAllViews };
}
