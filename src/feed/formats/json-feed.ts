import { paragraphs } from '../../article/paragraphs.js';
import { firstImage } from '../../article/text.js';
import { type Json, list, names, pick, string, text } from '../json.js';
import type { FeedFormat, FormatSource, RawArticle, RawFeed, RawImage } from './feed-format.js';

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
 * An article by the names that JSON Feed has for its members.
 *
 * @param feed what it stands in.
 */
export function readItem(item: Json, feed?: Json): RawArticle {
  const id = item?.id;
  // An id is often the address of the article, but `7` is not one relative to the feed.
  const urls = [item?.url, item?.external_url, /^https?:/i.test(string(id)) && id];
  const news = item?._news;
  const contentHtml = string(item?.content_html) || paragraphs(list(item?.content_text).map(string).join('\n'));
  return {
    id,
    urls: urls.some(Boolean) ? urls : [feed?.home_page_url],
    title: text(item?.title),
    summary: text(pick(item, 'summary content_text')),
    contentHtml,
    images: [
      ...[item?.image, news?.image, item?.banner_image].flatMap((value) => images(value, news?.image)),
      ...list(item?.attachments)
        .filter((file) => /^image/.test(string(file?.mime_type)))
        .flatMap((file) => images(file)),
      { ...firstImage(contentHtml ?? '') },
    ],
    published: item?.date_published,
    updated: item?.date_modified,
    // The author of the feed is that of every article that names none. Version 1.0 has one author.
    authors: names(pick(item, 'authors author') ?? pick(feed, 'authors author')),
    tags: names(item?.tags),
    language: item?.language,
    // Most members of the extension are called as an article calls them.
    ...(news as object),
    views: news?.views?.total ?? news?.views,
    windowViews: news?.views?.window,
    labels: names(news?.labels),
  };
}

/** A feed of some items, by the names of JSON Feed. */
export const readItems = (
  feed: Json,
  items: readonly Json[],
  cut?: boolean,
  read: typeof readItem = readItem,
): RawFeed => ({
  ...(feed?._news as object),
  title: text(feed?.title),
  urls: [feed?.home_page_url],
  language: feed?.language,
  articles: items.map((item) => () => read(item, feed)),
  cut,
  timeZone: feed?._news?.time_zone,
});

/** What a JSON Feed says of an item, or an extension of it. */
const WORD =
  /^(?:_|(?:id|url|title|summary|image|tags|authors?|language|attachments)$|external_|content_|banner_|date_)/;

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

/** JSON Feed, where a document says that it is one or has no other words: what uses those of others is read by others. */
export const standard: FormatSource = ({ json }) => {
  const value = json?.value;
  const isStandard = value?.version ?? Object.keys(Object(list(value?.items)[0])).every((name) => WORD.test(name));
  return isStandard ? [jsonFeed] : [];
};
