import type { Feed } from '../../feed/feed.js';

/** The windows of a popular list, the shortest first: their length in days, and the words of a heading and of a tab. */
export const windowFacts = {
  day: { days: 1, heading: 'popularDay', tab: 'dayTab' },
  week: { days: 7, heading: 'popularWeek', tab: 'weekTab' },
  month: { days: 31, heading: 'popularMonth', tab: 'monthTab' },
} as const;

export type WindowName = keyof typeof windowFacts;

/** A span of time over which somebody counted what is read. */
export interface PopularWindow {
  readonly name: WindowName;
  /** The feed of its list; absent where that is the widget's own feed. */
  readonly url?: string;
}

/** The window that a feed says it counts over, as far as it is one of ours. */
export function windowOf({ list }: Feed): WindowName | undefined {
  return list?.kind === 'popular' && list.window && Object.hasOwn(windowFacts, list.window)
    ? (list.window as WindowName)
    : undefined;
}

/**
 * The windows that a feed offers, the shortest first; none where it offers no other than its own.
 * @param url the address of the feed itself
 */
export function windowsOf(feed: Feed, url: string | undefined): readonly PopularWindow[] {
  const own = windowOf(feed);
  const windows = (Object.keys(windowFacts) as WindowName[]).flatMap(
    (name): PopularWindow | readonly PopularWindow[] => {
      const other = feed.popular?.[name];
      if (name === own || (other && other === url)) return { name };
      return other ? { name, url: other } : [];
    },
  );
  return windows.some((window) => window.url) ? windows : [];
}

/**
 * Which window to show where the reader has chosen none: the feed's own, else the shortest; where that has too few
 * articles the next one that has enough, else the one with the most.
 *
 * @param has how many articles a window has; undefined while that is not known, which is worth waiting for
 * @param count how many articles are wanted
 */
export function enoughWindow(
  windows: readonly PopularWindow[],
  has: (window: PopularWindow) => number | undefined,
  count: number,
): number {
  let [best, most] = [0, -1];
  const own = windows.findIndex(({ url }) => !url);
  for (let at = Math.max(own, 0); at < windows.length && most < count; at++) {
    const number = has(windows[at]!);
    if (number === undefined) return at;
    if (number > most) [best, most] = [at, number];
  }
  return best;
}

/** Whether something happened before a window that ends now. */
export function isBefore(window: WindowName, published: string, now: number): boolean {
  return now - Date.parse(published) > windowFacts[window].days * 86_400_000;
}
