import type { FeedDocument } from '../document.js';

/** A link as a format found it. All members of raw data are unchecked: `normalize` alone decides what is usable. */
export interface RawLink {
  readonly name?: unknown;
  readonly url?: unknown;
}

/** A picture as a format found it. */
export interface RawImage {
  readonly url?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
  readonly alt?: unknown;
  readonly credit?: unknown;
  readonly sources?: unknown;
}

/** An item as a format found it. Texts are text already, for only the format knows which field is HTML. */
export interface RawArticle {
  readonly id?: unknown;
  /** Possible addresses, best first; the first that is an http(s) address counts. */
  readonly urls?: Iterable<unknown>;
  readonly title?: unknown;
  readonly summary?: unknown;
  readonly contentHtml?: unknown;
  /** Possible pictures, best first; the first with an http(s) address counts. */
  readonly images?: Iterable<RawImage>;
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly authors?: unknown;
  readonly section?: unknown;
  readonly tags?: unknown;
  readonly views?: unknown;
  readonly windowViews?: unknown;
  readonly comments?: unknown;
  readonly source?: unknown;
  readonly language?: unknown;
  readonly kind?: unknown;
  readonly labels?: unknown;
  readonly story?: unknown;
  readonly related?: unknown;
}

/** A feed as a format found it. */
export interface RawFeed {
  readonly title?: unknown;
  /** Possible addresses of its page, best first. */
  readonly urls?: readonly unknown[];
  readonly language?: unknown;
  /** Its items, each read when it is called for, since a feed may have many more than anyone shows. */
  readonly articles: readonly (() => RawArticle)[];
  /** Whether the document ended before the feed did. */
  readonly cut?: boolean | undefined;
  readonly generated?: unknown;
  readonly timeZone?: unknown;
  readonly list?: unknown;
  readonly popular?: unknown;
  readonly archive?: unknown;
  readonly retracted?: unknown;
}

/** One way to write a feed. A new one is a file that exports this, and a line in `all.ts`. */
export interface FeedFormat {
  /** As in the `format` attribute. */
  readonly name: string;
  /** Whether the document is written this way. */
  detect(document: FeedDocument): boolean;
  /** Reads a document for which `detect` is true. Never throws: what is wrong with an item is for `normalize` to find. */
  parse(document: FeedDocument): RawFeed;
}
