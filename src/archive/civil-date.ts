/** How deep a date goes. */
export type Precision = 'year' | 'month' | 'day';

/** By depth less one. */
export const precisions: readonly Precision[] = ['year', 'month', 'day'];

/** How deep a key goes: 1 for a year, 2 for a month, 3 for a day; 0 for none. */
export function depthOf(key: string): number {
  return Math.ceil(key.length / 4);
}

/** The year (1) or month (2) that a date lies in; a date that is not that deep stays as it is. 0 gives none. */
export function truncateKey(key: string, depth: number): string {
  return key.slice(0, depth && depth * 3 + 1);
}

/** The key of what a calendar shows. */
export function keyOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The year so many years later, the month so many months, the day so many days; earlier where `count` is negative. */
export function shift(key: string, count: number): string {
  const numbers = key.split('-').map(Number);
  numbers.push(numbers.pop()! + count);
  const [year = 0, month = 1, day = 1] = numbers;
  // UTC has no summer time and no zone reforms: all its days are equally long, so this is arithmetic and no clock.
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, key.length);
}

/** Whether the text names a year, month or day of 1900 to 2100, the years that archives reach. */
export function isKey(text: string): boolean {
  // The 31st of February comes out as a day in March, month 13 as January.
  return /^(19|20|21(?=00))\d\d(-\d\d){0,2}$/.test(text) && shift(text, 0) === text;
}

/** The first day of a year, a month or a day. */
export function firstDay(key: string): string {
  return key + '-01-01'.slice(key.length - 4);
}

/** The last day of a year, a month or a day. */
export function lastDay(key: string): string {
  return key.length > 7 ? key : shift(firstDay(shift(key, 1)), -1);
}

/** The months of a year, or the days of a month. */
export function partsOf(key: string): string[] {
  const length = key.length > 4 ? Number(lastDay(key).slice(8)) : 12;
  const parts = [];
  // Not `Array.from`, which on pages with Prototype.js or MooTools is something else.
  for (let number = 1; number <= length; number++) parts.push(`${key}-${String(number).padStart(2, '0')}`);
  return parts;
}

/** The day so many months later. The 31st becomes the last day where a month is shorter. */
export function addMonths(day: string, count: number): string {
  const month = shift(day.slice(0, 7), count);
  const [same, last] = [month + day.slice(7), lastDay(month)];
  return same < last ? same : last;
}

/** The weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7;
}

/** The day itself, or the nearest one within the bounds. */
export function clampDay(day: string, { first, last }: { readonly first: string; readonly last: string }): string {
  return day < first ? first : day > last ? last : day;
}
