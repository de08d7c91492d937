import type { Locale } from './locale-table.js';

/** Scripts that are no property of letters, by one that is. */
const letters: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani', Kore: 'Hang' };

const twelve = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const seven = [1, 2, 3, 4, 5, 6, 7];

/**
 * What a table holds of dates, of a language without one, as the engine knows it. Nothing where it only says that it does:
 * Chromium prints «M11» for a Kyrgyz month, and every engine Cyrillic for Kazakh in Latin letters.
 */
export function datesOfEngine(tag: string): Partial<Locale> | undefined {
  try {
    // Newer than the language that TypeScript knows, and than some engines.
    const locale: Intl.Locale & { getWeekInfo?(): { firstDay: number } } = new Intl.Locale(tag).maximize();
    const { language, script = '' } = locale;
    const partsBy = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
      if (!formatter.resolvedOptions().locale.startsWith(language)) throw tag;
      // 1 January 2024 was a Monday.
      return (month = 0, day = 1) => formatter.formatToParts(Date.UTC(2024, month, day));
    };
    const one = (parts: Intl.DateTimeFormatPart[], name: string) =>
      parts.find(({ type }) => type === name)?.value ?? '';
    const pattern = (parts: Intl.DateTimeFormatPart[]) =>
      parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');

    const heading = partsBy({ year: 'numeric', month: 'long' });
    const long = partsBy({ dateStyle: 'long' });
    const full = partsBy({ dateStyle: 'full' });
    const short = partsBy({ weekday: 'short' });
    const november = heading(10)
      .map(({ value }) => value)
      .join('');
    if (/M\d/.test(november) || !RegExp(`\\p{Script=${letters[script] ?? script}}`, 'u').test(november))
      return undefined;
    const date = pattern(long());
    return {
      datesLanguage: tag,
      months: twelve.map((month) => one(long(month), 'month')),
      monthHeadings: twelve.map((month) => one(heading(month), 'month')),
      weekdays: seven.map((day) => one(full(0, day), 'weekday')),
      weekdaysShort: seven.map((day) => one(short(0, day), 'weekday')),
      firstWeekday: locale.getWeekInfo?.().firstDay ?? 1,
      patterns: {
        date,
        dayMonth: pattern(partsBy({ day: 'numeric', month: 'long' })()),
        shortDate: date,
        monthYear: pattern(heading()).replace('month', 'heading'),
        spokenDay: pattern(full()),
        time: '{hh}:{minute}',
        dateTime: '{date}, {time}',
      },
    };
  } catch {
    return undefined;
  }
}
