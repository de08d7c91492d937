import type { Article } from '../article/article.js';
import { httpUrl } from '../article/http-url.js';
import { pictureAddress } from '../article/text.js';
import type { RawImage, RawLink } from '../feed/formats/feed-format.js';
import { readArticle } from '../feed/normalize.js';
import { hostOf } from './language.js';

/** What a page's author has put inside a widget. */
export interface LightDom {
  readonly heading?: { readonly text: string; readonly href?: string };
  readonly articles: readonly Article[];
  /** The articles of lists inside items, which name them as `related`. */
  readonly related: readonly Article[];
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

/**
 * The element whose children are a widget's light DOM: the widget, or the host of the shadow root that it was placed in,
 * whose children a slot passes on to it.
 */
export function contentOf(widget: HTMLElement): HTMLElement {
  const inShadow = widget.firstElementChild instanceof HTMLSlotElement;
  return (inShadow && (hostOf(widget) as HTMLElement | undefined)) || widget;
}

export function textOf(element: Node | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Only what can be followed counts: an author's slip must not cost the other articles. */
function urlOf(link: HTMLAnchorElement | null | undefined): string | undefined {
  return httpUrl(link?.href);
}

/** The nearest ancestor, or the element itself, that fits and lies inside `source`: what is outside is the page's. */
function within(source: Element, element: Element | null | undefined, selector: string): Element | undefined {
  const found = element?.closest(selector);
  return found && found !== source && source.contains(found) ? found : undefined;
}

export function property(item: Element, name: string): Element | null {
  return item.querySelector(`[itemprop~="${name}"]`);
}

function numberOf(item: Element, name: string): number | undefined {
  const element = item.querySelector<HTMLDataElement>(`data[itemprop~="${name}"]`);
  const text = element?.value.trim();
  return text && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** A day, with or without its time. HTML allows a space for the T, `Date.parse` does not everywhere. */
function dateOf(item: Element): string | undefined {
  const time =
    item.querySelector('[itemprop~="datePublished"]:is([datetime], [content])') ?? item.querySelector('time[datetime]');
  const stated = time?.getAttribute('datetime') ?? time?.getAttribute('content');
  const date = stated?.trim().replace(' ', 'T') ?? '';
  return /^\d{4}-\d\d-\d\d/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

/** The picture that is named as such before any other, which may be the author's. */
function pictureOf(item: Element): HTMLImageElement | null {
  return item.querySelector<HTMLImageElement>('img[itemprop~="image"]') ?? item.querySelector('img');
}

function imageOf(item: Element): readonly RawImage[] {
  const image = pictureOf(item);
  const attributes = Object.fromEntries(Array.from(image?.attributes ?? [], ({ name, value }) => [name, value]));
  const { width, height, alt } = attributes;
  const facts = { width, height, alt, credit: textOf(item.querySelector('figcaption')) };
  // What no reader sees is told in `meta` or `link`.
  const stated = property(item, 'image');
  const urls = [
    pictureAddress(attributes),
    attributes['src'],
    stated?.getAttribute('content'),
    stated?.getAttribute('href'),
  ];
  return urls.map((url) => ({ url, ...facts }));
}

function linkOf(element: Element | null): RawLink {
  return { name: textOf(element), url: element?.getAttribute('href') };
}

function texts(item: Element, selector: string): readonly string[] {
  return [...item.querySelectorAll(selector)].map(textOf);
}

const asideSelector =
  '[itemprop~="articleSection"], [itemprop~="author"], [itemprop~="isBasedOn"], [rel~="author"], [rel~="tag"]';

/** An item's headline link: the first with text that is not the section's, the author's, a tag's or the source's. */
export function headlineLink(item: Element): HTMLAnchorElement | undefined {
  return [...item.querySelectorAll('a')].find(
    (link) => textOf(link) && urlOf(link) && !link.matches(asideSelector) && !within(item, link, asideSelector),
  );
}

/** What a widget that is itself one item reads of it beside what every widget does. */
export interface WholeItem {
  /** The articles of lists inside the item that hold nothing but links. */
  readonly relatedIn: (item: Element) => readonly Article[];
  /** What is left of an item, as markup, when what stands around its body is taken away. */
  readonly bodyOf: (item: Element, taken: readonly (Element | null | undefined)[]) => string;
}

function readItem(item: Element, whole: WholeItem | undefined): Article | undefined {
  const link = headlineLink(item);
  if (!link) return undefined;
  const published = dateOf(item);
  // A line of facts is no summary.
  const paragraph = [...item.querySelectorAll('p')].find(
    (each) => !each.contains(link) && textOf(each) && !each.querySelector('time, data'),
  );
  const source = property(item, 'isBasedOn');
  const article = readArticle(
    {
      urls: [link.href],
      title: textOf(property(item, 'headline')) || textOf(link),
      summary: textOf(paragraph),
      contentHtml: whole?.bodyOf(item, [link, paragraph, pictureOf(item), source, item.querySelector('time, data')]),
      images: imageOf(item),
      authors: texts(item, '[rel~="author"], [itemprop~="author"]'),
      section: linkOf(property(item, 'articleSection')),
      tags: texts(item, '[rel~="tag"]'),
      views: numberOf(item, 'views'),
      comments: numberOf(item, 'comments'),
      source: linkOf(source),
      related: whole?.relatedIn(item).map(({ id }) => id),
      language: link.lang || within(item, link, '[lang]')?.getAttribute('lang') || item.getAttribute('lang'),
    },
    item.baseURI,
  );
  // As it stands: a day without a time is a day, and a time without an offset is the page's.
  return article && Object.freeze({ __proto__: null, ...article, ...(published && { published }) });
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
 * @param whole where `source` is itself one item when it holds none, as a card is
 */
export function readLightDom(source: Element, whole?: WholeItem): LightDom {
  const own = <E extends Element = Element>(selector: string): E[] =>
    [...source.querySelectorAll<E>(selector)].filter((element) => belongs(source, element));
  const items = own(itemSelector).filter((item) => !within(source, item.parentElement, itemSelector));
  // A card without an item of its own is one itself, whatever lists it holds.
  const main = whole && headlineLink(source);
  if (main && !within(source, main, itemSelector)) items.splice(0, Infinity, source);
  const inItem = (element: Element): boolean => items.some((item) => item.contains(element));
  const heading = own(headingSelector).find((each) => !inItem(each));
  const headingHref = urlOf(heading?.querySelector('a'));
  const links = own<HTMLAnchorElement>('a').filter((link) => !inItem(link) && !within(source, link, headingSelector));
  const all = links.find((link) => textOf(link) && urlOf(link));
  const json = own('script[type="application/json"]')[0]?.textContent;
  return {
    articles: items.map((item) => readItem(item, whole)).filter((article) => article !== undefined),
    related: items.flatMap((item) => whole?.relatedIn(item) ?? []),
    ...(heading && { heading: { text: textOf(heading), ...(headingHref && { href: headingHref }) } }),
    ...(all && { all: { text: textOf(all), href: all.href } }),
    ...(json && { json }),
    visible: [source, ...own('*')].some((each) => !heading?.contains(each) && hasText(each)),
  };
}

/** Whether an element has text of its own that a reader sees. */
function hasText(element: Element): boolean {
  if (element.matches('script, style, template, noscript, [hidden], [hidden] *')) return false;
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
}
