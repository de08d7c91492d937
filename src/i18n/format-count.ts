import type { CountKey, Locale } from './locale-table.js';

/** A whole number with its digits grouped: «1863», «12 345», "1,863". */
export function formatNumber(n: number, locale: Locale): string {
  const digits = String(Math.trunc(n));
  return Math.abs(n) < locale.groupFrom ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, locale.group);
}

/** A number shortened to what fits a small place: «1,9 тыс.», «2,3 млн», "1.9K". Below a thousand it is whole. */
export function formatCompact(n: number, locale: Locale): string {
  let size = 0;
  let unit = 1;
  // 999 500 is a million already once it is rounded to whole thousands.
  while (size < 3 && Math.round(n / unit) >= 1000) {
    size++;
    unit *= 1000;
  }
  if (size === 0) return formatNumber(n, locale);
  const tenths = Math.round((n * 10) / unit);
  const short =
    tenths < 100 ? String(tenths / 10).replace('.', locale.decimal) : formatNumber(Math.round(n / unit), locale);
  return short + locale.compact[size - 1];
}

/** A number with the word for what it counts: «1863 просмотра», «1863 рет қаралды», "1,863 views". */
export function formatCount(key: CountKey, n: number, locale: Locale, options: { compact?: boolean } = {}): string {
  const forms = locale.counts[key];
  const short = options.compact && n >= 1000;
  const form = short ? undefined : forms[locale.plural(Math.trunc(n))];
  const text = form ?? forms[forms.length - 1] ?? '{n}';
  return text.replace('{n}', short ? formatCompact(n, locale) : formatNumber(n, locale));
}

/** «4 мин чтения», "4 min read"; never less than a minute. */
export function formatReadingTime(minutes: number, locale: Locale): string {
  return formatCount('minutes', Math.max(1, Math.round(minutes)), locale);
}
