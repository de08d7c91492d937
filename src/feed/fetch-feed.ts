import { explainFailure, watchPolicy } from './explain-failure.js';
import { FeedError } from './feed-error.js';
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
    const address = new URL(url, page.document?.baseURI ?? page.location?.href);
    if (/^https?:$/.test(address.protocol)) return address.href;
  } catch {
    // Told below.
  }
  throw new FeedError('network', url, `"${url}" is not the address of a feed: give an http(s) address.`);
}

function tooLarge(url: string, maximum: number): FeedError {
  const limit = `${Math.round(maximum / 1024)} KiB`;
  return new FeedError('too-large', url, `The feed ${url} is larger than ${limit}: publish fewer articles in it.`);
}

async function readBytes(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  url: string,
  maximum: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) break;
    size += part.value.length;
    if (size > maximum) throw tooLarge(url, maximum);
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Opens gzip, which some servers send as it lies on their disk without saying so. */
async function unzip(bytes: Uint8Array<ArrayBuffer>, url: string, maximum: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await readBytes(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), url, maximum);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw new FeedError('malformed', url, `The feed ${url} is broken gzip: check what the server sends.`, { cause });
  }
}

/** What an author can do about a status. */
function remedyFor(status: number): string {
  if (status === 401 || status === 403) return 'let it be read without signing in';
  if (status === 429) return 'it is asked too often';
  return status < 500 ? 'check the address' : 'check the server';
}

/**
 * Fetches a document without cookies and without headers of our own, so that no preflight request is needed.
 *
 * @throws FeedError `network`, `cors`, `blocked`, `timeout`, `http` (with `status` and `retryAfter`), `too-large` or, for
 *   broken gzip, `malformed`; or the reason of `signal` when that is aborted.
 */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<FetchedBytes> {
  const { signal, timeout = 10_000, maximumBytes = 5 * 1024 * 1024, fetch: request = fetch, cache } = options;
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
    const init: RequestInit = { credentials: 'omit', signal: controller.signal, ...(cache && { cache }) };
    let response: Response;
    try {
      response = await request(address, init);
    } catch (cause) {
      throw await explainFailure(address, policy, (other) => request(address, { ...init, ...other }), cause);
    }
    const { ok, status, headers, body } = response;
    if (!ok) {
      const message = `The server answered ${status} for the feed ${address}: ${remedyFor(status)}.`;
      throw new FeedError('http', address, message, { status, retryAfter: headers.get('retry-after') ?? undefined });
    }
    if (Number(headers.get('content-length')) > maximumBytes) throw tooLarge(address, maximumBytes);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await readBytes(body, address, maximumBytes);
    } catch (cause) {
      if (cause instanceof FeedError) throw cause;
      const message = `The connection ended before the feed ${address} was complete: try again.`;
      throw new FeedError('network', address, message, { cause });
    }
    const date = Date.parse(headers.get('date') ?? headers.get('last-modified') ?? '');
    return {
      bytes: await unzip(bytes, address, maximumBytes),
      contentType: headers.get('content-type') ?? '',
      url: response.url || address,
      ...(date && { date }),
    };
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
