// The archive picker under what a reader's device and settings say, in the built script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { indexFile, yearFile } from '../../../bench/archive-data.mjs';
import { launch } from '../../helpers/real-pages.mjs';

const script = readFileSync(join(import.meta.dirname, '../../../dist/cdn/news-widgets.js'), 'utf8');
const variants = ['drill', 'calendar', 'heatmap'];

describe('the archive picker on a device of the reader’s', () => {
  let browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  /** A page with one picker, ready and with its counts, in a context of its own. */
  async function show(attributes, { context = {}, style = '', markup = '' } = {}) {
    const page = await browser.newPage(context);
    await page.route('https://portal.example/**', (route) => {
      const path = new URL(route.request().url()).pathname;
      if (!path.endsWith('.json')) {
        const body = `<!doctype html><html lang="ru"><style>body{margin:0}${style}</style><main>${markup}</main></html>`;
        return route.fulfill({ contentType: 'text/html', body });
      }
      return route.fulfill({ json: path === '/index.json' ? indexFile() : yearFile(Number(path.slice(1, 5))) });
    });
    await page.goto('https://portal.example/');
    await page.addScriptTag({ content: script });
    await page.evaluate((given) => {
      const picker = document.createElement('news-archive-picker');
      const all = {
        loading: 'eager',
        'archive-index': '/index.json',
        'href-template': '/a/{yyyy}/{mm}/{dd}/',
        ...given,
      };
      for (const [name, value] of Object.entries(all)) picker.setAttribute(name, value);
      document.querySelector('main').append(picker);
    }, attributes);
    await page.waitForFunction(() => {
      const { state, shadowRoot } = document.querySelector('news-archive-picker');
      return state === 'ready' && shadowRoot.querySelector('[class*="step"].cell');
    });
    return page;
  }

  const inPicker = (page, look, argument) =>
    page.evaluate(
      ([source, given]) =>
        new Function('root', 'given', `return (${source})(root, given)`)(
          document.querySelector('news-archive-picker').shadowRoot,
          given,
        ),
      [look.toString(), argument],
    );

  for (const variant of variants) {
    it(`shows the chosen day and the steps of shading in forced colours: ${variant}`, async () => {
      const context = { forcedColors: 'active', colorScheme: 'dark' };
      const page = await show({ variant, value: '2024-05-03', counts: 'heat' }, { context });
      const looks = await inPicker(page, (root) => {
        const selected = getComputedStyle(root.querySelector('.selected'));
        const mark = getComputedStyle(root.querySelector('.cell.step5 > .press'), '::after');
        const edge = `${mark.borderTopStyle} ${mark.borderTopWidth} ${mark.borderTopColor !== mark.backgroundColor}`;
        return { edge, ring: `${selected.outlineStyle} ${selected.outlineWidth}` };
      });
      assert.equal(looks.edge, 'solid 3px true');
      assert.equal(looks.ring, 'solid 2px');
      await page.close();
    });

    it(`stays inside 320 pixels with letters twice as large: ${variant}`, async () => {
      const context = { viewport: { width: 320, height: 800 } };
      for (const value of variant === 'drill' ? ['', '2024', '2024-05-03'] : ['2024-05-03']) {
        const style = 'news-archive-picker{--news-font-size:32px}';
        const page = await show({ variant, value, lang: 'kk' }, { context, style });
        const wide = await inPicker(page, (root) => {
          const isSeen = (each) => !each.closest('.hidden') && each.getClientRects().length > 0;
          return [...root.querySelectorAll('.box *')]
            .filter((each) => isSeen(each) && each.getBoundingClientRect().right > innerWidth + 0.5)
            .map((each) => `${each.localName}.${each.className}`);
        });
        assert.deepEqual(wide, [], `${variant} ${value}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, `${variant} ${value}`);
        await page.close();
      }
    });

    it(`gives a finger 44 pixels: ${variant}`, async () => {
      const context = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
      for (const value of variant === 'drill' ? ['', '2024', '2024-05-03'] : ['2024-05-03']) {
        const page = await show({ variant, value }, { context });
        const small = await inPicker(page, (root) => {
          const areaOf = (each) => {
            // What is stretched over a month takes the touch there.
            const month = each.closest('.name')?.parentElement.parentElement;
            return (month ?? each).getBoundingClientRect();
          };
          return [...root.querySelectorAll('a, button, input')]
            .filter((each) => getComputedStyle(each).pointerEvents !== 'none')
            .filter((each) => Math.min(areaOf(each).width, areaOf(each).height) < 44)
            .map((each) => `${each.textContent.trim().slice(0, 20)} ${areaOf(each).width}×${areaOf(each).height}`);
        });
        assert.deepEqual(small, [], `${variant} ${value}`);
        await page.close();
      }
    });

    it(`moves nothing, so that there is nothing to reduce: ${variant}`, async () => {
      const page = await show({ variant, value: '2024-05-03' }, { context: { reducedMotion: 'no-preference' } });
      const moving = await inPicker(page, (root) =>
        [...root.querySelectorAll('*')]
          .map((each) => getComputedStyle(each))
          .filter(({ animationName, transitionDuration }) => animationName !== 'none' || transitionDuration !== '0s')
          .map(({ transitionDuration }) => transitionDuration),
      );
      assert.deepEqual(moving, []);
      await page.close();
    });
  }

  it('shows the same days wherever the reader is, from UTC−11 to UTC+14', async () => {
    const zones = {
      'Pacific/Pago_Pago': 660,
      'America/New_York': 300,
      'Asia/Almaty': -300,
      'Pacific/Kiritimati': -840,
    };
    for (const variant of variants) {
      const texts = [];
      for (const [timezoneId, offset] of Object.entries(zones)) {
        const page = await show({ variant, value: '2024-03-01', 'time-zone': '+05:00' }, { context: { timezoneId } });
        const really = await page.evaluate(() => new Date(2026, 0, 1).getTimezoneOffset());
        assert.equal(really, offset, timezoneId);
        texts.push(
          await inPicker(page, (root) =>
            [...root.querySelectorAll('.cell[data-key]')]
              .map((each) => `${each.dataset.key} ${each.textContent.trim()} ${each.className} ${each.ariaSelected}`)
              .join('\n'),
          ),
        );
        await page.close();
      }
      assert.match(texts[0], /2024-03-01.* selected true/);
      for (const each of texts) assert.equal(each, texts[0], variant);
    }
  });

  it('begins today where the archive is, not where the reader is', async () => {
    const days = [];
    for (const timezoneId of ['Pacific/Pago_Pago', 'Pacific/Kiritimati']) {
      const given = { 'archive-index': '', min: '2020-01-01', variant: 'calendar', 'time-zone': '+05:00' };
      const page = await browser.newPage({ timezoneId });
      await page.route('https://portal.example/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }),
      );
      await page.clock.install({ time: new Date('2026-05-16T23:30:00Z') });
      await page.goto('https://portal.example/');
      await page.addScriptTag({ content: script });
      await page.evaluate((attributes) => {
        const picker = document.createElement('news-archive-picker');
        for (const [name, value] of Object.entries({ loading: 'eager', ...attributes }))
          picker.setAttribute(name, value);
        document.querySelector('main').append(picker);
      }, given);
      await page.waitForFunction(() => document.querySelector('news-archive-picker').state === 'ready');
      days.push(await inPicker(page, (root) => root.querySelector('.today').dataset.key));
      await page.close();
    }
    assert.deepEqual(days, ['2026-05-17', '2026-05-17']);
  });

  it('runs from right to left: days, months and the steps', async () => {
    for (const variant of ['calendar', 'heatmap']) {
      const page = await show({ variant, value: '2024-05-08', dir: 'rtl' });
      const places = await inPicker(page, (root) => {
        const left = (selector) => root.querySelector(selector).getBoundingClientRect().left;
        const pointsLeft = (selector) => {
          let sign = 1;
          for (let each = root.querySelector(selector); each; each = each.parentElement) {
            if (getComputedStyle(each).scale.startsWith('-1')) sign = -sign;
          }
          return sign < 0;
        };
        return {
          days: left('[data-key="2024-05-09"]') < left('[data-key="2024-05-08"]'),
          steps: left('.step:last-child') < left('.step'),
          onward: pointsLeft('.step:last-child svg'),
          back: pointsLeft('.step svg'),
        };
      });
      assert.deepEqual(places, { days: true, steps: true, onward: true, back: false }, variant);
      await page.close();
    }
  });
});
