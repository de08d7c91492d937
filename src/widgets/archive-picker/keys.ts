import { addMonths, shift } from '../../archive/civil-date.js';

/** By level, how many months a page leads on, and one with Shift. The years run backwards, the newest first. */
const pages = [
  [-120, -120],
  [12, 120],
  [1, 12],
] as const;

const directions: Readonly<Record<string, number>> = {
  PageUp: -1,
  PageDown: 1,
  ArrowUp: -1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowRight: 1,
};

/** The cells with a date, which is in their `data-key`. */
const cellsOf = (from: Element, role: string): HTMLElement[] => [
  ...from.closest(`[role=${role}]`)!.querySelectorAll<HTMLElement>('.cell[data-key]'),
];

/**
 * Where a key leads in a grid of dates, after the ARIA Authoring Practices grid pattern.
 *
 * @param level 2 also where the days of a whole year are shown
 * @param cursor the day that the focused date is or holds
 * @param from the focused cell
 * @returns a date that may lie outside of the archive; undefined where the key is not ours
 */
export function nextCursor(
  { key, shiftKey }: KeyboardEvent,
  level: number,
  cursor: string,
  from: HTMLElement,
): string | undefined {
  const direction = directions[key];
  if (direction && key > 'P') return addMonths(cursor, direction * pages[level]![Number(shiftKey)]!);
  if (shiftKey) return undefined;
  if (key === 'Home' || key === 'End') return cellsOf(from, 'row').at(key === 'End' ? -1 : 0)!.dataset.key;
  if (!direction) return undefined;
  if (/Up|Down/.test(key)) {
    if (level > 1) return shift(cursor, direction * 7);
    const cells = cellsOf(from, 'grid');
    if (direction < 0) cells.reverse();
    // How many fit a line, CSS decides.
    const further = cells.slice(cells.indexOf(from) + 1);
    return further.find(({ offsetLeft }) => offsetLeft === from.offsetLeft)?.dataset.key;
  }
  const step = getComputedStyle(from).direction === 'rtl' ? -direction : direction;
  return level > 1 ? shift(cursor, step) : addMonths(cursor, level ? step : step * -12);
}

let typed = '';
let typedAt = 0;
let typedTo: string | undefined;

/**
 * The date that typed letters or digits begin, from the focused one on; what is typed within a second belongs together.
 * @param textOf what is written for a date
 */
export function typedCursor(
  { key, timeStamp }: KeyboardEvent,
  from: HTMLElement,
  textOf: (key: string) => string,
): string | undefined {
  if (!/^[\p{L}\d]$/u.test(key)) return undefined;
  const goesOn = timeStamp - typedAt < 1000 && from.dataset.key === typedTo;
  typed = (goesOn ? typed : '') + key.toLowerCase();
  typedAt = timeStamp;
  const cells = cellsOf(from, 'grid');
  const place = cells.indexOf(from) + Number(!goesOn);
  const keys = [...cells.slice(place), ...cells].map(({ dataset }) => dataset.key!);
  return (typedTo = keys.find((each) => textOf(each).toLowerCase().startsWith(typed)));
}
