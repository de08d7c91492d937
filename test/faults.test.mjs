// Whatever goes wrong on the way of a feed, each widget leaves something to read and tells the author once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refusedUrl, startFaultServer } from './helpers/fault-server.mjs';
import { launch, startPages, widgets } from './helpers/real-pages.mjs';

/** The code that each fault ends with; the address is that of the fault server where none is given. */
const onOnePage = [
  ['401', 'http'],
  ['403', 'http'],
  ['404', 'http'],
  ['410', 'http'],
  ['429', 'http'],
  ['500', 'http'],
  ['503', 'http'],
  ['204', 'unknown-format'],
  ['html', 'unknown-format'],
  ['empty', 'unknown-format'],
  ['other-json', 'unknown-format'],
  ['wrong-type', 'unknown-format'],
  ['cut-json', 'malformed'],
  ['bad-json', 'malformed'],
  ['gzip-garbage', 'malformed'],
  ['gzip-bomb', 'too-large'],
  ['endless', 'too-large'],
  ['declared-large', 'too-large'],
  ['no-permission', 'cors'],
  ['redirect-loop', 'network'],
  ['other-scheme', 'network'],
  ['encoding-lie', 'network'],
  ['reset', 'network'],
  ['reset-mid-body', 'network'],
  ['long-length', 'network'],
  ['refused', 'network', await refusedUrl()],
  ['no-such-host', 'network', 'http://feeds.invalid/feed.json'],
];
// These would hold the connections that the others wait for.
const slow = [
  ['slow-start', 'timeout'],
  ['slow-drip', 'timeout'],
];
const harmless = ['good', 'wrong-charset', 'raw-gzip', 'brotli'];

describe('a feed with a fault', () => {
  let browser;
  let server;
  let pages;
  /** By the name of the fault: the page that it is on. */
  const opened = new Map();

  before(async () => {
    [browser, server, pages] = await Promise.all([launch(), startFaultServer(), startPages()]);
    // The browser waits for ten seconds twice: all wait together.
    const sets = [
      [onOnePage.concat(harmless.map((name) => [name]))],
      [slow],
      [[['offline', 'network']], { offline: true }],
      [[['forbidden', 'blocked']], { policy: "connect-src 'self'" }],
    ];
    await Promise.all(sets.map(([faults, conditions]) => open(faults, conditions)));
  });
  after(async () => {
    await browser?.close();
    await Promise.all([server?.close(), pages?.close()]);
  });

  const feedOf = (name, url = `${server.url}faults/${name}`) => url;

  /** Each widget twice with each feed: with what the page has printed, and with nothing. */
  const sectionOf = ([name, , url]) =>
    `<section id="fault-${name}">${widgets
      .map((tag) => {
        const start = `<${tag} loading="eager" dedupe="off" feed="${feedOf(name, url)}"`;
        const printed = '<ol><li><a href="https://portal.example/a/">Заголовок страницы</a></li></ol>';
        return `${start} class="printed">${printed}</${tag}>${start} class="bare"></${tag}>`;
      })
      .join('')}</section>`;

  /** Opens a page with all widgets on these feeds, and gathers what they tell. */
  async function open(faults, { offline = false, policy } = {}) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const told = { page, lines: [], thrown: [] };
    page.on('console', (message) => message.text().startsWith('[news-widgets]') && told.lines.push(message.text()));
    page.on('pageerror', (error) => told.thrown.push(String(error)));
    await page.addInitScript(() => {
      globalThis.told = [];
      addEventListener('news-error', ({ detail }) => globalThis.told.push(`${detail.error.code} ${detail.error.url}`));
    });
    const headers = policy ? { 'content-security-policy': policy } : {};
    await page.goto(pages.page('', { headers }));
    await context.setOffline(offline);
    await page.evaluate(
      (markup) => document.body.insertAdjacentHTML('beforeend', markup),
      faults.map(sectionOf).join(''),
    );
    for (const [name] of faults) opened.set(name, told);
  }

  for (const [name, code, url] of [...onOnePage, ...slow, ['offline', 'network'], ['forbidden', 'blocked']]) {
    it(`being ${name} leaves all four widgets readable, with the code ${code}`, async () => {
      const { page, lines, thrown } = opened.get(name);
      const feed = feedOf(name, url);
      const section = page.locator(`#fault-${name}`);
      const all = section.locator('> *');
      await page.waitForFunction(
        (id) => [...document.getElementById(id).children].every(({ error }) => error),
        `fault-${name}`,
      );
      await all.evaluateAll((each) => Promise.all(each.map((element) => element.updateComplete)));
      assert.deepEqual(await all.evaluateAll((each) => [...new Set(each.map(({ error }) => error.code))]), [code]);
      const events = await page.evaluate(() => globalThis.told);
      assert.deepEqual(
        events.filter((event) => event.endsWith(` ${feed}`)),
        Array(8).fill(`${code} ${feed}`),
      );
      for (const tag of widgets) {
        const printed = section.locator(`${tag}.printed a`, { hasText: 'Заголовок страницы' });
        assert.ok((await printed.locator('visible=true').count()) > 0, `${tag} shows what the page has printed`);
        const bare = section.locator(`${tag}.bare`);
        assert.equal(await bare.evaluate(({ state }) => state), 'failed', tag);
        assert.ok(
          await bare.getByText(name === 'offline' ? 'Нет соединения' : 'Не удалось загрузить').isVisible(),
          tag,
        );
        assert.ok(await bare.getByRole('button', { name: 'Повторить' }).isVisible(), tag);
      }
      const own = lines.filter((line) => line.split(/[:,]? /).includes(feed));
      assert.equal(own.length, 1, own.join('\n'));
      assert.match(own[0], new RegExp(`^\\[news-widgets\\] <news-[a-z-]+> ${code}: [^\\n]{20,}$`));
      assert.deepEqual(thrown, []);
    });
  }

  for (const name of harmless) {
    it(`being ${name} is shown like any other`, async () => {
      const { page, lines } = opened.get(name);
      for (const tag of widgets.slice(0, 3)) {
        const headline = page.locator(`#fault-${name} ${tag}.bare a[part~=link]`, { hasText: 'Новость номер 1' });
        await headline.first().waitFor();
      }
      assert.ok(!lines.some((line) => line.split(/[:,]? /).includes(feedOf(name))));
    });
  }
});
