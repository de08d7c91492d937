import { clampDay, firstDay, precisionOf, type Precision } from '../../archive/civil-date.js';
import type { ArchiveIndex } from '../../archive/archive-index.js';

/** What the picker can show: all years, the months of a year, the days of a month. */
export type View = 'years' | 'months' | 'days';

const views: readonly View[] = ['years', 'months', 'days'];
export const precisions: readonly Precision[] = ['year', 'month', 'day'];

/** The views of a picker, topmost first; an archive of one year needs no list of years. */
export function viewsOf(index: ArchiveIndex, precision: Precision): readonly View[] {
  const all = views.slice(0, precisions.indexOf(precision) + 1);
  return all.length > 1 && index.first.slice(0, 4) === index.last.slice(0, 4) ? all.slice(1) : all;
}

/** The view itself, or the nearest that there is. */
export function nearestView(view: View, available: readonly View[]): View {
  const place = views.indexOf(view);
  return available.findLast((each) => views.indexOf(each) <= place) ?? available[0]!;
}

/** The view of what lies in a date: of a year its months. The topmost without a date. */
export function viewInside(key: string): View {
  return key ? (views[precisions.indexOf(precisionOf(key)) + 1] ?? 'days') : 'years';
}

/**
 * The day to stand on when a year or month is opened: the chosen one, else the newest where the archive ends, for that
 * is what most readers want, else the first.
 */
export function enter(key: string, value: string, { first, last }: ArchiveIndex): string {
  const inside = value.startsWith(key) ? value : key;
  return clampDay(last.startsWith(inside) ? last : firstDay(inside), first, last);
}

/** The place of a date among its like, counted from 0: of a year from the newest, of a month or day from the first. */
export function placeOf(key: string, { last }: ArchiveIndex): number {
  return key.length > 4 ? Number(key.slice(-2)) - 1 : Number(last.slice(0, 4)) - Number(key);
}
