import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { Article } from '../../../src/article/article.js';
import type { NewsArchivePicker } from '../../../src/widgets/archive-picker/archive-picker.js';
import '../../../src/widgets/archive-picker/define.js';
import { delay, http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const dates = ['2024-04-11', '2024-05-03', '2024-05-03', '2024-05-09'];
const articles: readonly Article[] = dates.map((day, place) => ({
  id: `${place}`,
  url: `https://portal.example/${place}`,
  title: day,
  published: `${day}T12:00:00+05:00`,
}));

/** A picker with articles in April, from the 11th on, and in May of 2024. */
async function counted(attributes: Readonly<Record<string, string>>): Promise<NewsArchivePicker> {
  const picker = document.createElement('news-archive-picker');
  Object.assign(picker, { articles, loading: 'eager', timeZone: '+05:00', lang: 'ru' });
  for (const [name, value] of Object.entries(attributes)) picker.setAttribute(name, value);
  await fixture(html`${picker}`);
  await waitUntil(() => picker.state === 'ready');
  await picker.updateComplete;
  return picker;
}

function number(picker: NewsArchivePicker, key: string): HTMLElement {
  return picker.shadowRoot!.querySelector<HTMLElement>(`[role="grid"] [data-key="${key}"] .number`)!;
}

/** How far below the top of its cell a number stands. */
function drop(picker: NewsArchivePicker, key: string): number {
  const box = number(picker, key);
  return box.getBoundingClientRect().top - box.closest('.cell')!.getBoundingClientRect().top;
}

describe('the look of news-archive-picker', () => {
  for (const lang of ['ru', 'kk', 'en']) {
    it(`breaks no name of a month in ${lang}, from 240 pixels on`, async () => {
      for (const width of [240, 280, 300, 320, 480]) {
        const box = await fixture(
          html`<div style="inline-size: ${width}px">
            <news-archive-picker lang=${lang} loading="eager" min="2020" max="2023" value="2022"></news-archive-picker>
          </div>`,
        );
        const picker = box.querySelector('news-archive-picker')!;
        await waitUntil(() => picker.shadowRoot!.querySelectorAll('.months .number').length === 12);
        for (const name of picker.shadowRoot!.querySelectorAll('.months .number')) {
          const range = document.createRange();
          range.selectNodeContents(name);
          const what = `${name.textContent} at ${width}`;
          expect(range.getClientRects(), what).to.have.length(1);
          expect(range.getBoundingClientRect().width, what).to.be.at.most(width / 3);
        }
      }
    });
  }

  it('breaks no name of a month of a heat map, with letters twice as large', async () => {
    for (const width of [240, 320, 640]) {
      const box = await fixture(
        html`<div
          style="inline-size: ${width}px; font-family: Verdana, 'DejaVu Sans', sans-serif; --news-font-size: 32px"
        >
          <news-archive-picker lang="kk" variant="heatmap" loading="eager" min="2023" max="2023"></news-archive-picker>
        </div>`,
      );
      const picker = box.querySelector('news-archive-picker')!;
      await waitUntil(() => picker.shadowRoot!.querySelectorAll('.month .name').length === 12);
      for (const name of picker.shadowRoot!.querySelectorAll('.month .name .press')) {
        const range = document.createRange();
        range.selectNodeContents(name);
        const lines = new Set([...range.getClientRects()].map(({ top }) => top));
        expect([...lines], `${name.textContent.trim()} at ${width}`).to.have.length(1);
      }
    }
  });

  it('sets the years apart, also in broad letters, from 240 pixels on', async () => {
    for (const width of [240, 300, 342, 400, 500, 700]) {
      const box = await fixture(
        html`<div style="inline-size: ${width}px; font-family: Verdana, 'DejaVu Sans', sans-serif">
          <news-archive-picker loading="eager" min="1993" max="2023"></news-archive-picker>
        </div>`,
      );
      const picker = box.querySelector('news-archive-picker')!;
      await waitUntil(() => number(picker, '2019'));
      const [next, year] = ['2018', '2019'].map((key) => number(picker, key).getBoundingClientRect());
      expect(next!.left - year!.right, `${width}`).to.be.at.least(3);
    }
  });

  it('sets all numbers in one line, with a count, without one and where it is unknown', async () => {
    const picker = await counted({ value: '2024-05' });
    expect(drop(picker, '2024-05-04')).to.be.closeTo(drop(picker, '2024-05-03'), 0.5);
    picker.value = '2024-04';
    await picker.updateComplete;
    for (const key of ['2024-04-01', '2024-04-12'])
      expect(drop(picker, key), key).to.be.closeTo(drop(picker, '2024-04-11'), 0.5);
    picker.view = 'months';
    await picker.updateComplete;
    expect(drop(picker, '2024-04')).to.be.closeTo(drop(picker, '2024-05'), 0.5);
  });

  it('promises less of a day of which nothing is known', async () => {
    const picker = await counted({ value: '2024-04' });
    const weights = ['2024-04-01', '2024-04-11'].map((key) => getComputedStyle(number(picker, key)).fontWeight);
    expect(weights).to.deep.equal(['400', '600']);
  });

  it('moves no number when the counts of a year arrive', async () => {
    const root = 'https://portal.example/late';
    const index = { v: 1, first: '2024-01-01', last: '2024-12-31', year: '{yyyy}.json', years: { 2024: [31, 29] } };
    worker.use(
      http.get(`${root}/index.json`, () => HttpResponse.json(index)),
      http.get(`${root}/2024.json`, async () => {
        await delay(150);
        return HttpResponse.json({ v: 1, year: 2024, days: Array.from({ length: 366 }, () => 1) });
      }),
    );
    const picker = await fixture<NewsArchivePicker>(
      html`<news-archive-picker
        loading="eager"
        archive-index=${`${root}/index.json`}
        value="2024-01"
      ></news-archive-picker>`,
    );
    await waitUntil(() => number(picker, '2024-01-10'));
    const before = drop(picker, '2024-01-10');
    await waitUntil(() => picker.shadowRoot!.querySelector('.count'));
    expect(drop(picker, '2024-01-10')).to.equal(before);
  });

  it('marks the days of a heat map of which nothing is known', async () => {
    for (const given of [
      { min: '2024-01-01', max: '2024-05-17' },
      { min: '2024-01-01', max: '2024-05-17', counts: 'none' },
    ]) {
      const picker = document.createElement('news-archive-picker');
      for (const [name, value] of Object.entries({ loading: 'eager', variant: 'heatmap', ...given }))
        picker.setAttribute(name, value);
      await fixture(html`${picker}`);
      await waitUntil(() => picker.state === 'ready');
      const days = [...picker.shadowRoot!.querySelectorAll('.cell[data-key]')];
      expect(days).to.have.length(138);
      for (const day of days) {
        const mark = getComputedStyle(day, '::before');
        expect([mark.content, mark.borderStyle, parseFloat(mark.width) > 3]).to.deep.equal(['""', 'solid', true]);
      }
      expect(picker.shadowRoot!.querySelectorAll('.legend')).to.have.length(0);
    }
  });

  it('tells a day without articles from one of which nothing is known, in a heat map of a feed', async () => {
    const picker = await counted({ variant: 'heatmap', value: '2024' });
    const mark = (key: string, pseudo: string): CSSStyleDeclaration =>
      getComputedStyle(picker.shadowRoot!.querySelector(`${key}`)!, pseudo);
    const none = mark('[data-key="2024-05-04"]', '::before');
    const unknown = mark('[data-key="2024-04-03"]', '::before');
    expect(parseFloat(unknown.width)).to.be.greaterThan(parseFloat(none.width) + 2);
    expect(mark('[data-key="2024-05-03"] .press', '::after').content).to.equal('""');
    expect(picker.shadowRoot!.querySelectorAll('.legend span')).to.have.length(2);
  });

  it('leaves no month of a heat map a void where the archive does not reach it', async () => {
    const picker = await counted({ variant: 'heatmap', min: '2024-04-11', max: '2024-05-09' });
    const days = [...picker.shadowRoot!.querySelectorAll('.outside')];
    expect(days).to.have.length(366 - 29);
    for (const day of days) {
      const ground = getComputedStyle(day, '::before');
      expect([ground.content, parseFloat(ground.width) > 10]).to.deep.equal(['""', true]);
      expect(ground.backgroundColor).not.to.match(/transparent|, 0\)/);
    }
  });

  for (const variant of ['drill', 'calendar']) {
    it(`is as high for one day as for another: ${variant}`, async () => {
      for (const lang of ['ru', 'kk', 'en']) {
        for (const width of [240, 320, 400, 470, 640]) {
          const box = await fixture(
            html`<div style="inline-size: ${width}px">
              <news-archive-picker
                lang=${lang}
                loading="eager"
                variant=${variant}
                min="1993-01-01"
                max="2026-05-17"
              ></news-archive-picker>
            </div>`,
          );
          const picker = box.querySelector('news-archive-picker')!;
          await waitUntil(() => picker.state === 'ready');
          const heights = [];
          for (const day of ['2024-05-03', '2024-09-30', '2023-12-31', '1993-01-01', '2026-05-17']) {
            picker.value = day;
            await picker.updateComplete;
            heights.push(picker.getBoundingClientRect().height);
          }
          expect(new Set(heights), `${lang} ${width}: ${heights.join()}`).to.have.length(1);
        }
      }
    });
  }

  it('says the year above a month, in narrow places too', async () => {
    const box = await fixture(
      html`<div style="inline-size: 280px">
        <news-archive-picker loading="eager" min="2024-04-11" max="2024-05-09" value="2024-05-03"></news-archive-picker>
      </div>`,
    );
    const picker = box.querySelector('news-archive-picker')!;
    await waitUntil(() => picker.state === 'ready');
    const crumbs = [...picker.shadowRoot!.querySelectorAll<HTMLElement>('.breadcrumb li')];
    expect(crumbs.filter((crumb) => crumb.checkVisibility()).map(({ innerText }) => innerText.trim())).to.deep.equal([
      '2024',
      'May',
      '3',
    ]);
  });

  it('gives a day of a heat map 24 pixels, except beside a year in a narrow place, where its month leads to it', async () => {
    for (const width of [300, 360, 400, 530, 640, 800, 960]) {
      const box = await fixture(
        html`<div style="inline-size: ${width}px">
          <news-archive-picker
            loading="eager"
            variant="heatmap"
            min="2024-01-01"
            max="2024-12-31"
          ></news-archive-picker>
        </div>`,
      );
      const picker = box.querySelector('news-archive-picker')!;
      await waitUntil(() => picker.state === 'ready');
      for (const day of picker.shadowRoot!.querySelectorAll('.cell > .press')) {
        const { width: found, height } = day.getBoundingClientRect();
        if (width > 354) expect(Math.min(found, height), `${width}`).to.be.at.least(24);
      }
      for (const month of picker.shadowRoot!.querySelectorAll('.name > .press'))
        expect(month.getBoundingClientRect().height).to.be.at.least(24);
    }
  });

  it('moves nothing below a heat map when the counts of its year arrive', async () => {
    const root = 'https://portal.example/late-heat';
    const index = { v: 1, first: '2024-01-01', last: '2024-12-31', year: '{yyyy}.json', years: { 2024: [31, 29] } };
    worker.use(
      http.get(`${root}/index.json`, () => HttpResponse.json(index)),
      http.get(`${root}/2024.json`, async () => {
        await delay(150);
        return HttpResponse.json({ v: 1, year: 2024, days: Array.from({ length: 366 }, (_, day) => day * 3) });
      }),
    );
    for (const width of [240, 320, 640]) {
      const box = await fixture(
        html`<div style="inline-size: ${width}px">
          <news-archive-picker
            loading="eager"
            variant="heatmap"
            archive-index=${`${root}/index.json?${width}`}
            value="2024-01-10"
          ></news-archive-picker>
        </div>`,
      );
      const picker = box.querySelector('news-archive-picker')!;
      await waitUntil(() => picker.state === 'ready');
      const before = picker.getBoundingClientRect().height;
      await waitUntil(() => picker.shadowRoot!.querySelector('.cell.step5'));
      expect(picker.shadowRoot!.querySelectorAll('.legend span')).to.have.length(5);
      expect(picker.getBoundingClientRect().height, `${width}`).to.equal(before);
    }
  });

  it('takes an attribute that was removed as one that was never there', async () => {
    const picker = await counted({
      value: '2024-05-03',
      precision: 'month',
      view: 'months',
      counts: 'none',
      variant: 'drill',
      min: '2024-05',
      max: '2024-05',
      'href-template': '/{yyyy}/{mm}/{dd}/',
      'archive-index': '',
    });
    const names = ['precision', 'view', 'counts', 'variant', 'min', 'max', 'href-template', 'archive-index'];
    for (const name of names) picker.removeAttribute(name);
    await aTimeout(0);
    await picker.updateComplete;
    expect([picker.state, picker.view]).to.deep.equal(['ready', 'days']);
    expect(number(picker, '2024-05-03').closest('.press')!.localName).to.equal('button');
    expect(picker.shadowRoot!.querySelector('.count')).to.exist;
    picker.removeAttribute('value');
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('.selected')).to.equal(null);
  });
});
