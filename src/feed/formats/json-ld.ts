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

/** The values of the blocks in an HTML page. One that is broken loses only what can't be saved of it. */
function* blocksOf(page: string): Generator<undefined, Json[]> {
  const blocks: Json[] = [];
  for (const [, attributes, block] of page.matchAll(SCRIPT)) {
    yield;
    if (!/ld\+json/i.test(attributes!)) continue;
    try {
      for (const node of list((yield* readJson(block!.replace('<![CDATA[', ''))).value)) blocks.push(node);
    } catch {
      // Nothing in it can be saved.
    }
  }
  return blocks;
}

const position = (item: Json): number => Number(string(item?.position) || Infinity);
/** The items of a list by the place that they say they have, whose order in the list says nothing (schema.org, `position`). */
const byPosition = (a: Json, b: Json): number => position(a) - position(b);

/** A document's articles, and how to look up what they refer to. */
function* find({ json, text: page }: FeedDocument) {
  const articles: Json[] = [];
  const described = new Map<unknown, Json>();
  const visit = (given: unknown, depth: number): void => {
    for (const node of list(given)) {
      const types = list(node?.['@type']).map(string);
      const id = node?.['@id'];
      // A node that says no more than what it is called is described elsewhere.
      if (id && Object.keys(node).length > 2) described.set(id, node);
      // An item of a list that is something else, such as a product, says so.
      if (types.some((type) => ARTICLE.test(type)) && !node?.item?.['@type']) {
        articles.push(node?.item?.name ? node.item : node);
      }
      // The way to this page is a list, too, but not of articles.
      if (depth < MAXIMUM_DEPTH && !types.includes('BreadcrumbList')) {
        INSIDE.forEach((name) => visit([...list(node?.[name])].sort(byPosition), depth + 1));
      }
    }
  };
  visit(json ? json.value : yield* blocksOf(page), 0);
  return {
    articles: articles.filter((node) => node?.headline ?? node?.name),
    follow: (node: Json): Json => described.get(node?.['@id']) ?? node,
  };
}

const width = (image: RawImage): number => Number(string(image.width));

function article(node: Json, follow: (node: Json) => Json, alone: boolean, several: boolean): RawArticle {
  const place = node?.mainEntityOfPage;
  const home = follow(place);
  const count = (action: RegExp): unknown =>
    list(node?.interactionStatistic).find((statistic) => {
      const type = statistic?.interactionType;
      return action.test(string(type?.['@type'] ?? type));
    })?.userInteractionCount;
  // The publisher is the page's own, where it is the same for all.
  const source = follow(list(node?.isBasedOn)[0] ?? (several ? node?.publisher : undefined));
  const [, ...sections] = list(node?.articleSection);
  return {
    ...readItem(node),
    urls: [
      ...[...list(node?.url), home?.url, home?.['@id'], place, node?.['@id'], node?.item]
        // Not a blank node, nor `"True"`.
        .filter((url) => /^(?:https?:|[/#])/.test(string(url))),
      // The only article of a page is the page.
      alone && '#',
    ],
    images: list(node?.image ?? node?.thumbnailUrl)
      .flatMap((image) => images(follow(image)))
      .sort((a, b) => width(b) - width(a)),
    authors: names(list(pick(node, 'author creator')).map(follow)),
    tags: [...names(node?.keywords), ...sections.map(text)],
    views: count(/(?:View|Watch|Read)Action$/),
    comments: node?.commentCount ?? count(/CommentAction$/),
    source: {
      name: text(source?.name) || /\/\/(?:www\.)?([^/?#]+)/.exec(string(source))?.[1],
      url: source?.url ?? source,
    },
  };
}

/** schema.org JSON-LD, alone or in the blocks of an HTML page: articles (`NewsArticle` and its kin) and lists of them. */
export const formats: readonly FeedFormat[] = [
  {
    name: 'json-ld',
    *read(document) {
      const { articles, follow } = yield* find(document);
      if (!articles.length) return;
      const { json, text: page } = document;
      const [title, ...others] = new Set(articles.map((node) => text(follow(node?.publisher)?.name)).filter(Boolean));
      const several = others.length > 0;
      return {
        title: several ? undefined : title,
        language: json ? undefined : /<html[^<>]*?\slang=["']?([\w-]+)/i.exec(page)?.[1],
        articles: articles.map((node) => () => article(node, follow, !json && articles.length === 1, several)),
        cut: json?.cut,
      };
    },
  },
];
