import { firstImage, plainText } from '../../article/text.js';
import { type Json, list, string } from '../json.js';
import type { FeedFormat, RawArticle, RawImage } from './feed-format.js';

/** What a caption says of the photographer: «Фото: …», «© …», to its end. */
const CREDIT = /(?:©|(?:Ф(?:ото|ОТО)|Сурет|Photo|Foto)(?!\p{L})).*/u;

/** A field that is HTML, which most routes wrap in an object. */
const rendered = (value: Json): string => string(value?.rendered ?? value);
const text = (value: Json): string => plainText(rendered(value));
const number = (value: Json): number => Number(string(value));

/** A local time, with the offset that follows from the same moment in UTC. */
function date(local: Json, utc: Json): unknown {
  const [here, there] = [local, utc].map((time) => Date.parse(string(time) + 'Z') / 60_000);
  const minutes = Math.abs(here! - there!);
  if (!(minutes <= 840)) return local;
  return string(local) + (here! < there! ? '-' : '+') + new Date(minutes * 60_000).toISOString().slice(11, 16);
}

function image(media: Json): RawImage {
  const { sizes = {}, width, height } = media?.media_details ?? {};
  return {
    url: media?.source_url,
    width,
    height,
    alt: media?.alt_text,
    credit: CREDIT.exec(text(media?.caption))?.[0],
    sources: Object.values(sizes)
      // The others are cut to another shape.
      .filter((size) => Math.abs((number(size?.width) / number(width)) * number(height) - number(size?.height)) < 2)
      .map((size) => ({ url: size?.source_url, width: size?.width })),
  };
}

function article(post: Json): RawArticle {
  const embedded = post?._embedded;
  const contentHtml = rendered(post?.content);
  const terms = list(embedded?.['wp:term']).flatMap(list);
  const named = (taxonomy: string) => terms.filter((term) => string(term?.taxonomy) === taxonomy);
  const [category] = named('category').filter((term) => !/^(?:uncateg|без рубр)/i.test(text(term?.name)));
  return {
    id: post?.id,
    urls: [post?.link, rendered(post?.guid)],
    title: text(post?.title),
    summary: text(post?.excerpt).replace(/ ?\[…\]$/, '…'),
    contentHtml,
    images: [
      ...list(embedded?.['wp:featuredmedia']).map(image),
      // Without `_embed`, two plugins that most news sites have tell the picture.
      { url: post?.jetpack_featured_media_url },
      ...(list(post?.yoast_head_json?.og_image) as readonly RawImage[]),
      { ...firstImage(contentHtml) },
    ],
    published: date(post?.date, post?.date_gmt),
    updated: date(post?.modified, post?.modified_gmt),
    authors: list(embedded?.author).map((author) => text(author?.name)),
    section: { name: text(category?.name), url: category?.link },
    tags: named('post_tag').map((term) => text(term?.name)),
    language: post?.lang,
  };
}

/** Posts of the WordPress REST API (`/wp-json/wp/v2/posts`), best with `?_embed`: one or a list of them. */
export const wordpress: FeedFormat = {
  name: 'wordpress',
  // An empty list is what a blog without posts gives.
  detect: ({ kind, value }) =>
    kind === 'json' && (list(value).some((post) => post?.link && post.title?.rendered) || !list(value).length),
  parse: ({ value, cut }) => ({ articles: list(value).map((post) => () => article(post)), cut }),
};
