// Pages with the built script on a real server, and the browser that opens them.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/test/chromium.mjs';

const script = new URL('../../dist/cdn/news-widgets.js', import.meta.url);

export const widgets = ['news-article-card', 'news-popular-list', 'news-read-also', 'news-archive-picker'];

/** A browser may fail to start once on a busy machine; what it shows is not tried again. */
export async function launch(args = [], ignoreDefaultArgs = []) {
  const { executablePath, env } = await findChromium();
  const options = { executablePath, env, args: [...chromiumArgs, ...args], ignoreDefaultArgs };
  return chromium.launch(options).catch(() => chromium.launch(options));
}

/** Serves pages: `page()` gives the address of one with this body, in which the script runs, twice with `copies: 2`. */
export async function startPages() {
  const pages = [];
  const code = await readFile(script);
  const server = createServer(({ url }, response) => {
    if (url.startsWith('/news-widgets.js')) return void response.setHeader('content-type', 'text/javascript').end(code);
    const page = pages[Number(/^\/page\/(\d+)/.exec(url)?.[1])];
    if (!page) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${server.address().port}`;
  return {
    origin,
    page(body, { headers = {}, copies = 1 } = {}) {
      const scripts = ['', ' data-prefix="second"']
        .slice(0, copies)
        .map((attributes, index) => `<script src="/news-widgets.js?${index}"${attributes}></script>`);
      const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><link rel="icon" href="data:,">${scripts.join('')}<body>${body}`;
      return `${origin}/page/${pages.push({ html, headers }) - 1}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** Waits until something holds; a condition may be asynchronous. */
export async function until(condition, what, patience = 60_000) {
  const end = Date.now() + patience;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`It did not come about: ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
