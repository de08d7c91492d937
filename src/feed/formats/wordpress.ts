import { firstImage, plainText } from '../../article/text.js';
import type { FeedDocument } from '../document.js';
import { type JsonObject, list, object, string } from '../json.js';
import type { FeedFormat, RawArticle, RawImage } from './feed-format.js';

/** «Фото: …», «© …», at the end of a caption or alone; «Фото пресс-службы» only alone. */
const CREDIT = /^(?:фото|сурет|photo|foto)(?!\p{L}).*|(?:(?:фото|сурет|photo|foto) ?:|©).*/iu;

/** What a field looks like to a reader: HTML, which most routes wrap in an object. */
const rendered = (value: unknown): string => string(object(value)['rendered'] ?? value);
const number = (value: unknown): number => Number(string(value));
const text = (value: unknown): string => plainText(rendered(value));

const posts = (document: FeedDocument): JsonObject[] =>
  document.kind === 'json' ? list(document.value).map(object) : [];

/** The local time with the offset that follows from the same moment in UTC. */
function date(local: unknown, utc: unknown): unknown {
  const [here, there] = [local, utc].map((time) => Date.parse(string(time).slice(0, 19) + 'Z'));
  const minutes = Math.abs(here! - there!) / 60_000;
  if (!(minutes <= 840)) return local;
  const offset = new Date(minutes * 60_000).toISOString().slice(11, 16);
  return string(local).slice(0, 19) + (here! < there! ? '-' : '+') + offset;
}

function image(media: JsonObject): RawImage {
  const details = object(media['media_details']);
  const { width, height } = details;
  const caption = text(media['caption']);
  return {
    url: media['source_url'],
    width,
    height,
    alt: media['alt_text'],
    credit: CREDIT.exec(caption)?.[0],
    sources: Object.values(object(details['sizes']))
      .map(object)
      // The others are cut to another shape.
      .filter((size) => Math.abs((number(size['width']) * number(height)) / number(width) - number(size['height'])) < 2)
      .map((size) => ({ url: size['source_url'], width: size['width'] })),
  };
}

function article(post: JsonObject): RawArticle {
  const embedded = object(post['_embedded']);
  const contentHtml = rendered(post['content']);
  const terms = list(embedded['wp:term']).flatMap(list).map(object);
  const category = terms.find((term) => term['taxonomy'] === 'category' && term['slug'] !== 'uncategorized');
  return {
    id: post['id'],
    urls: [post['link'], rendered(post['guid'])],
    title: text(post['title']),
    summary: text(post['excerpt']).replace(/ ?\[…\]$/, '…'),
    contentHtml,
    images: [
      ...list(embedded['wp:featuredmedia']).map((media) => image(object(media))),
      { url: post['jetpack_featured_media_url'] },
      ...list(object(post['yoast_head_json'])['og_image']).map(object),
      { ...firstImage(contentHtml) },
    ],
    published: date(post['date'], post['date_gmt']),
    updated: date(post['modified'], post['modified_gmt']),
    authors: list(embedded['author']).map((author) => object(author)['name']),
    section: category && { name: text(category['name']), url: category['link'] },
    tags: terms.filter((term) => term['taxonomy'] === 'post_tag').map((term) => text(term['name'])),
    language: post['lang'],
  };
}

/** Posts of the WordPress REST API (`/wp-json/wp/v2/posts`), best with `?_embed`: one or a list of them. */
export const wordpress: FeedFormat = {
  name: 'wordpress',
  detect: (document) =>
    posts(document).some((post) => 'link' in post && 'rendered' in object(post['title'])) ||
    // A blog without posts.
    (document.kind === 'json' && Array.isArray(document.value) && !document.value.length),
  parse: (document) => ({
    articles: posts(document).map((post) => () => article(post)),
    cut: document.kind === 'json' && !!document.cut,
  }),
};
