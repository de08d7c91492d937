import { decodeEntities } from '../../article/entities.js';
import { httpUrl } from '../../article/http-url.js';
import { paragraphs } from '../../article/paragraphs.js';
import { type Json, list, names, pick, readJson, string, text } from '../json.js';
import type { FeedDocument, FeedFormat, RawArticle, RawImage } from './feed-format.js';
import { images, readItem } from './json-feed.js';

/** Also with a prefix or as an address: `schema:NewsArticle`, `https://schema.org/NewsArticle`. */
const ARTICLE = /(?:Article|BlogPosting|Report|ListItem)$/;
/** Where a page keeps its articles. What an article mentions, or is a part of, is not among them. */
const INSIDE = ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item', 'blogPost'];
/** Deeper are no articles. */
const MAXIMUM_DEPTH = 9;
/** Comments, which may hold scripts, and scripts, which may hold comments. */
const SCRIPT = /<!--[^]*?(?:-->|$)|<script([^<>]*)>([^]*?)(?:<\/script|$)/gi;
/** What is no address of an article: that in the example which Google's documentation gives, and that of a whole site. */
const NOWHERE = /^https?:\/\/(?:(?:www\.)?google\.com\/article|[^/]*\/?)$/;

/** The values of the blocks in an HTML page. One that is broken loses only what can't be saved of it. */
function* blocksOf(page: string): Generator<undefined, Json[]> {
  const blocks: Json[] = [];
  for (const [, attributes, block] of page.matchAll(SCRIPT)) {
    yield;
    if (!/ld\+json/i.test(attributes!)) continue;
    // Some systems escape text once too often.
    const source = block!.replace('<![CDATA[', '').replace(/&amp;(?=#?\w{1,31};)/g, '&');
    try {
      blocks.push((yield* readJson(source)).value);
    } catch {
      // Nothing in it can be saved.
    }
  }
  return blocks;
}

/** Whether a node is of a type, among others. */
const is = (node: Json, type: RegExp): boolean => list(node?.['@type']).some((name) => type.test(string(name)));

const position = (item: Json): number => Number(string(item?.position) || Infinity);
/** The items of a list by the place that they say they have, whose order in the list says nothing (schema.org, `position`). */
const byPosition = (a: Json, b: Json): number => position(a) - position(b);

/** A document's articles, and how to look up what they refer to. */
function* find({ json, text: page }: FeedDocument) {
  const articles: Json[] = [];
  /** Those that stand in a list. */
  const listed = new Set<Json>();
  const described = new Map<unknown, Json>();
  const visit = (given: unknown, depth: number, inList = false): void => {
    for (const node of list(given)) {
      if (Array.isArray(node) && depth < MAXIMUM_DEPTH) visit(node, depth + 1, inList);
      const id = node?.['@id'];
      // A node that says no more than what it is called is described elsewhere.
      if (id && Object.keys(node).length > 2) described.set(id, node);
      // An item of a list that is something else, such as a product, says so.
      if (is(node, ARTICLE) && !node?.item?.['@type']) {
        const found = node?.item?.name ? node.item : node;
        articles.push(found);
        if (inList) listed.add(found);
      }
      // The way to this page is a list, too, but not of articles.
      if (depth < MAXIMUM_DEPTH && !is(node, /BreadcrumbList$/)) {
        for (const name of INSIDE)
          visit([...list(node?.[name])].sort(byPosition), depth + 1, inList || name === 'itemListElement');
      }
    }
  };
  visit(json ? json.value : yield* blocksOf(page), 0);
  return {
    articles: articles.filter((node) => node?.headline ?? node?.name),
    listed,
    follow: (node: Json): Json => described.get(node?.['@id'] ?? node) ?? node,
  };
}

/** Where an article is, as it says itself. */
function addressesOf(node: Json, follow: (node: Json) => Json): readonly unknown[] {
  const place = node?.mainEntityOfPage;
  const home = follow(place);
  return (
    [...list(node?.url), home?.url, home?.['@id'], place, node?.['@id'], node?.item]
      // Not a blank node, nor `"True"`.
      .filter((url) => /^(?:https?:|[/#])/.test(string(url)))
  );
}

/** What a page calls its own address. */
function canonicalOf(page: string, base: string): string | undefined {
  for (const [, attributes] of page.matchAll(/<link\s([^<>]*)/gi)) {
    if (!/rel=["']?canonical/i.test(attributes!)) continue;
    const url = httpUrl(decodeEntities(/href=["']?([^"'\s]+)/i.exec(attributes!)?.[1] ?? ''), base);
    if (url && !NOWHERE.test(url)) return url;
  }
  return;
}

const host = (url: string): string => new URL(url).host.replace(/^(?:www|m|amp)\./, '');

/** A number of pixels: `1200`, `"1200px"`, `{"@type": "QuantitativeValue", "value": 1200}`. */
const pixels = (value: Json): number | undefined => parseFloat(string(pick(value, 'value name') ?? value)) || undefined;

/** Pictures, the widest first. A name that is an address, and described nowhere, is the picture. */
const pictures = (values: unknown, follow: (node: Json) => Json): RawImage[] =>
  list(values)
    .map(follow)
    .flatMap((image) => images(image))
    .map((image) => ({
      ...image,
      url: /^[^#]+$/.exec(string((image.url as Json)?.['@id']))?.[0] ?? image.url,
      width: pixels(pick(image as Json, 'width')),
      height: pixels(pick(image as Json, 'height')),
    }))
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));

/** A count by the name of its action, such as `interactionStatistic` and, before 2014, `"UserPageVisits:1863"` have. */
function count(node: Json, action: RegExp): string {
  const statistic = list(node?.interactionStatistic).find((statistic) => {
    const type = statistic?.interactionType;
    return action.test(string(type?.['@type'] ?? type));
  });
  const old = list(node?.interactionCount)
    .map(string)
    .find((text) => action.test(text));
  return (string(statistic?.userInteractionCount) || old?.split(':')[1] || '').replace(/\s/g, '');
}

/** The names of people, of which one may be told in two parts. */
const people = (persons: readonly Json[]): readonly string[] =>
  persons.flatMap((person) => {
    const parts = ['givenName', 'familyName'].map((name) => string(pick(person, name)));
    return pick(person, 'name') ? names(person) : parts.join(' ').trim() || names(person);
  });

/** Keywords have commas between them, or semicolons, which are the ends of character references as well. */
const keywords = (value: unknown): readonly string[] =>
  list(value).flatMap((word) => names(string(word).replace(/(?<!&#?\w{1,31});/g, ',') || word));

interface Page {
  readonly follow: (node: Json) => Json;
  /** Where the article is, if it does not say it. */
  readonly here?: string | undefined;
  /** Whether what it says is wrong. */
  readonly misled?: boolean | undefined;
  /** Whether there are articles of several publishers. */
  readonly several: boolean;
}

function article(node: Json, { follow, here, misled, several }: Page): RawArticle {
  const page = [node?.mainEntityOfPage, node?.isPartOf].map(follow).find((place) => is(place, /Page$/));
  // The publisher is the page's own, where it is the same for all.
  const source = follow(list(node?.isBasedOn)[0] ?? (several ? node?.publisher : undefined));
  const [section, ...sections] = list(node?.articleSection);
  return {
    ...readItem({
      __proto__: null,
      id: pick(node, 'identifier id'),
      title: pick(node, 'headline name'),
      summary: pick(node, 'description') ?? page?.description,
      content_html: paragraphs(list(pick(node, 'articleBody text')).map(string).join('\n')),
      date_published: pick(node, 'datePublished dateCreated'),
      date_modified: node?.dateModified,
      language: node?.inLanguage,
    } as unknown as Json),
    urls: [...(misled ? [] : addressesOf(node, follow)), here],
    images: [
      ...pictures(node?.image, follow),
      ...pictures([page?.primaryImageOfPage, node?.thumbnailUrl].flatMap(list), follow),
    ],
    authors: people(list(pick(node, 'author creator')).map(follow)),
    section: { name: text(section) },
    tags: [...keywords(node?.keywords), ...sections.map(text)],
    views: count(node, /(?:View|Watch|Read)Action$|UserPageVisits:/),
    comments: node?.commentCount ?? count(node, /CommentAction$|UserComments:/),
    source: {
      name: text(source?.name) || /\/\/(?:www\.)?([^/?#]+)/.exec(string(source))?.[1],
      url: source?.url ?? source,
    },
    labels: is(node, /LiveBlogPosting$/) ? ['live'] : [],
  };
}

/** schema.org JSON-LD, alone or in the blocks of an HTML page: articles (`NewsArticle` and its kin) and lists of them. */
export const formats: readonly FeedFormat[] = [
  {
    name: 'json-ld',
    *read(document) {
      const { articles, listed, follow } = yield* find(document);
      if (!articles.length) return;
      const { json, text: page, base } = document;
      const [title, ...others] = new Set(articles.map((node) => text(follow(node?.publisher)?.name)).filter(Boolean));
      const several = others.length > 0;
      // The only article of a page is the page, as is the only one beside its lists that does not say where it is.
      const [only, other] =
        articles.length > 1
          ? articles.filter((node) => !listed.has(node) && !addressesOf(node, follow).length)
          : articles;
      const main = json || other ? undefined : only;
      const canonical = main && canonicalOf(page, base);
      const stated = httpUrl(addressesOf(main, follow)[0], base);
      const misled = stated && (NOWHERE.test(stated) || (canonical && host(stated) !== host(canonical)));
      const here = canonical ?? base.split('#')[0];
      return {
        title: several ? undefined : title,
        language: json ? undefined : /<html[^<>]*?\slang=["']?([\w-]+)/i.exec(page)?.[1],
        articles: articles.map(
          (node) => () => article(node, { follow, several, ...(node === main && { here, misled: !!misled }) }),
        ),
        cut: json?.cut,
      };
    },
  },
];
