import { plainText } from '../article/text.js';
import { decode } from './decode.js';
import { type FeedDocument, openDocument } from './document.js';
import { FeedError } from './feed-error.js';
import { problemOf } from './feed-problem.js';
import type { Feed } from './feed.js';
import { formats } from './formats/all.js';
import { string } from './json.js';
import { normalize } from './normalize.js';

/** How to read the bytes of a feed. */
export interface ParseOptions {
  /** The absolute address of the feed: relative links start from it, errors name it. */
  readonly url: string;
  /** What relative links start from instead, such as the address after redirects. */
  readonly base?: string | undefined;
  /** The `Content-Type` header, for its charset. */
  readonly contentType?: string | undefined;
  /** Reads only this format, such as `rss` or `json-feed`, instead of the first that fits. */
  readonly format?: string | undefined;
}

/** What came instead of a feed, in words. */
function describe(text: string, { value }: FeedDocument): string {
  // APIs answer so, WordPress among them.
  const message = plainText(string(value?.message)).slice(0, 120);
  if (message) return `an error («${message}»)`;
  const page = /<html[\s>]|<!doctype html/i.test(text.slice(0, 2000));
  const title = page ? /<title[^<>]{0,99}>([^<]{1,200})/i.exec(text)?.[1] : undefined;
  const words = plainText(title ?? text.slice(0, 2000)).slice(0, 80);
  return (page ? 'an HTML page' : words ? 'something else' : 'nothing') + (words && ` («${words}»)`);
}

/**
 * Reads a feed like `parseFeed`, in steps of a few milliseconds: whoever drives it may give the page a turn at each `yield`.
 *
 * @returns the feed, at the last step.
 * @throws FeedError as `parseFeed` does, from any step.
 */
export function* parseSteps(bytes: Uint8Array, options: ParseOptions): Generator<undefined, Feed> {
  const { url, base = url, contentType, format: name } = options;
  const text = yield* decode(bytes, contentType);
  const document = yield* openDocument(text, url, base);
  const format = formats.find((candidate) => (!name || candidate.name === name) && candidate.detect(document));
  if (format) {
    // Code that runs for the first time is slow, so each part of it is a step.
    yield;
    const raw = format.parse(document);
    yield;
    const feed = yield* normalize(raw, base);
    const problem = problemOf(feed, !!raw.cut, url);
    return problem ? Object.freeze({ ...feed, problem }) : feed;
  }
  const known = formats.map((candidate) => candidate.name).join(', ');
  const wanted = name ? `a feed in the format "${name}"` : 'a feed';
  throw new FeedError(
    'unknown-format',
    url,
    `Expected ${wanted} at ${url}, got ${describe(text, document)}: check the address${name ? ' and the format' : ''} (known: ${known}).`,
  );
}

/**
 * Reads a feed in any format and charset known here.
 *
 * @returns the feed, frozen and safe to show; items that are no articles are left out and counted in `skipped`.
 *   `problem` says what is wrong with a feed that is not whole or has nothing to show.
 * @throws FeedError `unknown-format` when it is no feed, `malformed` when it is broken JSON. Never anything else.
 */
export function parseFeed(bytes: Uint8Array, options: ParseOptions): Feed {
  const steps = parseSteps(bytes, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
