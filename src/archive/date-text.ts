import type { Locale } from '../i18n/locale.js';
import { isKey } from './civil-date.js';

/** The month, 1 to 12, that a word is or begins: «мая», «май», «наурыз», "Sept"; 0 for any other word. */
function monthNamed(word: string, locales: readonly Locale[]): number {
  for (const { months, monthHeadings } of word.length > 2 ? locales : []) {
    for (const names of [months, monthHeadings]) {
      const place = names.findIndex((name) => name.toLowerCase().startsWith(word));
      if (place >= 0) return place + 1;
    }
  }
  return 0;
}

/**
 * Reads a year, month or day as people write it: «2019», «2019-05», «03.05.2019», «май 2019», «2024 ж. 3 мамыр».
 * @param locales whose names of months count, the reader's own first
 * @returns a key such as `2019-05`, or nothing where the text names no date of 1900 to 2100
 */
export function parseDateText(text: string, locales: readonly Locale[]): string | undefined {
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const [years, months, numbers]: string[][] = [[], [], []];
  for (const word of words) {
    const month = monthNamed(word, locales);
    if (/^\d/.test(word)) (word.length > 2 ? years : numbers)!.push(word.padStart(2, '0'));
    else if (month) months!.push(String(month).padStart(2, '0'));
    // «г.», «ж.», and «года», «жылғы», go without saying.
    else if (word.length > 1 && !locales.some(({ words: { year } }) => word.startsWith(year.toLowerCase()))) return;
  }
  // The year first, then the month; else the day first.
  if (words[0] !== years![0]) numbers!.reverse();
  const key = [...years!, ...months!, ...numbers!].join('-');
  return months!.length < 2 && isKey(key) ? key : undefined;
}
