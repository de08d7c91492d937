import { addDays, addMonths } from '../../archive/civil-date.js';
import type { View } from './levels.js';

/** By view, how far the arrows along the line lead: the years run backwards, the newest first. */
const along = {
  years: (cursor: string, steps: number): string => addMonths(cursor, -12 * steps),
  months: addMonths,
  days: addDays,
};

/** By view, how far a page leads: a year, or a month. */
const page = { years: 0, months: 12, days: 1 };

/**
 * Where a key leads in a grid of dates, after the ARIA Authoring Practices grid pattern.
 *
 * @param cursor the day that the focused date is or holds
 * @param from the focused cell; cells carry their date in `data-key`
 * @returns a date that may lie outside of the archive; undefined where the key is not ours
 */
export function nextCursor(key: string, view: View, cursor: string, from: Element): string | undefined {
  const grid = from.closest('[role="grid"]');
  const row = cellsOf(from.closest('[role="row"]'));
  const forward = grid && getComputedStyle(grid).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return along[view](cursor, forward);
    case 'ArrowLeft':
      return along[view](cursor, -forward);
    case 'ArrowDown':
      return view === 'days' ? addDays(cursor, 7) : keyOf(nearest(from, cellsOf(grid), 1));
    case 'ArrowUp':
      return view === 'days' ? addDays(cursor, -7) : keyOf(nearest(from, cellsOf(grid), -1));
    case 'Home':
      return keyOf(row[0]);
    case 'End':
      return keyOf(row.at(-1));
    case 'PageDown':
      return page[view] ? addMonths(cursor, page[view]) : undefined;
    case 'PageUp':
      return page[view] ? addMonths(cursor, -page[view]) : undefined;
    default:
      return undefined;
  }
}

function cellsOf(parent: Element | null): Element[] {
  return [...(parent?.querySelectorAll('[data-key]') ?? [])];
}

function keyOf(cell: Element | undefined): string | undefined {
  return cell?.getAttribute('data-key') ?? undefined;
}

/** The cell one line further down, or up with -1, nearest to the column of `from`: how many fit a line, CSS decides. */
function nearest(from: Element, cells: readonly Element[], direction: 1 | -1): Element {
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
  return best;
}
