import { parseArchiveIndex, parseArchiveYear, type ArchiveIndex, type Counts } from '../archive/archive-index.js';
import { FeedError } from '../feed/feed-error.js';
import { fetchBytes } from '../feed/fetch-feed.js';
import { requestUrl, type FeedRequest } from './feed-store.js';
import { SharedStore } from './shared-store.js';

/** Which archive index, and how to get it. */
export type ArchiveRequest = Omit<FeedRequest, 'format'>;

/** Which year of an archive. */
export interface ArchiveYearRequest extends ArchiveRequest {
  readonly year: number;
  /** The year is over: its counts are fetched once and for all. */
  readonly over: boolean;
}

async function fetchJson(request: ArchiveRequest, signal: AbortSignal): Promise<unknown> {
  const { bytes } = await fetchBytes(requestUrl(request), { signal });
  try {
    // The decoder takes a byte order mark off.
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (cause) {
    throw new FeedError('malformed', request.url, `${request.url} is no JSON: check what the server sends.`, { cause });
  }
}

/** The archive indexes of this page: one request for each, whichever widgets show it. */
export const archiveStore = new SharedStore<ArchiveIndex, ArchiveRequest>(
  async (request, signal) => parseArchiveIndex(await fetchJson(request, signal), request.url),
  () => Date.now(),
);

const yearsOver = new Map<string, Counts>();

/** How many articles each day has, by year. */
export const archiveYearStore = new SharedStore<Counts, ArchiveYearRequest>(
  async (request, signal) => {
    const { url, year, over } = request;
    const counts = yearsOver.get(url) ?? parseArchiveYear(await fetchJson(request, signal), year, url);
    if (over) yearsOver.set(url, counts);
    return counts;
  },
  () => Date.now(),
);
