import { articleKey, type Article } from '../article/article.js';
import { filterArticles, mergeByDate, type ArticleFilter } from '../article/select.js';
import type { Feed } from '../feed/feed.js';
import type { Snapshot } from '../store/shared-store.js';
import type { Initial } from './initial-data.js';
import type { WidgetSettings } from './settings.js';

/** What a widget has to choose its articles from. */
export interface WidgetData {
  /** What counts now: the `articles` property, else the feeds, else what the page's author gave. */
  readonly articles: readonly Article[];
  /** What the page's author gave: inline JSON, else the light-DOM items. */
  readonly initial: readonly Article[];
  /** The feeds that have arrived, or the inline one. */
  readonly feeds: readonly Feed[];
  /** The inline feed, whether or not it is shown. */
  readonly inline?: Feed | undefined;
}

/** Frameworks set null or undefined where they have no value. */
function list(text: string | null | undefined, separator: RegExp): string[] {
  return (text ?? '').split(separator).filter((word) => word.trim());
}

/**
 * The filters that a widget's attributes ask for.
 * @param retracted ids and addresses of articles that a feed of the page has taken back
 */
export function filtersOf(
  { sections, tags, exclude, maxAge }: WidgetSettings,
  now: number,
  retracted: readonly string[] = [],
): ArticleFilter {
  return {
    sections: list(sections, /,/),
    tags: list(tags, /,/),
    exclude: [...list(exclude, /\s+/), ...retracted],
    ...(maxAge && maxAge > 0 && { maxAge }),
    now,
  };
}

/** Several feeds as one: merged by date; a single one keeps its own order. */
function mergeFeeds(feeds: readonly Feed[]): readonly Article[] {
  const [first, ...others] = feeds;
  if (!first) return [];
  return others.length === 0 ? first.articles : mergeByDate(feeds.map((feed) => feed.articles));
}

/** Each article once: widgets keep their nodes by its key. */
function unique(articles: readonly Article[]): readonly Article[] {
  const keys = new Set<string>();
  return articles.filter(({ url }) => keys.size < keys.add(articleKey(url)).size);
}

/**
 * Which of the data sources counts: articles given by a program stand alone, a feed that has something to show replaces
 * what the page's author gave, and that stays when the feed is empty or fails.
 * @param retracted ids and addresses of articles that a feed of the page has taken back
 */
export function chooseData(
  given: readonly Article[] | undefined,
  loaded: readonly Feed[],
  author: Initial,
  filters: ArticleFilter,
  retracted: readonly string[],
): WidgetData {
  if (given) return { articles: unique(filterArticles(given, filters)), initial: [], feeds: [] };
  const filter = { ...filters, exclude: [...(filters.exclude ?? []), ...retracted] };
  const initial = unique(filterArticles(author.articles, filter));
  const articles = filterArticles(mergeFeeds(loaded), filter);
  const { feed: inline } = author;
  if (articles.length > 0) return { articles, initial, feeds: loaded, inline };
  return { articles: initial, initial, feeds: inline ? [inline] : [], inline };
}

/** Whether feeds bring what was wanting of the articles that the page's author gave. */
export function fillsUp(before: WidgetData, { articles }: WidgetData, count: number): boolean {
  const { length } = before.initial;
  return length > 0 && before.articles === before.initial && length < Math.min(count, articles.length);
}

/** Whether the light DOM may not be shown as it stands, because one of its articles was retracted. */
export function hasRetracted(articles: readonly Article[], retracted: readonly string[]): boolean {
  return filterArticles(articles, { exclude: retracted, now: 0 }).length < articles.length;
}

/** What the chosen articles come from, for telling new data from known. */
export function originsOf(loads: readonly Snapshot<Feed>[], { articles, initial }: WidgetData): readonly unknown[] {
  const loaded = loads.map(({ value }) => value);
  // The light DOM is read anew when anything in it changes; the same articles are no news.
  return articles === initial ? [...loaded, ...initial.map(({ url, title }) => `${url} ${title}`)] : loaded;
}

/** The language that the first feed states, whether or not there is anything in it to show. */
export function feedLanguage(loads: readonly Snapshot<Feed>[], { inline }: WidgetData): string {
  return (loads.find(({ value }) => value)?.value ?? inline)?.language ?? 'en';
}
