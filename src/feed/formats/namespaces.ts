import { decodeEntities } from '../../article/entities.js';
import { httpUrl } from '../../article/http-url.js';
import { firstImage, isMarkup, literalText, plainText } from '../../article/text.js';
import { childrenOf, descendantsOf, readXml, type XmlElement } from '../xml.js';
import type { FeedFormat, RawArticle, RawFeed, RawImage } from './feed-format.js';

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;
/** In pixels: wider is more than any page shows. */
const WIDE = 2048;

/**
 * The first child that says something, name after name. The words of media, yandex, content and Dublin Core come in many
 * namespaces, and sometimes in none: any will do when there is none in the namespace of the element itself.
 */
function pick(element: XmlElement, ...names: string[]): XmlElement | undefined {
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
const isLiteral = (element: XmlElement): boolean =>
  !element.children.length && /^text(?:\/plain)?$/i.test(element.attributes['type'] ?? (isAtom(element) ? 'text' : ''));

/** Some systems escape HTML once too often; then it has no tags until it is decoded again. */
const unescapeAgain = (html: string): string =>
  !html.includes('<') && /&lt;\/?[a-z]/i.test(html) ? decodeEntities(html) : html;

/** What an element holds: HTML, or the text that `isLiteral` says it is. */
function contentOf(element: XmlElement): string {
  const { content, attributes } = element;
  const { type = '', mode } = attributes;
  if (!isAtom(element)) return content;
  // Atom: what is neither text nor XML is base64; not everybody knows, so it has to be one.
  if (mode !== 'base64' && !/^(?!text|.*(?:xml|html)).+\//.test(type)) return content;
  try {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return content;
  }
}

/** The text that a reader sees. */
function textOf(element: XmlElement | undefined): string {
  return element ? (isLiteral(element) ? literalText : plainText)(contentOf(element)) : '';
}

const text = (element: XmlElement, ...names: string[]): string => textOf(pick(element, ...names));

/** Absolute, or nothing. An `&amp;` that is left in an address was escaped twice. */
const resolve = (address: string | undefined, { base }: XmlElement): string | undefined =>
  httpUrl(address?.replaceAll('&amp;', '&'), base);

/** Where a link leads, or whatever else has an address. */
const addressOf = (link: XmlElement | undefined): string | undefined =>
  link && resolve(link.attributes['href'] || link.content, link);

/** Addresses: the element's own link first, then what stands in for one; nothing for an address that can't be used. */
function* links(element: XmlElement): Generator<string | undefined> {
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
}

/** «mail@example.org (Name)», «Name (mail@example.org)», «Name <mail@example.org>» → «Name»; an address alone, also of a page, is no name. */
function personName(value: string): string {
  const name = value.replace(/[(<]?[^\s()<>@]{1,64}@[^\s()<>@]{1,255}[)>]?|https?:\S+/g, '').trim();
  return name.replace(/^\(([^()]*)\)$/, '$1');
}

/** `author`, `dc:creator`, `itunes:author`: whichever is filled in, for the first often holds the name of the site. */
const authors = (element: XmlElement): string[] =>
  childrenOf(element, 'creator', 'author').flatMap(
    (person) => personName(textOf(descendantsOf(person, ['name'])[0] ?? person)) || [],
  );

const categories = (item: XmlElement): string[] =>
  [
    ...childrenOf(item, 'category', 'subject').map(
      (category) =>
        textOf(category) || category.attributes['label'] || category.attributes['term'] || category.attributes['text'],
    ),
    ...text(item, 'keywords').split(','),
  ].flatMap((name) => name?.trim().replace(/(?<!\/)\/+$/, '') || []);

/** Whether a `media:content`, an `enclosure` or a `link` is a picture; where nothing useful is said, its name tells. */
function isImage({ attributes }: XmlElement): boolean {
  const type = attributes['medium'] || attributes['type'] || '';
  const { url = '', href } = attributes;
  return (
    !!(url || href) &&
    // WordPress puts the portrait of the author before the pictures.
    !/gravatar\.com/.test(url) &&
    (/^image/i.test(type) || (!/^(?:audio|video|text|application\/(?!octet))/i.test(type) && IMAGE_FILE.test(url)))
  );
}

/** The largest that fits first; the order of the feed where sizes are not told. */
function bySize(a: XmlElement, b: XmlElement): number {
  const size = ({ attributes }: XmlElement): number => {
    const width = Number(attributes['width']) || 0;
    return width > WIDE ? -width : width;
  };
  return size(b) - size(a);
}

/** Pictures, searched for as far as they are asked for: elements that are one, in whatever way they say it, then the texts. */
function* images(item: XmlElement, bodies: readonly (XmlElement | undefined)[]): Generator<RawImage> {
  const media = descendantsOf(item, ['content', 'thumbnail', 'credit']);
  const named = (name: string): XmlElement[] =>
    media.flatMap((element) => (element.name === name ? element : childrenOf(element, name)));
  const elements = [
    ...named('content').filter(isImage).sort(bySize),
    ...named('thumbnail').sort(bySize),
    ...childrenOf(item, 'enclosure', 'link').filter(isImage),
    ...childrenOf(item, 'image'),
  ];
  const credit = textOf(named('credit')[0]);
  for (const element of elements) {
    const { url, href, width, height } = element.attributes;
    // `media:content` has an `url`, `itunes:image` a `href`, others have it in an element or as their text.
    const address = url || href || pick(element, 'url', 'loc')?.content || element.content;
    yield {
      url: resolve(address, element),
      width,
      height,
      alt: text(element, 'description', 'caption', 'title'),
      credit: text(element, 'credit') || credit,
    };
  }
  for (const body of bodies) {
    const image = body && firstImage(contentOf(body));
    if (image) yield { credit, ...image, url: resolve(image.url, body) };
  }
}

/** @param feedAuthors those of an entry that names none and comes from no other feed (RFC 4287, 4.2.1). */
function article(item: XmlElement, feedUrls: readonly unknown[], feedAuthors: readonly string[]): RawArticle {
  if (item.cut) return {};
  const body =
    pick(item, 'encoded', 'full-text', 'fulltext', 'fullitem', 'body') ??
    childrenOf(item, 'content').find(({ attributes, content }) => !attributes['url'] && content.trim());
  // YouTube describes its videos in a group.
  const [description] = [item, ...childrenOf(item, 'group')].flatMap(
    (element) => pick(element, 'description', 'summary', 'abstract', 'subtitle') ?? [],
  );
  const html = body && unescapeAgain(contentOf(body));
  const names = categories(item);
  const people = authors(item);
  const updated = pick(item, 'updated', 'modified', 'lastmod')?.content;
  // The first that is a date counts.
  const dates = ['pubdate', 'published', 'date', 'issued', 'created', 'publication_date'];
  const source = pick(item, 'publication') ?? childrenOf(item, 'source').find(({ prefix }) => prefix === item.prefix);
  return {
    id: pick(item, 'guid', 'id')?.content ?? item.attributes['about'],
    // An item without any link leads, at last, to the page of its feed.
    urls: childrenOf(item, 'link').length ? links(item) : [...links(item), ...feedUrls],
    title: text(item, 'title'),
    summary: textOf(description),
    contentHtml:
      body && isLiteral(body) && !isMarkup(html!) ? html!.replace(/&/g, '&amp;').replace(/</g, '&lt;') : html,
    images: images(item, [body, description]),
    published: [pick(item, ...dates), ...childrenOf(item, ...dates)].map((date) => date?.content).concat(updated),
    updated,
    authors: people.length ? people : source ? authors(source) : feedAuthors,
    // The keywords of a sitemap are no sections, nor are the kinds of things that Google puts beside the categories.
    section: item.name === 'url' ? undefined : names.find((name) => !/^https?:/.test(name)),
    tags: names.length > 1 ? names : undefined,
    views: descendantsOf(item, ['statistics'])[0]?.attributes['views'],
    // `slash:comments` is a number; RSS's own `comments` is the address of a page.
    comments: childrenOf(item, 'comments', 'total').find(({ content }) => /^\s*\d+\s*$/.test(content))?.content,
    source: source && {
      name: text(source, 'title', 'name') || textOf(source),
      url: source.attributes['url'] ?? links(source).next().value,
    },
    language: item.attributes['lang'] ?? pick(item, 'language')?.content,
  };
}

/** What RSS, RDF and Atom have in common: a feed, its items, and words from the same namespaces. */
export function readFeed(feed: XmlElement, items: readonly XmlElement[]): RawFeed {
  const urls = [...links(feed)];
  let root = feed;
  while (root.around) root = root.around;
  const page = urls.find(Boolean);
  // A feed may come from elsewhere; what is relative in it belongs to the site.
  if (page && new URL(page).host !== new URL(root.url).host) root.url = page;
  const people = feed.name === 'feed' ? authors(feed) : [];
  return {
    title: text(feed, 'title'),
    urls,
    language: pick(feed, 'language')?.content ?? feed.attributes['lang'] ?? feed.around!.attributes['lang'],
    articles: items.map((item) => () => article(item, urls, people)),
    // Only the end of what holds the items counts: without `</rss>` behind it nothing is lost.
    cut: (items.at(-1)?.around ?? feed).cut,
    generated: pick(feed, 'lastbuilddate', 'pubdate', 'updated', 'modified', 'date')?.content,
  };
}

/** A feed in a `channel`, whose items stand in it, beside it, or behind it where it was closed too early. */
export function readChannel(outer: XmlElement): RawFeed {
  const [feed = outer] = descendantsOf(outer, ['channel']);
  return readFeed(feed, descendantsOf(outer, ['item']));
}

/** A format that is told by the name of an element, which has all of the feed in it. */
export const xmlFormat = (
  name: string,
  outermost: readonly string[],
  parse: (outer: XmlElement) => RawFeed,
): FeedFormat => ({
  name,
  *read(document) {
    if (document.json) return;
    document.xml ??= yield* readXml(document.text, document.base);
    const [outer] = descendantsOf(document.xml, outermost);
    return outer && parse(outer);
  },
});
