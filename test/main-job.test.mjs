// The main job, end to end: the built script on a partner's page, over HTTP, as `npm start` shows it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { startDemo } from '../demo/serve.mjs';
import { chromiumArgs, findChromium } from '../scripts/test/chromium.mjs';

const project = join(import.meta.dirname, '..');
const fixture = (name) => join(project, 'test/fixtures/feeds', name);
const widgets = ['news-article-card', 'news-popular-list', 'news-read-also', 'news-archive-picker'];

/** A browser may fail to start once on a busy machine; what it shows is not tried again. */
async function launch() {
  const { executablePath, env } = await findChromium();
  const options = { executablePath, env, args: chromiumArgs };
  return chromium.launch(options).catch(() => chromium.launch(options));
}

describe('the main job', () => {
  let browser;
  let demo;

  before(async () => {
    browser = await launch();
    demo = await startDemo({ port: 0, build: false });
  });
  after(async () => {
    await demo?.close();
    await browser?.close();
  });

  /** Opens a page, scrolls through it as a reader does, and gathers what the author would see in the console. */
  async function open(url, options = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const printed = [];
    const requests = [];
    page.on('console', (message) => printed.push(message.text()));
    page.on('pageerror', (error) => printed.push(`thrown: ${error}`));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url, { waitUntil: 'load' });
    if (options.javaScriptEnabled !== false) {
      for (const element of await page.locator(widgets.join()).all()) await element.scrollIntoViewIfNeeded();
    }
    return { page, printed, requests };
  }

  const stateOfAll = (page) =>
    page.locator(widgets.join()).evaluateAll((all) => all.map((each) => `${each.localName} ${each.state}`));

  async function reach(page, state) {
    await page.waitForFunction(
      ([names, wanted]) => [...document.querySelectorAll(names)].every((each) => each.state === wanted),
      [widgets.join(), state],
    );
  }

  const headlines = (page, tag) =>
    page.locator(`${tag} a[part=link]`).evaluateAll((links) => links.map((link) => link.textContent.trim()));

  for (const [path, language, popular, all] of [
    ['', 'ru', 'Популярное', 'Все'],
    ['kk/', 'kk', 'Көп оқылғандар', 'Барлығы'],
  ]) {
    it(`shows live headlines in all four widgets on a partner's page in ${language}`, async () => {
      const { page, printed, requests } = await open(demo.url + path);
      await reach(page, 'ready');
      assert.deepEqual([...new Set((await stateOfAll(page)).sort())], widgets.map((name) => `${name} ready`).sort());
      assert.deepEqual(await page.getByRole('tab').allInnerTexts(), [popular, all]);
      assert.ok((await page.locator('news-popular-list [part=views]').count()) > 5, 'the feed brings the views');
      assert.equal(await page.locator('news-popular-list [aria-selected=true]').count(), 1);
      assert.ok((await page.locator('news-archive-picker a[href*="/archive/"]').count()) > 20);
      assert.deepEqual(printed, []);

      await page.getByRole('tab', { name: all }).click();
      await page.waitForFunction(() => document.querySelector('news-popular-list').shadowRoot.querySelector('time'));
      assert.ok(
        (await headlines(page, 'news-popular-list')).every((headline) => /\p{Script=Cyrillic}/u.test(headline)),
      );

      const feeds = requests.filter((url) => url.includes('/feeds/'));
      assert.deepEqual(feeds, [...new Set(feeds)], 'one request for each feed, however many widgets show it');
      const scripts = requests.filter((url) => url.endsWith('.js'));
      assert.deepEqual(scripts, [`${demo.url}cdn/news-widgets.js`], 'the script asks for nothing further');
      await page.close();
    });
  }

  it('never shows the article of the page under «Читайте также»', async () => {
    const { page } = await open(demo.url);
    await reach(page, 'ready');
    const [own] = await headlines(page, 'news-article-card');
    const also = await headlines(page, 'news-read-also');
    assert.equal(also.length, 4);
    assert.ok(own && !also.includes(own));
    await page.close();
  });

  it('still shows headlines when every feed answers 404, and tells the author once for each', async () => {
    const { page, printed } = await open(`${demo.url}?fail=404`);
    await page.waitForFunction(() => document.querySelector('news-archive-picker').error);
    for (const tag of widgets.slice(0, 3)) assert.ok((await headlines(page, tag)).length > 0, tag);
    assert.ok(await page.locator('news-archive-picker .cell a', { hasText: '2024' }).isVisible());
    const lines = printed.filter((line) => line.startsWith('[news-widgets]'));
    assert.equal(lines.length, 3, lines.join('\n'));
    assert.ok(lines.every((line) => /http: The server answered 404 for the feed \S+: /.test(line)));
    assert.ok(!printed.some((line) => line.startsWith('thrown')));
    await page.close();
  });

  it('shows headlines without JavaScript, and no template of ours', async () => {
    const { page, requests } = await open(demo.url, { javaScriptEnabled: false });
    for (const tag of widgets) assert.ok(await page.locator(`${tag} a`).first().isVisible(), tag);
    assert.ok(!/\[\[|\{\{/.test(await page.locator('body').innerText()));
    assert.ok(!requests.some((url) => url.includes('/feeds/')));
    await page.close();
  });

  it('shows the same links when the script does not arrive', async () => {
    const page = await browser.newPage();
    await page.route('**/news-widgets.js', (route) => route.abort());
    await page.goto(demo.url);
    for (const tag of widgets) assert.ok(await page.locator(`${tag} a`).first().isVisible(), tag);
    await page.close();
  });

  for (const [name, headline] of [
    ['windows-1251.xml', /\p{Script=Cyrillic}/u],
    ['windows-1251-undeclared.xml', /\p{Script=Cyrillic}/u],
    ['portal-quirks.xml', /\p{L}/u],
    ['native.json', /\p{L}/u],
  ]) {
    it(`shows a feed of the visitor's own in all four: ${name}`, async (test) => {
      const own = await startDemo({ port: 0, build: false, feed: fixture(name) });
      test.after(() => own.close());
      const { page, printed } = await open(own.url);
      await reach(page, 'ready');
      for (const tag of widgets.slice(0, 3)) {
        const shown = await headlines(page, tag);
        assert.ok(shown.length > 0 && shown.every((each) => headline.test(each) && !each.includes('\ufffd')), tag);
      }
      assert.deepEqual(
        printed.filter((line) => line.includes('news-widgets')),
        [],
      );
      await page.close();
    });
  }

  it('refuses a feed that is not there in one line', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(project, 'demo/serve.mjs'), '--feed', 'missing.xml'], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr.trim(), /^[^\n]*missing\.xml[^\n]*$/);
  });

  it('lists what the demo can do', () => {
    const help = execFileSync(process.execPath, [join(project, 'demo/serve.mjs'), '--help'], { encoding: 'utf8' });
    assert.match(help, /--feed FILE_OR_URL/);
  });
});
