import { civilAt, toCivil, toInstant, type CivilTime } from './civil-time.js';
import { formatCount } from './format-count.js';
import type { DatePatterns, Locale } from './locale-table.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Printed = Omit<CivilTime, 'dateOnly'>;

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

function print(pattern: string, time: Printed, locale: Locale): string {
  const { months, monthHeadings, weekdays, patterns } = locale;
  const month = months[time.month - 1];
  const places: Readonly<Record<string, string | number | undefined>> = {
    ...time,
    weekday: weekdays[time.weekday - 1],
    month,
    monthShort: month?.slice(0, 3),
    heading: monthHeadings[time.month - 1],
    minute: twoDigits(time.minute),
    dd: twoDigits(time.day),
    mm: twoDigits(time.month),
    hh: twoDigits(time.hour),
  };
  return pattern.replace(/\{(\w+)\}/g, (_, place: string) =>
    Object.hasOwn(patterns, place) ? print(patterns[place as keyof DatePatterns], time, locale) : String(places[place]),
  );
}

function sameDay(one: CivilTime, other: CivilTime | undefined): boolean {
  return one.year === other?.year && one.month === other.month && one.day === other.day;
}

/** «5 марта 2026 г.», «2026 ж. 5 наурыз», "5 March 2026"; nothing where `iso` is no date. */
export function formatDate(iso: string, locale: Locale, timeZone?: string): string | undefined {
  const time = toCivil(iso, timeZone);
  return time && print(locale.patterns.date, time, locale);
}

/** «05.03.2026», "5 Mar 2026"; nothing where `iso` is no date. */
export function formatShortDate(iso: string, locale: Locale, timeZone?: string): string | undefined {
  const time = toCivil(iso, timeZone);
  return time && print(locale.patterns.shortDate, time, locale);
}

/** «17 мая 2026 г., 8:40», «2026 ж. 17 мамыр, 08:40», "17 May 2026, 08:40"; the date alone where no time is stated. */
export function formatDateTime(iso: string, locale: Locale, timeZone?: string): string | undefined {
  const time = toCivil(iso, timeZone);
  return time && print(locale.patterns[time.dateOnly ? 'date' : 'dateTime'], time, locale);
}

/** «8:40», "08:40"; nothing where no time is stated. */
export function formatTimeOfDay(iso: string, locale: Locale, timeZone?: string): string | undefined {
  const time = toCivil(iso, timeZone);
  return time && !time.dateOnly ? print(locale.patterns.time, time, locale) : undefined;
}

/** «5 минут назад», «5 минут бұрын», "5 minutes ago". What lies ahead counts as now; nothing without time and offset. */
export function formatRelative(iso: string, now: number, locale: Locale): string | undefined {
  const instant = toInstant(iso);
  if (instant === undefined) return undefined;
  const age = now - instant;
  if (age < minute) return locale.words.now;
  if (age < hour) return formatCount('minutesAgo', age / minute, locale);
  return age < day ? formatCount('hoursAgo', age / hour, locale) : formatCount('daysAgo', age / day, locale);
}

/** How an article's time is told. */
export interface ArticleTimeOptions {
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly mode?: 'auto' | 'relative' | 'absolute' | undefined;
  readonly timeZone?: string | undefined;
}

/** How the day of a time is called as seen from now, in its own zone: a word if it has one, and the date. */
function dayOf(time: CivilTime, iso: string, { locale, now, timeZone }: ArticleTimeOptions) {
  const { today, yesterday } = locale.words;
  const civilNow = civilAt(now, iso, timeZone);
  return {
    word: sameDay(time, civilNow) ? today : sameDay(time, civilAt(now - day, iso, timeZone)) ? yesterday : '',
    date: print(locale.patterns[time.year === civilNow?.year ? 'dayMonth' : 'date'], time, locale),
  };
}

/**
 * The time of an article beside its headline. `auto` says how long ago while it is fresh, then «вчера, 14:05», then the
 * date, with its year unless it is this year's. Nothing where `iso` is no date.
 */
export function formatArticleTime(iso: string, options: ArticleTimeOptions): string | undefined {
  const { locale, now, mode = 'auto', timeZone } = options;
  const time = toCivil(iso, timeZone);
  if (!time || mode === 'absolute') return formatDateTime(iso, locale, timeZone);
  const age = now - (toInstant(iso) ?? NaN);
  // A server with old zone data is an hour or two early; a date further ahead is meant and must not read as news.
  const fresh = mode === 'relative' ? age < 30 * day : age < 12 * hour;
  if (fresh && age > -3 * hour) return formatRelative(iso, now, locale);
  const { word, date } = dayOf(time, iso, options);
  if (!word) return date;
  return print(
    (time.dateOnly ? '{date}' : locale.patterns.dateTime).replace('{date}', word.toLowerCase()),
    time,
    locale,
  );
}

/**
 * What stands over the articles of one civil day: «Сегодня», «Вчера», «17 мая», with its year unless it is this year's.
 * Two articles have the same heading when they are of the same day. Nothing where `iso` is no date.
 */
export function formatDayHeading(iso: string, options: ArticleTimeOptions): string | undefined {
  const time = toCivil(iso, options.timeZone);
  if (!time) return undefined;
  const { word, date } = dayOf(time, iso, options);
  return word || date;
}

/** «по состоянию на 14:05»; with `now`, a day that is not today's is told too. */
export function formatAsOf(iso: string, locale: Locale, timeZone?: string, now?: number): string | undefined {
  const time = toCivil(iso, timeZone);
  if (!time) return undefined;
  const clockOnly = !time.dateOnly && (now === undefined || sameDay(time, civilAt(now, iso, timeZone)));
  return locale.asOf.replace(
    '{x}',
    print(locale.patterns[clockOnly ? 'time' : time.dateOnly ? 'date' : 'dateTime'], time, locale),
  );
}

/** A day `YYYY-MM-DD` as it is spoken: «3 мая 2024 г., пятница», "Friday, 3 May 2024". What is no day stays as it is. */
export function formatDay(key: string, locale: Locale): string {
  const time = toCivil(key);
  return time ? print(locale.patterns.spokenDay, time, locale) : key;
}

/** A month of a year as a heading: «Май 2024», «2024 ж. мамыр», "May 2024". */
export function formatMonthHeading(year: number, month: number, locale: Locale): string {
  return print(locale.patterns.monthYear, { year, month, day: 1, weekday: 1, hour: 0, minute: 0 }, locale);
}

/** A month alone as a heading: «Май», «Мамыр», "May". */
export function formatMonthName(month: number, locale: Locale): string {
  return locale.monthHeadings[month - 1] ?? '';
}

/** «1920-е годы», "1920s". */
export function formatDecade(year: number, locale: Locale): string {
  return locale.decade.replace('{x}', String(year - (year % 10)));
}
