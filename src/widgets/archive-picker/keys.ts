import { addDays, addMonths } from '../../archive/civil-date.js';
import type { View } from './levels.js';

/** By view, how many months a page leads on, and one with Shift. The years run backwards, the newest first. */
const pages = { years: [-120, -120], months: [12, 120], days: [1, 12] };

/**
 * Where a key leads in a grid of dates, after the ARIA Authoring Practices grid pattern.
 *
 * @param view `days` also where the days of a whole year are shown
 * @param cursor the day that the focused date is or holds
 * @param from the focused cell; cells carry their date in `data-key`
 * @returns a date that may lie outside of the archive; undefined where the key is not ours
 */
export function nextCursor(
  { key, shiftKey }: KeyboardEvent,
  view: View,
  cursor: string,
  from: HTMLElement,
): string | undefined {
  const grid = from.closest<HTMLElement>('[role="grid"]')!;
  const row = cellsOf(from.closest('[role="row"]')!);
  const page = /^Page(Up|Down)$/.exec(key);
  if (page) return addMonths(cursor, pages[view][Number(shiftKey)]! * (page[1] === 'Up' ? -1 : 1));
  if (shiftKey) return undefined;
  if (key === 'Home') return row[0]!.dataset['key'];
  if (key === 'End') return row.at(-1)!.dataset['key'];
  const [, arrow] = /^Arrow(\w+)$/.exec(key) ?? [];
  if (!arrow) return undefined;
  let step = /Right|Down/.test(arrow) ? 1 : -1;
  if (/Up|Down/.test(arrow)) {
    return view === 'days' ? addDays(cursor, step * 7) : nearest(from, cellsOf(grid), step);
  }
  if (getComputedStyle(grid).direction === 'rtl') step = -step;
  return view === 'days' ? addDays(cursor, step) : addMonths(cursor, view === 'years' ? step * -12 : step);
}

let typed = '';
let typedAt = 0;
let typedTo: string | undefined;

/** The date that typed letters or digits begin, from the focused one on; what is typed within a second belongs together. */
export function typedCursor({ key, timeStamp }: KeyboardEvent, from: HTMLElement): string | undefined {
  if (!/^[\p{L}\d]$/u.test(key)) return undefined;
  const goesOn = timeStamp - typedAt < 1000 && from.dataset['key'] === typedTo;
  typed = (goesOn ? typed : '') + key.toLowerCase();
  typedAt = timeStamp;
  const cells = cellsOf(from.closest('[role="grid"]')!);
  const place = cells.indexOf(from) + Number(!goesOn);
  const found = [...cells.slice(place), ...cells].find((cell) => cell.dataset['text']!.toLowerCase().startsWith(typed));
  return (typedTo = found?.dataset['key']);
}

function cellsOf(parent: Element): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>('.cell[data-key]')];
}

/** The cell one line further down, or up with -1, nearest to the column of `from`: how many fit a line, CSS decides. */
function nearest(from: HTMLElement, cells: readonly HTMLElement[], direction: number): string | undefined {
  const { x, y } = from.getBoundingClientRect();
  let best = from;
  let least = Infinity;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    const lines = (box.y - y) * direction;
    // A line further away loses to any column of a nearer one.
    const distance = lines * 1000 + Math.abs(box.x - x);
    if (lines > 1 && distance < least) [best, least] = [cell, distance];
  }
  return best.dataset['key'];
}
