import { parseArchiveIndex, parseArchiveYear, type ArchiveIndex } from '../archive/archive-index.js';
import { requestUrl, type FeedRequest } from './feed-store.js';
import { readShared } from './shared-bytes.js';
import { SharedStore } from './shared-store.js';

/** Which file of an archive, and how to get it: its index, or the days of a year. */
export interface ArchiveRequest extends Omit<FeedRequest, 'format'> {
  readonly year?: number;
  /** The year is over: its counts are fetched once and for all. */
  readonly over?: boolean;
}

/** What a file says: an index all there is to say, a year its counts. */
export type ArchiveFile = Pick<ArchiveIndex, 'counts'> & Partial<ArchiveIndex>;

const yearsOver = new Map<string, ArchiveFile>();

/** The archive files of this page: one request for each, whichever widgets show it. */
export const archiveStore = new SharedStore<ArchiveFile, ArchiveRequest>(
  async (request, signal, anew) => {
    const { url, year, over } = request;
    const known = yearsOver.get(url);
    if (known) return known;
    const file = await readShared(requestUrl(request), signal, anew, ({ bytes }): ArchiveFile => {
      const value = parse(bytes);
      return year ? { counts: parseArchiveYear(value, year, url) } : parseArchiveIndex(value, url);
    });
    if (over) yearsOver.set(url, file);
    return file;
  },
  () => Date.now(),
);

/** Nothing where it is no JSON, which then is no archive either. */
function parse(bytes: Uint8Array): unknown {
  try {
    // The decoder takes a byte order mark off.
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
