/** One request in, one answer out: feeds, pages, static files and the built script. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createArchive } from './archive.mjs';
import { createEdition, rssOf, toWindows1251 } from './edition.mjs';
import { createPages } from './pages.mjs';

const demo = new URL('../', import.meta.url);
const cdn = new URL('../../dist/cdn/', import.meta.url);

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};
/** A visitor's feed is sent as it lies there; no charset is claimed, the bytes must speak for themselves. */
const feedTypes = {
  '.atom': 'application/atom+xml',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.json': 'application/json',
  '.rdf': 'application/rdf+xml',
  '.rss': 'application/rss+xml',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};
/** The strictness of a careful partner: no inline script or style. Pictures may come from a visitor's own feed. */
const pagePolicy = "default-src 'self'; img-src * data:; object-src 'none'; base-uri 'none'; form-action 'self'";

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const jsonFeed = (value) => ({ type: 'application/feed+json', body: JSON.stringify(value) });
const html = (body, status = 200) => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'content-security-policy': pagePolicy },
});
const plain = (status, text) => ({ status, type: 'text/plain; charset=utf-8', body: `${text}\n` });

export function createAnswer({ feed } = {}) {
  const edition = createEdition(demo);
  const archives = { ru: createArchive('ru', edition.today), kk: createArchive('kk', edition.today) };
  const pages = createPages(demo, edition, archives);

  async function feedFile(path) {
    const [, kk, name] = /^\/feeds\/(kk\/)?([\w/-]+\.(?:json|xml))$/.exec(path) ?? [];
    const language = kk ? 'kk' : 'ru';
    if (name === 'latest.json') return jsonFeed(await edition.latest(language));
    const popular = /^popular(?:-(week|month))?\.json$/.exec(name);
    if (popular) return jsonFeed(await edition.popular(language, popular[1] ?? 'day'));
    if (name === 'all.xml') {
      const encoding = kk ? 'utf-8' : 'windows-1251';
      const text = rssOf(await edition.latest(language), encoding);
      return { type: 'application/rss+xml', body: kk ? text : toWindows1251(text) };
    }
    if (name === 'archive/index.json') return json(archives[language].index());
    const year = Number(/^archive\/(\d{4})\.json$/.exec(name)?.[1]);
    return archives[language].years.includes(year) ? json(archives[language].year(year)) : undefined;
  }

  async function ownFeed() {
    const headers = { 'content-security-policy': 'sandbox' };
    if (feed.file) {
      const type = feedTypes[extname(feed.file).toLowerCase()] ?? 'application/octet-stream';
      const body = await readFile(feed.file).catch(() => undefined);
      return body ? { type, body, headers } : plain(404, 'The file is not there any more.');
    }
    try {
      const response = await fetch(feed.url, { signal: AbortSignal.timeout(10_000), headers: { accept: '*/*' } });
      if (!response.ok) return plain(502, `The feed's server answered ${response.status}.`);
      const type = response.headers.get('content-type') ?? 'application/octet-stream';
      return { type, body: Buffer.from(await response.arrayBuffer()), headers };
    } catch (error) {
      const late = error.name === 'TimeoutError';
      return plain(502, late ? 'The feed took longer than 10 seconds.' : 'The feed could not be fetched.');
    }
  }

  async function file(folder, name) {
    const type = types[extname(name)];
    const url = new URL(encodeURI(name), folder);
    // The address parser has resolved every «..» by now; what left the folder is refused.
    if (!type || !url.href.startsWith(folder.href)) return undefined;
    const body = await readFile(url).catch(() => undefined);
    return body && { type, body };
  }

  async function find(path, query) {
    if (feed && path === '/own-feed') return ownFeed();
    if (feed && path === '/') {
      const language = ['kk', 'en'].find((each) => each === query.get('lang')) ?? 'ru';
      return html(await pages.ownFeed(language, feed.name));
    }
    if (path.startsWith('/feeds/')) return feedFile(path);
    if (path.startsWith('/cdn/')) return file(cdn, path.slice('/cdn/'.length));
    if (/^\/(images\/)?[\w-]+\.(css|svg)$/.test(path)) return file(demo, path.slice(1));
    const page = await pages.find(path);
    return page && html(page);
  }

  return async function answer(request, response) {
    const found = await respond(request).catch((error) => {
      console.error(error);
      return plain(500, 'The demo server failed on this request.');
    });
    response.writeHead(found.status ?? 200, {
      'content-type': found.type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...found.headers,
    });
    response.end(request.method === 'HEAD' ? undefined : found.body);
  };

  async function respond(request) {
    if (!['GET', 'HEAD'].includes(request.method)) return plain(405, 'Only GET and HEAD.');
    let path, query;
    try {
      const url = new URL(request.url, 'http://localhost');
      [path, query] = [decodeURIComponent(url.pathname), url.searchParams];
    } catch {
      return plain(400, 'Not an address.');
    }
    if (path.includes('\0')) return plain(400, 'Not an address.');
    const fail = query.get('fail');
    const isFeed = path.startsWith('/feeds/') || path === '/own-feed';
    if (isFeed && fail === '404') return plain(404, 'Not found, as asked.');
    if (isFeed && fail === 'slow') await wait(4000);
    const found = await find(path, query);
    if (found?.type.startsWith('text/html') && !isFeed && ['404', 'slow'].includes(fail)) {
      found.body = withFailingFeeds(found.body, fail);
    }
    if (found) return found;
    if (isFeed || path.startsWith('/cdn/') || /\.\w+$/.test(path)) return plain(404, 'Not found.');
    return html(await pages.missing(path.startsWith('/kk/') ? 'kk' : 'ru'), 404);
  }
}

/** Every feed that the page names gets the wish to fail in its address. */
function withFailingFeeds(page, fail) {
  return page.replace(/\s(feed|archive-index)="([^"]*)"/g, (_, name, urls) => {
    const failing = urls.split(/\s+/).map((url) => `${url}?fail=${fail}`);
    return ` ${name}="${failing.join(' ')}"`;
  });
}
