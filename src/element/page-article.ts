import { articleKey, type Article } from '../article/article.js';
import { httpUrl } from '../article/http-url.js';
import { readArticle } from '../feed/normalize.js';

function meta(property: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[property="${property}"]`)?.content;
}

function canonical(): string | undefined {
  return document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
}

type Members = Readonly<Record<string, unknown>>;

/** The first thing in a page's JSON-LD that is an article. */
function findArticle(value: unknown, depth = 0): Members | undefined {
  if (!value || typeof value !== 'object' || depth > 4) return undefined;
  const node = value as Members;
  if (/Article|Posting|Report/.test(String(node['@type']))) return node;
  for (const inner of Array.isArray(value) ? value : [node['@graph'], node['mainEntity']]) {
    const found = findArticle(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function jsonLd(): Members {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent));
      if (found) return found;
    } catch {
      // What a page says to search engines in broken JSON, they cannot read either.
    }
  }
  return {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The page that a piece of JSON-LD is about. */
function addressOf({ url, mainEntityOfPage: page }: Members): string {
  return text(url) || text(page) || text((page as Members | undefined)?.['@id']);
}

/**
 * The keys of every address by which the page names itself: its own, its canonical link, else what search engines are told,
 * and `og:url`. An article with one of them is the one being read.
 */
export function pageArticleKeys(): ReadonlySet<string> {
  const named = [location.href, canonical() ?? addressOf(jsonLd()), meta('og:url')];
  return new Set(named.flatMap((url) => httpUrl(url, document.baseURI) ?? []).map(articleKey));
}

function list(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : text(value).split(',');
  return values.map(text).filter(Boolean);
}

/** What the page says of the article on it: in its JSON-LD, its `og:` members, its first heading. */
export function pageArticle(): Article | undefined {
  const data = jsonLd();
  const title = text(data['headline']) || text(meta('og:title')) || text(document.querySelector('h1')?.textContent);
  const [section] = list(data['articleSection']);
  return readArticle(
    {
      urls: [canonical() ?? text(meta('og:url')), addressOf(data), location.href],
      title,
      summary: text(data['description']) || text(meta('og:description')),
      published: text(data['datePublished']) || text(meta('article:published_time')),
      section: { name: section ?? text(meta('article:section')) },
      tags: list(data['keywords']),
      language: text(data['inLanguage']) || document.documentElement.lang,
    },
    document.baseURI,
  );
}
