// What a reader's own settings make of the lists: larger text, forced colours, paper, less motion. In Chromium, which can be
// told to have them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/test/chromium.mjs';

const script = readFileSync(join(import.meta.dirname, '../../dist/cdn/news-widgets.js'));

const title = (number) =>
  [
    'Трамвай вернулся на правый берег',
    'Городской совет после долгих споров решил вернуть трамвай на правый берег, построить две новые линии к вокзалу и университету, а старое депо у реки отдать под музей общественного транспорта',
    `${'Достопримечательность'.repeat(3).slice(0, 60)}`,
  ][number % 3];

const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Портал',
  language: 'ru',
  _news: { list: { kind: 'popular', window: 'day' }, popular: { week: 'http://portal.example/week.json' } },
  items: Array.from({ length: 8 }, (_, number) => ({
    id: `${number}`,
    url: `http://portal.example/${number}/`,
    title: title(number),
    summary: title(number + 1),
    image: `http://portal.example/picture${number}.svg`,
    date_published: `2026-05-1${number}T08:40:00+05:00`,
    _news: { views: { total: 12_345 - number }, labels: ['live'], section: { name: 'Общество' }, comments: 12 },
  })),
};

/** What pages say for paper, in the way of HTML5 Boilerplate. */
const printRules = `@media print {
  *, *::before, *::after { background: none !important; color: #000 !important; box-shadow: none !important; overflow: visible !important }
  a[href]::after { content: ' (' attr(href) ')' } p, li, h2, h3 { orphans: 9; widows: 9; break-inside: avoid }
  button, nav { display: none !important } li::before { content: '• ' }
}`;

const everything = 'rank image section summary labels time views comments';
const lists = [
  ...['list', 'ranked', 'thumbnails', 'timeline'].map((variant) => ['news-popular-list', variant]),
  ['news-read-also', 'list'],
];

describe('with the reader’s own settings', { concurrency: 2 }, () => {
  let browser;

  before(async () => {
    const { executablePath, env } = await findChromium();
    browser = await chromium.launch({ executablePath, env, args: chromiumArgs });
  });
  after(() => browser?.close());

  /** A page with one widget that shows the feed. */
  async function open([tag, variant], { attributes = '', style = '', media, fontSize, width = 320 } = {}) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    if (media) await page.emulateMedia(media);
    if (fontSize) {
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      await session.send('Page.setFontSizes', { fontSizes: { standard: fontSize } });
    }
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.endsWith('.json')) return route.fulfill({ json: feed });
      if (pathname === '/news-widgets.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname !== '/') return route.fulfill({ contentType: 'image/svg+xml', body: picture });
      const element = `<${tag} feed="/feed.json" loading="eager" limit="5" variant="${variant}" ${attributes}>
        <a href="/all/">Все новости</a></${tag}>`;
      return route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="ru"><meta name="viewport" content="width=device-width">
          <style>body{margin:0}${tag}{${style}} ${printRules}</style><script async src="/news-widgets.js"></script>${element}`,
      });
    });
    await page.goto('http://portal.example/');
    await page.waitForFunction((name) => document.querySelector(name).state === 'ready', tag);
    return page;
  }

  /** What a function of the page says of the widget's shadow root. */
  const ask = (page, question, argument) =>
    page.evaluate(
      ([text, given]) => {
        const { shadowRoot } = document.querySelector('news-article-card, news-popular-list, news-read-also');
        return new Function('root', 'given', `return (${text})(root, given)`)(shadowRoot, given);
      },
      [String(question), argument],
    );

  for (const list of lists) {
    const name = list.reverse().join(' ');
    list.reverse();

    for (const [how, larger] of [
      ['by the page', { style: '--news-font-size: 32px' }],
      ['in the browser', { fontSize: 32 }],
    ]) {
      it(`text of twice the size, set ${how}, is all there at 320 px: ${name}`, async () => {
        for (const attributes of ['', `show="${everything}" more="button"`]) {
          const page = await open(list, { ...larger, attributes });
          const size = await ask(page, (root) => getComputedStyle(root.querySelector('.title')).fontSize);
          assert.equal(parseFloat(size), 32);
          assert.deepEqual(await ask(page, whatIsCut, 320), []);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
          await page.close();
        }
      });
    }

    it(`prints whole titles and no controls: ${name}`, async () => {
      const page = await open(list, { attributes: `show="${everything}" more="button"`, width: 700 });
      await page.emulateMedia({ media: 'print' });
      assert.deepEqual(await ask(page, whatIsCut, 700), []);
      const controls = await ask(page, (root) =>
        [...root.querySelectorAll('button')]
          .filter((button) => button.checkVisibility())
          .map((button) => `${button.role} ${button.textContent.trim()}`),
      );
      // What the list is stays as words.
      assert.deepEqual(controls, list[0] === 'news-popular-list' && list[1] !== 'timeline' ? ['tab За день'] : []);
      await page.close();
    });

    it(`is told apart in forced colours: ${name}`, async () => {
      const page = await open(list, { media: { forcedColors: 'active' }, attributes: `show="${everything}"` });
      const unlike = await ask(page, (root) => {
        const probe = root.ownerDocument.body.appendChild(root.ownerDocument.createElement('p'));
        const system = (name) => ((probe.style.color = name), getComputedStyle(probe).color);
        const [canvas, text, chosen] = ['Canvas', 'CanvasText', 'Highlight'].map(system);
        const colour = (selector, property, pseudo) =>
          [...root.querySelectorAll(selector)].map((each) => getComputedStyle(each, pseudo)[property]);
        const is = (found, wanted) => found.filter((each) => each !== wanted);
        return {
          words: is(colour('.title, .meta, .rank, .time, .summary, .heading', 'color'), text),
          lines: is(colour('.item:not(:last-child)', 'borderBlockEndColor'), text),
          pictures: is(colour('.image', 'borderStyle'), 'solid'),
          chosen: is(colour('.tab[aria-selected=true]', 'backgroundColor', '::after'), chosen),
          days: is(colour('.timeline .group > .label', 'backgroundColor'), canvas),
        };
      });
      // What comes to the eye alone is a colour of the reader's own; links are the engine's.
      assert.deepEqual(unlike, { words: [], lines: [], pictures: [], chosen: [], days: [] });
      await page.close();
    });
  }

  const cards = ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'].map((variant) => [
    'news-article-card',
    variant,
  ]);
  const rows = ['grid', 'inline', 'strip'].map((variant) => ['news-read-also', variant]);

  it('prints all of a row that scrolls on the screen, and none of its buttons', async () => {
    const page = await open(['news-read-also', 'strip'], { width: 620 });
    await page.emulateMedia({ media: 'print' });
    const shown = await ask(page, (root) => ({
      outside: [...root.querySelectorAll('.item')].filter(
        (each) => each.getBoundingClientRect().right > root.host.getBoundingClientRect().right + 1,
      ).length,
      controls: root.querySelector('.controls').checkVisibility(),
    }));
    assert.deepEqual(shown, { outside: 0, controls: false });
    await page.close();
  });

  for (const widget of [...lists, ...cards, ...rows]) {
    // A strip scrolls smoothly where its buttons are pressed, unless the reader wants less motion.
    const isStrip = widget[1] === 'strip';

    it(`moves by itself nowhere: ${widget.join(' ')}`, async () => {
      for (const reducedMotion of ['reduce', 'no-preference']) {
        const page = await open(widget, { media: { reducedMotion } });
        const moving = await ask(page, (root) =>
          [root.host, ...root.querySelectorAll('*')].flatMap((each) =>
            ['', '::before', '::after'].flatMap((pseudo) => {
              const style = getComputedStyle(each, pseudo);
              const isStill =
                style.animationName === 'none' && style.transitionDuration === '0s' && style.scrollBehavior === 'auto';
              return isStill ? [] : `${each.className}${pseudo}`;
            }),
          ),
        );
        const expected = isStrip && reducedMotion === 'no-preference' ? ['items'] : [];
        assert.deepEqual(moving, expected);
        await page.close();
      }
    });
  }

  for (const card of cards) {
    const [, variant] = card;

    it(`text of twice the size has room at 320 px: ${variant} card`, async () => {
      for (const larger of [{ style: '--news-font-size: 32px' }, { fontSize: 32 }]) {
        const page = await open(card, larger);
        assert.deepEqual(await ask(page, whatIsCut, 320), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        await page.close();
      }
    });

    it(`prints the whole title and no controls: ${variant} card`, async () => {
      const page = await open(card, { width: 700 });
      await page.emulateMedia({ media: 'print' });
      assert.equal(await ask(page, (root) => root.querySelectorAll('button').length), 0);
      const whole = await ask(page, (root) =>
        [...root.querySelectorAll('.title')].every((each) => each.scrollHeight <= each.clientHeight + 1),
      );
      assert.equal(whole, true);
      // Ink on a picture cannot be read.
      const covered = await ask(page, (root) => {
        const pictures = [...root.querySelectorAll('.item img')].map((each) => each.getBoundingClientRect());
        const lies = (one) => (other) =>
          one.top < other.bottom && one.bottom > other.top && one.left < other.right && one.right > other.left;
        return [...root.querySelectorAll('.item > .words > *')]
          .filter((each) => each.checkVisibility() && pictures.some(lies(each.getBoundingClientRect())))
          .map((each) => each.className);
      });
      assert.deepEqual(covered, []);
      const colours = await ask(page, (root) =>
        ['.kicker', '.title'].map((name) => getComputedStyle(root.querySelector(`.words > ${name}`)).color),
      );
      assert.equal(colours[0], colours[1]);
      await page.close();
    });

    it(`has words in the reader's own colours: ${variant} card`, async () => {
      const page = await open(card, { media: { forcedColors: 'active' } });
      const others = await ask(page, (root) => {
        const probe = root.ownerDocument.body.appendChild(root.ownerDocument.createElement('p'));
        probe.style.color = 'CanvasText';
        const text = getComputedStyle(probe).color;
        return [...root.querySelectorAll('.title, .meta, .summary')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && getComputedStyle(each).color !== text)
          .map((each) => `${each.className} ${getComputedStyle(each).color}`);
      });
      assert.deepEqual(others, []);
      await page.close();
    });
  }
});

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640"/></svg>';

/** In the page: what does not fit its place, or sticks out of the window, but for lines that are clamped on a screen. */
function whatIsCut(root, width) {
  const cut = [];
  for (const each of root.querySelectorAll('*')) {
    const style = getComputedStyle(each);
    const { left, right, width: own } = each.getBoundingClientRect();
    if (own === 0 || each.classList.contains('hidden')) continue;
    const name = `${each.localName}.${each.className}`;
    if (left < -0.5 || right > width + 0.5) cut.push(`${name} from ${left} to ${right}`);
    if (style.overflowX === 'visible' || each.localName === 'img' || each.classList.contains('image')) continue;
    if (each.scrollWidth > each.clientWidth) cut.push(`${name} is ${each.scrollWidth} of ${each.clientWidth} wide`);
    if ((style.webkitLineClamp === 'none' || matchMedia('print').matches) && each.scrollHeight > each.clientHeight)
      cut.push(`${name} is ${each.scrollHeight} of ${each.clientHeight} high`);
  }
  return cut;
}
