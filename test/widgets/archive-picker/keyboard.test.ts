import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsArchivePicker } from '../../../src/widgets/archive-picker/archive-picker.js';
import '../../../src/widgets/archive-picker/define.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

/** Without pages of their own, so that choosing a date leads nowhere. */
async function picker(attributes: Readonly<Record<string, string>>): Promise<NewsArchivePicker> {
  const element = document.createElement('news-archive-picker');
  const given = { lang: 'en', loading: 'eager', min: '1995-02-10', max: '2024-05-17', ...attributes };
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  await fixture(html`${element}`);
  await waitUntil(() => element.state === 'ready');
  await element.updateComplete;
  element.shadowRoot!.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')!.focus();
  return element;
}

function focused(element: NewsArchivePicker): string | undefined {
  return element.shadowRoot!.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
}

/** Presses the keys one by one, and gives what has the focus after each. */
async function walk(element: NewsArchivePicker, ...keys: string[]): Promise<(string | undefined)[]> {
  const passed = [];
  for (const key of keys) {
    const [plain = key, modifier] = key.split('+').reverse();
    // WebDriver knows neither physical keys nor keys that are held.
    if (modifier || plain.startsWith('Bracket')) {
      const init = { key: plain, code: plain, shiftKey: modifier === 'Shift', bubbles: true, composed: true };
      element.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', init));
    } else await sendKeys({ press: plain });
    await element.updateComplete;
    await aTimeout(0);
    passed.push(focused(element));
    const stops = element.shadowRoot!.querySelectorAll('[role="grid"] [tabindex="0"]');
    expect(stops, `tab stops after ${key}`).to.have.length(1);
  }
  return passed;
}

const said = (element: NewsArchivePicker): string => element.shadowRoot!.querySelector('[aria-live]')!.textContent;

/** What each key leads to from the 8th of May 2024, a Wednesday, where the days are shown. */
const days: Readonly<Record<string, string>> = {
  ArrowRight: '2024-05-09',
  ArrowLeft: '2024-05-07',
  ArrowDown: '2024-05-15',
  ArrowUp: '2024-05-01',
  Home: '2024-05-06',
  End: '2024-05-12',
  PageUp: '2024-04-08',
  'Shift+PageUp': '2023-05-08',
  BracketLeft: '2024-05-07',
  BracketRight: '2024-05-09',
  '1': '2024-05-10',
};

for (const [variant, view] of Object.entries({ drill: 'days', calendar: 'days', heatmap: 'months' })) {
  describe(`the keyboard in a ${variant} of days`, () => {
    for (const [key, goal] of Object.entries(days)) {
      it(`goes by ${key} and says no new level`, async () => {
        const element = await picker({ variant, value: '2024-05-08' });
        expect(element.view).to.equal(view);
        expect(await walk(element, key)).to.deep.equal([goal]);
        expect([element.view, said(element)]).to.deep.equal([view, '']);
      });
    }

    it('goes the other way where text runs from right to left', async () => {
      const element = await picker({ variant, value: '2024-05-08', dir: 'rtl' });
      expect(await walk(element, 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Home')).to.deep.equal([
        '2024-05-07',
        '2024-05-08',
        '2024-05-09',
        '2024-05-06',
      ]);
    });

    it('chooses by Enter and keeps the focus, goes up by Escape or Backspace and says where it is', async () => {
      for (const up of ['Escape', 'Backspace']) {
        const element = await picker({ variant, value: '2024-05-08' });
        expect(await walk(element, 'ArrowRight', 'Enter')).to.deep.equal(['2024-05-09', '2024-05-09']);
        expect(element.value).to.equal('2024-05-09');
        const above = view === 'days' ? ['2024-05', 'months', '2024'] : ['2024', 'years', '1995–2024'];
        expect([...(await walk(element, up)), element.view, said(element)]).to.deep.equal(above);
      }
    });

    it('is at the end where the archive is', async () => {
      const element = await picker({ variant, value: '2024-05-17' });
      const still = await walk(element, 'ArrowRight', 'ArrowDown', 'PageDown', 'Shift+PageDown');
      expect(new Set(still)).to.deep.equal(new Set(['2024-05-17']));
    });
  });
}

it('the keyboard does nothing in a picker that is disabled, nor do steps at the end of the archive', async () => {
  const url = 'https://portal.example/disabled.json';
  worker.use(http.get(url, () => HttpResponse.json({ '2024-05-01': 1, '2024-05-16': 1 })));
  const element = await picker({ 'archive-index': url, min: '', max: '', value: '2024-05-03' });
  await waitUntil(() => element.view === 'days');
  // A day without articles is no button, which would have lost the focus.
  expect(await walk(element, 'ArrowRight')).to.deep.equal(['2024-05-04']);
  element.shadowRoot!.querySelector<HTMLElement>('.step:last-child')!.click();
  expect(await walk(element, 'ArrowLeft')).to.deep.equal(['2024-05-03']);
  element.disabled = true;
  await element.updateComplete;
  await walk(element, 'ArrowRight', 'Backspace', 'BracketRight');
  expect([focused(element), element.view]).to.deep.equal(['2024-05-03', 'days']);
});

describe('the keyboard in years and months', () => {
  it('walks through the months of a year in their three columns', async () => {
    const element = await picker({ value: '2023' });
    expect(await walk(element, 'ArrowRight', 'ArrowDown', 'End', 'ArrowUp', 'Home', 'ArrowUp')).to.deep.equal([
      '2023-02',
      '2023-05',
      '2023-06',
      '2023-03',
      '2023-01',
      '2023-01',
    ]);
    expect(await walk(element, 'ArrowLeft', 'PageUp', 'Shift+PageUp', 'j')).to.deep.equal([
      '2022-12',
      '2021-12',
      '2011-12',
      '2011-01',
    ]);
    expect(said(element)).to.equal('');
  });

  it('walks through the years, of which the newest is the first', async () => {
    const element = await picker({});
    expect(await walk(element, 'ArrowRight', 'End', 'Home', 'PageDown', '2', '0', '0', '7')).to.deep.equal([
      '2023',
      '2020',
      '2024',
      '2014',
      '2013',
      '2013',
      '2009',
      '2007',
    ]);
  });

  it('finds what stands above and below, however many years fit a line', async () => {
    for (const width of [240, 320, 640]) {
      const element = await picker({ value: '2009', view: 'years' });
      element.style.inlineSize = `${width}px`;
      await aTimeout(50);
      const [before] = await walk(element, 'Home');
      const [below, back] = await walk(element, 'ArrowDown', 'ArrowUp');
      const place = (key?: string) =>
        element.shadowRoot!.querySelector(`.cell[data-key="${key}"]`)!.getBoundingClientRect();
      expect(place(below).left, `${width}: ${before} ${below}`).to.be.closeTo(place(before).left, 1);
      expect(place(below).top, `${width}: ${before} ${below}`).to.be.greaterThan(place(before).top);
      expect(back).to.equal(before);
    }
  });

  it('goes in by Enter, each level being said once', async () => {
    const element = await picker({});
    expect([...(await walk(element, 'ArrowRight', 'Enter')), said(element)]).to.deep.equal(['2023', '2023-01', '2023']);
    expect([...(await walk(element, 'ArrowRight', 'Enter')), said(element)]).to.deep.equal([
      '2023-02',
      '2023-02-01',
      'February 2023',
    ]);
  });
});
