import { paragraphs } from '../../article/paragraphs.js';
import { type Json, list, pick, string, text } from '../json.js';
import type { FeedFormat, RawArticle, RawImage } from './feed-format.js';
import { images, readItem, readItems } from './json-feed.js';

/** Deeper in a document are no articles. */
const MAXIMUM_DEPTH = 3;
/** Of a long list the first items tell what it is. */
const SAMPLE = 20;

/** What APIs call the members of an article, best first; slashes lead into objects. */
const NAMES = {
  id: 'id ID identifier guid article_id',
  url: 'url link href URL web_url webUrl permalink canonical_url promo/locators/assetUri external_url',
  title: 'title headline webTitle promo/headlines/headline promo/headlines/shortHeadline name',
  summary:
    'summary description excerpt dek abstract trailText fields/trailText lead standfirst subtitle promo/summary content_text text',
  body: 'content_html html content/rendered content_text articleBody fields/body content text body',
  image:
    'image imageUrl image_url urlToImage feature_image post_thumbnail featured_image thumbnailUrl thumbnail images img photo picture cover media fields/thumbnail promo/indexImage',
  published:
    'date_published publishedAt published_at datePublished isoDate pubDate published published_date publish_date pub_date dateTime datetime publishDate publicationDate webPublicationDate date timestamp promo/timestamp created_at dateCreated created createdAt',
  updated: 'date_modified dateModified updatedAt updated_at updated_date modified last_modified updated',
  authors: 'authors author creator byline fields/byline',
  section: 'section rubric articleSection sectionName primary_tag category promo/passport/category/categoryName',
  tags: 'tags keywords categories',
  views: 'views view_count viewCount hits',
  comments: 'commentCount comments comment_count comments_count',
  source: 'source source_name site_name',
  language: 'language inLanguage lang',
} as const;
/** What an article has, and other things with a title and an address have not. */
const PICTURE_OR_TEXT = `${NAMES.image} ${NAMES.summary} ${NAMES.body}`;
/** What a list of articles is called, or the object that holds one. */
const LIST = /^(?:articles?|items?|news|results?|posts?|records|data)?$/;

/** What its members by these names say. Plans that are paid for are praised in the place of texts. */
const all = (item: Json, paths: string): Json[] =>
  paths
    .split(' ')
    .map((path) => path.split('/').reduce<Json>((value, name) => pick(value, name), item))
    .filter((value) => value !== undefined && !/^ONLY AVAILABLE IN /.test(string(value)));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Pictures: addresses, or objects that have some. */
const pictures = (value: unknown, about: Json): RawImage[] =>
  list(value).flatMap((picture) => {
    const url = isObject(picture) ? pick(picture, 'url src href') : picture;
    // A film may be what is shown.
    const isOther = isObject(url) || /^(?:audio|video)/.test(string(picture?.type ?? picture?.medium));
    const own = isObject(picture) && { ...picture, alt: pick(picture, 'alt altText caption') };
    return isOther ? [] : images({ ...about, ...own, url } as unknown as Json);
  });

function article(item: Json, feed: Json): RawArticle {
  const every = (name: keyof typeof NAMES): Json[] => all(item, NAMES[name]);
  const first = (name: keyof typeof NAMES): string => every(name).map(text).find(Boolean) ?? '';
  const title = first('title');
  // What NewsAPI leaves of an article that was taken back.
  if (title === '[Removed]') return {};
  const body =
    every('body')
      .map((value) => list(value).map(string).join('\n'))
      .find(Boolean) ?? '';
  const [source] = every('source');
  const [section] = every('section').flatMap(list);
  const [tags] = every('tags').filter((each) => list(each).length);
  const [authors] = every('authors').filter((each) => list(each).length);
  const read = readItem(
    {
      __proto__: null,
      ...item,
      title,
      summary: first('summary'),
      // NewsAPI gives the beginning of a body: «… [+2553 chars]».
      content_html: /\[\+?\d+ chars\]\s*$/.test(body) ? '' : paragraphs(body),
      content_text: undefined,
      date_published: every('published').flatMap(list),
      date_modified: every('updated').flatMap(list),
      language: first('language'),
      tags,
      authors,
    } as unknown as Json,
    feed,
  );
  return {
    section: { name: text(pick(section, 'name title') ?? section), url: section?.url },
    comments: every('comments').find((value) => string(value)),
    source: { name: text(source), url: source?.url ?? item?.source_url },
    ...read,
    id: every('id').find((value) => string(value)),
    urls: [
      ...every('url')
        .flatMap(list)
        .map((url) => pick(url, 'href') ?? url),
      // An id is often the address of the article, but `7` is not one relative to the feed.
      ...every('id').filter((id) => /^https?:/i.test(string(id))),
      feed?.home_page_url,
    ],
    images: [...every('image').flatMap((value) => pictures(value, item?._news?.image)), ...(read.images ?? [])],
    views: read.views ?? every('views').map((count) => string(count).replace(/\s/g, ''))[0],
    labels: [...(read.labels as string[]), ...(item?.isLive ? ['live'] : [])],
  };
}

/** Articles somewhere in a document. */
interface Found {
  readonly items: readonly Json[];
  /** How much they look like articles. */
  readonly score: number;
  /** What they stand in. */
  readonly parent: Json;
}

/** How much a value looks like an article: a menu has titles and addresses, too. */
function likeness(item: Json): number {
  const has = (names: string): number => Number(all(item, names).length > 0);
  return (
    has(NAMES.title.replace(' name', '')) && has(NAMES.url) && 8 + 4 * has(NAMES.published) + 2 * has(PICTURE_OR_TEXT)
  );
}

/** All lists of a document, and what may be an article without one. */
function* find(value: Json, name = '', parent?: Json, depth = 0): Generator<Found> {
  if (!isObject(value)) return;
  const items = list(value);
  const isNamed = LIST.test(name);
  const rate = (items: readonly Json[]): number[] => items.slice(0, SAMPLE).map(likeness);
  if (items[0] !== value) {
    const score = Math.max(0, ...rate(items));
    yield { items, parent, score: score && score + Number(isNamed) };
    return;
  }
  // A list of any articles says more than one that stands alone, which the site may be as well unless it has more than an address.
  const isSure = /^(?:article|post)$/.test(name) || all(value, `${NAMES.published} ${NAMES.body}`).length > 0;
  if (isNamed && isSure && likeness(value)) yield { items, parent, score: 1 };
  if (depth < MAXIMUM_DEPTH)
    for (const [name, inner] of Object.entries(value)) yield* find(inner, name, value, depth + 1);
}

/**
 * What no standard describes, such as the answers of NewsAPI, of content systems, or of a portal for its own pages: the articles
 * somewhere in a document.
 */
export const formats: readonly FeedFormat[] = [
  {
    name: 'json-feed',
    *read({ json }) {
      const value = json?.value;
      const given = value?.items ?? value?.articles;
      let best: Found = { items: list(given), score: 0, parent: value };
      for (const found of find(value)) if (found.score > best.score) best = found;
      yield;
      const { items, parent, score } = best;
      if (!score && !isObject(given)) return;
      const feed = parent && ({ __proto__: null, ...value, ...parent, ...value?.feed } as unknown as Json);
      // The BBC says what is read most.
      const isPopular =
        parent?.lastRecordTimeStamp ?? /popular/.test(string(parent?.metadata?.atiAnalytics?.pageIdentifier));
      return {
        list: isPopular && { kind: 'popular' },
        generated: parent?.generated,
        ...readItems(feed, items, json?.cut, article),
      };
    },
  },
];
