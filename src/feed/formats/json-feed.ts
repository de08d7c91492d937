import { paragraphs } from '../../article/paragraphs.js';
import { firstImage } from '../../article/text.js';
import { type Json, list, names, string, text } from '../json.js';
import type { FeedFormat, RawArticle } from './feed-format.js';

/** Version 1.0 has one author. */
const authors = (value: Json): readonly string[] => names(value?.authors ?? value?.author);

function article(item: Json, feed: Json): RawArticle {
  // An id is often the address of the article, but `7` is not one relative to the feed.
  const own = [item?.url, item?.external_url, /^https?:/i.test(string(item?.id)) && item?.id];
  const news = item?._news;
  const image = news?.image;
  const contentHtml = item?.content_html ?? paragraphs(item?.content_text);
  const people = authors(item);
  return {
    // Most members of the extension are called as an article calls them.
    ...(news as object),
    id: item?.id,
    urls: own.some(Boolean) ? own : [feed?.home_page_url],
    title: text(item?.title),
    summary: text(item?.summary) || text(item?.content_text),
    contentHtml,
    images: [
      ...[item?.image, image, item?.banner_image].map((url) => ({ ...(image as object), url: url?.url ?? url })),
      ...list(item?.attachments).map((file) => ({ url: /^image/.test(string(file?.mime_type)) && file?.url })),
      { ...firstImage(string(contentHtml)) },
    ],
    published: item?.date_published,
    updated: item?.date_modified,
    // The author of the feed is that of every article that names none.
    authors: people.length ? people : authors(feed),
    tags: names(item?.tags),
    views: news?.views?.total ?? news?.views,
    windowViews: news?.views?.window,
    language: item?.language,
    labels: names(news?.labels),
  };
}

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1) with the `_news` extension. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  // A list typed by hand, as inline data, may lack the version.
  detect: ({ value }) => Array.isArray(value?.items) || /jsonfeed\.org/.test(string(value?.version)),
  parse({ value: feed, cut }) {
    const news = feed?._news;
    return {
      ...(news as object),
      title: text(feed?.title),
      urls: [feed?.home_page_url],
      language: feed?.language,
      articles: list(feed?.items).map((item) => () => article(item, feed)),
      cut,
      timeZone: news?.time_zone,
    };
  },
};
