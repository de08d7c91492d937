import type { Article } from '../article/article.js';
import type { FeedError } from './feed-error.js';

/** What kind of list a feed is (`_news.list`). */
export interface FeedList {
  readonly kind: 'latest' | 'popular' | 'related' | 'day';
  /** The window of a popular list: `day`, `week` or `month`. */
  readonly window?: string;
  /** The id of the article that a related list belongs to. */
  readonly of?: string;
  /** The civil day of a day list, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** A feed, read: deeply frozen, its articles safe to show. */
export interface Feed {
  readonly title?: string;
  /** The page the feed belongs to; absolute http(s). */
  readonly url?: string;
  /** BCP 47 language tag. */
  readonly language?: string;
  readonly articles: readonly Article[];
  /** How many items could not become an article. */
  readonly skipped: number;
  /** What the author should put right although the feed could be read: it was cut off, or nothing in it is usable. */
  readonly problem?: FeedError;
  /** When the publisher made the feed; ISO 8601. */
  readonly generated?: string;
  /** IANA name or offset of the publisher's zone. */
  readonly timeZone?: string;
  readonly list?: FeedList;
  /** Feed URL by window: `day`, `week`, `month`. */
  readonly popular?: Readonly<Record<string, string>>;
  /** URL of the archive index. */
  readonly archive?: string;
  /** Ids of articles that have to disappear. */
  readonly retracted?: readonly string[];
}
