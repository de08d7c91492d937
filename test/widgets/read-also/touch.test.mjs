// The strip under a finger: real touches in Chromium, on a phone's page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, startPages, until } from '../../helpers/real-pages.mjs';

const links = [
  'Трамвай вернулся на правый берег',
  'Городу нужны тени, а не газоны',
  'Библиотека открыта до полуночи',
  'Обсерватория показала новую комету',
  'Школа на окраине получила бассейн',
  'Каток залили раньше обычного',
].map((title, index) => `<li><a href="/${index}/">${title}</a></li>`);

describe('a finger on the strip', () => {
  let browser;
  let pages;

  before(async () => {
    [browser, pages] = await Promise.all([launch(), startPages()]);
  });
  after(async () => {
    await browser?.close();
    await pages?.close();
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`draws it along to rest at an article, and opens an article where it taps: ${direction}`, async () => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 800 },
        hasTouch: true,
        isMobile: true,
      });
      const page = await context.newPage();
      const body = `<meta name="viewport" content="width=device-width"><div dir="${direction}"><news-read-also dedupe="off" limit="6"><ul>${links.join('')}</ul></news-read-also></div>`;
      await page.goto(pages.page(body));
      const row = page.locator('news-read-also [part=list]');
      const forward = direction === 'ltr' ? 1 : -1;
      const scrolled = () => row.evaluate((list) => list.scrollLeft * (list.matches(':dir(rtl)') ? -1 : 1));
      /** How far the article nearest to the edge is from it. */
      const rest = () =>
        row.evaluate((list) => {
          const side = list.matches(':dir(rtl)') ? 'right' : 'left';
          const edge = list.getBoundingClientRect()[side];
          return Math.min(...[...list.children].map((item) => Math.abs(item.getBoundingClientRect()[side] - edge)));
        });

      const box = await row.boundingBox();
      const session = await context.newCDPSession(page);
      const step = await row.evaluate((list) => Math.abs(list.children[1].offsetLeft - list.children[0].offsetLeft));
      const touch = (type, x) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{ x, y: box.y + box.height / 2 }],
        });
      // Lets go a little before the second article has reached the edge, standing still.
      const from = 195 + (forward * step) / 2;
      await touch('touchStart', from);
      for (let part = 1; part <= 12; part++) await touch('touchMove', from - (forward * (step - 20) * part) / 12);
      await page.waitForTimeout(300);
      await touch('touchEnd');
      await until(async () => (await scrolled()) > 0 && (await rest()) < 2, 'an article is at the edge');
      assert.equal(Math.round(await scrolled()), step);
      assert.equal(await page.evaluate(() => scrollX), 0);

      const second = page.locator('news-read-also a[part=link]').nth(1);
      await page.route('**/1/', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Opened</title>' }));
      await Promise.all([page.waitForURL('**/1/'), second.tap()]);
      await context.close();
    });
  }
});
