const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time for relative dates, in epoch milliseconds. */
export function now(): number {
  return Date.now();
}

function tick(): void {
  for (const each of [...listeners]) each();
}

/** The one timer of the page runs while a widget needs it and somebody may be looking. */
function setTimer(): void {
  const needed = listeners.size > 0 && !document.hidden;
  if (needed) timer ??= setInterval(tick, minute);
  else timer = void clearInterval(timer);
}

function onVisibility(): void {
  setTimer();
  if (!document.hidden) tick();
}

/** A widget's view of the clock: what it renders is done anew each minute for as long as it tells a time that moves. */
export class Clock {
  readonly #listener: () => void;
  #read = false;

  constructor(listener: () => void) {
    this.#listener = listener;
  }

  /** The time for a rendering, in epoch milliseconds. */
  now(): number {
    this.#read = true;
    return now();
  }

  /** Ends a rendering: follows the minutes if the time was asked for in it. */
  follow(active = this.#read): void {
    this.#read = false;
    if (active) listeners.add(this.#listener);
    else listeners.delete(this.#listener);
    // Adding the same function again is no second call.
    document[listeners.size > 0 ? 'addEventListener' : 'removeEventListener']('visibilitychange', onVisibility);
    setTimer();
  }
}

/** An instant as ISO 8601 in the reader's own zone. */
export function localIso(milliseconds: number): string {
  const offset = -new Date(milliseconds).getTimezoneOffset();
  const [hours, minutes] = [Math.abs(offset) / 60, Math.abs(offset) % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  const local = new Date(milliseconds + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}
