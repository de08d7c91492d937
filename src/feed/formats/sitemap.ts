import { childrenOf, type XmlElement } from '../xml.js';
import type { RawArticle } from './feed-format.js';
import { imagesOf, pick, text, xmlFormat } from './namespaces.js';

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
export const sitemap = /* @__PURE__ */ xmlFormat('sitemap', ['urlset'], (pages) => ({
  articles: childrenOf(pages, 'url').map((page) => () => (page.cut ? {} : article(page))),
  cut: pages.cut,
}));
