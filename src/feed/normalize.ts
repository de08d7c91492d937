import { articleKey, type Article, type ArticleImage, type ImageSource, type Link } from '../article/article.js';
import { parseDate } from '../article/dates.js';
import { httpUrl } from '../article/http-url.js';
import { own } from '../article/own.js';
import { foldSpace, plainText } from '../article/text.js';
import { problemOf } from './feed-problem.js';
import type { Feed, FeedList } from './feed.js';
import type { RawArticle, RawFeed, RawImage, RawLink } from './formats/feed-format.js';

/** No widget shows more, and a page should not hold more. */
const MAXIMUM_ARTICLES = 1000;
/** A feed of nothing but unusable items must not hold up the page. */
const MAXIMUM_ITEMS = 3000;
/** In characters; the headlines of news are shorter. */
const LONGEST_TITLE = 120;
const PHOTO_CREDIT = /^(?:фото|сурет[іи]?|photo|foto|bild)\s*[:/©]|^©/i;
/** What stands between the name of a site and the rest of a title. */
const DIVIDER = /:? [-–—|:·] |: /;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i;
const ZONE = /^(?:[+-]\d\d:\d\d|[a-z][\w+-]*(?:\/[\w+-]+)*)$/i;
const LIST = /^(?:latest|popular|related|day)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

type Unsure<T> = { readonly [Name in keyof T]: T[Name] | undefined };

/** The members that have something to say, frozen: absent is unknown, whatever a page has put on every object. */
function known<T extends object>(members: Unsure<T>): T {
  const result = Object.create(null) as Partial<T>;
  // Not `for … in`, which meets what a page has added to all objects.
  for (const name of Object.keys(members) as (keyof T)[]) if (members[name] !== undefined) result[name] = members[name];
  return Object.freeze(result) as T;
}

/** The members of an object; none for what is no object. */
const object = <T extends object>(value: unknown): Partial<T> =>
  own(typeof value === 'object' && (value as Partial<T>));

const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text with something in it; a number that stands for an id is one, too. Programs write that there is none as `None` or `null`. */
function string(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? foldSpace(String(value)) : '';
  return text && !/^(?:none|null|undefined)$/i.test(text) ? text : undefined;
}

/** A number from zero up, also where it is written as text; `''`, `null` and `-1` are no numbers. */
function number(value: unknown): number | undefined {
  const given = typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return typeof given === 'number' && given >= 0 && given < Infinity ? given : undefined;
}

/** Pixels, also with their unit: a picture is never 0 wide. */
const pixels = (value: unknown): number | undefined =>
  number(typeof value === 'string' ? value.replace(/px\s*$/, '') : value) || undefined;

function strings(value: unknown): readonly string[] | undefined {
  const unique = new Set(array(value).map(string));
  unique.delete(undefined);
  return unique.size ? Object.freeze([...unique] as string[]) : undefined;
}

/** The first that is a date, of one or several. */
const date = (value: unknown): string | undefined => firstOf([value].flat(), (each) => parseDate(string(each) ?? ''));

/** Text that is written as it should be. */
function word(value: unknown, pattern: RegExp): string | undefined {
  const text = string(value);
  return text && pattern.test(text) ? text : undefined;
}

/** Many write the country for the language: `kz`, `ua`. */
const language = (value: unknown): string | undefined =>
  word(string(value)?.replaceAll('_', '-').replace(/^kz\b/i, 'kk').replace(/^ua\b/i, 'uk'), LANGUAGE);

function firstOf<T, Result>(list: Iterable<T> | undefined, read: (item: T) => Result | undefined): Result | undefined {
  for (const item of list ?? []) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return;
}

function link(value: unknown, base: string): Link | undefined {
  const raw = object<RawLink>(typeof value === 'string' ? { name: value } : value);
  const name = string(raw.name);
  return name === undefined ? undefined : known<Link>({ name, url: httpUrl(raw.url, base) });
}

function image(given: RawImage, base: string): ArticleImage | undefined {
  const raw = object<RawImage>(given);
  const url = httpUrl(string(raw.url) && raw.url, base);
  if (!url) return;
  const alt = string(raw.alt);
  const isCredit = PHOTO_CREDIT.test(alt ?? '');
  const sources = array(raw.sources).flatMap((given): ImageSource[] => {
    const source = object<ImageSource>(given);
    const sourceUrl = httpUrl(source.url, base);
    const width = pixels(source.width);
    return sourceUrl && width ? [Object.freeze({ url: sourceUrl, width })] : [];
  });
  return known<ArticleImage>({
    url,
    width: pixels(raw.width),
    height: pixels(raw.height),
    alt: isCredit ? undefined : alt,
    credit: string(raw.credit) ?? (isCredit ? alt : undefined),
    sources: sources.length ? Object.freeze(sources) : undefined,
  });
}

const isSame = (a: string | undefined, b: string | undefined): boolean => a?.toLowerCase() === b?.toLowerCase();

/** How each member of an article is read. What is not here, such as a `__proto__`, does not get in. */
const MEMBERS: {
  readonly [Name in Exclude<keyof Article, 'url' | 'image'>]-?: (
    value: unknown,
    base: string,
    feedTitle?: string,
  ) => Article[Name] | undefined;
} = {
  id: string,
  title: string,
  summary: string,
  contentHtml: (value) => (typeof value === 'string' && value.trim()) || undefined,
  published: date,
  updated: date,
  // Content systems fill the author with the name of the site, which its title begins with, of the photographer, or an address.
  authors: (value, _, feedTitle = '') =>
    strings(
      array(value).filter((name) => {
        const person = string(name) ?? '';
        return (
          !PHOTO_CREDIT.test(person) &&
          !/^https?:/.test(person) &&
          !isSame(person, feedTitle) &&
          !isSame(person, feedTitle.split(DIVIDER)[0])
        );
      }),
    ),
  section: link,
  tags: strings,
  views: number,
  windowViews: number,
  comments: number,
  source: link,
  language,
  kind: string,
  labels: strings,
  story: string,
  related: strings,
};

const NAMES = Object.keys(MEMBERS) as (keyof typeof MEMBERS)[];

/** What stands for the headline of a short message, which has none: its first words. */
function firstWords(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  // Neither half a word nor half a character at the end.
  return text.slice(0, LONGEST_TITLE - 1).replace(/(?: [^ ]*|[\ud800-\udbff])$/, '') + '…';
}

/**
 * One article, safe to show, from whatever claims to be one; nothing where it has no words or no http(s) address.
 *
 * @param base the absolute address from which relative ones start.
 * @param feedTitle what is no author's name.
 */
export function readArticle(raw: RawArticle, base: string, feedTitle?: string): Article | undefined {
  const url = firstOf(raw.urls, (candidate) => httpUrl(candidate, base));
  if (!url) return;
  const read = object<{ -readonly [Name in keyof Article]: Article[Name] }>({ url });
  const picture = firstOf(raw.images, (candidate) => image(candidate, base));
  if (picture) read.image = picture;
  for (const name of NAMES) {
    const value = Object.hasOwn(raw, name) ? MEMBERS[name](raw[name], base, feedTitle) : undefined;
    if (value !== undefined) read[name] = value as never;
  }
  read.id ??= url;
  read.title ??= firstWords(read.summary ?? plainText(read.contentHtml ?? ''));
  if (read.summary === read.title) delete read.summary;
  return read.title ? Object.freeze(read as Article) : undefined;
}

function list(value: unknown): FeedList | undefined {
  const raw = object<FeedList>(value);
  const kind = word(raw.kind, LIST) as FeedList['kind'] | undefined;
  return kind && known<FeedList>({ kind, window: string(raw.window), of: string(raw.of), date: word(raw.date, DAY) });
}

function popular(value: unknown, base: string): Feed['popular'] {
  const { day, week, month } = object<Record<string, unknown>>(value);
  const windows = { day: httpUrl(day, base), week: httpUrl(week, base), month: httpUrl(month, base) };
  return Object.values(windows).some(Boolean) ? known<Record<string, string>>(windows) : undefined;
}

/**
 * Tells articles from those that came before. Several on one page have titles of their own, and fragments or ids; those that
 * lead to the page of the feed, since they have none, need only titles.
 */
function newcomers(home: string | undefined): (article: Article) => boolean {
  const pages = new Map<string, { title: string; fragment: string | undefined; own: string | undefined }[]>();
  return ({ id, url, title }) => {
    const page = articleKey(url);
    const key = articleKey(id);
    // An id that is the address, with a fragment or not, says no more than that.
    const self = { title, fragment: url.split('#')[1], own: key === page ? undefined : key };
    const others = pages.get(page) ?? [];
    const isKnown = others.some(
      (other) =>
        other.title === title ||
        (page !== home && other.fragment === self.fragment && (!other.own || !self.own || other.own === self.own)),
    );
    if (!isKnown) pages.set(page, others).get(page)!.push(self);
    return !isKnown;
  };
}

/**
 * Makes what a format found safe to show: addresses are absolute http(s) or dropped, texts are trimmed, dates ISO 8601,
 * everything is frozen. An item without words or an address is skipped, as is one whose article is already there.
 * Pauses after each article.
 *
 * @param base the absolute address from which relative ones start.
 * @param feedUrl the feed as the author knows it, named where something is wrong with it.
 */
export function* normalize(given: RawFeed, base: string, feedUrl: string): Generator<undefined, Feed> {
  const raw = object<RawFeed>(given);
  const title = string(raw.title);
  const articles: Article[] = [];
  const url = firstOf(raw.urls, (candidate) => httpUrl(candidate, base));
  const isNew = newcomers(url && articleKey(url));
  let skipped = 0;
  for (const read of given.articles.slice(0, MAXIMUM_ITEMS)) {
    if (articles.length === MAXIMUM_ARTICLES) break;
    const made = readArticle(read(), base, title);
    if (made && isNew(made)) articles.push(made);
    else skipped++;
    yield;
  }
  return known<Feed>({
    title,
    url,
    language: language(raw.language),
    articles: Object.freeze(articles),
    skipped,
    problem: problemOf(articles.length, skipped, !!raw.cut, feedUrl),
    generated: date(raw.generated),
    timeZone: word(raw.timeZone, ZONE),
    list: list(raw.list),
    popular: popular(raw.popular, base),
    archive: httpUrl(raw.archive, base),
    retracted: strings(raw.retracted),
  });
}
