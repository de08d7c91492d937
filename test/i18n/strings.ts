import type * as Formats from '../../src/i18n/format.js';
import type { Locale } from '../../src/i18n/locale.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const whole = [
  0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 15, 19, 20, 21, 22, 25, 99, 100, 101, 102, 105, 111, 112, 121, 999, 1000, 1001,
  1863, 9999, 10_000, 12_345, 100_000, 1_234_567,
];
const large = [
  999, 1000, 1001, 1049, 1050, 1863, 9949, 9950, 10_000, 12_345, 99_499, 99_500, 100_000, 123_456, 999_499, 999_500,
  999_950, 1_000_000, 1_049_999, 1_100_000, 2_300_000, 9_950_000, 999_499_999, 999_500_000, 1_100_000_000,
];
const some = [0, 1, 2, 5, 11, 21, 22, 111, 1863];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What the formats print in a language, by what they were asked: the same in every engine, to the byte. */
export function stringsOf(formats: typeof Formats, locale: Locale): Record<string, string | undefined> {
  const { formatArticleTime, formatCount, formatDayHeading, formatRelative } = formats;
  const strings: Record<string, string | undefined> = {};
  const published = '2026-05-17T08:40:00+05:00';
  const at = Date.parse(published);
  const iso = (month: number): string => `2026-${String(month).padStart(2, '0')}-05`;

  for (const n of whole) strings[`${n} views`] = formatCount('views', n, locale);
  for (const n of large) strings[`${n} views, compact`] = formatCount('views', n, locale, { compact: true });
  for (const n of some) {
    strings[`${n} articles`] = formatCount('articles', n, locale);
    strings[`${n} comments`] = formatCount('comments', n, locale);
  }
  for (const n of [0.2, 1, 2, 4.6, 5, 21]) strings[`${n} min read`] = formats.formatReadingTime(n, locale);

  const ages = [
    ...[-90, -1, 0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 59].map((n) => [`${n} min`, n * minute] as const),
    ...[1, 2, 5, 11, 12, 21, 22, 23].map((n) => [`${n} h`, n * hour] as const),
    ...[1, 2, 5, 11, 21, 29].map((n) => [`${n} d`, n * day] as const),
  ];
  for (const [name, age] of ages) {
    strings[`${name} later, relative`] = formatRelative(published, at + age, locale);
    strings[`${name} later`] = formatArticleTime(published, { locale, now: at + age });
  }
  strings['300 d later'] = formatArticleTime(published, { locale, now: at + 300 * day });
  strings['3 d earlier'] = formatArticleTime(published, { locale, now: at - 3 * day });
  strings['absolute'] = formatArticleTime(published, { locale, now: at, mode: 'absolute' });
  strings['absolute, in UTC'] = formatArticleTime(published, { locale, now: at, mode: 'absolute', timeZone: 'UTC' });

  for (const month of months) {
    strings[`date ${iso(month)}`] = formats.formatDate(iso(month), locale);
    strings[`heading of month ${month}`] = formats.formatMonthName(month, locale);
    strings[`heading of 2024-${month}`] = formats.formatMonthHeading(2024, month, locale);
    strings[`heading of day ${iso(month)}`] = formatDayHeading(iso(month), { locale, now: at });
  }
  for (const date of [4, 5, 6, 7, 8, 9, 10]) {
    strings[`spoken 2024-3-${date}`] = formats.formatDay(`2024-03-${String(date).padStart(2, '0')}`, locale);
  }
  strings['spoken 2024-05-03'] = formats.formatDay('2024-05-03', locale);
  strings['today'] = formatDayHeading(published, { locale, now: at });
  strings['yesterday'] = formatDayHeading(published, { locale, now: at + day });
  strings['short date'] = formats.formatShortDate(published, locale);
  strings['date and time'] = formats.formatDateTime(published, locale);
  strings['time of day'] = formats.formatTimeOfDay(published, locale);
  strings['as of'] = formats.formatAsOf(published, locale, undefined, at + hour);
  strings['as of, the day after'] = formats.formatAsOf(published, locale, undefined, at + day);
  for (const year of [1901, 1920, 1999, 2024]) strings[`decade of ${year}`] = formats.formatDecade(year, locale);
  strings['credit'] = formats.formatCredit('A. B.', locale);
  strings['credit that says so'] = formats.formatCredit('Фото пресс-службы', locale);
  strings['source'] = formats.formatSource('A. B.', locale);
  return strings;
}
