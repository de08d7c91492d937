// Several widgets on one page: the demo's article with its card, read also, popular list and archive.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { startDemo } from '../demo/serve.mjs';
import { chromiumArgs, findChromium } from '../scripts/test/chromium.mjs';

const widgets = ['news-article-card', 'news-read-also', 'news-popular-list', 'news-archive-picker'];

/** In the page: remembers what moves, and how much of the viewport it takes. */
function observeShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/** In the page: reads on to the end, a screen at a time, and waits for what comes there. */
async function readOn(names) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await frame();
    await frame();
  }
  while (![...document.querySelectorAll(names)].every(({ state }) => state === 'ready')) await frame();
  for (let drawn = 0; drawn < 3; drawn++) await frame();
}

describe('the article page of the demo', () => {
  let browser;
  let demo;

  before(async () => {
    const { executablePath, env } = await findChromium();
    browser = await chromium.launch({ executablePath, env, args: chromiumArgs });
    demo = await startDemo({ port: 0, build: false });
  });
  after(async () => {
    await demo?.close();
    await browser?.close();
  });

  async function open(path, width) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(observeShifts);
    await page.goto(demo.url + path);
    await page.evaluate(readOn, widgets.join());
    // What the page has printed is shown as ready at once; the feeds may still be on their way.
    await page.waitForLoadState('networkidle');
    await page.evaluate(readOn, widgets.join());
    return { page, requests };
  }

  for (const [path, width] of [
    ['', 1280],
    ['kk/', 390],
    ['kk/', 1280],
    ['?fail=slow', 768],
  ]) {
    it(`shows nothing twice, asks once for each feed, and does not move: /${path} at ${width} px`, async () => {
      const { page, requests } = await open(path, width);
      const shown = await page
        .locator(widgets.map((name) => `${name} a[part=link]:visible`).join())
        .evaluateAll((links) => links.map(({ href }) => href));
      assert.deepEqual(shown, [...new Set(shown)], 'no article twice');
      assert.equal(shown.length, 1 + 4 + 10, 'and none too few');
      const feeds = requests.filter((url) => url.includes('/feeds/'));
      assert.deepEqual(feeds, [...new Set(feeds)], 'one request for each feed');
      const shifts = await page.evaluate(() =>
        globalThis.shifts.map(({ value, sources }) => ({
          value,
          what: sources.map(({ node, previousRect, currentRect }) =>
            [node?.localName, node?.className, previousRect.y, currentRect.y].join(' '),
          ),
        })),
      );
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      assert.ok(sum <= 0.001, JSON.stringify(shifts, null, 1));
      await page.close();
    });
  }

  it('shows nothing twice without JavaScript either', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(demo.url);
    const list = page.locator('news-tab').first();
    const shown = await page
      .locator('news-article-card h2 a, news-read-also li a')
      .or(list.locator('li a'))
      .evaluateAll((links) => links.map(({ href }) => href));
    assert.equal(new Set(shown).size, 1 + 4 + 10);
    assert.equal(shown.length, 1 + 4 + 10);
    await page.close();
  });
});
