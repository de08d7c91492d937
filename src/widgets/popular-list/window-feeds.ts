import type { Article } from '../../article/article.js';
import { Subscription } from '../../element/subscription.js';
import type { Feed } from '../../feed/feed.js';
import { feedStore, type FeedRequest } from '../../store/feed-store.js';
import type { Snapshot } from '../../store/shared-store.js';
import { windowsOf, type PopularWindow } from './windows.js';

/** The windows that a feed offers, and their feeds, each asked for when it is first wanted. */
export class WindowFeeds {
  readonly #feeds: Subscription<Feed, FeedRequest>;
  #wanted: readonly FeedRequest[] = [];
  #active = false;
  #own: Feed | undefined;
  #all: readonly PopularWindow[] = [];

  /** @param onChange called when one has arrived or failed */
  constructor(onChange: () => void) {
    this.#feeds = new Subscription<Feed, FeedRequest>(feedStore, onChange);
  }

  /** Follows what was wanted so far, or nothing. */
  follow(active: boolean): void {
    this.#active = active;
    this.#feeds.follow(active ? this.#wanted : []);
  }

  /**
   * @param feed says which windows there are
   * @param url its address
   */
  offer(feed: Feed | undefined, url: string | undefined): void {
    this.#own = feed;
    this.#all = feed && this.#active ? windowsOf(feed, url) : [];
  }

  /** The windows, the shortest first. */
  get all(): readonly PopularWindow[] {
    return this.#all;
  }

  /** What is read in a window; undefined while it is loading. */
  read(window: PopularWindow, request: FeedRequest | undefined): readonly Article[] | undefined {
    if (!window.url || !request) return this.#own?.articles ?? [];
    if (!this.#wanted.some(({ url }) => url === request.url)) {
      this.#wanted = [...this.#wanted, request];
      this.follow(this.#active);
    }
    const { value, error } = feedStore.snapshot(request);
    return value?.articles ?? (error ? [] : undefined);
  }

  /** Forgets what was wanted. */
  clear(): void {
    this.#wanted = [];
  }

  /** How the requests stand. */
  get snapshots(): readonly Snapshot<Feed>[] {
    return this.#feeds.snapshots;
  }

  async refresh(): Promise<void> {
    await this.#feeds.refresh();
  }
}
