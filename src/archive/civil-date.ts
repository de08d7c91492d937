/** How deep a date goes. */
export type Precision = 'year' | 'month' | 'day';

/** A year, a month or a day of the calendar. */
export interface CivilDate {
  readonly year: number;
  /** 1 is January. */
  readonly month?: number;
  readonly day?: number;
}

/** The years that archives reach. */
export const firstYear = 1900;
export const lastYear = 2100;

// UTC has no summer time and no zone reforms: all its days are equally long, so this is arithmetic and no clock.
function dayAt(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month - 1, day));
}

function keyOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function numbersOf(key: string): [year: number, month: number, day: number] {
  return [Number(key.slice(0, 4)), Number(key.slice(5, 7) || 1), Number(key.slice(8) || 1)];
}

/** Writes a key: `2024`, `2024-05` or `2024-05-03`. */
export function formatKey(year: number, month?: number, day?: number): string {
  return keyOf(dayAt(year, month ?? 1, day ?? 1)).slice(0, day ? 10 : month ? 7 : 4);
}

export function precisionOf(key: string): Precision {
  return key.length > 7 ? 'day' : key.length > 4 ? 'month' : 'year';
}

/** Whether the text names a date of 1900 to 2100, of exactly this precision if one is given. */
export function isKey(text: string, precision?: Precision): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text) || (precision && precision !== precisionOf(text))) return false;
  const [year, month, day] = numbersOf(text);
  // The 31st of February comes out as a day in March, month 13 as January.
  return year >= firstYear && year <= lastYear && keyOf(dayAt(year, month, day)).startsWith(text);
}

/** Reads a key `2024`, `2024-05` or `2024-05-03` of 1900 to 2100; nothing where there is no such date. */
export function parseKey(text: string): CivilDate | undefined {
  if (!isKey(text)) return undefined;
  const [year, month, day] = numbersOf(text);
  return { year, ...(text.length > 4 && { month }), ...(text.length > 7 && { day }) };
}

/** The year or month that a date lies in; a date that is not that deep stays as it is. */
export function truncateKey(key: string, precision: Precision): string {
  return key.slice(0, { year: 4, month: 7, day: 10 }[precision]);
}

/** The first day of a year, a month or a day. */
export function firstDay(key: string): string {
  return key + '-01-01'.slice(key.length - 4);
}

/** The last day of a year, a month or a day. */
export function lastDay(key: string): string {
  const [year, month, day] = numbersOf(key);
  if (key.length > 7) return key;
  return keyOf(key.length > 4 ? dayAt(year, month + 1, day - 1) : dayAt(year + 1, month, day - 1));
}

/** How many days a month has; 1 is January. */
export function daysInMonth(year: number, month: number): number {
  return dayAt(year, month + 1, 0).getUTCDate();
}

/** Negative, zero or positive, for sorting. A year comes before its months, a month before its days. */
export function compareKeys(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The day itself, or the nearest one within the bounds. */
export function clampDay(day: string, first: string, last: string): string {
  return day < first ? first : day > last ? last : day;
}

/** The day so many days later; earlier where `count` is negative. */
export function addDays(day: string, count: number): string {
  const [year, month, start] = numbersOf(day);
  return keyOf(dayAt(year, month, start + count));
}

/** The month, or the day, so many months later. The 31st becomes the last day where a month is shorter. */
export function addMonths(key: string, count: number): string {
  const [year, month, day] = numbersOf(key);
  const target = keyOf(dayAt(year, month + count, 1));
  if (key.length < 10) return target.slice(0, 7);
  const [targetYear, targetMonth] = numbersOf(target);
  return formatKey(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The weekday of a day: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return dayAt(...numbersOf(day)).getUTCDay() || 7;
}

/** The weeks that a month touches, as seven days each; the first and the last also hold days of its neighbours. */
export function monthGrid(year: number, month: number, firstWeekday = 1): readonly (readonly string[])[] {
  const start = formatKey(year, month, 1);
  const before = (weekdayOf(start) - firstWeekday + 7) % 7;
  const weeks = Math.ceil((before + daysInMonth(year, month)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day - before)),
  );
}
