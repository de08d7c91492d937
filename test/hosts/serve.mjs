import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { feedOfPages, pages } from './pages.mjs';

const built = new URL('../../dist/cdn/', import.meta.url);

/**
 * Serves the pages of `pages.mjs` with their headers, beside what the test runner serves by itself. `?loader` gives a page
 * the loader instead of the script that holds all.
 */
export async function serveHosts(context, next) {
  const name = /^\/hosts\/(.+)$/.exec(decodeURIComponent(context.path))?.[1];
  if (name === 'feed.json') {
    context.set('access-control-allow-origin', '*');
    context.body = feedOfPages;
    return;
  }
  if (/^(?:[\d.]+\/)?[\w-]+\.js$/.test(name)) {
    // As it stands: the test runner may change the scripts it serves. Module scripts need the header in opaque origins.
    context.set('access-control-allow-origin', '*');
    context.type = 'text/javascript';
    context.body = readFileSync(new URL(name, built), 'utf8');
    return;
  }
  const page = pages[name];
  if (!page) return next();
  for (const [header, value] of Object.entries(page.headers ?? {})) context.set(header, value);
  context.type = 'text/html';
  const script = 'loader' in context.query ? 'loader.js' : 'news-widgets.js';
  const html = page.html.replaceAll('news-widgets.js', script);
  context.body = page.integrity
    ? html.replaceAll('nonce="n1"></', `integrity="sha384-${digest(script)}" crossorigin></`)
    : html;
}

function digest(script) {
  return createHash('sha384')
    .update(readFileSync(new URL(script, built)))
    .digest('base64');
}
