import { fetchBytes, type FetchedBytes } from '../feed/fetch-feed.js';
import type { Feed } from '../feed/feed.js';
import { readFeed } from '../feed/read-feed.js';
import { noteRetractions } from './retractions.js';
import { readShared } from './shared-bytes.js';
import { SharedStore } from './shared-store.js';

/** Which feed, and how to get and read it. Equal requests share one download. */
export interface FeedRequest {
  /** Absolute URL of the feed; links in it are resolved against it, or against where it redirects to. */
  readonly url: string;
  /** Name of a format, to skip detection. */
  readonly format?: string;
  /** URL template with `{url}`, for feeds that send no CORS headers. */
  readonly proxy?: string;
}

/** The address that is really asked: the feed's own, or the proxy's with the feed's inside. */
export function requestUrl({ url, proxy }: FeedRequest): string {
  return proxy ? proxy.replace('{url}', () => encodeURIComponent(url)) : url;
}

/** What has come, or a copy of it from earlier: each takes back what it retracts. */
async function read(fetched: FetchedBytes, request: FeedRequest, signal: AbortSignal): Promise<Feed> {
  const { bytes, contentType, url: cameFrom } = fetched;
  const { url, format, proxy } = request;
  // A proxy answers from its own address, which says nothing of where the feed's links lead.
  const feed = await readFeed(bytes, { url, base: proxy ? url : cameFrom, contentType, format }, signal);
  noteRetractions(url, feed, [feed, ...feedStore.values]);
  return feed;
}

/** Until when a copy of a feed was certainly what the publisher showed; nothing where nothing in it tells. */
function lastKnown({ generated, articles }: Feed, now: number): number | undefined {
  const dates = [generated, ...articles.map(({ updated, published }) => updated ?? published)];
  const times = dates.map((date) => Date.parse(date ?? '')).filter((time) => time <= now);
  return times.length ? Math.max(...times) : undefined;
}

/** The feeds of this page: one request per feed, whichever widgets show it. */
export const feedStore: SharedStore<Feed, FeedRequest> = new SharedStore<Feed, FeedRequest>(
  (request, signal, anew) => readShared(requestUrl(request), signal, anew, (fetched) => read(fetched, request, signal)),
  () => Date.now(),
  {
    // The browser keeps what earlier pages have loaded, and gives it out beyond its time when asked to. Any answer of the
    // server takes its place, even one that it is too busy.
    recall: async (request, signal) => {
      const fetched = await fetchBytes(requestUrl(request), { signal, cache: 'force-cache', timeout: 3000 });
      const value = await read(fetched, request, signal);
      // A copy that cannot be labelled with its age would pass for news.
      const loadedAt = fetched.date ?? lastKnown(value, Date.now());
      return loadedAt && value.articles.length ? { value, loadedAt } : undefined;
    },
  },
);
