import { FeedError } from '../feed/feed-error.js';

/** What is known of one resource at a moment: the last good value and the last error may stand side by side. */
export interface Snapshot<T> {
  readonly loading: boolean;
  /** The last good value; it outlives later failures. */
  readonly value?: T;
  /** Why the last attempt failed; absent after a good one. */
  readonly error?: FeedError;
  /** When `value` arrived, in epoch milliseconds. */
  readonly loadedAt?: number;
  /** When `error` came, in epoch milliseconds. */
  readonly failedAt?: number;
}

interface Entry<T, R> {
  readonly request: R;
  readonly listeners: Set<() => void>;
  snapshot: Snapshot<T>;
  attempt?: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
}

/** A value younger than this is shown again without asking the network, as when a reader switches tabs to and fro. */
const freshFor = 60_000;

/** So long a failure answers for the resource: the widgets further down a page need not ask a dead server each. */
const failedFor = 30_000;

/**
 * One request per resource for the whole page, however many widgets want it. Values stay in memory so that a failure,
 * or a widget that comes back, shows the last good one. A failure is shared for a while by those who come while others
 * follow the resource, and never kept for good: later, or when all had gone, the next subscriber tries again.
 */
export class SharedStore<T, R extends { readonly url: string }> {
  readonly #entries = new Map<string, Entry<T, R>>();
  readonly #load: (request: R, signal: AbortSignal) => Promise<T>;
  readonly #now: () => number;

  /**
   * @param load fetches and reads the resource; may reject with anything, `FeedError` is kept as it is
   * @param now the clock, in epoch milliseconds
   */
  constructor(load: (request: R, signal: AbortSignal) => Promise<T>, now: () => number) {
    this.#load = load;
    this.#now = now;
  }

  /**
   * Starts following a resource, loading it when neither a fresh value nor a fresh failure is at hand. The listener
   * hears of every change after this call; what stands now is in `snapshot()`.
   * @returns ends the subscription; the last one out aborts a request under way
   */
  subscribe(request: R, listener: () => void): () => void {
    const entry = this.#entry(request);
    // A function of its own: a listener given twice is two subscriptions.
    const own = (): void => listener();
    entry.listeners.add(own);
    if (this.#isDue(entry)) void this.#start(entry);
    return () => {
      // Ended before: what stands under the key by now belongs to others.
      if (!entry.listeners.delete(own) || entry.listeners.size > 0) return;
      entry.attempt?.abort.abort();
      entry.attempt = undefined;
      if (entry.snapshot.value === undefined) this.#entries.delete(this.#key(request));
      else this.#publish(entry, { ...entry.snapshot, loading: false });
    };
  }

  /** What is known now. */
  snapshot(request: R): Snapshot<T> {
    return this.#entries.get(this.#key(request))?.snapshot ?? { loading: false };
  }

  /** Loads a followed resource anew and settles, never rejects, when it has arrived or failed. */
  async refresh(request: R): Promise<void> {
    const entry = this.#entries.get(this.#key(request));
    if (entry) await this.#start(entry);
  }

  #key(request: R): string {
    return JSON.stringify(request);
  }

  #entry(request: R): Entry<T, R> {
    const key = this.#key(request);
    let entry = this.#entries.get(key);
    if (!entry) {
      entry = { request, listeners: new Set(), snapshot: { loading: false } };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  /** Whether a subscriber that has just come is a reason to load. */
  #isDue({ listeners, snapshot }: Entry<T, R>): boolean {
    const { value, loadedAt = 0, error, failedAt = 0 } = snapshot;
    const first = listeners.size === 1;
    if (error) return first || this.#now() - failedAt >= failedFor;
    return first && (value === undefined || this.#now() - loadedAt > freshFor);
  }

  #start(entry: Entry<T, R>): Promise<void> {
    if (entry.attempt) return entry.attempt.done;
    const abort = new AbortController();
    const attempt = { abort, done: this.#attempt(entry, abort.signal) };
    entry.attempt = attempt;
    this.#publish(entry, { ...entry.snapshot, loading: true });
    return attempt.done;
  }

  async #attempt(entry: Entry<T, R>, signal: AbortSignal): Promise<void> {
    const { request } = entry;
    let outcome: Snapshot<T>;
    try {
      const value = await this.#load(request, signal);
      outcome = { loading: false, value, loadedAt: this.#now() };
    } catch (cause) {
      const error =
        cause instanceof FeedError ? cause : new FeedError('malformed', request.url, String(cause), { cause });
      outcome = { ...entry.snapshot, loading: false, error, failedAt: this.#now() };
    }
    if (signal.aborted) return;
    entry.attempt = undefined;
    this.#publish(entry, outcome);
  }

  #publish(entry: Entry<T, R>, snapshot: Snapshot<T>): void {
    entry.snapshot = Object.freeze(snapshot);
    for (const listener of [...entry.listeners]) listener();
  }
}
