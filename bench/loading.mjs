// Time to first items of a popular list: ours in each way of loading it, beside a naive chain of modules and plain DOM.
// Scripts and the feed come from other origins than the page, each answer 150 ms late. The best of some rounds in which all take
// turns; what counts is the ratio to the script that holds everything.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../scripts/test/chromium.mjs';

const latency = 150;
const rounds = Number(process.env.ROUNDS ?? 9);
const cdnFolder = new URL('../dist/cdn/', import.meta.url);

const items = Array.from({ length: 10 }, (_, index) => ({
  id: `n${index}`,
  url: `https://portal.example/n/${index}/`,
  title: `Новость номер ${index}`,
  date_published: '2026-05-17T08:40:00+05:00',
}));
const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Портал', language: 'ru', items });

const naive = {
  'naive-loader.js': `import(new URL('naive-widget.js', document.currentScript.src));`,
  'naive-widget.js': `import { html, LitElement } from './naive-lit.js';
    customElements.define('naive-list', class extends LitElement {
      static properties = { items: {} };
      connectedCallback() { super.connectedCallback(); fetch(this.getAttribute('feed')).then((r) => r.json()).then(({ items }) => (this.items = items)); }
      render() { return html\`<ol>\${(this.items ?? []).map(({ url, title }) => html\`<li><a part="link" href=\${url}>\${title}</a></li>\`)}</ol>\`; }
    });`,
  'naive-lit.js': await bundleOfLit(),
  'plain.js': `fetch(document.querySelector('ol').dataset.feed).then((r) => r.json()).then(({ items }) => {
    for (const { url, title } of items) {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
      link.setAttribute('part', 'link');
      document.querySelector('ol').appendChild(document.createElement('li')).append(link);
    }
  });`,
};

const asked = [];
const later = (response, body, type) => setTimeout(() => response.setHeader('content-type', type).end(body), latency);
const cdn = await serve(async ({ url }, response) => {
  const name = url.slice(1);
  later(response, naive[name] ?? (await readFile(new URL(name, cdnFolder))), 'text/javascript');
});
const feeds = await serve(({ url }, response) => {
  asked.push(url);
  later(response, feed, 'application/feed+json');
});

const list = (more = '') => `<news-popular-list feed="${feeds.url}FEED" ${more}></news-popular-list>`;
const light = `<news-popular-list feed="${feeds.url}FEED"><ol>${items
  .map(({ url, title }) => `<li><a part="link" href="${url}">${title}</a></li>`)
  .join('')}</ol></news-popular-list>`;
const script = (name) => `<script async src="${cdn.url}${name}"></script>`;

const ways = {
  'all-in-one': { head: script('news-widgets.js'), body: list() },
  'loader → widget → Lit → feed, naive': {
    head: script('naive-loader.js'),
    body: `<naive-list feed="${feeds.url}FEED"></naive-list>`,
  },
  'plain DOM, no widget': { head: script('plain.js'), body: `<ol data-feed="${feeds.url}FEED"></ol>` },
  'our loader': { head: script('loader.js'), body: list() },
  'all-in-one + feed preload': {
    head: `<link rel="preload" as="fetch" crossorigin href="${feeds.url}FEED">${script('news-widgets.js')}`,
    body: list(),
  },
  'light DOM': { head: script('news-widgets.js'), body: light },
};

const pages = await serve(({ url }, response) => {
  const [, index, round] = url.split('/');
  const { head, body } = Object.values(ways)[index];
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><link rel="icon" href="data:,"><script>
    const shown = () => [...document.querySelectorAll('*')].some((each) => (each.shadowRoot ?? each).querySelector('a[part~=link]')?.checkVisibility());
    (function look() { if (shown()) globalThis.at = performance.now(); else requestAnimationFrame(look); })();
  </script>${head}<body>${body}`;
  response.setHeader('content-type', 'text/html').end(html.replaceAll('FEED', `feed-${index}-${round}.json`));
});

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: chromiumArgs });
const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
for (let round = -1; round < rounds; round++) {
  for (const [index, way] of Object.keys(ways).entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${pages.url}${index}/${round}/`, { waitUntil: 'commit' });
    const time = await (await page.waitForFunction('globalThis.at')).jsonValue();
    // The first round warms the machine up.
    if (round >= 0) times[way].push(time);
    await page.waitForTimeout(2 * latency + 100);
    await context.close();
  }
}
await browser.close();
for (const server of [cdn, feeds, pages]) server.close();

// The best of each: whatever else the machine does makes a page slower, never faster.
const best = (way) => Math.min(...times[way]);
console.log(`Time to first items, added latency ${latency} ms, the best of ${rounds} rounds:`);
for (const [index, way] of Object.keys(ways).entries()) {
  const requests = asked.filter((url) => url.startsWith(`/feed-${index}-`)).length / (rounds + 1);
  const ratio = (best(way) / best('all-in-one')).toFixed(2);
  console.log(`${ratio.padStart(6)}  ${way} (${Math.round(best(way))} ms, ${requests} requests for the feed)`);
}

async function bundleOfLit() {
  const lib = { entry: fileURLToPath(import.meta.resolve('lit')), formats: ['es'] };
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, lib, rolldownOptions: { output: { minify: true } } },
  });
  return output[0].code;
}

async function serve(answer) {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'max-age=60');
    void answer(request, response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
