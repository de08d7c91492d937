import type { Feed } from '../feed/feed.js';
import { pageRecord } from './page-registry.js';

/** What each feed of the page retracts: by its URL the ids, each with the article's address where a feed has told it. */
const retracted = pageRecord<Readonly<Record<string, string>>>('retracted');
/**
 * Heard by all copies of the script: each has widgets of its own, and only the first to read a feed finds something else
 * in it. Raise the number when it comes to mean something else.
 */
const CHANGED = 'news-widgets.retracted.1';

/**
 * Notes what a feed that has just arrived retracts. What it retracts no longer may be shown again.
 *
 * @param known the feeds that the page has had: they tell the address, by which copies without an id are recognised
 */
export function noteRetractions(url: string, feed: Feed, known: readonly Feed[]): void {
  const before = retracted[url];
  const after: Record<string, string> = Object.create(null);
  const articles = feed.retracted ? known.flatMap((each) => each.articles) : [];
  for (const id of feed.retracted ?? []) {
    after[id] = articles.find((article) => article.id === id)?.url ?? before?.[id] ?? '';
  }
  retracted[url] = after;
  if (JSON.stringify(after) !== JSON.stringify(before ?? {})) dispatchEvent(new CustomEvent(CHANGED));
}

/** Ids and addresses of the articles that have to disappear from the page, whichever feed says so. */
export function retractions(): readonly string[] {
  return Object.values(retracted).flatMap((each) => [...Object.keys(each), ...Object.values(each)]);
}

/**
 * Calls back whenever something else is retracted.
 * @returns ends the calls
 */
export function watchRetractions(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}
