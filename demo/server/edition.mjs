/**
 * The demo's edition. Each language's articles are kept once, in `feeds/latest.json` and `feeds/kk/latest.json`; the
 * popular lists and the RSS feeds are made from them.
 *
 * Dates: the files are dated around one moment, `printed`. Every ISO date with the offset +05:00 that the server sends
 * is moved by the time passed since then, so the newest article is always a few minutes old when the server starts.
 */
import { readFile } from 'node:fs/promises';

const printed = Date.parse('2026-05-17T09:00:00+05:00');
const minute = 60_000;
const hour = 60 * minute;
const offset = 5 * hour;
const windows = { day: 24, week: 7 * 24, month: 30 * 24 };
const wordsOf = {
  ru: { home: '/', feeds: '/feeds/', popular: 'популярное' },
  kk: { home: '/kk/', feeds: '/feeds/kk/', popular: 'көп оқылғандар' },
};

/** ISO text with the offset of the edition. */
export function isoOf(time) {
  return `${new Date(time + offset).toISOString().slice(0, 19)}+05:00`;
}

export function createEdition(root, start = Date.now()) {
  const shift = Math.floor((start - printed) / minute) * minute;
  const freshen = (text) =>
    text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:00/g, (date) => isoOf(Date.parse(date) + shift));

  /** The file is read anew each time, so that an edit shows on reload. */
  async function latest(language) {
    const path = language === 'kk' ? 'feeds/kk/latest.json' : 'feeds/latest.json';
    return JSON.parse(freshen(await readFile(new URL(path, root), 'utf8')));
  }

  async function popular(language, name) {
    const feed = await latest(language);
    const now = Date.parse(feed._news.generated);
    const items = feed.items
      .map((item) => ({ ...item, _news: { ...item._news, views: viewsIn(item, windows[name], now) } }))
      .sort((a, b) => b._news.views.window - a._news.views.window)
      .slice(0, 15);
    const words = wordsOf[language];
    const file = name === 'day' ? 'popular.json' : `popular-${name}.json`;
    return {
      ...feed,
      title: `${feed.title}: ${words.popular}`,
      feed_url: words.feeds + file,
      _news: { ...feed._news, list: { kind: 'popular', window: name } },
      items,
    };
  }

  return { start, today: isoOf(start).slice(0, 10), freshen, latest, popular };
}

/** How many of an article's views fall into the last hours: readers come early and then ever more slowly. */
function viewsIn({ date_published, _news: { views } }, hours, now) {
  const age = (now - Date.parse(date_published)) / hour;
  const left = (time) => Math.exp(-time / 30);
  const share = age <= hours ? 1 : (left(age - hours) - left(age)) / (1 - left(age));
  return { total: views.total, window: Math.round(views.total * share) };
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escape(text) {
  return String(text).replace(/[&<>"]/g, (sign) => escapes[sign]);
}

const rfc822 = (date) => new Date(Date.parse(date) + offset).toUTCString().replace('GMT', '+0500');

/** RSS 2.0 as a newspaper's CMS prints it. */
export function rssOf(feed, encoding) {
  const items = feed.items.map((item) => {
    const { section, image } = item._news;
    const media = image
      ? `\n      <media:content url="${escape(item.image)}" type="image/svg+xml" medium="image" width="${image.width}" height="${image.height}">
        <media:description>${escape(image.alt)}</media:description>
        <media:credit>${escape(image.credit)}</media:credit>
      </media:content>`
      : '';
    return `    <item>
      <title>${escape(item.title)}</title>
      <link>${escape(item.url)}</link>
      <guid isPermaLink="false">${escape(item.id)}</guid>
      <description>${escape(item.summary)}</description>
      <content:encoded><![CDATA[${item.content_html}]]></content:encoded>
      <category>${escape(section.name)}</category>
      <dc:creator>${escape(item.authors[0].name)}</dc:creator>
      <pubDate>${rfc822(item.date_published)}</pubDate>${media}
    </item>`;
  });
  return `<?xml version="1.0" encoding="${encoding}"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>${escape(feed.title)}</title>
    <link>${escape(feed.home_page_url)}</link>
    <description>${escape(feed.title)}</description>
    <language>${feed.language}</language>
    <lastBuildDate>${rfc822(feed._news.generated)}</lastBuildDate>
${items.join('\n')}
  </channel>
</rss>
`;
}

const upperHalf = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128));
const byteOf = new Map([...upperHalf].map((letter, index) => [letter, index + 128]));

/** Text as windows-1251 bytes; what has no byte there becomes a character reference. */
export function toWindows1251(text) {
  return Buffer.concat(
    [...text].map((letter) => {
      const code = letter.codePointAt(0);
      if (code < 128) return Buffer.of(code);
      return byteOf.has(letter) ? Buffer.of(byteOf.get(letter)) : Buffer.from(`&#${code};`);
    }),
  );
}
