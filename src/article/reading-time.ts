import { plainText } from './text.js';

/** What adults read of a Russian or Kazakh newspaper in a minute, spaces included: some 180 words. */
const CHARACTERS_PER_MINUTE = 1200;

/** Minutes it takes to read a body given as HTML. */
export function readingMinutes(html: string): number {
  return plainText(html).length / CHARACTERS_PER_MINUTE;
}
