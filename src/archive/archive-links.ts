import type { Locale } from '../i18n/locale.js';
import { indexFromBounds, type ArchiveIndex } from './archive-index.js';
import { parseDateText } from './date-text.js';
import { matchTemplate } from './href-template.js';

/** A link of the page into its archive. */
export interface ArchiveLink {
  readonly url: string;
  readonly title: string;
}

/**
 * The archive that plain links lead to: each names its date by an address that fits the template, by its text, or by
 * the end of its address. Nothing where one of them names none: it must not be lost.
 */
export function indexFromLinks(
  links: readonly ArchiveLink[],
  locales: readonly Locale[],
  template = '',
): ArchiveIndex | undefined {
  const pages: Record<string, string> = {};
  for (const { url, title } of links) {
    const path = /\d{4}(?:[/-]\d\d){0,2}(?=\/?(?:\.html?)?$)/.exec(url)?.[0] ?? '';
    const key = matchTemplate(template, url) ?? parseDateText(title, locales) ?? parseDateText(path, locales);
    if (!key) return undefined;
    pages[key] = url;
  }
  const keys = Object.keys(pages).sort();
  return indexFromBounds(keys[0], keys.at(-1), { pages });
}
