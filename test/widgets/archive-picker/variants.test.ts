import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsArchivePicker } from '../../../src/widgets/archive-picker/archive-picker.js';
import '../../../src/widgets/archive-picker/define.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

let archives = 0;

/** Two years of counts, 2023 and 2024; nobody knows about the 4th of May 2024, nothing came out on the 2nd. */
function archive(): { index: string; asked: string[] } {
  const root = `https://portal.example/variants/${++archives}`;
  const asked: string[] = [];
  const days = Array.from({ length: 366 }, (_, place) => 1 + ((place * 7) % 50)) as (number | null)[];
  days.splice(122, 3, 0, 42, null);
  const totals = Array(12).fill(600);
  const years = { 2022: totals, 2023: totals, 2024: totals };
  worker.use(
    http.get(`${root}/index.json`, () =>
      HttpResponse.json({ v: 1, first: '2022-01-01', last: '2024-12-31', year: '{yyyy}.json', years }),
    ),
    http.get(`${root}/:year`, ({ params }) => {
      asked.push(String(params['year']));
      const year = Number(String(params['year']).slice(0, 4));
      return HttpResponse.json({ v: 1, year, days: year === 2024 ? days : days.slice(0, 365) });
    }),
  );
  return { index: `${root}/index.json`, asked };
}

async function picker(attributes: Readonly<Record<string, string>>): Promise<NewsArchivePicker> {
  const element = document.createElement('news-archive-picker');
  for (const [name, value] of Object.entries({ lang: 'ru', loading: 'eager', ...attributes })) {
    element.setAttribute(name, value);
  }
  await fixture(html`${element}`);
  await waitUntil(() => element.state === 'ready');
  await element.updateComplete;
  return element;
}

function all(element: NewsArchivePicker, selector: string): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
}

function one(element: NewsArchivePicker, selector: string): HTMLElement {
  return all(element, selector)[0]!;
}

function press(element: NewsArchivePicker, key: string): HTMLElement {
  return one(element, `.cell[data-key="${key}"] .press`);
}

function focused(element: NewsArchivePicker): string | undefined {
  return element.shadowRoot!.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
}

async function keys(element: NewsArchivePicker, ...names: string[]): Promise<void> {
  for (const name of names) {
    await sendKeys({ press: name });
    await element.updateComplete;
    await aTimeout(0);
  }
}

async function type(element: NewsArchivePicker, text: string): Promise<void> {
  const field = one(element, 'input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await aTimeout(0);
}

describe('the variants of news-archive-picker', () => {
  it('begin with the years, the days of a month, or all days of a year', async () => {
    const bounds = { min: '2020', max: '2024-05-17' };
    const views = [];
    for (const variant of ['drill', 'calendar', 'heatmap']) views.push((await picker({ ...bounds, variant })).view);
    expect(views).to.deep.equal(['years', 'days', 'months']);
  });

  it('turn over when the attribute changes', async () => {
    const element = await picker({ min: '2020', max: '2024-05-17' });
    element.variant = 'calendar';
    await element.updateComplete;
    await element.updateComplete;
    expect(element.view).to.equal('days');
  });

  it('lead a calendar on by months and by years', async () => {
    const element = await picker({ variant: 'calendar', min: '2020', max: '2024-05-17', value: '2023-03' });
    const name = () => one(element, '[role="grid"]').ariaLabel;
    const steps = all(element, '.step');
    expect(steps.map((step) => step.title)).to.deep.equal([
      'Предыдущий год',
      'Предыдущий месяц',
      'Следующий месяц',
      'Следующий год',
    ]);
    expect(steps[3]!.ariaLabel).to.equal('Следующий год, Март 2024');
    const names = [];
    for (const step of steps) {
      step.click();
      await element.updateComplete;
      names.push(name());
    }
    expect(names).to.deep.equal(['Март 2022', 'Февраль 2022', 'Март 2022', 'Март 2023']);
  });

  it('shade the days of a year in five steps and say what they stand for', async function () {
    // axe looks at 366 days, which takes WebKit a while.
    this.timeout(40_000);
    const { index, asked } = archive();
    const element = await picker({ variant: 'heatmap', 'archive-index': index });
    await waitUntil(() => all(element, '.step5').length > 1);
    expect(asked).to.deep.equal(['2024.json']);
    expect(all(element, '.cell[data-key]')).to.have.length(366);
    expect(all(element, '[tabindex="0"]')).to.have.length(1);
    const sizes = [1, 2, 3, 4, 5].map(
      (step) => getComputedStyle(one(element, `.cell.step${step} .press`), '::after').scale,
    );
    expect(new Set(sizes)).to.have.property('size', 5);
    expect(all(element, '[part="legend"] span').map((each) => each.textContent!.trim())).to.have.length(5);
    expect(press(element, '2024-05-03').title).to.equal('3 мая 2024 г., пятница, 42 материала');
    expect(one(element, '[data-key="2024-05-02"]').title).to.contain('В этот день публикаций нет');
    expect(press(element, '2024-05-04').title).to.contain('Количество неизвестно');
    await expect(element).to.be.accessible();
  });

  it('open a month of the heat map by its name, and walk over the ends of months', async () => {
    const element = await picker({ variant: 'heatmap', 'archive-index': archive().index, value: '2024-04-30' });
    await waitUntil(() => all(element, '.step5').length > 1);
    press(element, '2024-04-30').focus();
    await keys(element, 'ArrowRight');
    expect(focused(element)).to.equal('2024-05-01');
    one(element, '.name [data-key="2024-06"]').click();
    await element.updateComplete;
    await aTimeout(0);
    expect([element.view, focused(element)]).to.deep.equal(['days', '2024-06-01']);
  });

  for (const [counts, selector] of Object.entries({ dots: '.by-dots', heat: '.legend', none: '.by-none' })) {
    it(`show counts as ${counts}`, async () => {
      const element = await picker({ 'archive-index': archive().index, value: '2024-05-06', counts });
      await waitUntil(() => all(element, '[class*="step"].cell').length > 20);
      expect(one(element, selector)).to.exist;
      expect(all(element, '.count')).to.be.empty;
      await expect(element).to.be.accessible();
    });
  }
});

describe('going to a date', () => {
  it('by words or figures in the field', async () => {
    const element = await picker({ min: '1920', max: '2024-05-17' });
    let inputs = 0;
    element.addEventListener('input', () => inputs++);
    await type(element, 'май 2019');
    expect([element.view, focused(element), element.value]).to.deep.equal(['days', '2019-05-01', '']);
    await type(element, '1954');
    expect([element.view, focused(element)]).to.deep.equal(['months', '1954-01']);
    await type(element, '03.05.2019');
    expect([element.view, focused(element)]).to.deep.equal(['days', '2019-05-03']);
    expect(inputs).to.equal(0);
  });

  it('says that there is none, and keeps what was typed', async () => {
    const element = await picker({ min: '1920', max: '2024-05-17' });
    for (const text of ['завтра', '2025', '1919']) {
      await type(element, text);
      expect(one(element, '[role="alert"]').textContent, text).to.equal('Такой даты в архиве нет');
      expect((one(element, 'input') as HTMLInputElement).value).to.equal(text);
    }
    await type(element, '');
    expect(all(element, '[role="alert"]')).to.be.empty;
  });

  it('by links to the days before and after that have articles', async () => {
    const element = await picker({
      'archive-index': archive().index,
      value: '2024-05-03',
      'href-template': '/a/{yyyy}/{mm}/{dd}',
    });
    await waitUntil(() => all(element, '.none').length > 0);
    const links = all(element, '.foot a').map((link) => [
      link.textContent!.trim(),
      link.getAttribute('href')!.slice(-13),
    ]);
    expect(links).to.deep.equal([
      ['Предыдущий день: 1 мая', '/a/2024/05/01'],
      ['Следующий день: 4 мая', '/a/2024/05/04'],
    ]);
  });

  it('by the physical bracket keys, in any keyboard layout', async () => {
    const element = await picker({ 'archive-index': archive().index, value: '2024-05-03' });
    await waitUntil(() => all(element, '.none').length > 0);
    press(element, '2024-05-03').focus();
    const bracket = async (code: string, key: string) => {
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { code, key, bubbles: true, composed: true }),
      );
      await element.updateComplete;
      await aTimeout(0);
      return focused(element);
    };
    expect(await bracket('BracketLeft', 'х')).to.equal('2024-05-01');
    expect(await bracket('BracketRight', 'ъ')).to.equal('2024-05-03');
  });

  it('by typing the beginning of a day, a month or a year', async () => {
    const element = await picker({ min: '1920', max: '2024-05-17', value: '2023-05' });
    press(element, '2023-05-01').focus();
    await keys(element, '2', '3');
    expect(focused(element)).to.equal('2023-05-23');
    await keys(element, 'Backspace');
    for (const key of ['а', 'в']) {
      element.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
      await element.updateComplete;
      await aTimeout(0);
    }
    expect(focused(element)).to.equal('2023-08');
  });

  it('by a year at once with Shift and a page key', async () => {
    const element = await picker({ min: '1920', max: '2024-05-17', value: '2023-05-03' });
    press(element, '2023-05-03').focus();
    press(element, '2023-05-03').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'PageUp', shiftKey: true, bubbles: true, composed: true }),
    );
    await element.updateComplete;
    await aTimeout(0);
    expect(focused(element)).to.equal('2022-05-03');
  });

  it('tells a screen reader of a new level, and of the month or year that a button leads to', async () => {
    const element = await picker({ min: '1920', max: '2024-05-17', value: '2023-05-31' });
    const said = () => one(element, '[aria-live]').textContent;
    press(element, '2023-05-31').focus();
    await keys(element, 'ArrowRight', 'PageDown');
    expect(said()).to.equal('');
    await keys(element, 'Backspace');
    expect(said()).to.equal('2023');
    one(element, '[data-step="-12"]').click();
    await element.updateComplete;
    expect(said()).to.equal('2022');
    press(element, '2022-03').click();
    await element.updateComplete;
    one(element, '[data-step="1"]').click();
    await element.updateComplete;
    expect(said()).to.equal('Апрель 2022');
  });
});

describe('the articles of the chosen day', () => {
  it('stand beneath, and say when they are opened', async () => {
    worker.use(
      http.get('https://portal.example/day/2024-05-03.json', () =>
        HttpResponse.json({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [{ id: '1', url: 'https://portal.example/1', title: 'Мост открыт' }],
        }),
      ),
      http.get('https://portal.example/day/2024-05-04.json', () => new HttpResponse(null, { status: 404 })),
    );
    const element = await picker({
      min: '2020',
      max: '2024-05-17',
      value: '2024-05-03',
      'day-feed': 'https://portal.example/day/{yyyy}-{mm}-{dd}.json',
    });
    await waitUntil(() => all(element, '[part~="link"]').length === 1);
    expect(one(element, '[part~="panel"] h3').textContent).to.equal('3 мая 2024 г., пятница');
    element.headingLevel = 6;
    await element.updateComplete;
    expect(one(element, '[part~="panel"] h6').textContent).to.equal('3 мая 2024 г., пятница');
    const opened = oneEvent(element, 'news-open');
    element.addEventListener('click', (event) => event.preventDefault(), { once: true });
    one(element, '[part~="link"]').click();
    expect((await opened).detail.article.title).to.equal('Мост открыт');
    press(element, '2024-05-04').click();
    await waitUntil(() => all(element, '[part~="notice"]').length > 0);
    expect(one(element, '[part~="notice"]').textContent).to.equal('Не удалось загрузить');
    expect(element.state).to.equal('ready');
  });

  it('are those of the day chosen last, however late an earlier one answers', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    worker.use(
      http.get('https://portal.example/late/:day', async ({ params }) => {
        const id = String(params['day']).slice(8, 10);
        if (id === '03') await held;
        const items = [{ id, url: `https://portal.example/late/n/${id}`, title: id }];
        return HttpResponse.json({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items });
      }),
    );
    const element = await picker({
      min: '2020',
      max: '2024-05-17',
      value: '2024-05-03',
      'day-feed': 'https://portal.example/late/{yyyy}-{mm}-{dd}.json',
    });
    const links = () => all(element, '[part~="link"]').map((link) => link.textContent);
    expect([one(element, '.panel').ariaBusy, links()]).to.deep.equal(['true', []]);
    press(element, '2024-05-04').click();
    await waitUntil(() => links().length > 0);
    release();
    await aTimeout(100);
    expect([one(element, '.panel').ariaBusy, links()]).to.deep.equal(['false', ['04']]);
  });

  it('are filtered as in other widgets, and none that a feed has taken back', async () => {
    const items = ['1', '2', '3'].map((id) => ({ id, url: `https://portal.example/filtered/${id}`, title: id }));
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items, _news: { retracted: ['3'] } };
    worker.use(http.get('https://portal.example/filtered/2024-05-03.json', () => HttpResponse.json(feed)));
    const element = await picker({
      min: '2020',
      max: '2024-05-17',
      value: '2024-05-03',
      exclude: 'https://portal.example/filtered/1',
      'day-feed': 'https://portal.example/filtered/{yyyy}-{mm}-{dd}.json',
    });
    await waitUntil(() => all(element, '[part~="link"]').length > 0);
    expect(all(element, '[part~="link"]').map((link) => link.textContent)).to.deep.equal(['2']);
  });

  it('neither make the archive old nor are missed where there are none', async () => {
    const day = 'https://portal.example/quiet/2024-05-03.json';
    const generated = '2024-05-03T23:00:00+05:00';
    worker.use(
      http.get(day, () =>
        HttpResponse.json({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'x',
          items: [],
          _news: { generated },
        }),
      ),
    );
    const element = document.createElement('news-archive-picker');
    const codes: string[] = [];
    element.addEventListener('news-error', (event) => codes.push(event.detail.error.message));
    Object.assign(element, { lang: 'ru', loading: 'eager', staleAfter: 3600, min: '2020', max: '2024-05-17' });
    Object.assign(element, { archiveIndex: archive().index, value: '2024-05-03', dayFeed: day });
    await fixture(html`${element}`);
    const notices = () => all(element, '[part~="notice"]').map((each) => each.textContent);
    await waitUntil(() => notices().length > 0);
    expect([notices(), codes, element.matches(':state(stale)')]).to.deep.equal([
      ['В этот день публикаций нет'],
      [],
      false,
    ]);
  });

  it('are known to be none where the archive counts none, whatever their feed says', async () => {
    const url = 'https://portal.example/counted.json';
    worker.use(
      http.get(url, () => HttpResponse.json({ '2024-05-01': 1, '2024-05-16': 1 })),
      http.get('https://portal.example/not-there/:day', () => new HttpResponse(null, { status: 404 })),
    );
    const feed = 'https://portal.example/not-there/{yyyy}-{mm}-{dd}.json';
    const element = await picker({ 'archive-index': url, value: '2024-05-02', 'day-feed': feed });
    await aTimeout(100);
    expect(one(element, '.panel').textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      '2 мая 2024 г., четверг В этот день публикаций нет',
    );
  });

  it('are asked for only where the archive has the day', async () => {
    const asked: string[] = [];
    worker.use(
      http.get('https://portal.example/reach/:day', ({ params }) => {
        asked.push(String(params['day']));
        return new HttpResponse(null, { status: 404 });
      }),
    );
    for (const value of ['2031-01-01', '2019-12-31', '2024-05', '2024-05-17']) {
      const feed = 'https://portal.example/reach/{yyyy}-{mm}-{dd}.json';
      const element = await picker({ min: '2020', max: '2024-05-17', value, 'day-feed': feed });
      await aTimeout(50);
      expect(all(element, '.panel'), value).to.have.length(value === '2024-05-17' ? 1 : 0);
    }
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal(['2024-05-17.json']);
  });
});
