import { datesOfEngine } from './engine-dates.js';
import type { Locale } from './locale-table.js';
import { builtIn, inFiles, loadLocale } from './locales/built-in.js';

export type { CountKey, DatePatterns, LabelWord, Locale, Words } from './locale-table.js';

const locales = new Map<string, Locale>(builtIn.map((locale) => [locale.language, locale]));

let changed = (): void => {};

/** Adds a language, or replaces one; widgets on the page speak it at once. */
export function registerLocale(locale: Locale): void {
  locales.set(locale.language.toLowerCase(), locale);
  changed();
}

/** Says whom to call when a language has come. */
export function onRegisterLocale(listener: () => void): void {
  changed = listener;
}

const borrowed = new Map<string, Locale>();

/** English words, with the dates of a language that the engine really knows. */
function inEnglish(tag: string): Locale {
  const en = locales.get('en') ?? [...locales.values()][0]!;
  const locale = borrowed.get(tag) ?? (tag ? { ...en, ...datesOfEngine(tag) } : en);
  borrowed.set(tag, locale);
  return locale;
}

/**
 * The words for a BCP 47 language: the exact tag, else the language in the same script, else English with dates of the
 * engine.
 * Never another script than the one asked for: `kk-Latn`, `kk-Arab` and `kk-CN` don't get Cyrillic Kazakh.
 */
export function findLocale(language = ''): Locale {
  const tag = tagOf(language);
  return wordsFor(tag) ?? inEnglish(tag);
}

function tagOf(language: string): string {
  return language.replaceAll('_', '-').toLowerCase();
}

function wordsFor(tag: string): Locale | undefined {
  const [base = '', ...rest] = tag.split('-');
  const found = locales.get(base);
  const script =
    rest.find((part) => /^[a-z]{4}$/.test(part)) ??
    rest.map((part) => found?.otherScripts?.[part.toUpperCase()]?.toLowerCase()).find(Boolean);
  const fits = !script || script === found?.script.toLowerCase();
  return locales.get(tag) ?? locales.get(`${base}-${script}`) ?? (fits ? found : undefined);
}

/**
 * Waits for the words of a language where they are in a file of their own, as with the loader.
 * @returns nothing where they are here, or as near as they will be
 */
export function wordsToCome(language: string): Promise<void> | undefined {
  const tag = inFiles && tagOf(language);
  if (!tag || wordsFor(tag)) return undefined;
  for (const name of [tag.split('-')[0]!, 'en']) {
    const file = locales.has(name) ? undefined : loadLocale(name);
    if (file) return file.then(registerLocale, () => {});
  }
  return undefined;
}

// A language tag settles the direction by its script, and without one by the script the language is usually written in.
const rightToLeft =
  /^\w+-(?:arab|hebr|thaa|syrc|nkoo|adlm)\b|^(?:ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi|kk-(?:af|cn|ir))\b(?!-(?:latn|cyrl))/i;

/** Which way text in a language runs, whether or not there are words for it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}
