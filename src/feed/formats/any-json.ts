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
  url: 'url link href URL web_url webUrl permalink canonical_url path/alias promo/locators/assetUri external_url links/self',
  title: 'title headline webTitle promo/headlines/headline promo/headlines/shortHeadline name',
  summary:
    'summary description excerpt dek abstract trailText fields/trailText lead standfirst subtitle promo/summary body/summary content_text text',
  body: 'content_html html body/processed body/value content/rendered content_text articleBody fields/body content text body',
  image:
    'image imageUrl image_url urlToImage feature_image post_thumbnail featured_image thumbnailUrl thumbnail images img photo picture cover multimedia media fields/thumbnail promo/indexImage',
  published:
    'date_published publishedAt published_at datePublished isoDate pubDate published published_date publish_date pub_date dateTime datetime publishDate publicationDate webPublicationDate date timestamp promo/timestamp created_at dateCreated created createdAt',
  updated: 'date_modified dateModified updatedAt updated_at updated_date modified last_modified changed updated',
  authors: 'authors author creator',
  byline: 'byline fields/byline',
  section: 'section rubric articleSection sectionName primary_tag category promo/passport/category/categoryName',
  tags: 'tags keywords categories des_facet',
  views: 'views view_count viewCount hits',
  comments: 'commentCount comments comment_count comments_count',
  source: 'source source_name site_name',
  language: 'language inLanguage lang langcode',
} as const;
/** What an article has, and other things with a title and an address have not. */
const PICTURE_OR_TEXT = `${NAMES.image} ${NAMES.summary} ${NAMES.body}`;
/** What a list of articles is called, or the object that holds one. */
const LIST = /^(?:articles?|items?|news|results?|posts?|records|data)?$/;

/** What a caption begins with that says no more than who made the picture. */
const CREDIT = /^(?:©|(?:Ф(?:ото|ОТО)|Сурет|Photo|Foto)(?!\p{L}))/u;

/** Out of the wrappers of Strapi and JSON:API: `{"data": {"attributes": {…}}}`. */
function open(value: Json): Json {
  const inner = all(value, 'data/attributes')[0] ? value?.data : value;
  const attributes = pick(inner, 'attributes');
  return attributes ? ({ __proto__: null, ...inner, ...attributes } as unknown as Json) : inner;
}

/** What its members by these names say. Plans that are paid for are praised in the place of texts. */
const all = (item: Json, paths: string): Json[] =>
  paths
    .split(' ')
    .map((path) => path.split('/').reduce<Json>((value, name) => pick(value, name), item))
    .filter((value) => value !== undefined && !/^ONLY AVAILABLE IN /.test(string(value)));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** PHP writes a moment as an object; its zone is certain where it is a number of hours. */
const moment = (value: Json): unknown =>
  isObject(value) ? string(value.date) + (/^[+-]\d\d:\d\d$/.exec(string(value.timezone))?.[0] ?? '') : value;

/** What has a name, in a list, or in an object as WordPress.com has it. */
function things(value: Json): readonly Json[] {
  const inner = open(value);
  const members = isObject(inner) && !pick(inner, 'name title') ? Object.values(inner) : [];
  return (members.some((thing) => pick(thing, 'name')) ? members : list(inner)).map(open);
}

/** Pictures, the widest first, of which some list all sizes. */
function pictures(value: unknown, about: Json, depth = 0): RawImage[] {
  const found = list(value).flatMap((given) => {
    const picture = open(given);
    const own = { ...about, ...(isObject(picture) && picture) } as Json;
    const url = isObject(picture) ? pick(picture, 'url src href URL original full large medium') : picture;
    // A film may be what is shown.
    if (/^(?:audio|video)/.test(string(pick(own, 'type mime_type medium')))) return [];
    if (url && !isObject(url)) {
      const caption = text(own?.caption);
      const isCredit = CREDIT.test(caption);
      return images({
        ...own,
        url,
        alt: pick(own, 'alt altText alternativeText alt_text') ?? (isCredit ? undefined : caption),
        credit: pick(own, 'credit') ?? (isCredit ? caption : undefined),
        caption: undefined,
      } as unknown as Json);
    }
    const sizes = isObject(url) ? [url] : Object.values(Object(picture) as object).filter(isObject);
    return depth < MAXIMUM_DEPTH ? sizes.flatMap((size) => pictures(size, own, depth + 1)) : [];
  });
  return found.sort((a, b) => (parseInt(string(b.width)) || 0) - (parseInt(string(a.width)) || 0));
}

function article(given: Json, feed: Json): RawArticle {
  const item = open(given);
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
  const about = {
    alt: item?.feature_image_alt,
    caption: item?.feature_image_caption,
    ...item?._news?.image,
  } as unknown as Json;
  const [section = isObject(item?.categories) && !Array.isArray(item.categories) && things(item.categories)[0]] = every(
    'section',
  ).map((value) => things(value)[0]);
  const byline = first('byline')
    .replace(/^By\s/i, '')
    .split(/,\s|\sand\s/);
  /** The first of those that say something. */
  const firstThings = (name: 'authors' | 'tags') =>
    every(name)
      .map(things)
      .find(({ length }) => length) ?? [];
  const authors = [...firstThings('authors'), ...byline].filter(Boolean);
  const read = readItem(
    {
      __proto__: null,
      ...item,
      title,
      summary: first('summary'),
      // NewsAPI gives the beginning of a body: «… [+2553 chars]».
      content_html: /\[\+?\d+ chars\]\s*$/.test(body) ? '' : paragraphs(body),
      content_text: undefined,
      date_published: every('published').flatMap(list).map(moment),
      date_modified: every('updated').flatMap(list).map(moment),
      language: first('language'),
      tags: firstThings('tags').filter((tag) => !/^#/.test(string(tag?.name))),
      authors: authors.length ? authors : undefined,
    } as unknown as Json,
    feed,
  );
  return {
    section: { name: text(pick(section as Json, 'name title') ?? section), url: (section as Json)?.url },
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
    ].filter((url) => !/\/jsonapi\//.test(string(url))),
    images: [...every('image').flatMap((value) => pictures(value, about)), ...(read.images ?? [])],
    authors: (read.authors as string[]).filter((name) => !/^https?:/.test(name)),
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
function likeness(given: Json): number {
  const item = open(given);
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
  // Articles by their ids, which all have more than a menu has.
  const members = Object.values(value) as Json[];
  const least = Math.min(...rate(members));
  if (members.length > 1 && least > 8) yield { items: members, parent, score: least };
  // A list of any articles says more than one that stands alone, which the site may be as well unless it has more than an address.
  const isSure = /^(?:article|post)$/.test(name) || all(open(value), `${NAMES.published} ${NAMES.body}`).length > 0;
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
