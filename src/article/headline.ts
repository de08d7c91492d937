import type { Article } from './article.js';

/** A text in lower case, with one letter for those that are written one for the other. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Words, and each Chinese sign by itself: nothing stands between those, and they have no endings. */
export function wordsOf(text: string): string[] {
  const apart = fold(text).replace(/\p{Ideographic}/gu, ' $& ');
  return apart.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

/**
 * A word without the ending that its case or person gives it: its first letters, which does better on headlines than
 * stemming, and more of them where a language puts ending behind ending. In Latin letters the spellings of one sound
 * are one: «Tokayev», «Tokaev».
 * @param more how many letters to keep more than usual for the language, each in turn
 */
export function cutWord(word: string, language: string | undefined, ...more: readonly number[]): string[] {
  const latin = /[a-z]/.test(word);
  const spelling = latin
    ? word
        .replace(/[kg]h/g, 'h')
        .replace(/t[sz]/g, 'c')
        .replace(/[yji]+/g, 'i')
    : word;
  const letters = latin ? 4 : language?.startsWith('kk') ? 6 : 5;
  return more.map((each) => spelling.slice(0, letters + each));
}

const known = new WeakMap<Article, ReadonlySet<string>>();

/** What makes a headline the same headline: its words without endings. */
function headlineWords(article: Article): ReadonlySet<string> {
  let words = known.get(article);
  if (!words) {
    words = new Set(wordsOf(article.title).flatMap((word) => (/\d/.test(word) ? word : cutWord(word, undefined, 0))));
    known.set(article, words);
  }
  return words;
}

/** Whether one headline says what the other says, give or take a word in five; other numbers are other news. */
export function sameHeadline(article: Article, another: Article): boolean {
  const [one, other] = [headlineWords(article), headlineWords(another)];
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  if (common < (one.size + other.size - common) * 0.8) return false;
  return [...one, ...other].every((word) => !/\d/.test(word) || (one.has(word) && other.has(word)));
}
