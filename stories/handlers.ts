import { delay, http, HttpResponse, type DefaultBodyType, type HttpResponseResolver } from 'msw';
import { archiveIndex, archiveYear } from './data/archive.js';
import { hardKeys, usualKeys } from './data/articles.js';
import type { Language } from './data/edition.js';
import { latestFeed, plainFeed, popularFeed, uncountedFeed } from './data/feeds.js';
import { latestRss } from './data/rss.js';

/** Where the answers below are to be had: `{root}{language}/{story}/{file}`. Each story has addresses of its own. */
export const root = 'https://portal.example/feeds/';

interface Place {
  readonly language: Language;
  /** The address without its file, for the addresses in an answer. */
  readonly folder: string;
  /** How often this file was asked for. */
  readonly times: number;
}

type Answer = (place: Place) => Response | Promise<Response>;

const refusal = () => new HttpResponse('Not found', { status: 404 });

const windowsIn = (folder: string) => ({ week: `${folder}week.json`, month: `${folder}month.json` });

/** What the files answer, good and bad. */
const files = {
  'latest.json': ({ language }) => HttpResponse.json(latestFeed(language)),
  'popular.json': ({ language }) => HttpResponse.json(popularFeed(language)),
  'uncounted.json': ({ language }) => HttpResponse.json(uncountedFeed(language)),
  'plain.json': ({ language }) => HttpResponse.json(plainFeed(language)),
  /** Popular today, this week and this month; today too few were read for five. */
  'windows.json': ({ language, folder }) =>
    HttpResponse.json(popularFeed(language, usualKeys.slice(0, 6), windowsIn(folder))),
  'few.json': ({ language, folder }) =>
    HttpResponse.json(popularFeed(language, usualKeys.slice(0, 2), windowsIn(folder))),
  'week.json': ({ language }) => HttpResponse.json(popularFeed(language, usualKeys.slice(3, 12), {}, 'week')),
  'month.json': ({ language }) => HttpResponse.json(popularFeed(language, usualKeys, {}, 'month')),
  'hard.json': ({ language }) => HttpResponse.json(popularFeed(language, hardKeys)),
  'latest.rss': ({ language }) =>
    new HttpResponse(latestRss(language), { headers: { 'Content-Type': 'application/rss+xml' } }),
  'empty.json': ({ language }) => HttpResponse.json(latestFeed(language, [])),
  'page.html': () => HttpResponse.html('<!doctype html><title>Under maintenance</title><h1>Back soon</h1>'),
  'missing.json': refusal,
  /** No server at all. */
  'unreachable.json': () => HttpResponse.error(),
  'never.json': async () => {
    await delay('infinite');
    return HttpResponse.error();
  },
  /** Good once, then never again. */
  'once.json': ({ language, times }) => (times === 1 ? HttpResponse.json(popularFeed(language)) : refusal()),
  /** Fails at first. */
  'second.json': ({ language, times }) => (times > 1 ? HttpResponse.json(popularFeed(language)) : refusal()),
  'archive.json': ({ language, folder }) => HttpResponse.json(archiveIndex(language, `${folder}{yyyy}.json`)),
} satisfies Record<string, Answer>;

export type FeedFile = keyof typeof files;
export const feedFiles = Object.keys(files) as readonly FeedFile[];

const asked = new Map<string, number>();

const answer: HttpResponseResolver<{ language: string; file: string }, DefaultBodyType> = ({ request, params }) => {
  const language = params.language as Language;
  const times = (asked.get(request.url) ?? 0) + 1;
  asked.set(request.url, times);
  const year = /^(\d{4})\.json$/.exec(params.file)?.[1];
  if (year) return HttpResponse.json(archiveYear(Number(year)));
  const make: Answer = files[params.file as FeedFile] ?? refusal;
  return make({ language, folder: request.url.replace(/[^/]*$/, ''), times });
};

/** The network of all stories. */
export const handlers = [http.get(`${root}:language/:story/:file`, answer)];
