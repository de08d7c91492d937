// What a screen reader finds at each level, in the built script.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../../../scripts/test/chromium.mjs';

const script = readFileSync(join(import.meta.dirname, '../../../dist/cdn/news-widgets.js'), 'utf8');
const map = { '2023-12-31': 2, '2024-05-02': 3, '2024-05-03': 42, '2024-06-01': 1 };

describe('the accessibility tree of the archive picker', () => {
  let browser;
  let page;

  before(async () => {
    const { executablePath, env } = await findChromium();
    const options = { executablePath, env, args: chromiumArgs };
    browser = await chromium.launch(options).catch(() => chromium.launch(options));
    page = await browser.newPage();
    await page.route('https://portal.example/**', (route) =>
      route.request().url().endsWith('.json')
        ? route.fulfill({ json: map, headers: { 'access-control-allow-origin': '*' } })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="ru"><main></main></html>' }),
    );
    await page.goto('https://portal.example/');
    await page.addScriptTag({ content: script });
  });
  after(() => browser?.close());

  /** The lines of the tree, without those of other dates. */
  async function tree(attributes) {
    await page.evaluate(async (given) => {
      const picker = document.createElement('news-archive-picker');
      for (const [name, value] of Object.entries({ loading: 'eager', 'archive-index': '/map.json', ...given })) {
        picker.setAttribute(name, value);
      }
      document.querySelector('main').replaceChildren(picker);
    }, attributes);
    await page.waitForFunction(() => document.querySelector('news-archive-picker').state === 'ready');
    const snapshot = await page.locator('main').ariaSnapshot();
    return snapshot.split('\n').map((line) => line.trim());
  }

  const holds = (lines, ...wanted) => {
    for (const each of wanted) assert.ok(lines.includes(each), `«${each}» is missing in:\n${lines.join('\n')}`);
  };

  it('names the years with their articles', async () => {
    const lines = await tree({});
    holds(lines, '- grid "2023–2024":', '- gridcell "2024, 46 материалов":');
    holds(lines, '- textbox "Перейти к дате"');
  });

  it('names the months of a year', async () => {
    const lines = await tree({ value: '2024' });
    holds(lines, '- grid "2024":', '- gridcell "Май 2024, 45 материалов":', '- button "Май 2024, 45 материалов"');
  });

  it('names the days of a month, with weekday and number', async () => {
    const lines = await tree({ value: '2024-05-03' });
    holds(lines, '- grid "Май 2024":');
    holds(lines, '- gridcell "3 мая 2024 г., пятница, 42 материала" [selected]:');
    holds(lines, '- gridcell "4 мая 2024 г., суббота, В этот день публикаций нет"');
    holds(lines, '- button "Следующий месяц, Июнь 2024"', `- 'button "Следующий день: 1 июня"'`);
  });

  it('names the days in Kazakh', async () => {
    const lines = await tree({ value: '2024-05', lang: 'kk' });
    holds(lines, '- gridcell "2024 ж. 3 мамыр, жұма, 42 материал":');
  });

  it('names the days of a calendar, and where its four steps lead', async () => {
    const lines = await tree({ variant: 'calendar', value: '2024-05-03' });
    holds(lines, '- grid "Май 2024":', '- gridcell "3 мая 2024 г., пятница, 42 материала" [selected]:');
    holds(lines, '- columnheader "понедельник": пн', '- button "Предыдущий год, Декабрь 2023"');
    holds(lines, '- button "Предыдущий месяц, Апрель 2024"', '- button "Следующий месяц, Июнь 2024"');
  });

  it('names the days of a whole year by their months', async () => {
    const lines = await tree({ variant: 'heatmap', value: '2024-05-03' });
    holds(lines, '- grid "2024":', '- button "Май"', '- button "3 мая 2024 г., пятница, 42 материала"');
    holds(lines, '- gridcell "4 мая 2024 г., суббота, В этот день публикаций нет"');
  });
});
