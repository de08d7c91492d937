import { facts, usualKeys, type Facts, type Key } from './articles.js';
import type { Edition, Language } from './edition.js';
import { english } from './english.js';
import { kazakh } from './kazakh.js';
import { russian } from './russian.js';

/** The invented newspaper in each language. */
export const editions: Readonly<Record<Language, Edition<Key>>> = { ru: russian, kk: kazakh, en: english };

const images = import.meta.glob<string>('../../demo/images/*.svg', {
  eager: true,
  query: '?no-inline',
  import: 'default',
});

/** The absolute address of a picture, as a feed needs it. */
export function imageUrl(name: string): string {
  return new URL(images[`../../demo/images/${name}.svg`] ?? 'missing.svg', document.baseURI).href;
}

/** An address on the newspaper's site. */
export function siteUrl(language: Language, path = ''): string {
  return `https://portal.example/${language}/${path}`;
}

/** The address of an article. */
export function articleUrl(language: Language, key: Key): string {
  return siteUrl(language, `news/${key}/`);
}

const offset = 5 * 60;

/** A moment some minutes ago, as the newspaper in Tasbulak writes it. */
export function minutesAgo(minutes: number): string {
  const civil = new Date(Date.now() + (offset - minutes) * 60_000);
  return `${civil.toISOString().slice(0, 19)}+05:00`;
}

/** One item of a JSON Feed. */
export function itemOf(language: Language, key: Key) {
  const edition = editions[language];
  const { title, summary, alt, credit } = edition.articles[key];
  const { section, image, age, views, window, comments, labels, related, fromElsewhere }: Facts = facts[key];
  return {
    id: `${language}-${key}`,
    url: articleUrl(language, key),
    title,
    summary,
    ...(key === 'tram' && { content_html: edition.body(imageUrl('bridge')) }),
    language,
    ...(image && { image: imageUrl(image) }),
    ...(age !== undefined && { date_published: minutesAgo(age) }),
    authors: [{ name: edition.desks[section] }],
    _news: {
      section: { name: edition.sections[section], url: siteUrl(language, `section/${section}/`) },
      views: { total: views, window },
      comments,
      ...(image && { image: { width: 960, height: 640, alt, credit } }),
      ...(fromElsewhere && { source: { name: edition.source, url: siteUrl(language, 'about/') } }),
      ...(related && { related: related.map((other) => `${language}-${other}`) }),
      labels,
    },
  };
}

/** A JSON Feed of some articles; `list` says what their order means. */
export function feedOf(language: Language, items: readonly object[], list?: { kind: string; window?: string }, popular?: object) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: editions[language].title,
    home_page_url: siteUrl(language),
    language,
    _news: { generated: minutesAgo(0), time_zone: 'Asia/Almaty', list, popular },
    items,
  };
}

export function latestFeed(language: Language, keys: readonly Key[] = usualKeys) {
  return feedOf(
    language,
    keys.map((key) => itemOf(language, key)),
    { kind: 'latest' },
  );
}

/** What was read most in a window, most read first; `popular` are the addresses of other windows. */
export function popularFeed(
  language: Language,
  keys: readonly Key[] = usualKeys,
  popular: Readonly<Record<string, string>> = {},
  window = 'day',
) {
  const sorted = keys.toSorted((one, other) => (facts[other].window ?? 0) - (facts[one].window ?? 0));
  return feedOf(
    language,
    sorted.map((key) => itemOf(language, key)),
    { kind: 'popular', window },
    popular,
  );
}

/** Articles of which nobody knows how often they were read. */
export function uncountedFeed(language: Language) {
  const items = usualKeys.map((key) => itemOf(language, key));
  return feedOf(
    language,
    items.map((item) => ({ ...item, _news: { ...item._news, views: undefined } })),
  );
}

/** Articles without any picture. */
export function plainFeed(language: Language) {
  return latestFeed(
    language,
    usualKeys.filter((key) => !facts[key].image),
  );
}
