import { own } from '../article/own.js';
import { FeedError } from '../feed/feed-error.js';
import { askedFor, isUnanswered, retryDelay } from './retry.js';
import { freshFor } from './shared-bytes.js';

/** What is known of one resource at a moment: the last good value and the last error may stand side by side. */
export interface Snapshot<T> {
  readonly loading: boolean;
  /** The last good value; it outlives later failures. */
  readonly value?: T;
  /** Why the last attempt failed; absent after a good one. */
  readonly error?: FeedError;
  /** As of when `value` stood, in epoch milliseconds: when it arrived, or what a copy from earlier says. */
  readonly loadedAt?: number;
  /** When `error` came, in epoch milliseconds. */
  readonly failedAt?: number;
}

/** A value from earlier, and as of when it stood. */
type Copy<T> = Pick<Snapshot<T>, 'value' | 'loadedAt'>;

/** What a store can do beyond loading. */
export interface StoreOptions<T, R> {
  /** Gives a copy from earlier where the first load failed without an answer; may reject. */
  readonly recall?: (request: R, signal: AbortSignal) => Promise<Copy<T> | undefined>;
  /** Milliseconds until the next try after so many failures in a row, with or without a good value before; nothing for no more tries. */
  readonly retryIn?: (error: FeedError, failures: number, wasGood: boolean) => number | undefined;
}

interface Entry<T, R> {
  readonly request: R;
  readonly listeners: Set<() => void>;
  snapshot: Snapshot<T>;
  attempt?: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  /** How many loads have failed in a row. */
  failures: number;
  /** The next try, where the last one failed and may not the next time. */
  retry?: ReturnType<typeof setTimeout> | undefined;
}

/** So long a failure answers for the resource: the widgets further down a page need not ask a dead server each. */
const failedFor = 30_000;

/**
 * One request per resource for the whole page, however many widgets want it. Values stay in memory so that a failure,
 * or a widget that comes back, shows the last good one. A failure that may pass is tried again a few times, ever more
 * rarely, while somebody follows the resource. It is shared for a while by those who come meanwhile, and never kept for
 * good: later, or when all had gone, the next subscriber tries again.
 */
export class SharedStore<T, R extends { readonly url: string }> {
  readonly #entries = new Map<string, Entry<T, R>>();
  readonly #load: (request: R, signal: AbortSignal, anew: boolean) => Promise<T>;
  readonly #now: () => number;
  readonly #recall: StoreOptions<T, R>['recall'];
  readonly #retryIn: NonNullable<StoreOptions<T, R>['retryIn']>;

  /**
   * @param load fetches and reads the resource, `anew` where what came a moment ago will not do; may reject with anything,
   *   `FeedError` is kept as it is
   * @param now the clock, in epoch milliseconds
   */
  constructor(
    load: (request: R, signal: AbortSignal, anew: boolean) => Promise<T>,
    now: () => number,
    options: StoreOptions<T, R> = {},
  ) {
    this.#load = load;
    this.#now = now;
    this.#recall = options.recall;
    this.#retryIn =
      options.retryIn ?? ((error, failures, wasGood) => retryDelay(error, failures, now(), Math.random(), wasGood));
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
    if (this.#isDue(entry)) void this.#start(entry, entry.snapshot.error !== undefined);
    return () => {
      // Ended before: what stands under the key by now belongs to others.
      if (!entry.listeners.delete(own) || entry.listeners.size > 0) return;
      entry.attempt?.abort.abort();
      entry.attempt = undefined;
      this.#endRetry(entry);
      entry.failures = 0;
      if (entry.snapshot.value === undefined) this.#entries.delete(this.#key(request));
      else this.#publish(entry, { ...entry.snapshot, loading: false });
    };
  }

  /** What is known now. */
  snapshot(request: R): Snapshot<T> {
    return this.#entries.get(this.#key(request))?.snapshot ?? { loading: false };
  }

  /** The last good value of every resource that the page has had. */
  get values(): readonly T[] {
    return [...this.#entries.values()].flatMap(({ snapshot }) => snapshot.value ?? []);
  }

  /**
   * Loads a followed resource anew and settles, never rejects, when it has arrived or failed.
   * @param patient leaves a resource that has just failed to the next try of its own, and a server alone for as long as it
   *   has asked for, as no reader is waiting
   */
  async refresh(request: R, patient = false): Promise<void> {
    const entry = this.#entries.get(this.#key(request));
    if (!entry) return;
    const { error, failedAt = 0 } = entry.snapshot;
    if (patient && (entry.retry || (error && failedAt + askedFor(error, failedAt) > this.#now()))) return;
    if (!patient) entry.failures = 0;
    await this.#start(entry, true);
  }

  #key(request: R): string {
    return JSON.stringify(request);
  }

  #entry(request: R): Entry<T, R> {
    const key = this.#key(request);
    let entry = this.#entries.get(key);
    if (!entry) {
      // A page may have put a `format` on every object.
      entry = { request: own(request), listeners: new Set(), snapshot: { loading: false }, failures: 0 };
      this.#entries.set(key, entry);
    }
    return entry;
  }

  /** Whether a subscriber that has just come is a reason to load. */
  #isDue({ listeners, snapshot, retry }: Entry<T, R>): boolean {
    const { value, loadedAt = 0, error, failedAt = 0 } = snapshot;
    const first = listeners.size === 1;
    if (error) return first || (!retry && this.#now() - failedAt >= failedFor);
    return first && (value === undefined || this.#now() - loadedAt > freshFor);
  }

  #start(entry: Entry<T, R>, anew: boolean, retrying = false): Promise<void> {
    if (entry.attempt) return entry.attempt.done;
    this.#endRetry(entry);
    const abort = new AbortController();
    const attempt = { abort, done: this.#attempt(entry, abort.signal, anew, retrying) };
    entry.attempt = attempt;
    this.#publish(entry, { ...entry.snapshot, loading: true });
    return attempt.done;
  }

  async #attempt(entry: Entry<T, R>, signal: AbortSignal, anew: boolean, retrying: boolean): Promise<void> {
    const { request } = entry;
    let outcome: Snapshot<T>;
    let failure: FeedError | undefined;
    try {
      const value = await this.#load(request, signal, anew);
      outcome = { loading: false, value, loadedAt: this.#now() };
    } catch (cause) {
      failure = cause instanceof FeedError ? cause : new FeedError('malformed', request.url, String(cause), { cause });
      const { error: known, value } = entry.snapshot;
      const copy = value === undefined && !retrying && isUnanswered(failure) && (await this.#copy(request, signal));
      // Still failing for the same reason: nothing new to tell.
      const error = retrying && known?.code === failure.code && known.status === failure.status ? known : failure;
      outcome = { ...entry.snapshot, ...copy, loading: false, error, failedAt: this.#now() };
    }
    if (signal.aborted) return;
    entry.attempt = undefined;
    entry.failures = failure ? entry.failures + 1 : 0;
    const delay = failure && this.#retryIn(failure, entry.failures, outcome.value !== undefined);
    if (delay !== undefined) entry.retry = setTimeout(() => void this.#start(entry, true, true), delay);
    this.#publish(entry, outcome);
  }

  async #copy(request: R, signal: AbortSignal): Promise<Copy<T> | undefined> {
    try {
      return await this.#recall?.(request, signal);
    } catch {
      return undefined;
    }
  }

  #endRetry(entry: Entry<T, R>): void {
    clearTimeout(entry.retry);
    entry.retry = undefined;
  }

  #publish(entry: Entry<T, R>, snapshot: Snapshot<T>): void {
    entry.snapshot = Object.freeze(snapshot);
    for (const listener of [...entry.listeners]) listener();
  }
}
