import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsArchivePicker } from '../../../src/widgets/archive-picker/archive-picker.js';
import '../../../src/widgets/archive-picker/define.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const days2024 = Array.from({ length: 366 }, (_, place) => (place % 7 === 0 ? 0 : place % 40));
// 2024-05-01 is the day with the note, 2024-05-02 has no articles, nobody knows about 2024-05-04.
days2024.splice(121, 4, 0, 0, 42, null as unknown as number);

let archives = 0;

/** An archive from April 1993 to the 17th of May 2026, under an address of its own, for the store keeps what it has read. */
function archive(over: object = {}): { index: string; asked: string[] } {
  const root = `https://portal.example/${++archives}`;
  const asked: string[] = [];
  const totals = Array.from({ length: 12 }, (_, month) => (month === 1 ? 0 : 100 + month));
  const years = Object.fromEntries(Array.from({ length: 34 }, (_, place) => [1993 + place, totals]));
  const index = {
    v: 1,
    first: '1993-04-06',
    last: '2026-05-17',
    year: 'years/{yyyy}.json',
    years,
    notes: { '2024-05-01': 'газета не выходила' },
    ...over,
  };
  worker.use(
    http.get(`${root}/index.json`, () => HttpResponse.json(index)),
    http.get(`${root}/years/:year`, ({ params }) => {
      asked.push(String(params['year']));
      return params['year'] === '2024.json'
        ? HttpResponse.json({ v: 1, year: 2024, days: days2024 })
        : new HttpResponse(null, { status: 404 });
    }),
  );
  return { index: `${root}/index.json`, asked };
}

async function ready(picker: NewsArchivePicker): Promise<NewsArchivePicker> {
  await waitUntil(() => picker.state !== 'loading');
  await picker.updateComplete;
  return picker;
}

/** A picker in Russian whose dates are links. */
async function linked(index: string, value = ''): Promise<NewsArchivePicker> {
  const template = '/archive/{yyyy}/{mm}/{dd}/';
  return ready(
    await fixture(
      html`<news-archive-picker
        lang="ru"
        loading="eager"
        archive-index=${index}
        href-template=${template}
        value=${value}
      ></news-archive-picker>`,
    ),
  );
}

/** Dates without pages of their own, so that choosing one leads nowhere. */
async function bounded(
  attributes: { value?: string; precision?: string; dir?: string } = {},
): Promise<NewsArchivePicker> {
  const { value = '', precision = 'day', dir = 'ltr' } = attributes;
  return ready(
    await fixture(
      html`<news-archive-picker
        lang="en"
        dir=${dir}
        loading="eager"
        min="2020-03-10"
        max="2024-05-17"
        value=${value}
        precision=${precision}
      ></news-archive-picker>`,
    ),
  );
}

function cell(picker: NewsArchivePicker, key: string): HTMLElement {
  return picker.shadowRoot!.querySelector<HTMLElement>(`[role="grid"] [data-key="${key}"]`)!;
}

/** What a reader presses, or lands on with the keyboard. */
function target(picker: NewsArchivePicker, key: string): HTMLElement {
  return cell(picker, key).querySelector<HTMLElement>('a, button') ?? cell(picker, key);
}

/** What a screen reader says. */
function nameOf(picker: NewsArchivePicker, key: string): string {
  return cell(picker, key).querySelector('.hidden')!.textContent;
}

function part(picker: NewsArchivePicker, name: string): HTMLElement[] {
  return [...picker.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

function texts(elements: Iterable<Element>): string[] {
  return [...elements].map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** Waits out the rendering and the move of the focus after it. */
async function settled(picker: NewsArchivePicker): Promise<void> {
  await picker.updateComplete;
  await aTimeout(0);
}

function focused(picker: NewsArchivePicker): string | null | undefined {
  return picker.shadowRoot!.activeElement?.closest('[data-key]')?.getAttribute('data-key');
}

async function press(picker: NewsArchivePicker, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(picker);
  }
}

describe('news-archive-picker', () => {
  // Following a link would leave the page of the tests.
  const stay = (event: Event): void => event.preventDefault();
  before(() => document.addEventListener('click', stay));
  after(() => document.removeEventListener('click', stay));

  describe('years, months and days', () => {
    it('lists the years by decade, newest first, with the number of articles', async () => {
      const picker = await linked(archive().index);
      expect(picker.view).to.equal('years');
      expect(texts(picker.shadowRoot!.querySelectorAll('[role="rowheader"]'))[0]).to.equal('2020-е годы');
      expect(part(picker, 'year')).to.have.length(34);
      expect(part(picker, 'year')[0]!.textContent).to.contain('2026');
      expect(nameOf(picker, '2024')).to.equal('2024, 1165 материалов');
      expect(target(picker, '2024').getAttribute('href')).to.match(/\/archive\/2024\/$/);
    });

    it('opens a year in place, then a month, and marks neither as chosen', async () => {
      const { index, asked } = archive();
      const picker = await linked(index);
      let changes = 0;
      picker.addEventListener('change', () => changes++);
      target(picker, '2024').click();
      await settled(picker);
      expect(picker.getAttribute('view')).to.equal('months');
      expect(part(picker, 'month')).to.have.length(12);
      expect(focused(picker)).to.equal('2024-01');
      await waitUntil(() => asked.length > 0);
      target(picker, '2024-05').click();
      await settled(picker);
      expect(picker.view).to.equal('days');
      expect(part(picker, 'week')).to.have.length(5);
      expect(texts(picker.shadowRoot!.querySelectorAll('[role="columnheader"]')).join()).to.equal(
        'пн,вт,ср,чт,пт,сб,вс',
      );
      expect([picker.value, changes]).to.deep.equal(['', 0]);
      expect(asked).to.deep.equal(['2024.json']);
    });

    it('says the day, its weekday and how many articles it has', async () => {
      const picker = await linked(archive().index, '2024-05');
      await waitUntil(() => nameOf(picker, '2024-05-03').includes('42'));
      expect(nameOf(picker, '2024-05-03')).to.equal('3 мая 2024 г., пятница, 42 материала');
      expect(target(picker, '2024-05-03').getAttribute('href')).to.match(/\/archive\/2024\/05\/03\/$/);
    });

    it('shows a day without articles, but not as a link, and says so', async () => {
      const picker = await linked(archive().index, '2024-05');
      await waitUntil(() => !cell(picker, '2024-05-02').querySelector('a'));
      const empty = cell(picker, '2024-05-02');
      expect(empty.querySelector('a, button')).to.equal(null);
      expect(nameOf(picker, '2024-05-02')).to.equal('2 мая 2024 г., четверг, В этот день публикаций нет');
      expect(empty.title).to.equal('В этот день публикаций нет');
    });

    it('takes an unknown number for no zero', async () => {
      const picker = await linked(archive().index, '2024-05');
      await waitUntil(() => !cell(picker, '2024-05-02').querySelector('a'));
      expect(target(picker, '2024-05-04').localName).to.equal('a');
      expect(nameOf(picker, '2024-05-04')).to.equal('4 мая 2024 г., суббота, Количество неизвестно');
      expect(cell(picker, '2024-05-04').querySelector('.count')!.textContent.trim()).to.equal('');
    });

    it('speaks of no unknown numbers where nothing is counted, in the years at the ends of the archive neither', async () => {
      for (const value of ['2020', '2022', '2024'])
        expect(nameOf(await bounded({ value }), `${value}-04`)).to.equal(`April ${value}`);
    });

    it('shows what lies in the value where the view is none', async () => {
      const picker = await bounded({ value: '2022-05' });
      picker.setAttribute('view', 'weeks');
      await settled(picker);
      expect(picker.view).to.equal('days');
      expect(cell(picker, '2022-05-01')).to.exist;
    });

    it('shows and says the note of a day', async () => {
      const picker = await linked(archive().index, '2024-05');
      await waitUntil(() => !cell(picker, '2024-05-01').querySelector('a'));
      expect(texts(part(picker, 'note'))).to.deep.equal(['1 газета не выходила']);
      expect(nameOf(picker, '2024-05-01')).to.contain('газета не выходила');
    });

    it('shows no note of a day outside of the archive', async () => {
      const picker = await linked(
        archive({ notes: { '2026-05-17': 'today', '2026-05-18': 'later' } }).index,
        '2026-05',
      );
      expect(texts(part(picker, 'note'))).to.deep.equal(['17 today']);
    });

    it('offers no month without articles and nothing outside of the archive', async () => {
      const picker = await linked(archive().index, '2026');
      expect(cell(picker, '2026-02').querySelector('a')).to.equal(null);
      expect(nameOf(picker, '2026-02')).to.contain('Материалов нет');
      expect(part(picker, 'month').filter((month) => month.getAttribute('aria-disabled') === 'true')).to.have.length(7);
    });

    it('offers no day to come', async () => {
      const picker = await ready(
        await fixture(
          html`<news-archive-picker lang="ru" loading="eager" min="2020" max="2100"></news-archive-picker>`,
        ),
      );
      expect(part(picker, 'year').length).to.equal(new Date().getFullYear() - 2019);
    });

    it('keeps the dates when the file of a year is missing, and tells the page', async () => {
      const { index } = archive();
      const codes: string[] = [];
      const picker = await linked(index);
      picker.addEventListener('news-error', (event) => codes.push(event.detail.error.code));
      picker.value = '2019-07';
      await waitUntil(() => codes.length > 0);
      expect(codes).to.deep.equal(['http']);
      expect(picker.state).to.equal('ready');
      expect(part(picker, 'day')).to.have.length(31);
      expect(nameOf(picker, '2019-07-14')).to.equal('14 июля 2019 г., воскресенье');
      expect(texts(part(picker, 'notice'))).to.deep.equal(['Количество неизвестно']);
      // The months are counted in the index itself.
      picker.view = 'months';
      await settled(picker);
      expect(part(picker, 'notice')).to.be.empty;
    });

    it('marks today and the chosen day', async () => {
      const today = new Date();
      const iso = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
      const picker = await ready(
        await fixture(
          html`<news-archive-picker lang="ru" loading="eager" min="2020" value=${iso}></news-archive-picker>`,
        ),
      );
      expect(cell(picker, iso).getAttribute('aria-current')).to.equal('date');
      expect(cell(picker, iso).getAttribute('aria-selected')).to.equal('true');
      expect([part(picker, 'today').length, part(picker, 'selected').length]).to.deep.equal([1, 1]);
    });

    it('keeps its height from month to month', async () => {
      const picker = await bounded({ value: '2021-01' });
      const heights = new Set<number>();
      for (let month = 0; month < 12; month++) {
        heights.add(picker.getBoundingClientRect().height);
        part(picker, 'controls')[0]!.querySelectorAll('button')[1]!.click();
        await settled(picker);
      }
      expect([...heights]).to.have.length(1);
    });
  });

  describe('where the dates come from', () => {
    it('counts the articles of a feed and claims nothing about earlier days', async () => {
      const url = 'https://portal.example/dates.json';
      const items = ['2024-05-03T10:00:00+05:00', '2024-05-03T12:00:00+05:00', '2024-05-06T01:00:00+05:00'].map(
        (date, id) => ({ id: `${id}`, url: `https://portal.example/${id}`, title: `${id}`, date_published: date }),
      );
      worker.use(
        http.get(url, () => HttpResponse.json({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items })),
      );
      const picker = await ready(
        await fixture(
          html`<news-archive-picker lang="en" loading="eager" feed=${url} value="2024-05"></news-archive-picker>`,
        ),
      );
      expect(nameOf(picker, '2024-05-03')).to.equal('Friday, 3 May 2024, 2 articles');
      expect(nameOf(picker, '2024-05-04')).to.contain('No articles on this day');
      expect(target(picker, '2024-05-01').localName).to.equal('button');
      expect(cell(picker, '2024-05-07')).to.equal(null);
    });

    it('reads a plain map of days', async () => {
      const url = 'https://portal.example/map.json';
      worker.use(http.get(url, () => HttpResponse.json({ '2024-05-03': 42, '2024-05-05': 1 })));
      const picker = await ready(
        await fixture(html`<news-archive-picker lang="en" loading="eager" archive-index=${url}></news-archive-picker>`),
      );
      expect(picker.view).to.equal('months');
      expect(nameOf(picker, '2024-05')).to.equal('May 2024, 43 articles');
    });

    it('asks for a year that is over once, and for this one again', async () => {
      const { index, asked } = archive({ last: '2025-02-01' });
      const picker = await linked(index, '2024-05');
      await waitUntil(() => nameOf(picker, '2024-05-03').includes('42'));
      picker.value = '2025-01';
      await waitUntil(() => asked.length === 2);
      await picker.refresh();
      expect(asked).to.deep.equal(['2024.json', '2025.json', '2025.json']);
      expect(cell(picker, '2025-01-03')).to.exist;
    });

    it('reads the links of the page, and keeps them when the index fails', async () => {
      worker.use(http.get('https://portal.example/gone.json', () => new HttpResponse(null, { status: 404 })));
      for (const index of ['', 'https://portal.example/gone.json']) {
        const picker = await ready(
          await fixture(
            html`<news-archive-picker loading="eager" archive-index=${index}>
              <ul>
                <li><a href="/archive/2024/">2024</a></li>
                <li><a href="/archive/2022/">2022</a></li>
              </ul>
            </news-archive-picker>`,
          ),
        );
        expect([picker.state, part(picker, 'year').length]).to.deep.equal(['ready', 3]);
        expect(target(picker, '2024').getAttribute('href')).to.match(/\/archive\/2024\/$/);
        expect(target(picker, '2023').localName).to.equal('button');
      }
    });

    it('leaves links alone that name no date', async () => {
      const picker = await ready(
        await fixture(
          html`<news-archive-picker loading="eager">
            <ul>
              <li><a href="/archive/">Все номера</a></li>
            </ul>
          </news-archive-picker>`,
        ),
      );
      expect(picker.state).to.equal('empty');
      expect(picker.shadowRoot!.querySelector('slot:not([name])')).to.exist;
    });

    it('reads the years that a form offers', async () => {
      const picker = await ready(
        await fixture(
          html`<news-archive-picker loading="eager" lang="ru">
            <form action="/archive/">
              <select name="year" aria-label="Год">
                <option value="2023">2023</option>
                <option value="2021">2021</option>
              </select>
            </form>
          </news-archive-picker>`,
        ),
      );
      expect([picker.state, part(picker, 'year').length]).to.deep.equal(['ready', 3]);
    });

    it('says below its dates how old they are when they can not be loaded anew, and moves nothing', async () => {
      const url = 'https://portal.example/once.json';
      worker.use(
        http.get(url, () => HttpResponse.json({ '2024-05-03': 42 }), { once: true }),
        http.get(url, () => new HttpResponse(null, { status: 404 })),
      );
      const picker = await ready(
        await fixture(html`<news-archive-picker lang="ru" loading="eager" archive-index=${url}></news-archive-picker>`),
      );
      const places = (): number[] => [
        picker.getBoundingClientRect().height,
        part(picker, 'grid')[0]!.getBoundingClientRect().top,
      ];
      const before = places();
      await picker.refresh();
      const [notice] = part(picker, 'notice');
      expect(notice!.textContent).to.match(/^по состоянию на/);
      expect(notice!.getBoundingClientRect().top).to.be.above(part(picker, 'grid')[0]!.getBoundingClientRect().bottom);
      expect(places()).to.deep.equal(before);
    });

    it('reads the years of a form in a div that the picker was placed in', async () => {
      const div = await fixture(
        html`<div>
          <form>
            <select name="year" aria-label="Год">
              <option value="2023">2023</option>
              <option value="2021">2021</option>
            </select>
          </form>
        </div>`,
      );
      const picker = document.createElement('news-archive-picker');
      picker.lang = 'ru';
      picker.loading = 'eager';
      picker.append(document.createElement('slot'));
      div.attachShadow({ mode: 'open' }).append(picker);
      await ready(picker);
      expect([picker.state, part(picker, 'year').length]).to.deep.equal(['ready', 3]);
    });

    it('says that it failed, and tries again', async () => {
      const url = 'https://portal.example/again.json';
      worker.use(
        http.get(url, () => HttpResponse.text('<html>'), { once: true }),
        http.get(url, () => HttpResponse.json({ '2024-05-03': 42 })),
      );
      const picker = await ready(
        await fixture(html`<news-archive-picker lang="ru" loading="eager" archive-index=${url}></news-archive-picker>`),
      );
      expect([picker.state, picker.error?.code]).to.deep.equal(['failed', 'malformed']);
      part(picker, 'button')[0]!.click();
      await waitUntil(() => picker.state === 'ready');
    });

    it('reads the date back from the address of the page, also when its form is reset', async () => {
      const before = location.href;
      history.replaceState(null, '', '/archive/2024/05/03/');
      const picker = await linked(archive().index);
      expect([picker.value, picker.view]).to.deep.equal(['2024-05-03', 'days']);
      picker.value = '2023';
      picker.formResetCallback();
      history.replaceState(null, '', before);
      expect(picker.value).to.equal('2024-05-03');
    });
  });

  describe('choosing', () => {
    it('sets the value and fires input and change, like a native field', async () => {
      const picker = await bounded({ value: '2024-05' });
      const heard: string[] = [];
      for (const name of ['input', 'change'])
        picker.addEventListener(name, () => heard.push(`${name} ${picker.value}`));
      target(picker, '2024-05-03').click();
      await settled(picker);
      target(picker, '2024-05-03').click();
      expect(heard).to.deep.equal(['input 2024-05-03', 'change 2024-05-03']);
      expect(cell(picker, '2024-05-03').getAttribute('aria-selected')).to.equal('true');
    });

    it('goes no deeper than its precision', async () => {
      const picker = await bounded({ precision: 'month' });
      target(picker, '2022').click();
      await settled(picker);
      target(picker, '2022-07').click();
      await settled(picker);
      expect([picker.view, picker.value]).to.deep.equal(['months', '2022-07']);
    });

    it('asks for no days where months are chosen, unless only they tell the months', async () => {
      for (const [over, files] of [
        [{}, []],
        [{ years: { 2024: [] } }, ['2024.json']],
      ] as const) {
        const { index, asked } = archive(over);
        await ready(
          await fixture(
            html`<news-archive-picker
              loading="eager"
              precision="month"
              archive-index=${index}
              value="2024"
            ></news-archive-picker>`,
          ),
        );
        await aTimeout(100);
        await waitUntil(() => asked.length >= files.length);
        expect(asked).to.deep.equal(files);
      }
    });

    it('tells of a link before it is followed, and can be kept from it', async () => {
      const picker = await linked(archive().index, '2024-05');
      const opened: unknown[] = [];
      picker.addEventListener('news-open', (event) => {
        opened.push(event.detail);
        event.preventDefault();
      });
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      target(picker, '2024-05-09').dispatchEvent(click);
      expect(opened).to.deep.equal([{ index: 8, href: new URL('/archive/2024/05/09/', location.href).href }]);
      expect([click.defaultPrevented, picker.value]).to.deep.equal([true, '2024-05-09']);
    });

    it('leaves modified clicks to the browser', async () => {
      const picker = await linked(archive().index);
      let prevented = true;
      const look = (event: Event): unknown => (prevented = event.defaultPrevented);
      picker.addEventListener('click', look);
      target(picker, '2024').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }),
      );
      expect([prevented, picker.view]).to.deep.equal([false, 'years']);
    });

    it('says of the links that lead out of it, and of no others, that they open a new tab', async () => {
      const { index } = archive();
      const says = (each: Element): boolean => `${each.textContent} ${each.getAttribute('title')}`.includes(' (откр');
      for (const [variant, value, inside, outside] of [
        ['drill', '', '.cell .press', ''],
        ['drill', '2024', '.cell .press', '.breadcrumb a'],
        ['drill', '2024-05-03', '', '.cell .press, .breadcrumb a, .foot a'],
        ['heatmap', '2024-05-03', '.name .press', '.cell a, .breadcrumb a, .foot a'],
      ] as const) {
        const picker = await linked(index, value);
        Object.assign(picker, { variant, linkTarget: '_blank' });
        await settled(picker);
        const told = (selector: string) => [...picker.shadowRoot!.querySelectorAll(selector || 'none')].map(says);
        expect(told(inside), `${variant} ${value}`).not.to.include(true);
        expect(told(outside), `${variant} ${value}`).not.to.include(false);
      }
    });

    it('links the month shown to its own page, and leads back up by the breadcrumb', async () => {
      const picker = await linked(archive().index, '2024-05-03');
      const crumbs = part(picker, 'breadcrumb')[0]!;
      expect(texts(crumbs.children)).to.deep.equal(['1993–2026', '2024', 'Май', '3']);
      expect(crumbs.querySelector('a')!.getAttribute('href')).to.match(/\/archive\/2024\/05\/$/);
      crumbs.querySelector('button')!.click();
      await settled(picker);
      expect([picker.view, focused(picker)]).to.deep.equal(['years', '2024']);
    });

    it('follows a value set by a program', async () => {
      const picker = await bounded();
      picker.value = '2021-02-28';
      await settled(picker);
      expect(cell(picker, '2021-02-28').getAttribute('aria-selected')).to.equal('true');
    });

    it('shows the view that a program sets together with a value, in either order', async () => {
      const picker = await bounded();
      Object.assign(picker, { value: '2021', view: 'days' });
      await settled(picker);
      expect([picker.view, cell(picker, '2021-01-01') !== null]).to.deep.equal(['days', true]);
      // The same view as before counts as well.
      Object.assign(picker, { view: 'days', value: '2022' });
      await settled(picker);
      expect([picker.view, cell(picker, '2022-01-01') !== null]).to.deep.equal(['days', true]);
      picker.setAttribute('value', '2023-03-04');
      picker.setAttribute('view', 'years');
      await settled(picker);
      expect([picker.view, cell(picker, '2023').getAttribute('aria-selected')]).to.deep.equal(['years', 'true']);
      picker.value = '2023-03-05';
      await settled(picker);
      expect(picker.view).to.equal('days');
    });
  });

  describe('the keyboard', () => {
    it('stops once in the grid and walks through it with the arrows', async () => {
      const picker = await bounded({ value: '2024-05-01' });
      expect(picker.shadowRoot!.querySelectorAll('[tabindex="0"]')).to.have.length(1);
      target(picker, '2024-05-01').focus();
      await press(picker, 'ArrowRight', 'ArrowDown');
      expect(focused(picker)).to.equal('2024-05-09');
      await press(picker, 'Home');
      expect(focused(picker)).to.equal('2024-05-06');
      await press(picker, 'End');
      expect(focused(picker)).to.equal('2024-05-12');
      await press(picker, 'ArrowUp', 'ArrowUp', 'ArrowLeft');
      expect(focused(picker)).to.equal('2024-04-27');
    });

    it('stops at the ends of the archive', async () => {
      const picker = await bounded({ value: '2024-05-17' });
      target(picker, '2024-05-17').focus();
      await press(picker, 'ArrowRight', 'ArrowDown', 'PageDown');
      expect(focused(picker)).to.equal('2024-05-17');
    });

    it('turns months and years by page', async () => {
      const picker = await bounded({ value: '2024-03-31' });
      target(picker, '2024-03-31').focus();
      await press(picker, 'PageUp');
      expect(focused(picker)).to.equal('2024-02-29');
      await press(picker, 'Escape', 'PageUp');
      expect(focused(picker)).to.equal('2023-02');
    });

    it('goes in with Enter and comes back up to where it was', async () => {
      const picker = await bounded();
      target(picker, '2024').focus();
      await press(picker, 'ArrowRight', 'Enter');
      expect(focused(picker)).to.equal('2023-01');
      await press(picker, 'ArrowDown', 'Enter');
      expect(focused(picker)).to.equal('2023-04-01');
      await press(picker, 'Escape');
      expect(focused(picker)).to.equal('2023-04');
      await press(picker, 'Backspace');
      expect(focused(picker)).to.equal('2023');
    });

    it('walks the other way where text runs from right to left', async () => {
      const picker = await bounded({ value: '2024-05-08', dir: 'rtl' });
      target(picker, '2024-05-08').focus();
      await press(picker, 'ArrowLeft');
      expect(focused(picker)).to.equal('2024-05-09');
    });

    it('keeps the focus on the button that turns the months', async () => {
      const picker = await bounded({ value: '2024-04-01' });
      const next = part(picker, 'controls')[0]!.querySelectorAll('button')[1]!;
      next.focus();
      next.click();
      await settled(picker);
      expect(next.getAttribute('aria-disabled')).to.equal('true');
      next.click();
      await settled(picker);
      expect(picker.shadowRoot!.activeElement).to.equal(next);
      expect(picker.shadowRoot!.querySelector('[role="grid"]')!.getAttribute('aria-label')).to.equal('May 2024');
    });
  });

  describe('everyone', () => {
    for (const [name, value] of Object.entries({ years: '', months: '2024', days: '2024-05-03' })) {
      it(`can use the ${name}`, async () => {
        const picker = await linked(archive().index, value);
        if (value) await waitUntil(() => picker.shadowRoot!.querySelector('.none'));
        expect(picker.view).to.equal(name);
        await expect(picker).to.be.accessible();
      });
    }
  });
});
