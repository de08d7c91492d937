/** With the loader each language is a file of its own: stands in the place of `i18n/locales/built-in.ts`. */
import type { Locale } from '../i18n/locale-table.js';

export const builtIn: readonly Locale[] = [];
export const inFiles = true;

const files = new Map<string, () => Promise<Locale>>([
  ['ru', async () => (await import('../i18n/locales/ru.js')).ru],
  ['kk', async () => (await import('../i18n/locales/kk.js')).kk],
  ['en', async () => (await import('../i18n/locales/en.js')).en],
]);
const asked = new Map<string, Promise<Locale>>();

/** Fetches a language, once; undefined where there is none to be had any more. */
export function loadLocale(name: string): Promise<Locale> | undefined {
  const file = files.get(name);
  if (file && !asked.has(name)) {
    const coming = file();
    asked.set(name, coming);
    // The widgets make do with the words that are there.
    coming.catch(() => files.delete(name) && asked.delete(name));
  }
  return asked.get(name);
}
