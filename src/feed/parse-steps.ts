import { own } from '../article/own.js';
import { plainText } from '../article/text.js';
import { decode } from './decode.js';
import { FeedError } from './feed-error.js';
import type { Feed } from './feed.js';
import type { FeedDocument, FeedFormat, FormatSource } from './formats/feed-format.js';
import { openJson, string } from './json.js';
import { normalize } from './normalize.js';

/** How to read the bytes of a feed. */
export interface ParseOptions {
  /**
   * The absolute address of the feed: errors name it, and relative links start from it, unless the feed is XML and names a
   * site of another host.
   */
  readonly url: string;
  /** What relative links start from instead, such as the address after redirects. */
  readonly base?: string | undefined;
  /** The `Content-Type` header, for its charset. */
  readonly contentType?: string | undefined;
  /** Reads only this format, such as `rss` or `json-feed`, instead of the first that fits. */
  readonly format?: string | undefined;
}

/** Work in steps of a few milliseconds. What it yields it wants back, awaited. */
export type Steps<T> = Generator<unknown, T, readonly FeedFormat[]>;

/** What came instead of a feed, in words. */
function describe({ text, json }: FeedDocument): string {
  const beginning = text.slice(0, 2000);
  const page = /<html[\s>]|<!doctype html/i.test(beginning);
  // APIs answer with a message, WordPress among them.
  const message = string(json?.value?.message);
  const title = page && /<title[^<>]{0,99}>([^<]{1,200})/i.exec(text)?.[1];
  const words = plainText(message || title || beginning).slice(0, 99);
  const what = message ? 'an error' : page ? 'an HTML page' : words ? 'something else' : 'nothing';
  return what + (words && ` («${words}»)`);
}

/**
 * Reads a feed in steps: whoever drives it may give the page a turn at each `yield`.
 *
 * @param sources the formats that are known, asked in turn.
 * @returns the feed, at the last step; see `parseFeed`.
 * @throws FeedError as `parseFeed` does, from any step.
 */
export function* parseSteps(bytes: Uint8Array, options: ParseOptions, sources: readonly FormatSource[]): Steps<Feed> {
  const { url, base = url, contentType, format: name } = own(options);
  const text = yield* decode(bytes, contentType);
  yield;
  const document: FeedDocument = { text, url, base, json: yield* openJson(text, url) };
  for (const source of sources) {
    for (const format of yield source(document)) {
      const raw = !name || name === format.name ? yield* format.read(document) : undefined;
      // Code that runs for the first time is slow, so each part of it is a step.
      if (raw) yield;
      if (raw) return yield* normalize(raw, base, url);
    }
  }
  const wanted = name ? ` in the format "${name}"` : '';
  const message = `Expected a feed${wanted} at ${url}, got ${describe(document)}: check the address (known: json-feed, rss, atom, rdf, wordpress, json-ld, sitemap).`;
  throw new FeedError('unknown-format', url, message);
}

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next(step.value as readonly FeedFormat[]);
  return step.value;
}
