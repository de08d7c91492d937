import type { Article, ArticleImage } from '../article/article.js';

/** What a page's author has put inside a widget. */
export interface LightDom {
  readonly heading?: { readonly text: string; readonly href?: string };
  readonly articles: readonly Article[];
  /** The link in no item: to the page with all articles. */
  readonly all?: { readonly text: string; readonly href: string };
  /** Source text of `<script type="application/json">`. */
  readonly json?: string;
  /** Whether a reader sees anything when it is simply shown, the heading aside, which the widget shows as well. */
  readonly visible: boolean;
}

const itemSelector = 'li, article';
const headingSelector = 'h1, h2, h3, h4, h5, h6';

/** Whether an element is a tab: inert data with a label and a list of its own. The page may have another tag prefix. */
export function isTab(element: Element): boolean {
  return element.localName.endsWith('-tab') || element.hasAttribute('data-news-tab');
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

function isHttp(url: string): boolean {
  return /^https?:/.test(url);
}

/** An address of a property that the browser has resolved already, if it is http(s). */
function urlOf(element: Element | null, property: 'href' | 'src'): string | undefined {
  const url = (element as Partial<Record<typeof property, unknown>> | null)?.[property];
  return typeof url === 'string' && isHttp(url) ? url : undefined;
}

function property(item: Element, name: string): Element | null {
  return item.querySelector(`[itemprop~="${name}"]`);
}

function numberOf(item: Element, name: string): number | undefined {
  const element = item.querySelector<HTMLDataElement>(`data[itemprop~="${name}"]`);
  const text = element?.value.trim();
  return text && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** A day, with or without its time. HTML allows a space for the T, `Date.parse` does not everywhere. */
function dateOf(item: Element): string | undefined {
  const time = item.querySelector('time[itemprop~="datePublished"][datetime], time[datetime]');
  const date = time?.getAttribute('datetime')?.trim().replace(' ', 'T') ?? '';
  return /^\d{4}-\d\d-\d\d/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

function imageOf(item: Element): ArticleImage | undefined {
  const image = item.querySelector('img');
  const url = urlOf(image, 'src');
  if (!image || !url) return undefined;
  const width = Number(image.getAttribute('width'));
  const height = Number(image.getAttribute('height'));
  const credit = textOf(item.querySelector('figcaption'));
  return Object.freeze({
    url,
    ...(image.alt && { alt: image.alt }),
    ...(width > 0 && height > 0 && { width, height }),
    ...(credit && { credit }),
  });
}

function linkOf(item: Element, name: string): Article['source'] {
  const element = property(item, name);
  const text = textOf(element);
  const url = urlOf(element, 'href');
  return text ? Object.freeze({ name: text, ...(url && { url }) }) : undefined;
}

function texts(item: Element, selector: string): readonly string[] | undefined {
  const found = [...item.querySelectorAll(selector)].map(textOf).filter(Boolean);
  return found.length > 0 ? Object.freeze(found) : undefined;
}

/** The item's headline link: the first with text that is not the section's, the author's, a tag's or the source's. */
function headlineLink(item: Element): HTMLAnchorElement | undefined {
  const asides =
    '[itemprop~="articleSection"], [itemprop~="author"], [itemprop~="isBasedOn"], [rel~="author"], [rel~="tag"]';
  return [...item.querySelectorAll('a')].find((link) => textOf(link) && urlOf(link, 'href') && !link.closest(asides));
}

function readItem(item: Element): Article | undefined {
  const link = headlineLink(item);
  if (!link) return undefined;
  const summary = textOf([...item.querySelectorAll('p')].find((each) => !each.contains(link) && textOf(each)));
  const language = link.closest('[lang]');
  const fields = {
    image: imageOf(item),
    authors: texts(item, '[rel~="author"], [itemprop~="author"]'),
    section: linkOf(item, 'articleSection'),
    tags: texts(item, '[rel~="tag"]'),
    views: numberOf(item, 'views'),
    comments: numberOf(item, 'comments'),
    source: linkOf(item, 'isBasedOn'),
    summary: summary || undefined,
    published: dateOf(item),
    language: (language && item.contains(language) && language.getAttribute('lang')) || undefined,
  };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return Object.freeze({
    id: link.href,
    url: link.href,
    title: textOf(property(item, 'headline')) || textOf(link),
    ...known,
  }) as Article;
}

/** Whether an element belongs to `source` itself, not to a tab or a named slot inside it. */
function belongs(source: Element, element: Element): boolean {
  for (let each: Element | null = element; each && each !== source; each = each.parentElement) {
    if (isTab(each) || each.slot) return false;
  }
  return true;
}

/**
 * Reads a widget's own children as its first data. Nothing is changed.
 * @param source the widget, or the tab inside it, whose children count
 * @param isItem whether `source` is itself one item when it holds none, as a card is
 */
export function readLightDom(source: Element, isItem: boolean): LightDom {
  const own = <E extends Element = Element>(selector: string): E[] =>
    [...source.querySelectorAll<E>(selector)].filter((element) => belongs(source, element));
  const items = own(itemSelector).filter((item) => !item.parentElement?.closest(itemSelector));
  if (isItem && items.length === 0 && headlineLink(source)) items.push(source);
  const inItem = (element: Element): boolean => items.some((item) => item.contains(element));
  const heading = own(headingSelector).find((each) => !inItem(each));
  const headingHref = urlOf(heading?.querySelector('a') ?? null, 'href');
  const links = own<HTMLAnchorElement>('a').filter((link) => !inItem(link) && !link.closest(headingSelector));
  const all = links.find((link) => textOf(link) && urlOf(link, 'href'));
  const json = own('script[type="application/json"]')[0]?.textContent;
  return {
    articles: items.map(readItem).filter((article) => article !== undefined),
    ...(heading && { heading: { text: textOf(heading), ...(headingHref && { href: headingHref }) } }),
    ...(all && { all: { text: textOf(all), href: all.href } }),
    ...(json && { json }),
    visible: [source, ...own('*')].some((each) => !heading?.contains(each) && hasText(each)),
  };
}

/** Whether an element has text of its own that a reader sees. */
function hasText({ localName, childNodes }: Element): boolean {
  if (localName === 'script' || localName === 'style') return false;
  return [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
}
