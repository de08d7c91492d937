import type { Locale } from './locale-table.js';

export { toCivil, toInstant, type CivilTime } from './civil-time.js';
export { formatCompact, formatCount, formatNumber, formatReadingTime } from './format-count.js';
export {
  formatArticleTime,
  formatAsOf,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayHeading,
  formatDecade,
  formatMonthHeading,
  formatMonthName,
  formatRelative,
  formatShortDate,
  formatTimeOfDay,
  type ArticleTimeOptions,
} from './format-date.js';

function prefixed(pattern: string, text: string): string {
  // A function, because the text may hold `$&`.
  return pattern.replace('{x}', () => text);
}

/** Who made a picture: «Фото: Иван Иванов»; verbatim where the credit says by itself that it is one. */
export function formatCredit(credit: string, locale: Locale): string {
  const text = credit.trim();
  const own = locale.credit.replace(/\s*[:：].*$/, '').toLowerCase();
  return !text || /^(?:фото|сурет|photo|foto)/i.test(text) || text.toLowerCase().startsWith(own)
    ? text
    : prefixed(locale.credit, text);
}

/** «Источник: Казинформ», "Source: Kazinform". */
export function formatSource(name: string, locale: Locale): string {
  return prefixed(locale.source, name.trim());
}
