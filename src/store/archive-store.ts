import { parseArchiveIndex, parseArchiveYear, type ArchiveIndex, type Counts } from '../archive/archive-index.js';
import { FeedError } from '../feed/feed-error.js';
import { requestUrl, type FeedRequest } from './feed-store.js';
import { readShared } from './shared-bytes.js';
import { SharedStore } from './shared-store.js';

/** Which archive index, and how to get it. */
export type ArchiveRequest = Omit<FeedRequest, 'format'>;

/** Which year of an archive. */
export interface ArchiveYearRequest extends ArchiveRequest {
  readonly year: number;
  /** The year is over: its counts are fetched once and for all. */
  readonly over: boolean;
}

function fetchJson(request: ArchiveRequest, signal: AbortSignal, anew: boolean): Promise<unknown> {
  return readShared(requestUrl(request), signal, anew, ({ bytes }) => {
    try {
      // The decoder takes a byte order mark off.
      return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    } catch (cause) {
      throw new FeedError('malformed', request.url, `${request.url} is no JSON: check what the server sends.`, {
        cause,
      });
    }
  });
}

/** The archive indexes of this page: one request for each, whichever widgets show it. */
export const archiveStore = new SharedStore<ArchiveIndex, ArchiveRequest>(
  async (request, signal, anew) => parseArchiveIndex(await fetchJson(request, signal, anew), request.url),
  () => Date.now(),
);

const yearsOver = new Map<string, Counts>();

/** How many articles each day has, by year. */
export const archiveYearStore = new SharedStore<Counts, ArchiveYearRequest>(
  async (request, signal, anew) => {
    const { url, year, over } = request;
    const counts = yearsOver.get(url) ?? parseArchiveYear(await fetchJson(request, signal, anew), year, url);
    if (over) yearsOver.set(url, counts);
    return counts;
  },
  () => Date.now(),
);
