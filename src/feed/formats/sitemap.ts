import { childrenOf, descendantsOf, type XmlElement } from '../xml.js';
import { readFeed, xmlFormat } from './namespaces.js';

/** Puts what a page says of its news and its video beside its address, where other formats have it. */
function flatten(page: XmlElement): XmlElement {
  for (const name of ['news', 'publication', 'video'])
    page.children = [...page.children, ...descendantsOf(page, [name]).flatMap(({ children }) => children)];
  return page;
}

/** Google News sitemaps (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const sitemap = /* @__PURE__ */ xmlFormat('sitemap', ['urlset'], (pages) =>
  readFeed(pages, childrenOf(pages, 'url').map(flatten)),
);
