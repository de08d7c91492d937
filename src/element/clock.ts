const minute = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** The time for relative dates, in epoch milliseconds. */
export function now(): number {
  return Date.now();
}

/**
 * Calls back every minute while the page is visible. One timer serves every widget of the page.
 * @returns ends the calls
 */
export function everyMinute(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    if (!document.hidden) for (const each of [...listeners]) each();
  }, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
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
