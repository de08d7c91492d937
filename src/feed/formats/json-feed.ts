import { paragraphs } from '../../article/paragraphs.js';
import { firstImage } from '../../article/text.js';
import { type Json, list, names, pick, string, text } from '../json.js';
import type { FeedFormat, RawArticle, RawFeed, RawImage } from './feed-format.js';

/**
 * Pictures: addresses, or objects that have some.
 *
 * @param about what is known of all of them.
 */
export const images = (value: unknown, about?: Json): RawImage[] =>
  list(value).flatMap((given) => {
    const own = { ...about, ...(typeof given === 'object' && given) };
    return list(pick(own, 'contentUrl url source_url') ?? given).map((url) => ({
      ...own,
      url,
      alt: text(pick(own, 'alt alt_text caption')),
      credit: text(pick(own, 'credit creditText creator copyrightNotice copyrightHolder copyright author')),
    }));
  });

/**
 * An article by the names that JSON Feed has for its members, else by those of others: NewsAPI, schema.org, WordPress.
 *
 * @param feed what it stands in.
 */
export function readItem(item: Json, feed?: Json): RawArticle {
  const id = pick(item, 'id identifier guid');
  // An id is often the address of the article, but `7` is not one relative to the feed.
  const urls = [item?.url, item?.external_url, item?.link, item?.href, /^https?:/i.test(string(id)) && id];
  const news = item?._news;
  const body = list(pick(item, 'content_text articleBody content text body')).map(string).join('\n');
  const html = string(item?.content_html ?? item?.content?.rendered);
  // NewsAPI gives the beginning of a body: «… [+2553 chars]».
  const contentHtml = html || (/\[\+?\d+ chars\]$/.test(body) ? '' : paragraphs(body));
  return {
    id,
    urls: urls.some(Boolean) ? urls : [feed?.home_page_url],
    title: text(pick(item, 'title headline name')),
    summary: text(pick(item, 'summary description excerpt dek content_text text')),
    contentHtml,
    images: [
      ...[
        item?.image,
        news?.image,
        item?.banner_image,
        pick(item, 'urlToImage image_url thumbnailUrl thumbnail'),
      ].flatMap((value) => images(value, news?.image)),
      ...list(item?.attachments)
        .filter((file) => /^image/.test(string(file?.mime_type)))
        .flatMap((file) => images(file)),
      { ...firstImage(contentHtml ?? '') },
    ],
    published: pick(
      item,
      'date_published publishedAt published_at datePublished isoDate pubDate created_at date timestamp dateCreated',
    ),
    updated: pick(item, 'date_modified dateModified updatedAt'),
    // The author of the feed is that of every article that names none. Version 1.0 has one author.
    authors: names(pick(item, 'authors author creator') ?? pick(feed, 'authors author')),
    section: { name: text(pick(item, 'articleSection category')) },
    tags: names(pick(item, 'tags keywords categories')),
    comments: item?.commentCount,
    source: item?.source,
    language: pick(item, 'language inLanguage lang'),
    // Most members of the extension are called as an article calls them.
    ...(news as object),
    views: news?.views?.total ?? news?.views,
    windowViews: news?.views?.window,
    labels: names(news?.labels),
  };
}

/** A feed of some items, by the names of JSON Feed. */
export const readItems = (feed: Json, items: readonly Json[], cut?: boolean): RawFeed => ({
  ...(feed?._news as object),
  title: text(feed?.title),
  urls: [feed?.home_page_url],
  language: feed?.language,
  articles: items.map((item) => () => readItem(item, feed)),
  cut,
  timeZone: feed?._news?.time_zone,
});

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1) with the `_news` extension. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  *read({ json }) {
    const value = json?.value;
    // A list typed by hand, as inline data, may lack the version.
    const isFeed = (value?.items && typeof value.items === 'object') || /jsonfeed\.org/.test(string(value?.version));
    return isFeed ? readItems(value, list(value?.items), json?.cut) : undefined;
  },
};
