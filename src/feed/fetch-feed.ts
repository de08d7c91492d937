import { explainFailure, watchPolicy } from './explain-failure.js';
import { FeedError } from './feed-error.js';
import type { Feed } from './feed.js';
import { parseFeed } from './parse-feed.js';

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
}

/** A document as it came. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Where it came from after redirects. */
  readonly url: string;
}

/** What a relative address starts from; absent in Node. */
const page = globalThis as { readonly document?: Document; readonly location?: Location };

function absoluteUrl(url: string): string {
  try {
    const address = new URL(url, page.document?.baseURI ?? page.location?.href);
    if (/^https?:$/.test(address.protocol)) return address.href;
  } catch {
    // Told below.
  }
  throw new FeedError('network', url, `"${url}" is not the address of a feed: give an http(s) address.`);
}

async function readBody(response: Response, url: string, maximum: number): Promise<Uint8Array> {
  const tooLarge = (): FeedError => {
    const limit = `${Math.round(maximum / 1024)} KiB`;
    return new FeedError('too-large', url, `The feed ${url} is larger than ${limit}: publish fewer articles in it.`);
  };
  if (Number(response.headers.get('content-length')) > maximum) throw tooLarge();
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) break;
    size += part.value.length;
    if (size > maximum) throw tooLarge();
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Fetches a document without cookies and without headers of our own, so that no preflight request is needed.
 *
 * @throws FeedError `network`, `cors`, `blocked`, `timeout`, `http` (with `status`) or `too-large`; or the reason of
 *   `signal` when that is aborted.
 */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<FetchedBytes> {
  const { signal, timeout = 10_000, maximumBytes = 5 * 1024 * 1024, fetch: request = fetch } = options;
  signal?.throwIfAborted();
  const address = absoluteUrl(url);
  const policy = watchPolicy(address);
  const controller = new AbortController();
  let stop: (reason: unknown) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  const abort = (): void => stop(signal!.reason);
  signal?.addEventListener('abort', abort);
  const timer = setTimeout(() => {
    const seconds = timeout / 1000;
    stop(new FeedError('timeout', address, `The feed ${address} took longer than ${seconds} s: check its server.`));
  }, timeout);

  const load = async (): Promise<FetchedBytes> => {
    const init: RequestInit = { credentials: 'omit', signal: controller.signal };
    let response: Response;
    try {
      response = await request(address, init);
    } catch (cause) {
      throw await explainFailure(address, policy, (other) => request(address, { ...init, ...other }), cause);
    }
    const { ok, status, headers } = response;
    if (!ok) {
      const message = `The server answered ${status} for the feed ${address}: check the address.`;
      throw new FeedError('http', address, message, { status });
    }
    let bytes: Uint8Array;
    try {
      bytes = await readBody(response, address, maximumBytes);
    } catch (cause) {
      if (cause instanceof FeedError) throw cause;
      const message = `The connection ended before the feed ${address} was complete: try again.`;
      throw new FeedError('network', address, message, { cause });
    }
    return { bytes, contentType: headers.get('content-type') ?? '', url: response.url || address };
  };

  try {
    // A race, because not every `fetch` a page has put in place of the platform's heeds its signal.
    return await Promise.race([load(), stopped]);
  } finally {
    clearTimeout(timer);
    policy.end();
    signal?.removeEventListener('abort', abort);
    // Whatever is still on its way is not wanted: the rest of a large body, a sealed answer.
    controller.abort();
  }
}

/**
 * Fetches and reads a feed.
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
  return parseFeed(bytes, { url: address, base, contentType, format: options.format });
}
