import { childrenOf } from '../xml.js';
import type { FeedFormat, RawArticle } from './feed-format.js';
import { find, imagesOf, pick, text } from './namespaces.js';
import type { XmlElement } from '../xml.js';

function article(page: XmlElement): RawArticle {
  const news = childrenOf(page, 'news')[0] ?? page;
  const publication = childrenOf(news, 'publication')[0] ?? news;
  const name = text(publication, 'name');
  return {
    urls: [pick(page, 'loc')?.content],
    title: text(news, 'title'),
    images: imagesOf(childrenOf(page, 'image')),
    published: text(news, 'publication_date'),
    updated: text(page, 'lastmod'),
    tags: text(news, 'keywords').split(','),
    source: name,
    language: text(publication, 'language'),
  };
}

/** Google News sitemaps (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const sitemap: FeedFormat = {
  name: 'sitemap',
  detect: (document) => !!find(document, 'urlset'),
  parse(document) {
    const pages = find(document, 'urlset')!;
    return {
      articles: childrenOf(pages, 'url').map((page) => () => (page.cut ? { urls: [] } : article(page))),
      cut: pages.cut,
    };
  },
};
