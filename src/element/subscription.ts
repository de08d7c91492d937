import { own } from '../article/own.js';
import type { SharedStore, Snapshot } from '../store/shared-store.js';

/** What one widget follows in a store: several resources at once, each of which may fail alone. */
export class Subscription<T, R extends { readonly url: string }> {
  readonly #store: SharedStore<T, R>;
  readonly #onChange: () => void;
  #following: { readonly key: string; readonly request: R; readonly end: () => void }[] = [];

  /** @param onChange called whenever a followed resource changes */
  constructor(store: SharedStore<T, R>, onChange: () => void) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Follows exactly these from now on; what is followed already goes on undisturbed. */
  follow(requests: readonly R[]): void {
    const before = this.#following;
    // Asked for twice is one resource.
    const wanted = new Map(requests.map((request) => [JSON.stringify(request), request]));
    this.#following = [...wanted].map(([key, request]) => {
      const standing = before.find((each) => each.key === key);
      return standing ?? { key, request, end: this.#store.subscribe(request, this.#onChange) };
    });
    for (const each of before) if (!this.#following.includes(each)) each.end();
  }

  /** What is known of each followed resource, in the order asked for. */
  get snapshots(): readonly Snapshot<T>[] {
    return this.#following.map(({ request }) => own(this.#store.snapshot(request)));
  }

  /**
   * Loads all of them anew; settles when the last has arrived or failed.
   * @param patient leaves one that has just failed to the next try of the store's own
   */
  async refresh(patient?: boolean): Promise<void> {
    await Promise.all(this.#following.map(({ request }) => this.#store.refresh(request, patient)));
  }
}
