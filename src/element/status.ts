import type { Feed } from '../feed/feed.js';
import type { FeedError } from '../feed/feed-error.js';
import type { Snapshot } from '../store/shared-store.js';

/** `loading`: nothing to show yet; `failed`: nothing to show and it could not be had. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'failed';

/** How a widget stands. */
export interface Status {
  readonly state: WidgetState;
  /** Why the data, or some of it, could not be had. */
  readonly errors: readonly FeedError[];
  /** When the oldest shown value has been kept beyond its time, or outlives a failed refresh: when it was made, or else arrived. */
  readonly staleSince?: number | undefined;
  /** Whether some of several feeds failed while others are shown. */
  readonly partial: boolean;
}

/** What a widget's status follows from. */
export interface Progress {
  /** Whether it has not begun, or its light DOM is still arriving. */
  readonly waiting: boolean;
  readonly hasContent: boolean;
  /** How its requests stand. */
  readonly loads: readonly Snapshot<unknown>[];
  /** The feeds that its data comes from. */
  readonly feeds: readonly Feed[];
  /** What is wrong with its inline feed. */
  readonly error: FeedError | undefined;
  /** Seconds. */
  readonly staleAfter: number | undefined;
  /** Asked only where the time counts. */
  readonly clock: { now(): number };
}

/** How a widget stands, from how its requests stand and whether it has something to show. */
export function statusOf({ waiting, hasContent, loads, feeds, error, staleAfter, clock }: Progress): Status {
  const state = waiting ? 'loading' : stateOf(hasContent, loads);
  const ready = state === 'ready';
  const problems = loads.flatMap(({ value }) => (value as Partial<Feed> | undefined)?.problem ?? []);
  return {
    state,
    errors: [...(error ? [error] : []), ...errorsOf(loads), ...problems],
    staleSince: ready ? staleSince(loads, staleAfter, (staleAfter ? clock : Date).now()) : undefined,
    partial: ready && feeds.length > 0 && loads.some((load) => load.error && !load.value),
  };
}

function stateOf(hasContent: boolean, loads: readonly Snapshot<unknown>[]): WidgetState {
  if (hasContent) return 'ready';
  // While a failed widget tries again, its notice stays until there is something better.
  if (loads.some((load) => load.loading && !load.error && load.value === undefined)) return 'loading';
  return errorsOf(loads).length > 0 ? 'failed' : 'empty';
}

function errorsOf(loads: readonly Snapshot<unknown>[]): readonly FeedError[] {
  return loads.map((load) => load.error).filter((error) => error !== undefined);
}

function staleSince(
  loads: readonly Snapshot<unknown>[],
  staleAfter: number | undefined,
  now: number,
): number | undefined {
  // What was made long ago is old even when it has just arrived.
  const madeAt = ({ value, loadedAt = now }: Snapshot<unknown>): number =>
    Math.min(loadedAt, Date.parse((value as Partial<Feed>).generated ?? '') || now);
  const stale = loads
    .filter((load) => load.value !== undefined)
    .filter((load) => load.error || (staleAfter !== undefined && now - madeAt(load) > staleAfter * 1000))
    .map(madeAt);
  return stale.length > 0 ? Math.min(...stale) : undefined;
}
