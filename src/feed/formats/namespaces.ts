import { isMarkup, plainText } from '../../article/text.js';
import { childrenOf, descendantsOf, readXml, type XmlElement } from '../xml.js';
import type { FeedFormat, RawArticle, RawFeed } from './feed-format.js';
import { images } from './xml-images.js';
import { htmlOf, isLiteral, links, pick, resolve, summaryOf, text, textOf } from './xml-values.js';

/** What stands among the categories and is none: words for Yandex's Zen, kinds of things that Google has, and WordPress's «none». */
const NO_CATEGORY =
  /^(?:https?:.*|native(?:-\w+)?|format-\w+|(?:no)?index|comment-\w+|undefined|[#0]|uncategori[sz]ed|без рубрики)$/i;

const HEADLINE = /<h1[^<>]{0,200}>([^]{1,400}?)<\/h1/i;

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

/** What categories, as which feeds have them, are called; some have a slash behind them. */
const nameOf = (category: XmlElement): string | undefined =>
  (textOf(category) || category.attributes['label'] || category.attributes['term'] || category.attributes['text'])
    ?.trim()
    .replace(/(?<!\/)\/+$/, '');

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
  const html = body && htmlOf(body);
  const people = authors(item);
  const names = [
    ...childrenOf(item, 'section', 'category', 'subject').map(nameOf),
    ...text(item, 'keywords')
      .split(',')
      .map((name) => name.trim()),
    ...childrenOf(item, 'tag').map(textOf),
  ].filter((name) => name && !NO_CATEGORY.test(name) && !people.includes(name));
  const updated = pick(item, 'updated', 'modified', 'lastmod', 'newsmodifdate')?.content;
  // The first that is a date counts.
  const dates = ['pubdate', 'published', 'date', 'issued', 'created', 'publication_date'];
  const source = pick(item, 'publication', 'source');
  const sourceName = source && (text(source, 'title', 'name') || textOf(source));
  return {
    id: pick(item, 'guid', 'id')?.content ?? item.attributes['about'],
    // An item without any link leads, at last, to the page of its feed.
    urls: childrenOf(item, 'link').length ? links(item) : [...links(item), ...feedUrls],
    // Yandex's pages have their headline in a field of their own, or in the text.
    title: text(item, 'title') || text(item, 'topic') || plainText(HEADLINE.exec(html ?? '')?.[1] ?? ''),
    summary: description && summaryOf(description, item),
    contentHtml:
      body && isLiteral(body) && !isMarkup(html!) ? html!.replace(/&/g, '&amp;').replace(/</g, '&lt;') : html,
    images: images(item, [body, description]),
    published: [pick(item, ...dates), ...childrenOf(item, ...dates)].map((date) => date?.content).concat(updated),
    updated,
    authors: people.length ? people : source ? authors(source) : feedAuthors,
    // The keywords of a sitemap are no sections.
    section: item.name === 'url' ? undefined : names[0],
    tags: names.length > 1 ? names : undefined,
    story: text(item, 'theme_tags'),
    related: childrenOf(item, 'related', 'related_links').flatMap((others) =>
      childrenOf(others, 'link').map((other) => resolve(other.attributes['url'], other)),
    ),
    views: descendantsOf(item, ['statistics'])[0]?.attributes['views'] ?? pick(item, 'view_count')?.content,
    // `slash:comments` is a number; RSS's own `comments` is the address of a page.
    comments:
      childrenOf(item, 'comments', 'total').find(({ content }) => /^\s*\d+\s*$/.test(content))?.content ??
      childrenOf(item, 'link').find(({ attributes }) => attributes['rel'] === 'replies')?.attributes['count'],
    source: source && {
      name: /^\w+:\S/.test(sourceName!) ? undefined : sourceName,
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
