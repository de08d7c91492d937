/** The loader's first chunk: what every widget needs, and all that the loader leaves to it. */
import { setPageDefaults } from '../element/defaults.js';
import { defineElement } from '../element/define.js';
import '../element/news-element.js';
import { registerLocale, wordsToCome } from '../i18n/locale.js';
import { prefetch } from '../store/shared-bytes.js';
import { nameOf } from './finding.js';
import { place } from './placing.js';
import { hostsOf } from './script-tag.js';

export { prefetch, registerLocale };

const widgets: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'article-card': async () => (await import('../widgets/article-card/article-card.js')).NewsArticleCard,
  'popular-list': async () => (await import('../widgets/popular-list/popular-list.js')).NewsPopularList,
  'read-also': async () => (await import('../widgets/read-also/read-also.js')).NewsReadAlso,
  'archive-picker': async () => (await import('../widgets/archive-picker/archive-picker.js')).NewsArchivePicker,
};

const defined = new Set<string>();

async function allWords(language: string): Promise<void> {
  for (let coming; (coming = wordsToCome(language));) await coming;
}

/**
 * Makes a widget of an element that the page has placed in one of the three ways, if it is one.
 *
 * @param script the tag of the loader
 * @param responses what the loader has asked for already, by URL; taken out
 */
export async function show(
  element: Element,
  language: string,
  prefix: string,
  script: HTMLScriptElement,
  responses: Record<string, Promise<Response>>,
): Promise<void> {
  const placing = { prefix, hosts: hostsOf(script) };
  const name = nameOf(element, placing);
  if (!name) return;
  setPageDefaults(script.dataset);
  for (const [url, response] of Object.entries(responses)) {
    delete responses[url];
    prefetch(url, response);
  }
  const [widget] = await Promise.all([widgets[name]?.(), allWords(language)]);
  const tag = `${prefix}-${name}`;
  if (widget && !defined.has(tag)) {
    defined.add(tag);
    // A class can be registered under one tag only, so another prefix gets a class of its own.
    defineElement(tag, prefix === 'news' ? widget : class extends widget {});
  }
  if (element.localName !== tag) place(element, placing);
}
