import { articleKey } from '../../article/article.js';
import { decodeEntities } from '../../article/entities.js';
import { httpUrl } from '../../article/http-url.js';
import { type Attributes, literalText, plainText, readTag } from '../../article/text.js';
import { childrenOf, type XmlElement } from '../xml.js';

/** In characters; what leads on to the article is shorter. */
const LONGEST_MORE = 200;

/**
 * The first child that says something, name after name. The words of media, yandex, content and Dublin Core come in many
 * namespaces, and sometimes in none: any will do when there is none in the namespace of the element itself.
 */
export function pick(element: XmlElement, ...names: string[]): XmlElement | undefined {
  let other: XmlElement | undefined;
  for (const name of names) {
    for (const child of element.children) {
      if (child.name !== name) continue;
      const own = child.prefix === element.prefix;
      if ((other && !own) || !child.content.trim()) continue;
      if (own) return child;
      other = child;
    }
  }
  return other;
}

/** In Atom a text is what it says, and not HTML, unless its `type` is another. */
const isAtom = ({ around }: XmlElement): boolean => /^(?:entry|feed|source)$/.test(around!.name);
export const isLiteral = (element: XmlElement): boolean =>
  !element.children.length && /^text(?:\/plain)?$/i.test(element.attributes['type'] ?? (isAtom(element) ? 'text' : ''));

/** What an element holds: HTML, or the text that `isLiteral` says it is. */
function contentOf(element: XmlElement): string {
  const { content, attributes, children } = element;
  const { type = '', mode } = attributes;
  if (!isAtom(element)) return content;
  // XHTML in a namespace of its own: `<h:p>`.
  if (children[0]?.prefix) return content.replace(/(<\/?)[\w-]{1,20}:(?=[a-z])/gi, '$1');
  // Atom: what is neither text nor XML is base64; not everybody knows, so it has to be one.
  if (mode !== 'base64' && !/^(?!text|.*(?:xml|html)).+\//.test(type)) return content;
  try {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return content;
  }
}

/** As `contentOf`. Some systems escape HTML once too often; then it has no tags until it is decoded again. */
export function htmlOf(element: XmlElement): string {
  const html = contentOf(element);
  return !html.includes('<') && /&lt;\/?[a-z]/i.test(html) ? decodeEntities(html) : html;
}

/** The text that a reader sees. */
export const textOf = (element: XmlElement | undefined): string =>
  element ? (isLiteral(element) ? literalText : plainText)(contentOf(element)) : '';

export const text = (element: XmlElement, ...names: string[]): string => textOf(pick(element, ...names));

/** Absolute, or nothing. An `&amp;` that is left in an address was escaped twice. */
export const resolve = (address: string | undefined, { base }: XmlElement): string | undefined =>
  httpUrl(address?.replaceAll('&amp;', '&'), base);

/** Where a link leads, or whatever else has an address. */
const addressOf = (link: XmlElement | undefined): string | undefined =>
  link && resolve(link.attributes['href'] || link.content, link);

/** Addresses: the element's own link first, then what stands in for one; nothing for an address that can't be used. */
export function* links(element: XmlElement): Generator<string | undefined> {
  const isOther = ({ attributes: { type = 'html' } }: XmlElement): boolean => !type.includes('html');
  const all = childrenOf(element, 'link')
    .filter(({ attributes: { rel = '' } }) => /^(?:.*\/)?(?:alternate)?$/i.test(rel))
    // A page before its translations into other formats.
    .sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
  const own = all.filter(({ prefix }) => prefix === element.prefix);
  // Of several in RSS, where there should be one, the last was meant.
  if (/^(?:item|channel)$/.test(element.name)) own.reverse();
  for (const link of own) yield addressOf(link);
  const id = pick(element, 'guid', 'id');
  // An id is often the address of the article, but `7` is not one relative to the feed.
  if (id?.attributes['ispermalink']?.toLowerCase() !== 'false') yield httpUrl(id?.content);
  yield addressOf(pick(element, 'pdalink', 'loc'));
  for (const link of all) yield addressOf(link);
  yield addressOf(pick(element, 'origlink'));
  const { about, href } = element.attributes;
  yield httpUrl(about);
  yield resolve(href, element);
  // Better than none at all. Mail.ru has the article as the source of what it shows.
  yield httpUrl(id?.content);
  yield httpUrl(pick(element, 'source')?.content);
}

function linkOf(item: XmlElement): string {
  for (const link of links(item)) if (link) return link;
  return '';
}

/** Whether a piece of HTML, which stands in an element of an item, has a link to its article. */
function leadsTo(html: string, element: XmlElement, item: XmlElement): boolean {
  const start = /<a\s/gi;
  let own: string | undefined;
  while (start.test(html)) {
    const attributes: Attributes = Object.create(null);
    readTag(html, start.lastIndex - 3, attributes);
    const address = resolve(attributes['href'], element);
    own ??= articleKey(linkOf(item));
    if (address && articleKey(address) === own) return true;
  }
  return false;
}

/**
 * What an element says of an article in short, as text, without what leads on to the article: a last paragraph with a link to
 * it («The post … appeared first on …»), or a last link («Read more»), in whatever language.
 */
export function summaryOf(element: XmlElement, item: XmlElement): string {
  let html = contentOf(element);
  if (isLiteral(element)) return literalText(html);
  for (const part of ['<p', '<a']) {
    const before = html.slice(0, Math.max(html.lastIndexOf(part), 0));
    const after = html.slice(before.length);
    // Half a sentence would be left of one that ends with a link, or goes on behind it.
    const isWhole =
      part === '<p' ||
      (/[>.!?…\])»”"]$/.test(before.trimEnd()) && !/\p{L}/u.test(plainText(after.slice(after.indexOf('</a')))));
    if (
      before &&
      isWhole &&
      leadsTo(after, element, item) &&
      plainText(after).length < LONGEST_MORE &&
      plainText(before)
    )
      html = before;
  }
  return plainText(html).replace(/ ?\[(?:…|\.{3})\]$/, '…');
}
