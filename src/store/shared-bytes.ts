import { fetchBytes, type FetchedBytes } from '../feed/fetch-feed.js';
import { pageRecord } from './page-registry.js';

/** What was fetched less than this ago, in milliseconds, need not be fetched again. */
export const freshFor = 60_000;

/** By URL: what is on its way, then for a minute what has come. Nothing, where it failed: a failure is nobody else's. */
const shared = pageRecord<Promise<FetchedBytes | undefined> | FetchedBytes>('bytes');

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}

/** A document that is fetched once for the whole page: for feeds and archives, all widgets, all copies of the script. */
async function sharedBytes(url: string, signal: AbortSignal, anew: boolean): Promise<FetchedBytes> {
  for (;;) {
    const theirs = shared[url];
    if (!theirs || (anew && 'bytes' in theirs)) break;
    const fetched = await Promise.race([theirs, aborted(signal)]);
    if (fetched) return fetched;
  }
  const own = fetchBytes(url, { signal });
  share(url, own);
  return own;
}

function share(url: string, own: Promise<FetchedBytes>): void {
  shared[url] = own.then(
    (fetched) => {
      setTimeout(() => forget(url, fetched), freshFor);
      return (shared[url] = fetched);
    },
    () => void delete shared[url],
  );
}

/**
 * Fetches a document that somebody will want in a moment, unless the page has it.
 *
 * @param response what an earlier request for it will be answered
 */
export function prefetch(url: string, response?: Promise<Response>): void {
  if (shared[url]) return;
  share(url, response ? response.then((each) => fetchBytes(url, { fetch: async () => each })) : fetchBytes(url));
}

function forget(url: string, fetched: FetchedBytes): void {
  if (shared[url] === fetched) delete shared[url];
}

/**
 * Fetches a document, or takes it from whoever on the page has fetched it within a minute, and reads it.
 *
 * @param anew joins a request under way, but takes nothing that has come before
 * @param read makes something of the bytes; when it fails, nobody else is given them
 * @throws FeedError, or the reason of `signal`, as `fetchBytes` does; or what `read` throws.
 */
export async function readShared<T>(
  url: string,
  signal: AbortSignal,
  anew: boolean,
  read: (fetched: FetchedBytes) => T | Promise<T>,
): Promise<T> {
  const fetched = await sharedBytes(url, signal, anew);
  try {
    return await read(fetched);
  } catch (error) {
    // Whoever comes back at once, as an element that is moved, need not ask again.
    if (!signal.aborted) forget(url, fetched);
    throw error;
  }
}
