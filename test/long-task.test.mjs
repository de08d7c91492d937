// A large feed on a slow phone: the page stays usable while it is read. What counts is the time that a task takes of the
// processor, as the browser's own trace tells it: how long it lasts on the clock is a matter of what else the machine does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startFaultServer } from './helpers/fault-server.mjs';
import { launch } from './helpers/real-pages.mjs';

const WORDS = 'Мост через реку открыли для пешеходов после долгого ремонта. ';

/** RSS, about three kilobytes an item. */
function rss(count) {
  const item = (number) =>
    `<item><title>Новость номер ${number}</title><link>https://portal.example/news/${number}/</link>
    <pubDate>${1 + (number % 28)} May 2026 08:${10 + (number % 50)}:00 +0500</pubDate>
    <description>&lt;p&gt;${WORDS.repeat(26)}&lt;/p&gt;</description></item>`;
  const items = Array.from({ length: count }, (_, number) => item(number)).join('');
  return Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel><title>Портал</title>${items}</channel></rss>`);
}

/** JSON Feed, about as long an item. */
function jsonFeed(count) {
  const items = Array.from({ length: count }, (_, number) => ({
    id: `n${number}`,
    url: `https://portal.example/news/${number}/`,
    title: `Новость номер ${number}`,
    date_published: '2026-05-17T08:40:00+05:00',
    content_html: `<p>${WORDS.repeat(26)}</p>`,
    tags: ['мост', 'река'],
    authors: [{ name: 'Айгерим Садыкова' }],
    _news: { section: { name: 'Город' }, views: { total: number }, image: { width: 960, height: 640 } },
  }));
  return Buffer.from(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Портал', items }));
}

/** A text in windows-1251 that does not say so. */
const windows1251 = (bytes) =>
  Buffer.from(Array.from(String(bytes), (letter) => letter.charCodeAt(0) - (letter > '\x7f' ? 0x350 : 0)));

describe('a feed of 3 MB on a CPU that is four times slower', () => {
  let feed;
  let browser;
  let server;

  before(async () => {
    const handle = ({ url }, response) => {
      if (url.endsWith('.js')) {
        const code = readFileSync(new URL(`../dist${url}`, import.meta.url));
        response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
      } else {
        response
          .writeHead(200, { 'content-type': url === '/' ? 'text/html' : 'application/xml' })
          .end(url === '/' ? '' : feed);
      }
      return true;
    };
    [browser, server] = await Promise.all([launch(), startFaultServer({ handle })]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const feeds = {
    RSS: rss(1000),
    'RSS in a charset that it does not tell': windows1251(rss(1750)),
    'JSON Feed': jsonFeed(1000),
    'JSON Feed that is cut off': jsonFeed(1001).subarray(0, -9),
    'JSON Feed with a broken item': Buffer.from(String(jsonFeed(1001)).replace('"река"', '"река",,')),
  };
  for (const [name, bytes] of Object.entries(feeds)) {
    it(`is read without a task of more than 50 ms: ${name}`, async () => {
      assert.ok(bytes.length > 2.9e6);
      feed = bytes;
      const runs = [];
      // A busy machine empties caches and may collect garbage at a bad time: the quietest run counts.
      while (runs.length < 5 && !runs.some(isShort)) runs.push(await longestTask());
      assert.ok(
        runs.some(isShort),
        `the longest tasks, and one text: ${runs.map((run) => run.map(Math.round)).join('; ')} ms`,
      );
    });
  }

  /**
   * The engine makes one text of the pieces of a document at once. A machine that is slow to hand out so much memory needs more
   * than the 50 ms for that alone; there, no task may take half as long again.
   */
  const isShort = ([longest, oneText]) => longest <= Math.max(50, oneText * 1.5);

  /** Of the longest task, and of making one text: milliseconds of the processor. */
  async function longestTask() {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.evaluate(prepare);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const oneText = await page.evaluate(makeOneText, String(feed).length);
    await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
    assert.equal(await page.evaluate(() => globalThis.read()), 1000);
    const { traceEvents } = JSON.parse(await browser.stopTracing());
    await page.close();
    const [begin, end] = ['begin', 'end'].map((name) =>
      traceEvents.find(({ cat, name: of }) => cat.includes('user_timing') && of === name),
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts, dur, tdur }) =>
        name.endsWith('RunTask') &&
        tdur &&
        pid === begin.pid &&
        tid === begin.tid &&
        ts + dur > begin.ts &&
        ts < end.ts,
    );
    assert.ok(tasks.length > 10, `only ${tasks.length} tasks`);
    return [Math.max(...tasks.map(({ tdur }) => tdur)) / 1000, oneText];
  }
});

/** The best of five: as many letters as the feed has, in pieces of the same size; each in memory that was not used before. */
function makeOneText(letters) {
  globalThis.kept = [];
  const times = Array.from({ length: 5 }, () => {
    let text = '';
    for (let piece = 0; piece < 12; piece++) text += String.fromCharCode(0x430 + piece).repeat(letters / 12);
    const start = performance.now();
    text.indexOf('<');
    globalThis.kept.push(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Makes ready on a page what is to be measured. */
async function prepare() {
  const { fetchFeed } = await import('/feed/index.js');
  const pause = () => new Promise((done) => setTimeout(done));
  const bytes = new Uint8Array(await (await fetch('/feed.xml')).arrayBuffer());
  // The feed is at hand, in pieces like those of a network: of what comes from there the browser's tools make a copy, in a
  // long task of their own.
  const body = () => {
    let at = 0;
    return new ReadableStream({
      async pull(controller) {
        await pause();
        controller.enqueue(bytes.subarray(at, (at += 65_536)));
        if (at >= bytes.length) controller.close();
      },
    });
  };
  globalThis.read = async () => {
    await pause();
    performance.mark('begin');
    const { articles } = await fetchFeed('/feed.xml', { fetch: async () => new Response(body()) });
    await pause();
    performance.mark('end');
    return articles.length;
  };
}
