import { paragraphs } from '../../article/paragraphs.js';
import { type Attributes, literalText, readTag } from '../../article/text.js';
import type { FeedDocument } from '../document.js';
import { type JsonObject, list, names, object, readJson, string } from '../json.js';
import type { FeedFormat, RawArticle, RawImage, RawLink } from './feed-format.js';

/** Also with a prefix or as an address: `schema:NewsArticle`, `https://schema.org/NewsArticle`. */
const ARTICLE = /(?:Article|BlogPosting|Report)$/;
/** What an item of a list is when nobody says that it is something else, such as a product. */
const ANYTHING = /^$|(?:WebPage|CreativeWork|Thing)$/;
/** Where a page keeps its articles. What an article mentions, or is a part of, is not among them. */
const INSIDE = ['@graph', 'mainEntity', 'hasPart', 'itemListElement', 'item', 'blogPost'];
/** Deeper are no articles. */
const MAXIMUM_DEPTH = 9;

const text = (value: unknown): string => {
  const [first] = list(value);
  return literalText(string(object(first)['@value'] ?? first));
};

/** An address, not a blank node, a word of the context or `true`. */
const address = (value: unknown): unknown => (/^(?:https?:|[/#])/.test(string(value)) ? value : undefined);

/** The values of the blocks in an HTML page. One that is broken loses only what can't be saved of it. */
function blocksOf(page: string): unknown[] {
  const blocks: unknown[] = [];
  const start = /<!--[^]*?(?:-->|$)|<script[\s/]/gi;
  const end = /<\/script/gi;
  for (let match; (match = start.exec(page));) {
    const attributes: Attributes = Object.create(null);
    const tag = match[0].startsWith('<!') || readTag(page, match.index, attributes);
    if (typeof tag !== 'object') continue;
    end.lastIndex = tag.end;
    start.lastIndex = end.exec(page)?.index ?? page.length;
    if (!/ld\+json/i.test(attributes['type'] ?? '')) continue;
    try {
      const block = page.slice(tag.end, start.lastIndex).replace(/<!\[CDATA\[|<!--/g, '');
      blocks.push(...list(readJson(block).value));
    } catch {
      // Nothing of it can be saved.
    }
  }
  return blocks;
}

/** A document's articles, and how to look up what they refer to. */
class Graph {
  readonly articles = new Set<JsonObject>();
  readonly #described = new Map<unknown, JsonObject>();
  readonly #seen = new Set<JsonObject>();

  constructor(document: FeedDocument) {
    const top = document.kind === 'json' ? document.value : blocksOf(document.text);
    this.#describe(top, 0);
    this.#collect(top, 0);
  }

  /** A node that has little but a name is described elsewhere. */
  follow(value: unknown): JsonObject {
    const node = object(value);
    return (Object.keys(node).length < 3 && this.#described.get(node['@id'])) || node;
  }

  #describe(value: unknown, depth: number): void {
    for (const node of list(value).map(object)) {
      if (node['@id'] && Object.keys(node).length > 2) this.#described.set(node['@id'], node);
      if (depth < MAXIMUM_DEPTH) INSIDE.forEach((name) => this.#describe(node[name], depth + 1));
    }
  }

  #collect(value: unknown, depth: number): void {
    for (const node of list(value).map((each) => this.follow(each))) {
      const types = list(node['@type']).map(string);
      // The way to this page: its places are no articles.
      if (this.#seen.has(node) || types.includes('BreadcrumbList')) continue;
      this.#seen.add(node);
      if (types.some((type) => ARTICLE.test(type))) this.articles.add(node);
      if (types.includes('ListItem')) {
        const item = this.follow(node['item']);
        if (ANYTHING.test(string(item['@type']))) this.articles.add({ url: node['item'], ...node, ...item });
      }
      if (depth < MAXIMUM_DEPTH) INSIDE.forEach((name) => this.#collect(node[name], depth + 1));
    }
  }
}

const width = (image: RawImage): number => (image.width as number) || 0;

function article(node: JsonObject, graph: Graph, page: boolean, several: boolean): RawArticle {
  const place = node['mainEntityOfPage'];
  const home = graph.follow(place);
  const own = [...list(node['url']), ...[home['url'], home['@id'], place, node['@id']].map(address)];
  const images = list(node['image']).flatMap((value): RawImage[] => {
    const image = graph.follow(value);
    const pixels = (size: unknown): number => parseInt(string(object(size)['value'] ?? size));
    return list(typeof value === 'string' ? value : (image['contentUrl'] ?? image['url'])).map((url) => ({
      url,
      width: pixels(image['width']),
      height: pixels(image['height']),
      alt: text(image['caption']),
      credit: text(image['creditText']),
    }));
  });
  const count = (action: RegExp): unknown =>
    list(node['interactionStatistic'])
      .map(object)
      .find(({ interactionType: type }) => action.test(string(object(type)['@type'] ?? type)))?.[
      'userInteractionCount'
    ];
  const [based] = list(node['isBasedOn']);
  const publisher = graph.follow(several ? node['publisher'] : undefined);
  const origin = based ? graph.follow(based) : publisher;
  const sections = list(node['articleSection']);
  const type = string(list(node['@type'])[0]);
  return {
    id: node['identifier'],
    urls: own.some(Boolean) || !page ? own : ['#'],
    title: text(node['headline']) || text(node['name']),
    summary: text(node['description']),
    contentHtml: paragraphs(list(node['articleBody'])[0]),
    images: [...images.sort((a, b) => width(b) - width(a)), { url: list(node['thumbnailUrl'])[0] }],
    published: node['datePublished'] ?? node['dateCreated'],
    updated: node['dateModified'],
    authors: list(node['author'] ?? node['creator']).map((author) =>
      text(typeof author === 'string' ? author : graph.follow(author)['name']),
    ),
    section: { name: text(sections[0]) },
    tags: [...names(node['keywords']), ...names(sections.slice(1))],
    views: count(/(?:View|Watch|Read)Action$/),
    comments: node['commentCount'] ?? count(/CommentAction$/),
    source: {
      name: text(origin['name']) || /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(string(based))?.[1],
      url: origin['url'] ?? based,
    } satisfies RawLink,
    language: object(node['inLanguage'])['alternateName'] ?? node['inLanguage'],
    labels: [
      /LiveBlog/.test(type) && 'live',
      /Opinion/.test(type) && 'opinion',
      /Advertiser/.test(type) && 'sponsored',
    ],
  };
}

/** schema.org JSON-LD, alone or in the blocks of an HTML page: articles (`NewsArticle` and its kin) and lists of them. */
export const jsonLd: FeedFormat = {
  name: 'json-ld',
  detect: (document) => new Graph(document).articles.size > 0,
  parse(document) {
    const graph = new Graph(document);
    const publishers = new Set([...graph.articles].map((node) => text(graph.follow(node['publisher'])['name'])));
    publishers.delete('');
    const [title] = publishers;
    const page = document.kind === 'xml' ? document.text : undefined;
    return {
      title: publishers.size > 1 ? undefined : title,
      language: page && /<html[^<>]*?\slang=["']?([\w-]+)/i.exec(page)?.[1],
      articles: [...graph.articles].map((node) => () => article(node, graph, page !== undefined, publishers.size > 1)),
      cut: document.kind === 'json' && !!document.cut,
    };
  },
};
