import { firstImage } from '../../article/text.js';
import { type Json, list, names, pick, string, text } from '../json.js';
import type { FeedFormat, RawArticle, RawImage } from './feed-format.js';
import { images, readItem } from './json-feed.js';

/** What a caption says of the photographer: «Фото: …», «© …», to its end. */
const CREDIT = /(?:©|(?:Ф(?:ото|ОТО)|Сурет|Photo|Foto)(?!\p{L})).*/u;

const number = (value: Json): number => Number(string(value));

/** The links that themes put behind an excerpt. */
const MORE = /<a\s[^<>]*\bmore-link\b[^]*?(?:<\/a>|$)/gi;
/** What stands in the place of an excerpt that a password guards. */
const PROTECTED = 'There is no excerpt because';
/** What sites with taxonomies of their own call sections. */
const SECTION = /^(?!category$|.*tags?$).*(?:categ|rubri|section|topic)/i;

/** A local time, with the offset that follows from the same moment in UTC, which may be all that is told. */
function date(local: Json, utc: Json): unknown {
  const [here, there] = [local, utc].map((time) => Date.parse(string(time) + 'Z') / 60_000);
  const minutes = Math.abs(here! - there!);
  if (!(minutes <= 840)) return local ?? utc;
  return string(local) + (here! < there! ? '-' : '+') + new Date(minutes * 60_000).toISOString().slice(11, 16);
}

function featured(media: Json): RawImage[] {
  // A film may be what a post features.
  if (/^(?!image)./.test(string(pick(media, 'mime_type media_type')))) return [];
  const { sizes = {}, width, height } = media?.media_details ?? {};
  // A caption is no description, and the author the number of who uploaded it.
  return images({ ...media, caption: undefined, author: undefined }, {
    width,
    height,
    credit: CREDIT.exec(text(media?.caption))?.[0],
    sources: Object.values(sizes)
      // The others are cut to another shape.
      .filter((size) => Math.abs((number(size?.width) / number(width)) * number(height) - number(size?.height)) < 2)
      .map((size) => ({ url: size?.source_url, width: size?.width })),
  } as unknown as Json);
}

function article(post: Json): RawArticle {
  const yoast = post?.yoast_head_json;
  const read = readItem({
    __proto__: null,
    id: post?.id,
    url: post?.link,
    title: post?.title,
    content_html: post?.content?.rendered,
    language: pick(post, 'lang language'),
  } as unknown as Json);
  const embedded = post?._embedded;
  const terms = list(embedded?.['wp:term']).flatMap(list);
  const named = (taxonomy: RegExp) => terms.filter((term) => taxonomy.test(string(term?.taxonomy)));
  const [category, ...others] = [...named(/^category$/), ...named(SECTION)].filter(
    (term) => !/^(?:uncateg|без рубр)/i.test(text(term?.name)),
  );
  const excerpt = text(string(post?.excerpt?.rendered ?? post?.excerpt).replace(MORE, ''));
  const authors = names(embedded?.author).filter(Boolean);
  return {
    ...read,
    summary: (!excerpt.startsWith(PROTECTED) && excerpt.replace(/ ?\[…\]$/, '…')) || text(yoast?.description),
    images: [
      ...list(embedded?.['wp:featuredmedia']).flatMap(featured),
      // Without `_embed`, two plugins that most news sites have tell the picture.
      ...images(post?.jetpack_featured_media_url),
      ...images(yoast?.og_image),
      { ...firstImage(string(read.contentHtml)) },
    ],
    published: date(post?.date, post?.date_gmt),
    updated: date(post?.modified, post?.modified_gmt),
    authors: authors.length ? authors : names(yoast?.author),
    section: { name: text(category?.name), url: category?.link },
    tags: [...named(/tags?$/), ...others].map((term) => text(term?.name)),
  };
}

const isPost = (value: Json): boolean => !!value?.link && value.title?.rendered != null;

/** Posts of the WordPress REST API (`/wp-json/wp/v2/posts`), best with `?_embed`: one or a list of them, also in a wrapper. */
export const formats: readonly FeedFormat[] = [
  {
    name: 'wordpress',
    *read({ json }) {
      const value = json?.value;
      const wrapped = Array.isArray(value) ? [] : Object.values(Object(value) as object);
      // An empty list is what a blog without posts gives.
      const posts = [value, ...wrapped].map(list).find((posts) => posts.some(isPost)) ?? list(value);
      const isBlog = json && (posts.some(isPost) || !posts.length);
      return isBlog ? { articles: posts.map((post) => () => article(post)), cut: json.cut } : undefined;
    },
  },
];
