import { paragraphs } from '../../article/paragraphs.js';
import { firstImage, literalText } from '../../article/text.js';
import type { FeedDocument } from '../document.js';
import { type JsonObject, list, names, object, string } from '../json.js';
import type { FeedFormat, RawArticle } from './feed-format.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? literalText(value) : undefined);

const top = (document: FeedDocument): JsonObject => (document.kind === 'json' ? object(document.value) : {});

/** Version 1.0 has one author, who may stand for the whole feed. */
const authors = ({ authors, author }: JsonObject): unknown => {
  const people = names(authors ?? author);
  return people.length ? people : undefined;
};

/** An id is often the address of the article, but `7` is not one relative to the feed. */
const permanent = (id: unknown): unknown => (/^https?:/i.test(string(id)) ? id : undefined);

function article(item: JsonObject, feed: JsonObject): RawArticle {
  const own = [item['url'], item['external_url'], permanent(item['id'])];
  const news = object(item['_news']);
  const views = object(news['views']);
  const html = item['content_html'] ?? paragraphs(item['content_text']);
  const details = object(news['image']);
  const picture = (url: unknown) => ({ ...details, url: object(url)['url'] ?? url });
  const attached = list(item['attachments'])
    .map(object)
    .find((file) => /^image\//.test(string(file['mime_type'])));
  return {
    id: item['id'],
    urls: [...own, ...(own.some(Boolean) ? [] : [feed['home_page_url']])],
    title: text(item['title']),
    summary: text(item['summary']) || text(item['content_text']),
    contentHtml: html,
    images: [
      picture(item['image']),
      picture(news['image']),
      picture(item['banner_image']),
      { url: attached?.['url'] },
      { ...(typeof html === 'string' && firstImage(html)) },
    ],
    published: item['date_published'],
    updated: item['date_modified'],
    authors: authors(item) ?? authors(feed),
    section: news['section'],
    tags: names(item['tags']),
    views: views['total'] ?? news['views'],
    windowViews: views['window'],
    comments: news['comments'],
    source: news['source'],
    language: item['language'],
    kind: news['kind'],
    labels: names(news['labels']),
    story: news['story'],
    related: news['related'],
  };
}

/** JSON Feed 1.0 and 1.1 (https://jsonfeed.org/version/1.1) with the `_news` extension. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  // A list typed by hand, as inline data, may lack the version.
  detect(document) {
    const { items, version } = top(document);
    return Array.isArray(items) || /jsonfeed\.org/.test(string(version));
  },
  parse(document) {
    const feed = top(document);
    const news = object(feed['_news']);
    return {
      title: text(feed['title']),
      urls: [feed['home_page_url']],
      language: feed['language'],
      articles: list(feed['items']).map((item) => () => article(object(item), feed)),
      cut: document.kind === 'json' && !!document.cut,
      generated: news['generated'],
      timeZone: news['time_zone'],
      list: news['list'],
      popular: news['popular'],
      archive: news['archive'],
      retracted: news['retracted'],
    };
  },
};
