import { firstImage } from '../../article/text.js';
import { type Json, list, names, string, text } from '../json.js';
import type { FeedFormat, RawArticle, RawImage } from './feed-format.js';
import { images, readItem } from './json-feed.js';

/** What a caption says of the photographer: «Фото: …», «© …», to its end. */
const CREDIT = /(?:©|(?:Ф(?:ото|ОТО)|Сурет|Photo|Foto)(?!\p{L})).*/u;

const number = (value: Json): number => Number(string(value));

/** A local time, with the offset that follows from the same moment in UTC. */
function date(local: Json, utc: Json): unknown {
  const [here, there] = [local, utc].map((time) => Date.parse(string(time) + 'Z') / 60_000);
  const minutes = Math.abs(here! - there!);
  if (!(minutes <= 840)) return local;
  return string(local) + (here! < there! ? '-' : '+') + new Date(minutes * 60_000).toISOString().slice(11, 16);
}

function featured(media: Json): RawImage[] {
  const { sizes = {}, width, height } = media?.media_details ?? {};
  // A caption is no description.
  return images({ ...media, caption: undefined }, {
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
  const read = readItem(post);
  const embedded = post?._embedded;
  const terms = list(embedded?.['wp:term']).flatMap(list);
  const named = (taxonomy: string) => terms.filter((term) => string(term?.taxonomy) === taxonomy);
  const [category] = named('category').filter((term) => !/^(?:uncateg|без рубр)/i.test(text(term?.name)));
  return {
    ...read,
    summary: string(read.summary).replace(/ ?\[…\]$/, '…'),
    images: [
      ...list(embedded?.['wp:featuredmedia']).flatMap(featured),
      // Without `_embed`, two plugins that most news sites have tell the picture.
      ...images(post?.jetpack_featured_media_url),
      ...images(post?.yoast_head_json?.og_image),
      { ...firstImage(string(read.contentHtml)) },
    ],
    published: date(post?.date, post?.date_gmt),
    updated: date(post?.modified, post?.modified_gmt),
    authors: names(embedded?.author),
    section: { name: text(category?.name), url: category?.link },
    tags: named('post_tag').map((term) => text(term?.name)),
  };
}

/** Posts of the WordPress REST API (`/wp-json/wp/v2/posts`), best with `?_embed`: one or a list of them. */
export const formats: readonly FeedFormat[] = [
  {
    name: 'wordpress',
    *read({ json }) {
      const posts = list(json?.value);
      // An empty list is what a blog without posts gives.
      const isBlog = json && (posts.some((post) => post?.link && post.title?.rendered != null) || !posts.length);
      return isBlog ? { articles: posts.map((post) => () => article(post)), cut: json.cut } : undefined;
    },
  },
];
