/** How deep a date goes. */
export type Precision = 'year' | 'month' | 'day';

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

/** Year, month and day; the first month and the first day where the key is not that deep. */
export function numbersOf(key: string): [year: number, month: number, day: number] {
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
  if (key.length > 7) return key;
  const [year, month, day] = numbersOf(key);
  return keyOf(key.length > 4 ? dayAt(year, month + 1, day - 1) : dayAt(year + 1, month, day - 1));
}

/** How many days a month has; 1 is January. */
export function daysInMonth(year: number, month: number): number {
  return dayAt(year, month + 1, 0).getUTCDate();
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

/** The weeks that a month `2024-05` touches, as seven days each; the first and the last also hold days of its neighbours. */
export function weeksOf(month: string, firstWeekday = 1): readonly (readonly string[])[] {
  const weeks: string[][] = [];
  let day = addDays(firstDay(month), -((weekdayOf(firstDay(month)) - firstWeekday + 7) % 7));
  for (const last = lastDay(month); day <= last;) {
    const week: string[] = [];
    for (; week.length < 7; day = addDays(day, 1)) week.push(day);
    weeks.push(week);
  }
  return weeks;
}
