import { fetchBytes } from '../feed/fetch-feed.js';
import type { Feed } from '../feed/feed.js';
import { parseFeed } from '../feed/parse-feed.js';
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

/** The feeds of this page: one request per feed, whichever widgets show it. */
export const feedStore = new SharedStore<Feed, FeedRequest>(
  async (request, signal) => {
    const { bytes, contentType, url: cameFrom } = await fetchBytes(requestUrl(request), { signal });
    const { url, format, proxy } = request;
    // A proxy answers from its own address, which says nothing of where the feed's links lead.
    return parseFeed(bytes, { url, base: proxy ? url : cameFrom, contentType, format });
  },
  () => Date.now(),
);
