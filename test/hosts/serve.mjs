import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { feedOfPages, pages } from './pages.mjs';

const built = new URL('../../dist/cdn/news-widgets.js', import.meta.url);

/** Serves the pages of `pages.mjs` with their headers, beside what the test runner serves by itself. */
export async function serveHosts(context, next) {
  const name = /^\/hosts\/(.+)$/.exec(decodeURIComponent(context.path))?.[1];
  if (name === 'feed.json') {
    context.set('access-control-allow-origin', '*');
    context.body = feedOfPages;
    return;
  }
  if (name === 'news-widgets.js') {
    // As it stands: the test runner may change the scripts it serves.
    context.type = 'text/javascript';
    context.body = readFileSync(built, 'utf8');
    return;
  }
  const page = pages[name];
  if (!page) return next();
  for (const [header, value] of Object.entries(page.headers ?? {})) context.set(header, value);
  context.type = 'text/html';
  context.body = page.integrity
    ? page.html.replaceAll('nonce="n1"></', `integrity="sha384-${digest()}" crossorigin></`)
    : page.html;
}

function digest() {
  return createHash('sha384').update(readFileSync(built)).digest('base64');
}
