// What the built script asks of servers, over real connections: how often, with what, and that it lets go.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { good, jsonFeed, startFaultServer } from './helpers/fault-server.mjs';
import { launch, startPages, until, widgets } from './helpers/real-pages.mjs';

describe('the network', () => {
  let browser;
  let pages;
  const servers = [];

  before(async () => {
    [browser, pages] = await Promise.all([launch(), startPages()]);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([pages?.close(), ...servers.map((server) => server.close())]);
  });

  async function serve(handle) {
    const server = await startFaultServer({ handle });
    servers.push(server);
    return server;
  }

  async function open(body, options) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pages.page(body, options));
    return { page, context };
  }

  const listOf = (feed) => `<news-popular-list loading="eager" feed="${feed}"></news-popular-list>`;
  const add = (page, markup) => page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), markup);
  const headline = (page, tag, text) => page.locator(`${tag} a[part~=link]`, { hasText: text }).first();

  it('is asked once, without cookies, preflight or headers of ours, by all widgets in two copies of the script', async () => {
    const asked = [];
    const server = await serve(({ method, url, headers }, response) => {
      if (!url.startsWith('/feed')) return false;
      asked.push({ method, headers });
      response.writeHead(200, { 'access-control-allow-origin': '*', 'set-cookie': 'id=1; SameSite=None' }).end(good);
      return true;
    });
    const feed = `${server.url}feed.json`;
    const markup = ['news', 'second']
      .flatMap((prefix) =>
        widgets.map((tag) => {
          const own = tag.replace('news', prefix);
          return `<${own} loading="eager" dedupe="off" feed="${feed}"></${own}>`;
        }),
      )
      .join('');
    const { page, context } = await open(markup, { copies: 2 });
    for (const prefix of ['news', 'second']) {
      await headline(page, `${prefix}-popular-list`, 'Новость номер 1').waitFor();
      await headline(page, `${prefix}-read-also`, 'Новость номер 1').waitFor();
    }
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['GET'],
    );
    await page.evaluate(() => document.querySelector('second-popular-list').refresh());
    assert.deepEqual(
      asked.map(({ method }) => method),
      ['GET', 'GET'],
    );
    const usual =
      /^(?:host|connection|accept|accept-.*|user-agent|sec-.*|origin|referer|cache-control|pragma|priority)$/;
    for (const { headers } of asked) {
      assert.deepEqual(
        Object.keys(headers).filter((name) => !usual.test(name)),
        [],
      );
    }
    await context.close();
  });

  it('takes what is in the cache of the browser as long as the server allows', async () => {
    let asked = 0;
    const server = await serve((request, response) => {
      asked++;
      response.writeHead(200, { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' }).end(good);
      return true;
    });
    const { page, context } = await open(
      `<news-popular-list loading="eager" feed="${server.url}feed"></news-popular-list>`,
    );
    await headline(page, 'news-popular-list', 'Новость номер 1').waitFor();
    await page.evaluate(() => document.querySelector('news-popular-list').refresh());
    await page.reload();
    await headline(page, 'news-popular-list', 'Новость номер 1').waitFor();
    assert.equal(asked, 1);
    await context.close();
  });

  it('being down on a later visit, leaves the last good feed, labelled with its age', async () => {
    let down = false;
    const generated = new Date(Date.now() - 3_600_000).toISOString();
    const server = await serve((request, response) => {
      if (down) request.socket.resetAndDestroy();
      else {
        const headers = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=0' };
        response.writeHead(200, headers).end(JSON.stringify(jsonFeed(5, { generated })));
      }
      return true;
    });
    const feed = `${server.url}feed`;
    const { page, context } = await open(listOf(feed));
    await headline(page, 'news-popular-list', 'Новость номер 1').waitFor();
    down = true;
    for (const offline of [false, true]) {
      const visit = await context.newPage();
      await visit.goto(pages.page(''));
      await context.setOffline(offline);
      await add(visit, listOf(feed));
      await headline(visit, 'news-popular-list', 'Новость номер 1').waitFor();
      const shown = visit.locator('news-popular-list');
      assert.ok(await shown.evaluate((element) => element.matches(':state(ready):state(stale)')));
      assert.equal(await shown.evaluate(({ error }) => error.code), 'network');
      const time = await visit.evaluate((date) => {
        const minutes = String(new Date(date).getMinutes()).padStart(2, '0');
        return `${new Date(date).getHours()}:${minutes}`;
      }, generated);
      assert.match(await shown.locator('[part=notice]').innerText(), new RegExp(`^по состоянию на .*\\b${time}$`));
      await context.setOffline(false);
    }
    await context.close();
  });

  it('is let go in the middle of the body by the last widget, and not before', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' }).write('{"version":');
      return true;
    });
    const { page, context } = await open(listOf(`${server.url}feed`).repeat(2));
    await until(() => server.log.length === 1, 'the request');
    await page.evaluate(() => document.querySelector('news-popular-list').remove());
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(server.pending, 1);
    await page.evaluate(() => document.querySelector('news-popular-list').remove());
    await until(() => server.pending === 0, 'the end of the connection');
    await context.close();
  });

  it('sends no more than a part of a feed that is too large', async () => {
    let sent = 0;
    const server = await serve((request, response) => {
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      const chunk = Buffer.alloc(64 * 1024, ' ');
      // As fast as a good line, not as memory: what is on its way when the browser hangs up is the system's affair.
      const timer = setInterval(() => {
        if (response.destroyed || sent > 100e6) return clearInterval(timer);
        sent += chunk.length;
        response.write(chunk);
      }, 5);
      return true;
    });
    const { page, context } = await open(
      `<news-popular-list loading="eager" feed="${server.url}feed"></news-popular-list>`,
    );
    await page.waitForFunction(() => document.querySelector('news-popular-list').error?.code === 'too-large');
    await until(() => server.pending === 0, 'the end of the connection');
    assert.ok(sent < 30e6, `${sent} bytes were sent`);
    await context.close();
  });

  it('comes back by itself: the feed is loaded when the device is online again', async () => {
    const server = await serve();
    const { page, context } = await open('');
    await context.setOffline(true);
    await add(page, listOf(`${server.url}faults/good`));
    await page.waitForFunction(() => document.querySelector('news-popular-list').state === 'failed');
    await context.setOffline(false);
    await headline(page, 'news-popular-list', 'Новость номер 1').waitFor();
    await context.close();
  });

  it('is asked again right after the page comes back from the back-forward cache, when its interval is over', async () => {
    let asked = 0;
    const server = await serve((request, response) => {
      asked++;
      response.writeHead(200, { 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(jsonFeed(3)).replaceAll('Новость', `Ответ ${asked}, новость`));
      return true;
    });
    // Playwright turns this cache off.
    const own = await launch([], ['--disable-back-forward-cache']);
    const page = await own.newPage();
    await page.goto(pages.page(listOf(`${server.url}feed`).replace('<news-popular-list', '$& refresh-interval="60"')));
    await headline(page, 'news-popular-list', 'Ответ 1').waitFor();
    await page.evaluate(() => {
      globalThis.kept = true;
      const { now } = Date;
      // What passes while the page lies there.
      addEventListener('pagehide', () => (Date.now = () => now() + 61_000));
    });
    await page.goto(pages.page('elsewhere'));
    await page.evaluate(() => void setTimeout(() => history.back()));
    await headline(page, 'news-popular-list', 'Ответ 2').waitFor();
    assert.equal(await page.evaluate(() => globalThis.kept), true);
    assert.equal(asked, 2);
    await own.close();
  });

  it('cannot be asked over http by a page on https, whose author is told what to do', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const script = await (await fetch(`${pages.origin}/news-widgets.js`)).text();
    const html = `<!doctype html><script src="/script.js"></script>${listOf('http://feeds.invalid/feed.json')}`;
    await page.route('https://portal.example/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: script })
        : route.fulfill({ contentType: 'text/html', body: html }),
    );
    await page.goto('https://portal.example/');
    await page.waitForFunction(() => document.querySelector('news-popular-list').state === 'failed');
    const told = await page.evaluate(() => {
      const { code, message } = document.querySelector('news-popular-list').error;
      return `${code}: ${message}`;
    });
    assert.match(told, /^blocked.*publish the feed on https/);
    await context.close();
  });

  it('keeps no node and no connection of 1,000 widgets that are removed while they load', async () => {
    const server = await serve(() => true);
    const { page, context } = await open('');
    const session = await context.newCDPSession(page);
    let asked = 0;
    let ended = 0;
    page.on('request', () => asked++);
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, () => ended++);
    await page.evaluate((base) => {
      const tags = ['news-article-card', 'news-popular-list', 'news-read-also', 'news-archive-picker'];
      const box = document.createElement('div');
      document.body.append(box);
      for (let number = 0; number < 1000; number++) {
        const element = document.createElement(tags[number % 4]);
        Object.assign(element, { loading: 'eager', feed: `${base}feed/${number}`, refreshInterval: 60 });
        box.append(element);
      }
      globalThis.held = [...box.children].map((element) => new WeakRef(element));
    }, server.url);
    await until(() => server.pending >= 6, 'all connections that the browser opens to one host');
    await page.evaluate(() => document.body.replaceChildren());
    // The browser lets go of one after the other: those of its queue still come to the server in the meantime.
    await until(() => ended === asked && server.pending === 0, 'the end of all connections');
    const before = asked;
    await until(async () => {
      await session.send('HeapProfiler.collectGarbage');
      return page.evaluate(() => globalThis.held.every((each) => !each.deref()));
    }, 'that all nodes are gone');
    assert.equal(asked, before, 'nothing was asked for nobody');
    assert.ok(server.log.length < 1000, 'most were given up before they were sent');
    const registry = await page.evaluate(() => {
      const key = Object.getOwnPropertySymbols(globalThis).find(({ description }) =>
        description.startsWith('news-widgets'),
      );
      return Object.keys(globalThis[key].bytes);
    });
    assert.deepEqual(registry, []);
    await context.close();
  });

  it('keeps no node of a part of the page that is taken away, although widgets had looked through its links', async () => {
    const { page, context } = await open('');
    const session = await context.newCDPSession(page);
    await page.evaluate(() => {
      const links = [1, 2, 3]
        .map((number) => `<li><a href="https://portal.example/${number}/">Новость ${number}</a>`)
        .join('');
      document.body.innerHTML = `<main><ul>${links}</ul><news-read-also loading="eager"><ul>${links}</ul></news-read-also></main>`;
      globalThis.held = [...document.body.querySelectorAll('*')].map((element) => new WeakRef(element));
    });
    await page.waitForFunction(() => document.querySelector('news-read-also').state === 'ready');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 100))));
    await page.evaluate(() => document.body.replaceChildren());
    await until(
      async () => {
        await session.send('HeapProfiler.collectGarbage');
        return page.evaluate(() => globalThis.held.every((each) => !each.deref()));
      },
      'that all nodes are gone',
      10_000,
    );
    await context.close();
  });

  it('keeps no article of inline data that the page has replaced', async () => {
    const { page, context } = await open('');
    const session = await context.newCDPSession(page);
    await page.evaluate(
      async (feeds) => {
        document.body.innerHTML =
          '<news-popular-list loading="eager"><script type="application/json"></script></news-popular-list>';
        const list = document.querySelector('news-popular-list');
        globalThis.held = [];
        for (const feed of feeds) {
          const loaded = new Promise((resolve) => list.addEventListener('news-load', resolve, { once: true }));
          list.firstChild.textContent = feed;
          globalThis.held.push(new WeakRef((await loaded).detail.articles[0]));
        }
      },
      [1, 2, 3, 4].map((number) => JSON.stringify(jsonFeed(number)).replaceAll('Новость', `Новость ${number}`)),
    );
    await until(
      async () => {
        await session.send('HeapProfiler.collectGarbage');
        return page.evaluate(() => globalThis.held.slice(0, 2).every((each) => !each.deref()));
      },
      'that the first articles are gone',
      10_000,
    );
    assert.equal(await headline(page, 'news-popular-list', 'Новость 4').count(), 1);
    await context.close();
  });
});
