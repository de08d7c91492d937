/** Words that every headline may have. */
const COMMON = /* @__PURE__ */ new Set(
  (
    'и в во на не что как с со из за по к о от до у для при его их он мы или после над под про ' +
    'және мен бен пен үшін бойынша деп бұл да де та те ' +
    'a an the of in on to for and is are was be by at as with from has it its his after over but'
  ).split(' '),
);

/** A text in lower case, with one letter for those that are written one for the other. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

export function isCommon(word: string): boolean {
  return COMMON.has(word);
}

/**
 * A word without the ending that its case or person gives it: its first letters, which does better on headlines than
 * stemming, and more of them where a language puts ending behind ending. In Latin letters the spellings of one sound
 * are one: «Tokayev», «Tokaev».
 *
 * @param letters how many; by default as the language of the word asks for
 * @param more how many to keep more, or fewer
 */
export function cutWord(word: string, language?: string, letters?: number, more = 0): string {
  const latin = /[a-z]/.test(word);
  const spelling = latin
    ? word
        .replace(/[kg]h/g, 'h')
        .replace(/t[sz]/g, 'c')
        .replace(/[yji]+/g, 'i')
    : word;
  return spelling.slice(0, more + (letters ?? (latin ? 4 : language?.startsWith('kk') ? 6 : 5)));
}

/** What makes a headline the same headline: its words without endings. */
export function headlineWords(title: string, language?: string): ReadonlySet<string> {
  return new Set(wordsOf(title).map((word) => (/\d/.test(word) ? word : cutWord(word, language))));
}

/** Whether one headline says what the other says, give or take a word; other numbers are other news. */
export function sameHeadline(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [short, long] = one.size < other.size ? [one, other] : [other, one];
  if (short.size < long.size * 0.75) return false;
  let missing = 0;
  for (const word of short) if (!long.has(word) && (++missing >= short.size / 10 || /\d/.test(word))) return false;
  for (const word of long) if (/\d/.test(word) && !short.has(word)) return false;
  return true;
}
