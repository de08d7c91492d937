import { withCounts, yearUrl, type ArchiveIndex, type Counts } from '../../archive/archive-index.js';
import { truncateKey } from '../../archive/civil-date.js';
import { Subscription } from '../../element/subscription.js';
import type { Feed } from '../../feed/feed.js';
import {
  archiveStore,
  archiveYearStore,
  type ArchiveRequest,
  type ArchiveYearRequest,
} from '../../store/archive-store.js';
import { feedStore, type FeedRequest } from '../../store/feed-store.js';
import type { Snapshot } from '../../store/shared-store.js';

/** An archive index, the years of it that a reader has opened, and the articles of the chosen day. */
export class ArchiveSource {
  readonly #indexes: Subscription<ArchiveIndex, ArchiveRequest>;
  readonly #years: Subscription<Counts, ArchiveYearRequest>;
  readonly #days: Subscription<Feed, FeedRequest>;
  #request: ArchiveRequest | undefined;
  #opened: readonly ArchiveYearRequest[] = [];

  /** @param onChange called when the index, a year or the day has arrived or failed */
  constructor(onChange: () => void) {
    this.#indexes = new Subscription<ArchiveIndex, ArchiveRequest>(archiveStore, onChange);
    this.#years = new Subscription<Counts, ArchiveYearRequest>(archiveYearStore, onChange);
    this.#days = new Subscription<Feed, FeedRequest>(feedStore, onChange);
  }

  /** Follows this index from now on, or none. */
  follow(request: ArchiveRequest | undefined): void {
    if (request?.url !== this.#request?.url) this.#opened = [];
    this.#request = request;
    this.#indexes.follow(request ? [request] : []);
    this.#years.follow(request ? this.#opened : []);
  }

  /** Asks for the days of a year. */
  open(year: number): void {
    const { index } = this;
    const url = index && yearUrl(index, year);
    if (!url || !this.#request || this.#opened.some((request) => request.year === year)) return;
    const over = year < Number(truncateKey(index.last, 'year'));
    this.#opened = [...this.#opened, { ...this.#request, url, year, over }];
    this.#years.follow(this.#opened);
  }

  /** Follows the feed of a day from now on, or none. */
  openDay(request: FeedRequest | undefined): void {
    this.#days.follow(request ? [request] : []);
  }

  /** How it stands with the feed of the day, if there is one. */
  get day(): Snapshot<Feed> | undefined {
    return this.#days.snapshots[0];
  }

  /** The index as it came. */
  get index(): ArchiveIndex | undefined {
    return this.#indexes.snapshots[0]?.value;
  }

  /** The index with the days of the years that have arrived. */
  withDays(index: ArchiveIndex): ArchiveIndex {
    return this.#years.snapshots.reduce((known, { value }) => (value ? withCounts(known, value) : known), index);
  }

  /** Whether the days of a year were asked for and could not be had. */
  isMissing(year: number): boolean {
    const load = this.#years.snapshots[this.#opened.findIndex((request) => request.year === year)];
    return load?.error !== undefined && load.value === undefined;
  }

  /** How the requests stand. */
  get snapshots(): readonly Snapshot<unknown>[] {
    return [...this.#indexes.snapshots, ...this.#years.snapshots, ...this.#days.snapshots];
  }

  /**
   * Loads all anew; settles when the last has arrived or failed.
   * @param patient when nobody is waiting for it
   */
  async refresh(patient?: boolean): Promise<void> {
    await Promise.all([this.#indexes, this.#years, this.#days].map((each) => each.refresh(patient)));
  }
}
