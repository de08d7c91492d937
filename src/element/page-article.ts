import { articleKey } from '../article/article.js';
import { httpUrl } from '../article/http-url.js';

/**
 * The keys of every address by which the page names itself: its own, its canonical link and `og:url`. An article with
 * one of them is the one being read.
 */
export function pageArticleKeys(): ReadonlySet<string> {
  const named = [
    location.href,
    document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href,
    document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content,
  ];
  return new Set(named.flatMap((url) => httpUrl(url) ?? []).map(articleKey));
}
