import { firstImage, literalText } from '../../article/text.js';
import type { FeedDocument } from '../document.js';
import type { FeedFormat, RawArticle } from './feed-format.js';

type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object to look into; anything else looks empty. */
const object = (value: unknown): JsonObject => (value && typeof value === 'object' ? (value as JsonObject) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? literalText(value) : undefined);

const top = (document: FeedDocument): JsonObject => (document.kind === 'json' ? object(document.value) : {});

function authors(item: JsonObject): unknown[] {
  const people = list(item['authors']);
  // Version 1.0 has one author.
  return (people.length ? people : [item['author']]).map((person) =>
    typeof person === 'string' ? person : object(person)['name'],
  );
}

/** An id is often the address of the article, but `7` is not one relative to the feed. */
const permanent = (id: unknown): unknown => (/^https?:/i.test(String(id)) ? id : undefined);

function article(item: JsonObject, feed: JsonObject): RawArticle {
  const own = [item['url'], item['external_url'], permanent(item['id'])];
  const news = object(item['_news']);
  const views = object(news['views']);
  const html = item['content_html'];
  const details = object(news['image']);
  const attached = list(item['attachments'])
    .map(object)
    .find((file) => String(file['mime_type']).startsWith('image/'));
  const inside = typeof html === 'string' ? firstImage(html) : undefined;
  return {
    id: item['id'],
    urls: [...own, ...(own.some(Boolean) ? [] : [feed['home_page_url']])],
    title: text(item['title']),
    summary: text(item['summary']) || text(item['content_text']),
    contentHtml: html,
    images: [
      { ...details, url: item['image'] },
      { ...details, url: details['url'] },
      { ...details, url: item['banner_image'] },
      { url: attached?.['url'] },
      ...(inside ? [inside] : []),
    ],
    published: item['date_published'],
    updated: item['date_modified'],
    authors: authors(item),
    section: news['section'],
    tags: item['tags'],
    views: views['total'],
    windowViews: views['window'],
    comments: news['comments'],
    source: news['source'],
    language: item['language'],
    kind: news['kind'],
    labels: news['labels'],
    story: news['story'],
    related: news['related'],
  };
}

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1) with the `_news` extension. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  // A list typed by hand, as inline data, may lack the version.
  detect: (document) => Array.isArray(top(document)['items']),
  parse(document) {
    const feed = top(document);
    const news = object(feed['_news']);
    return {
      title: text(feed['title']),
      urls: [feed['home_page_url']],
      language: feed['language'],
      articles: list(feed['items']).map((item) => () => article(object(item), feed)),
      generated: news['generated'],
      timeZone: news['time_zone'],
      list: news['list'],
      popular: news['popular'],
      archive: news['archive'],
      retracted: news['retracted'],
    };
  },
};
