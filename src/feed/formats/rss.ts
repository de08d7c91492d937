import { decodeEntities } from '../../article/entities.js';
import { firstImage, plainText } from '../../article/text.js';
import type { FeedDocument } from '../document.js';
import { childrenOf, descendantsOf, type XmlElement } from '../xml.js';
import type { FeedFormat, RawArticle, RawImage, RawLink } from './feed-format.js';

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#])/i;

/**
 * The first element with text among some names, each as `prefix:name`. Without a prefix the plain element is meant, with `*`
 * any: the words of media, yandex, content and Dublin Core come in many namespaces and sometimes in none.
 */
function pick(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const [local, prefix] = name.split(':').reverse();
    const found = childrenOf(element, local!, prefix === '*' ? undefined : (prefix ?? '')).find((child) =>
      child.markup.trim(),
    );
    if (found) return found;
  }
  return;
}

const markup = (element: XmlElement, ...names: string[]): string => pick(element, ...names)?.markup ?? '';
const text = (element: XmlElement, ...names: string[]): string => plainText(markup(element, ...names));

/** Addresses: the element's own link first, then what stands in for one. */
function links(element: XmlElement): unknown[] {
  const own = childrenOf(element, 'link', '').map((link) => link.text.trim() || link.attributes['href']);
  const guid = childrenOf(element, 'guid', '')[0];
  const permanent = guid && !/^false$/i.test(guid.attributes['ispermalink'] ?? '') && /^\s*https?:/i.test(guid.text);
  const atom = childrenOf(element, 'link').filter(
    (link) => link.prefix && /^(?:alternate)?$/i.test(link.attributes['rel'] ?? ''),
  );
  return [
    ...own,
    permanent && guid.text,
    pick(element, '*:pdalink')?.text,
    ...atom.map((link) => link.attributes['href']),
  ];
}

/** «mail@example.org (Name)», «Name (mail@example.org)», «Name <mail@example.org>» → «Name»; an address alone is no name. */
function personName(value: string): string {
  const name = value.replace(/[(<]?[^\s()<>@]{1,64}@[^\s()<>@]{1,255}[)>]?/g, '').trim();
  return name === value ? name : name.replace(/^\(([^()]*)\)$/, '$1');
}

/** `author`, `dc:creator`, `itunes:author`: whichever is filled in, for the first often holds the name of the site. */
function authors(item: XmlElement): string[] {
  return ['author', 'creator']
    .flatMap((name) => childrenOf(item, name))
    .map((person) => personName(text(person, '*:name') || plainText(person.markup)));
}

function categories(item: XmlElement): string[] {
  return [
    ...childrenOf(item, 'category').map(
      (category) => category.markup || category.attributes['term'] || category.attributes['text'],
    ),
    ...childrenOf(item, 'subject').map((subject) => subject.markup),
    ...text(item, '*:keywords').split(','),
  ].map((name) => plainText(name ?? '').replace(/(?<!\/)\/+$/, ''));
}

/** Whether a `media:content` or an `enclosure` is a picture. */
function isImage({ attributes }: XmlElement): boolean {
  const type = attributes['medium'] || attributes['type'];
  if (type && !/octet-stream/.test(type)) return /^image/i.test(type);
  return IMAGE_FILE.test(attributes['url'] ?? '');
}

/** The largest first; the order of the feed where sizes are not told. */
const bySize = (a: XmlElement, b: XmlElement): number =>
  (Number(b.attributes['width']) || 0) - (Number(a.attributes['width']) || 0);

function images(item: XmlElement, html: string): RawImage[] {
  const places = [item, ...childrenOf(item, 'group')];
  const credit = (place: XmlElement): string => text(place, '*:credit');
  const common = { credit: places.map(credit).find(Boolean) };
  const contents = places.flatMap((place) => childrenOf(place, 'content'));
  return [
    ...[
      ...contents.filter(isImage).sort(bySize),
      ...descendantsOf(item, 'thumbnail').sort(bySize),
      ...childrenOf(item, 'enclosure').filter(isImage),
      // `itunes:image` has an attribute, others have an `url` inside or only text.
      ...childrenOf(item, 'image'),
    ].map((element) => ({
      ...common,
      ...element.attributes,
      url: element.attributes['url'] || element.attributes['href'] || pick(element, 'url')?.text || element.text,
      ...(credit(element) && { credit: credit(element) }),
    })),
    { ...common, ...firstImage(html) },
  ];
}

/** The whole text. Some systems escape it once too often; then it has no tags until it is decoded again. */
function body(item: XmlElement): string {
  const html = markup(item, 'content:encoded', '*:full-text', 'encoded', 'atom:content');
  return !html.includes('<') && /&lt;\/?[a-z]/i.test(html) ? decodeEntities(html) : html;
}

function article(item: XmlElement, feedUrls: readonly unknown[]): RawArticle {
  const own = links(item);
  const contentHtml = body(item);
  const description = markup(item, 'description', 'dc:description', '*:summary', 'media:description');
  const names = categories(item).filter(Boolean);
  const source = childrenOf(item, 'source', '')[0];
  return {
    id: markup(item, 'guid'),
    // An item that has no address at all, not even a bad one, leads to the page of its feed.
    urls: own.some(Boolean) ? own : feedUrls,
    base: item.attributes['base'],
    title: text(item, 'title', 'dc:title', '*:title'),
    summary: plainText(description),
    contentHtml,
    images: images(item, contentHtml + description),
    published: text(item, 'pubdate', '*:published', '*:date', '*:issued'),
    updated: text(item, '*:updated', '*:modified'),
    authors: authors(item),
    section: { name: names[0] } satisfies RawLink,
    tags: names.length > 1 ? names : undefined,
    views: descendantsOf(item, 'statistics')[0]?.attributes['views'],
    // `slash:comments` is a number; RSS's own `comments` is the address of a page.
    comments: childrenOf(item, 'comments').find((comments) => /^\s*\d+\s*$/.test(comments.text))?.text,
    source: source && { name: plainText(source.markup), url: source.attributes['url'] },
    language: item.attributes['lang'] ?? text(item, '*:language'),
  };
}

const channel = (document: FeedDocument): XmlElement | undefined => {
  if (document.kind === 'json') return;
  const rss = descendantsOf(document.root, 'rss')[0] ?? document.root;
  return childrenOf(rss, 'channel')[0] ?? (rss === document.root ? undefined : rss);
};

/** RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification) with the words of media, Dublin Core, content, slash, iTunes and Yandex. */
export const rss: FeedFormat = {
  name: 'rss',
  detect: (document) => !!channel(document),
  parse(document) {
    const feed = channel(document)!;
    const root = (document as { root: XmlElement }).root;
    const urls = links(feed);
    // RSS 0.90 puts the items beside the channel, and some feeds close it too early.
    const items = descendantsOf(root, 'item');
    const inside = items.length === descendantsOf(feed, 'item').length;
    return {
      base: feed.attributes['base'] ?? root.children.find((child) => child.attributes['base'])?.attributes['base'],
      title: text(feed, 'title', '*:title'),
      urls,
      language: text(feed, 'language', '*:language'),
      articles: items.map((item) => () => (item.cut ? { urls: [] } : article(item, urls))),
      // Only the end of what holds the items counts: without `</rss>` behind it nothing is lost.
      cut: inside ? feed.cut : root.children.some((child) => child.cut),
      generated: text(feed, 'lastbuilddate', 'pubdate', '*:date', '*:updated'),
    };
  },
};
