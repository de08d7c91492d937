import type { ReadJson } from '../json.js';
import type { XmlElement } from '../xml.js';

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

/** A document, opened but not yet understood. */
export interface FeedDocument {
  /** All of it. */
  readonly text: string;
  /** The address of the feed, named in errors. */
  readonly url: string;
  /** What relative addresses start from. */
  readonly base: string;
  /** What it says, where it begins like JSON. */
  readonly json?: ReadJson | undefined;
  /** Its outermost elements, once a format has read it as XML. */
  xml?: XmlElement;
}

/** One way to write a feed. A new one is a file that exports this, and a line in `all.ts` and `lazy.ts`. */
export interface FeedFormat {
  /** As in the `format` attribute. */
  readonly name: string;
  /**
   * Reads a document; gives nothing where it is not written this way. Pauses now and then. Never throws: what is wrong
   * with an item is for `normalize` to find.
   */
  read(document: FeedDocument): Generator<undefined, RawFeed | undefined>;
}

/** Where to take formats from for a document: some have to be loaded first. */
export type FormatSource = (document: FeedDocument) => readonly FeedFormat[] | Promise<readonly FeedFormat[]>;
