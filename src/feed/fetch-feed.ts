import { explainFailure, hearPolicy } from './explain-failure.js';
import { FeedError, type FeedErrorCode, type FeedErrorOptions } from './feed-error.js';
import type { Feed } from './feed.js';
import { readFeed } from './read-feed.js';

/** How to fetch a feed. */
export interface FetchOptions {
  /** Ends the request; the promise then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the platform's `fetch`. */
  readonly fetch?: typeof fetch | undefined;
  /** Milliseconds until the last byte; 10,000 by default. */
  readonly timeout?: number | undefined;
  /** Bytes after decompression; 5 MiB by default. */
  readonly maximumBytes?: number | undefined;
  /** As for `fetch`; `force-cache` takes an expired copy rather than asking the network. */
  readonly cache?: RequestCache | undefined;
}

/** A document as it came. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Where it came from after redirects. */
  readonly url: string;
  /** When the server made the answer, in epoch milliseconds, else when its content last changed; where it may be read. */
  readonly date?: number;
}

/** What a relative address starts from; absent in Node. */
const page = globalThis as { readonly document?: Document; readonly location?: Location };

function absoluteUrl(url: string): string {
  try {
    // An absolute one needs none: `document.baseURI` is a form where a page has one by that name.
    const base = /^https?:\/\//i.test(url) ? undefined : (page.document?.baseURI ?? page.location?.href);
    const address = new URL(url, base);
    if (/^https?:$/.test(address.protocol)) return address.href;
  } catch {
    // Told below.
  }
  throw new FeedError('network', url, `"${url}" is not the address of a feed: give an http(s) address.`);
}

async function readBytes(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  url: string,
  maximum: number,
  announced = 0,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const part = await reader.read();
    if (!part.value) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += part.value.length;
    if (size > maximum || announced > maximum) {
      const limit = `${Math.round(maximum / 1024)} KiB`;
      throw new FeedError('too-large', url, `The feed ${url} is larger than ${limit}: publish fewer articles in it.`);
    }
    chunks.push(part.value);
  }
}

/** What an author can do about a status. */
function remedyFor(status: number): string {
  if (status === 401 || status === 403) return 'let it be read without signing in';
  if (status === 429) return 'it is asked too often';
  return `check the ${status < 500 ? 'address' : 'server'}`;
}

/**
 * Fetches a document without cookies and without headers of our own, so that no preflight request is needed.
 *
 * @throws FeedError `network`, `cors`, `blocked`, `timeout`, `http` (with `status` and `retryAfter`), `too-large` or, for
 *   broken gzip, `malformed`; or the reason of `signal` when that is aborted.
 */
export async function fetchBytes(given: string, options: FetchOptions = {}): Promise<FetchedBytes> {
  const { signal, timeout = 10_000, maximumBytes = 5 * 1024 * 1024, fetch: request = fetch, cache } = options;
  signal?.throwIfAborted();
  const url = absoluteUrl(given);
  const failure = (code: FeedErrorCode, what: string, more?: FeedErrorOptions): FeedError =>
    new FeedError(code, url, `The feed ${url} ${what}.`, more);
  const controller = new AbortController();
  const { signal: ended } = controller;
  const stopped = new Promise<never>((_, reject) =>
    ended.addEventListener('abort', () => reject(ended.reason as Error)),
  );
  signal?.addEventListener('abort', () => controller.abort(signal.reason), { signal: ended });
  const timer = setTimeout(
    () => controller.abort(failure('timeout', `took longer than ${timeout / 1000} s: check its server`)),
    // A timer that cannot hold its time runs at once.
    Math.min(timeout, 2 ** 31 - 1),
  );
  const heard = hearPolicy(ended);

  const load = async (): Promise<FetchedBytes> => {
    const init: RequestInit = { credentials: 'omit', signal: ended, ...(cache && { cache }) };
    let response: Response;
    try {
      response = await request(url, init);
    } catch (cause) {
      throw await explainFailure(url, heard, (other) => request(url, { ...init, ...other }), cause);
    }
    const { ok, status, headers, body } = response;
    if (!ok) {
      const message = `The server answered ${status} for the feed ${url}: ${remedyFor(status)}.`;
      throw new FeedError('http', url, message, { status, retryAfter: headers.get('retry-after') ?? undefined });
    }
    const read = async (
      stream: NonNullable<typeof body>,
      code: FeedErrorCode,
      what: string,
      announced?: number,
    ): Promise<Uint8Array<ArrayBuffer>> => {
      try {
        return await readBytes(stream, url, maximumBytes, announced);
      } catch (cause) {
        throw cause instanceof FeedError ? cause : failure(code, what, { cause });
      }
    };
    const announced = Number(headers.get('content-length'));
    // What a page has put in the place of `fetch` may have no streams.
    const stream = body ?? (await response.blob()).stream();
    let bytes = await read(stream, 'network', 'ended before it was complete: try again', announced);
    // Some servers send gzip as it lies on their disk without saying so.
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
      bytes = await read(unzipped, 'malformed', 'is broken gzip: check what the server sends');
    }
    const date = Date.parse(headers.get('date') ?? headers.get('last-modified') ?? '');
    return { bytes, contentType: headers.get('content-type') ?? '', url: response.url || url, ...(date && { date }) };
  };

  try {
    // A race, because not every `fetch` a page has put in place of the platform's heeds its signal.
    return await Promise.race([load(), stopped]);
  } finally {
    clearTimeout(timer);
    // Whatever is still on its way is not wanted: the rest of a large body, a sealed answer.
    controller.abort();
  }
}

/**
 * Fetches and reads a feed, without ever holding the page up for long.
 *
 * @param options `format` reads only that format, see `parseFeed`.
 * @throws FeedError, or the reason of `signal`; see `fetchBytes` and `parseFeed`.
 */
export async function fetchFeed(
  url: string,
  options: FetchOptions & { readonly format?: string | undefined } = {},
): Promise<Feed> {
  const address = absoluteUrl(url);
  const { bytes, contentType, url: base } = await fetchBytes(address, options);
  return readFeed(bytes, { url: address, base, contentType, format: options.format }, options.signal);
}
