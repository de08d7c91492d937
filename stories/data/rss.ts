import { facts, usualKeys } from './articles.js';
import type { Language } from './edition.js';
import { articleUrl, editions, imageUrl, siteUrl } from './feeds.js';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The latest articles as RSS 2.0, as most newspapers publish them. */
export function latestRss(language: Language): string {
  const { title, sections, articles } = editions[language];
  const items = usualKeys.map((key) => {
    const { section, image, age = 0 } = facts[key];
    return `<item>
      <guid isPermaLink="false">${language}-${key}</guid>
      <link>${articleUrl(language, key)}</link>
      <title>${escape(articles[key].title)}</title>
      <description><![CDATA[<p>${articles[key].summary ?? ''}</p>]]></description>
      <category>${sections[section]}</category>
      <pubDate>${new Date(Date.now() - age * 60_000).toUTCString()}</pubDate>
      ${image ? `<enclosure url="${escape(imageUrl(image))}" type="image/svg+xml" length="2400" />` : ''}
    </item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
  <rss version="2.0"><channel>
    <title>${escape(title)}</title><link>${siteUrl(language)}</link><language>${language}</language>
    ${items.join('\n')}
  </channel></rss>`;
}
