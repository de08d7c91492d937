/** The clock and the minute timers of the page as a test wants them; everything else of the platform stays. */
export interface PageClock {
  /** How many timers of a minute run. */
  readonly timers: number;
  /** Moves the time, and lets the timers of a minute call once if they run. */
  pass(minutes: number): void;
  /** Says that nobody looks at the page, or that somebody does again. */
  hide(hidden: boolean): void;
  /** Gives the page its own clock back. */
  restore(): void;
}

const minute = 60_000;

export function takePageClock(): PageClock {
  const own = { setInterval: window.setInterval, clearInterval: window.clearInterval, now: Date.now };
  const calls = new Map<number, () => void>();
  let ahead = 0;
  let last = -1;
  const start = (call: () => void, delay?: number): unknown => {
    if (delay !== minute) return own.setInterval.call(window, call, delay);
    calls.set(--last, call);
    return last;
  };
  const end = (timer?: number): void => {
    if (!calls.delete(timer ?? 0)) own.clearInterval.call(window, timer);
  };
  Object.assign(window, { setInterval: start, clearInterval: end });
  Date.now = () => own.now.call(Date) + ahead;
  return {
    get timers() {
      return calls.size;
    },
    pass(minutes) {
      ahead += minutes * minute;
      for (const call of [...calls.values()]) call();
    },
    hide(hidden) {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    restore() {
      Object.assign(window, { setInterval: own.setInterval, clearInterval: own.clearInterval });
      Date.now = own.now;
      Reflect.deleteProperty(document, 'hidden');
    },
  };
}
