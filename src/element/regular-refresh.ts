/** Seconds; a shorter interval is taken as this, for the sake of the server: a page may stay open all day. */
const shortest = 10;
/** What a timer can hold, in milliseconds; it would run at once beyond. */
const longestTimer = 2 ** 31 - 1;

/** The widgets that refresh at one interval. They go together, so that a feed they share is asked for once. */
interface Round {
  readonly callbacks: Set<() => void>;
  /** When they went last, in epoch milliseconds: a clock that goes on while the device sleeps. */
  last: number;
}

/** By interval in milliseconds. */
const rounds = new Map<number, Round>();
const events = ['visibilitychange', 'pageshow', 'online'] as const;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Calls those that are due, and itself again when the next are. */
function run(): void {
  clearTimeout(timer);
  // One of the events calls again.
  if (document.hidden || !navigator.onLine) return;
  const now = Date.now();
  let wait = longestTimer;
  for (const [interval, round] of rounds) {
    // A clock that was set back does not stop them.
    if (Math.abs(now - round.last) >= interval) {
      round.last = now;
      for (const callback of [...round.callbacks]) callback();
    }
    wait = Math.min(wait, round.last + interval - now);
  }
  if (rounds.size) timer = setTimeout(run, wait);
}

function listen(change: 'addEventListener' | 'removeEventListener'): void {
  // On the window all three arrive, the first by bubbling.
  for (const event of events) window[change](event, run);
}

/**
 * Calls back at an interval while the page is visible and online; right away when it is visible or online again, or comes
 * back from the back-forward cache, and the interval has passed meanwhile. One timer serves all widgets of the page.
 *
 * @param seconds 10 at least; nothing for no calls
 * @returns ends the calls
 */
export function refreshRegularly(seconds: number | undefined, callback: () => void): () => void {
  if (!(seconds! > 0)) return () => {};
  const interval = Math.max(seconds!, shortest) * 1000;
  const round = rounds.get(interval) ?? { callbacks: new Set(), last: Date.now() };
  // A function of its own: a callback given twice is two.
  const own = (): void => callback();
  round.callbacks.add(own);
  if (!rounds.size) listen('addEventListener');
  rounds.set(interval, round);
  run();
  return () => {
    if (!round.callbacks.delete(own) || round.callbacks.size > 0) return;
    rounds.delete(interval);
    if (rounds.size > 0) return;
    clearTimeout(timer);
    listen('removeEventListener');
  };
}

/**
 * Calls back whenever the device is online again.
 * @returns ends the calls
 */
export function whenOnline(callback: () => void): () => void {
  addEventListener('online', callback);
  return () => removeEventListener('online', callback);
}
