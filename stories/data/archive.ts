import type { Language } from './edition.js';
import { editions, siteUrl } from './feeds.js';

const first = '2019-04-08';

/** Today in Tasbulak, `YYYY-MM-DD`. */
export function today(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
}

/** A day some days after another; civil arithmetic, for which UTC is only a calendar. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function isHoliday(day: string): boolean {
  return /-01-0[12]$/.test(day);
}

/** How many articles a day has, always the same: fewer on Saturdays, none on Sundays and holidays; null ahead of today. */
export function countOf(day: string): number | null {
  if (day > today()) return null;
  const time = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
  const weekday = (time + 4) % 7;
  if (day < first || weekday === 0 || isHoliday(day)) return 0;
  return (weekday === 6 ? 6 : 18) + ((time * 7919) % 17);
}

function daysOf(year: number): string[] {
  const days = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = dayAfter(day, 1)) days.push(day);
  return days;
}

function years(): number[] {
  const [begin, end] = [first, today()].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: end - begin + 1 }, (_, index) => begin + index);
}

/** The counts of all days of a year. */
export function archiveYear(year: number) {
  return { v: 1, year, days: daysOf(year).map(countOf) };
}

/** What the archive holds, month by month; `yearTemplate` is where the days of a year are counted. */
export function archiveIndex(language: Language, yearTemplate: string) {
  const totals = (year: number) => {
    const months = new Array<number>(12).fill(0);
    for (const day of daysOf(year)) months[Number(day.slice(5, 7)) - 1]! += countOf(day) ?? 0;
    return months;
  };
  const holidays = years().flatMap((year) => [`${year}-01-01`, `${year}-01-02`]);
  return {
    v: 1,
    time_zone: 'Asia/Almaty',
    first,
    last: today(),
    year: yearTemplate,
    page: siteUrl(language, 'archive/{yyyy}/{mm}/{dd}/'),
    years: Object.fromEntries(years().map((year) => [year, totals(year)])),
    notes: Object.fromEntries(
      holidays.filter((day) => day > first && day <= today()).map((day) => [day, editions[language].holiday]),
    ),
  };
}
