import { clampDay, firstDay, precisionOf, truncateKey, type Precision } from '../../archive/civil-date.js';
import { years, type ArchiveIndex } from '../../archive/archive-index.js';

/** What the picker can show: all years, the months of a year, the days of a month. */
export type View = 'years' | 'months' | 'days';

const views: readonly View[] = ['years', 'months', 'days'];
const precisions: readonly Precision[] = ['year', 'month', 'day'];

/** A precision as an attribute gives it; days where it says nothing. */
export function precisionFrom(value: string | null): Precision {
  return precisions.find((each) => each === value) ?? 'day';
}

/** The views of a picker, topmost first; an archive of one year needs no list of years. */
export function viewsOf(index: ArchiveIndex | undefined, precision: Precision): readonly View[] {
  const all = views.slice(0, precisions.indexOf(precision) + 1);
  return index && all.length > 1 && years(index).length === 1 ? all.slice(1) : all;
}

/** The view itself, or the nearest that there is. */
export function nearestView(view: View | '', available: readonly View[]): View {
  const place = views.indexOf(view || 'years');
  return available.findLast((each) => views.indexOf(each) <= place) ?? available[0] ?? 'years';
}

/** The view of what lies in a date: of a year its months. The topmost without a date. */
export function viewInside(key: string, available: readonly View[]): View {
  return nearestView(key ? (views[precisions.indexOf(precisionOf(key)) + 1] ?? 'days') : 'years', available);
}

/** What is shown of a view asked for, or of the chosen date where none is. */
export function viewFor(view: View | '', chosen: string, available: readonly View[]): View {
  return view ? nearestView(view, available) : viewInside(chosen, available);
}

/**
 * The day to stand on when a year or month is opened: the chosen one, else the newest where the archive ends, for that
 * is what most readers want, else the first.
 */
export function enter(key: string, value: string, { first, last }: ArchiveIndex): string {
  const chosen = value.length > key.length && value.startsWith(key) ? firstDay(value) : undefined;
  const day = chosen ?? (last.startsWith(key) ? last : firstDay(key));
  return clampDay(day, first, last);
}

/** The place of a date among its like, counted from 0: of a year from the newest, of a month or day from the first. */
export function placeOf(key: string, index: ArchiveIndex): number {
  if (precisionOf(key) === 'year') return Number(truncateKey(index.last, 'year')) - Number(key);
  return Number(key.slice(-2)) - 1;
}
