// A page that arrives in pieces, as on a slow line: what is shown of a list does not move when the rest of it comes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch } from './helpers/real-pages.mjs';

const styles = readFileSync(join(import.meta.dirname, '../dist/cdn/news-widgets.css'), 'utf8');
const titles = [
  'Трамвай вернулся на правый берег',
  'Ночной поезд в столицу пойдёт на сорок минут быстрее прежнего',
  'Городу нужны тени, а не газоны',
  'Библиотека теперь открыта до полуночи',
];
const script = readFileSync(join(import.meta.dirname, '../dist/cdn/news-widgets.js'));
const also = '<news-read-also loading="eager" limit="2" feed="/feed.json" heading="">';
const article = (number) => ({ id: `${number}`, url: `/article-${number}/`, title: `Новость номер ${number}` });
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Портал',
  items: [1, 2, 3, 4, 5, 6, 7].map(article),
});
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640"/></svg>';
const items = titles.map(
  (title, place) =>
    `<li><img src="/picture.svg" alt="" width="960" height="640"><a href="/${place}/">${title}</a>
     <time datetime="2026-05-17T08:40:00+05:00">17.05.2026</time></li>`,
);

describe('a page that arrives in pieces', () => {
  let browser;
  let server;
  /** Sends the rest of the page. */
  let sendRest;

  before(async () => {
    browser = await launch();
    server = createServer(({ url }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      if (pathname === '/news-widgets.js')
        return void response.setHeader('content-type', 'text/javascript').end(script);
      if (pathname === '/feed.json') return void response.setHeader('content-type', 'application/json').end(feed);
      if (pathname === '/links') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.write(`<!doctype html><html lang="ru"><script async src="/news-widgets.js"></script><body>
          ${also}<ul><li><a href="/article-1/">Новость номер 1</a></li></ul></news-read-also><p>Текст</p>`);
        sendRest = () => response.end(`<a href="/article-3/">3</a><a href="/article-4/">4</a>${also}</news-read-also>`);
        return;
      }
      if (pathname !== '/') return void response.setHeader('content-type', 'image/svg+xml').end(picture);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.write(`<!doctype html><html lang="ru"><style>${styles}</style><h1>Страница</h1>
        <${searchParams.get('tag')} variant="${searchParams.get('variant')}"><h2>Ещё</h2><ul>${items[0]}${items[1]}`);
      sendRest = () => response.end(`${items[2]}${items[3]}</ul></${searchParams.get('tag')}><p>Текст</p>`);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const [tag, variant] of [
    ['news-read-also', 'strip'],
    ['news-read-also', 'grid'],
    ['news-read-also', 'list'],
    ['news-popular-list', 'thumbnails'],
  ]) {
    for (const width of variant === 'strip' || variant === 'grid' ? [320, 768, 1440] : [320, 600]) {
      it(`moves nothing of a ${variant} ${tag} at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(`http://localhost:${server.address().port}/?tag=${tag}&variant=${variant}`, {
          waitUntil: 'commit',
        });
        const places = (number) =>
          page.waitForFunction((wanted) => {
            const all = [...document.querySelectorAll('li')];
            const isHere = all.length === wanted && all.every((each) => each.querySelector('img').complete);
            return isHere && all.map((each) => ({ ...each.getBoundingClientRect().toJSON(), bottom: 0, height: 0 }));
          }, number);
        const before = await (await places(2)).jsonValue();
        sendRest();
        const now = await (await places(4)).jsonValue();
        assert.deepEqual(now.slice(0, 2), before);
        await page.close();
      });
    }
  }

  it('is looked through for what it shows when all of it is there', async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${server.address().port}/links`, { waitUntil: 'commit' });
    const shown = (number, titles) =>
      page.waitForFunction(
        ([index, wanted]) => {
          const { shadowRoot } = document.querySelectorAll('news-read-also')[index] ?? {};
          const links = [...(shadowRoot?.querySelectorAll('a[part~=link]') ?? [])];
          return links.map(({ textContent }) => textContent).join() === wanted;
        },
        [number, titles],
        { timeout: 10_000 },
      );
    await shown(0, 'Новость номер 1,Новость номер 2');
    // Long enough for the browser to be idle while it waits for the rest.
    await page.waitForTimeout(2500);
    sendRest();
    await shown(1, 'Новость номер 5,Новость номер 6');
    await page.close();
  });
});
