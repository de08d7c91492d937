import { expect, fixture, html } from '@open-wc/testing';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../../src/widgets/popular-list/define.js';
import type { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
import { answer, freshUrl, heldAnswer, item, jsonFeed, part, reach, titles } from '../../element/samples.js';
import { waitUntil } from '../../helpers/wait-until.js';

const short = (number: number): Record<string, unknown> =>
  item(number, { title: `Снег ${number}` }, { views: { total: 9 } });
const long = (number: number): Record<string, unknown> =>
  item(
    number,
    { title: `${number} ${'Очень длинный заголовок о погоде в предгорьях '.repeat(4)}` },
    { views: { total: 9 } },
  );
const usual = (number: number): string => `${number} Как готовят трамвай к зиме и чего ждать в городе`;
const word = (number: number): Record<string, unknown> => item(number, { title: `${number}${'ы'.repeat(60)}` });
const numbers = [1, 2, 3, 4, 5];
const list = { list: { kind: 'popular' } };

interface Page {
  readonly element: NewsPopularList;
  readonly below: HTMLElement;
  /** What has moved in the window since the widget was there, by the measure of the web's vitals. */
  readonly shift: () => number;
}

/** A widget with something below it. */
async function page(url: string, variant: string, width = 300, show?: string): Promise<Page> {
  const root = await fixture(
    html`<div style="inline-size: ${width}px">
      <news-popular-list
        loading="eager"
        lang="ru"
        limit="5"
        feed=${url}
        variant=${variant}
        show=${ifDefined(show)}
      ></news-popular-list>
      <p style="margin: 0">Что стоит ниже</p>
    </div>`,
  );
  scrollTo(0, 0);
  const entries: (PerformanceEntry & { value?: number })[] = [];
  const observer = new PerformanceObserver((shifts) => entries.push(...shifts.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({ type: 'layout-shift' });
  return {
    element: root.querySelector('news-popular-list')!,
    below: root.querySelector('p')!,
    shift: () => {
      entries.push(...observer.takeRecords());
      return entries.reduce((sum, { value = 0 }) => sum + value, 0);
    },
  };
}

const frames = async (): Promise<void> => {
  for (let count = 0; count < 3; count++) await new Promise((done) => requestAnimationFrame(done));
};
const top = (element: Element): number => element.getBoundingClientRect().top + scrollY;

describe('the block size of <news-popular-list>', () => {
  it('has room for the button that shows more, beside all articles', async () => {
    const url = freshUrl();
    const answers = heldAnswer(url, jsonFeed([1, 2, 3, 4, 5, 6, 7].map(long), list));
    const { element, below } = await page(url, 'ranked', 500);
    element.more = 'button';
    await waitUntil(() => element.shadowRoot?.querySelector('.items'));
    const before = top(below);
    answers.release();
    await reach(element, 'ready');
    await frames();
    expect(titles(element).length).to.equal(5);
    expect([...element.shadowRoot!.querySelectorAll('li[data-item]')].every((each) => each.checkVisibility())).to.equal(
      true,
    );
    expect(top(below)).to.be.closeTo(before, 1);
  });

  it('grows where a program gives articles to a widget that had none', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru" loading="eager"></news-popular-list>`,
    );
    await reach(element, 'empty');
    await frames();
    element.articles = numbers.map((number) => ({
      id: `${number}`,
      url: `https://portal.example/n/${number}/`,
      title: `Заголовок ${number}, который занимает больше одной строки`,
    }));
    await reach(element, 'ready');
    await frames();
    expect(titles(element).length).to.equal(numbers.length);
    const hidden = [...element.shadowRoot!.querySelectorAll('li')].filter((row) => !row.checkVisibility());
    expect(hidden.length).to.equal(0);
    expect(element.shadowRoot!.querySelector('[data-lines]')).to.equal(null);
  });

  for (const variant of ['list', 'ranked', 'thumbnails']) {
    it(`stays as it is through every refresh, as ${variant}`, async () => {
      const url = freshUrl();
      answer(url, jsonFeed(numbers.map(short), list));
      const { element, below, shift } = await page(url, variant);
      await reach(element, 'ready');
      await frames();
      const [before, moved] = [top(below), shift()];
      for (const make of [long, short, word]) {
        answer(url, jsonFeed(numbers.map(make), list));
        await element.refresh();
        await frames();
        expect(titles(element)).to.have.length(5);
        expect(top(below)).to.be.closeTo(before, 0.6);
        expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      }
      answer(url, jsonFeed([...numbers].reverse().map(short), list));
      await element.refresh();
      await frames();
      expect(top(below)).to.be.closeTo(before, 0.6);
      expect(shift() - moved).to.be.at.most(0.001);
    });

    for (const [width, make] of [
      [300, long],
      [300, short],
      [500, short],
      [800, word],
    ] as const) {
      it(`is that of the grey lines when the feed comes late, as ${variant}, ${width} px, ${make.name}`, async () => {
        const url = freshUrl();
        const held = heldAnswer(url, jsonFeed(numbers.map(make), list));
        const { element, below, shift } = await page(url, variant, width);
        await waitUntil(() => held.asked === 1 && part(element, 'heading'));
        await frames();
        const [before, moved] = [top(below), shift()];
        held.release();
        await reach(element, 'ready');
        await frames();
        expect(top(below)).to.be.closeTo(before, 0.6);
        expect(shift() - moved).to.be.at.most(0.001);
      });
    }
  }

  it('stays when a refresh leaves nothing, or fails for good', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(short), list));
    const { element, below } = await page(url, 'list');
    await reach(element, 'ready');
    const before = top(below);
    answer(url, jsonFeed([]));
    await element.refresh();
    await reach(element, 'empty');
    expect(top(below)).to.be.closeTo(before, 0.6);
  });

  it('cuts headlines for the eyes only, and not longer than it must', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(long), list));
    const { element } = await page(url, 'list');
    await reach(element, 'ready');
    await frames();
    element.parentElement!.style.inlineSize = '310px';
    await waitUntil(() => part(element, 'title')!.clientHeight > 80);
    const free = element.getBoundingClientRect().height;
    answer(url, jsonFeed([long(6), ...numbers.slice(1).map(long)], list));
    await element.refresh();
    expect(part(element, 'title')!.scrollHeight).to.equal(part(element, 'title')!.clientHeight);
    expect(element.getBoundingClientRect().height).to.be.closeTo(free, 0.6);
    expect(titles(element)[0]).to.have.length.above(180);
  });

  it('leaves each headline two lines, and every article its place: what stands below headlines waits, until the reader acts', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(short), list));
    const { element } = await page(url, 'list');
    element.more = 'button';
    await reach(element, 'ready');
    await frames();
    const before = element.getBoundingClientRect().height;
    // In another width the list is no higher than it needs.
    element.parentElement!.style.inlineSize = '310px';
    await waitUntil(() => element.getBoundingClientRect().height < before - 20);
    const narrow = element.getBoundingClientRect().height;
    answer(url, jsonFeed([...numbers, 6].map(long), list));
    await element.refresh();
    await frames();
    const rows = [...element.shadowRoot!.querySelectorAll('li')];
    const facts = (): Element[] => [...element.shadowRoot!.querySelectorAll('.meta')];
    expect(element.getBoundingClientRect().height).to.be.closeTo(narrow, 0.6);
    // One has made way for the button, which was not there before.
    const shown = rows.filter((row) => row.checkVisibility());
    expect(shown).to.deep.equal(rows.slice(0, 4));
    for (const row of shown) expect(row.querySelector('.title')!.clientHeight).to.be.at.least(38);
    expect(facts().some((row) => row.checkVisibility())).to.equal(false);
    part(element, 'button')!.click();
    await waitUntil(() => titles(element).length === 6);
    expect([...element.shadowRoot!.querySelectorAll('li')].every((row) => row.checkVisibility())).to.equal(true);
    expect(facts().map((row) => row.checkVisibility())).to.deep.equal(new Array(6).fill(true));
  });

  for (const variant of ['list', 'ranked', 'thumbnails']) {
    for (const show of ['summary views', 'image section summary time views', 'byline time source views comments']) {
      it(`has a place for every article that is asked for, with ${show}, as ${variant}`, async () => {
        const url = freshUrl();
        const facts = {
          section: { name: 'Общество' },
          views: { total: 9 },
          comments: 3,
          source: { name: 'Казинформ' },
        };
        const whole = (number: number): Record<string, unknown> =>
          item(
            number,
            {
              title: usual(number),
              summary: 'Что было сказано об этом. '.repeat(6),
              date_published: '2026-05-17T08:40:00+05:00',
              authors: [{ name: 'Айгуль Нурланова' }],
            },
            facts,
          );
        answer(url, jsonFeed(numbers.map(whole), list));
        const { element } = await page(url, variant, 360, show);
        await reach(element, 'ready');
        await frames();
        expect([...element.shadowRoot!.querySelectorAll('li')].filter((row) => row.checkVisibility())).to.have.length(
          5,
        );
      });
    }
  }

  /** A list of the page's own links, whose feed has five articles with views. */
  async function fewLinks(count: number, style: string): Promise<{ element: NewsPopularList; visible: () => number }> {
    const url = freshUrl();
    const read = (number: number): Record<string, unknown> =>
      item(number, { title: usual(number) }, { views: { total: 9 } });
    const held = heldAnswer(url, jsonFeed(numbers.map(read), list));
    const link = (number: number): unknown => html`<li><a href="/own/${number}">${usual(number)}</a></li>`;
    const root = await fixture(
      html`<div style="inline-size: 360px; ${style}">
        <news-popular-list loading="eager" heading="" limit="5" feed=${url}
          ><ol>
            ${numbers.slice(0, count).map(link)}
          </ol></news-popular-list
        >
      </div>`,
    );
    const element = root.querySelector('news-popular-list')!;
    await reach(element, 'ready');
    await waitUntil(() => held.asked === 1 && titles(element).length === count);
    held.release();
    await waitUntil(() => titles(element).length === 5);
    await frames();
    const rows = (): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('li')];
    return { element, visible: () => rows().filter((row) => row.checkVisibility()).length };
  }

  it('is that of all articles where the page had fewer links than are asked for', async () => {
    const { visible } = await fewLinks(2, '');
    expect(visible()).to.equal(5);
  });

  it('stays for fewer links where the page says that nothing moves, until there is room', async () => {
    const { element, visible } = await fewLinks(2, '--steady: 1');
    expect(visible()).to.be.lessThan(5);
    // Somewhere else on the page there is room.
    element.parentElement!.style.inlineSize = '420px';
    await waitUntil(() => visible() === 5);
  });

  it('never shows fewer articles than the page had links', async () => {
    const { visible } = await fewLinks(5, '');
    expect(visible()).to.equal(5);
  });

  it('is that of a chosen tab once its feed has come, whatever stood in it before', async () => {
    const url = freshUrl();
    const held = heldAnswer(url, jsonFeed(numbers.map(long), list));
    const root = await fixture(
      html`<div style="inline-size: 360px; --steady: 1">
        <news-popular-list loading="eager" limit="5"
          ><news-tab
            ><h3>One</h3>
            <ol>
              <li><a href="/one/">One</a></li>
            </ol></news-tab
          ><news-tab feed=${url}
            ><h3>Two</h3>
            <ol>
              <li><a href="/two/">Two</a></li>
            </ol></news-tab
          ></news-popular-list
        >
      </div>`,
    );
    const element = root.querySelector('news-popular-list')!;
    await waitUntil(() => element.shadowRoot?.querySelector('#tab-1'));
    element.shadowRoot!.querySelector<HTMLElement>('#tab-1')!.click();
    await waitUntil(() => held.asked === 1 && titles(element)[0] === 'Two');
    held.release();
    await waitUntil(() => titles(element).length === 5);
    await frames();
    expect([...element.shadowRoot!.querySelectorAll('li')].every((row) => row.checkVisibility())).to.equal(true);
  });

  it('is free where the reader acts', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(long), list));
    const { element } = await page(url, 'list');
    element.more = 'button';
    await reach(element, 'ready');
    element.limit = 2;
    await element.updateComplete;
    await frames();
    element.parentElement!.style.inlineSize = '310px';
    await waitUntil(() => part(element, 'title')!.clientHeight > 80);
    const before = element.getBoundingClientRect().height;
    part(element, 'button')!.click();
    await waitUntil(() => titles(element).length === 5);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(before + 100);
    expect(part(element, 'title')!.scrollHeight).to.equal(part(element, 'title')!.clientHeight);
  });

  it('is free where the page asks for another number, for other facts, or for another layout', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(long), list));
    const { element } = await page(url, 'list');
    element.limit = 2;
    await reach(element, 'ready');
    const rows = (): HTMLElement[] => [...element.shadowRoot!.querySelectorAll('li')];
    for (const change of [{ limit: 5 }, { show: 'section summary views' }, { variant: 'ranked' }] as const) {
      Object.assign(element, change);
      await element.updateComplete;
      await frames();
      expect(rows().filter((row) => row.checkVisibility())).to.have.length(5);
      expect(part(element, 'title')!.scrollHeight).to.equal(part(element, 'title')!.clientHeight);
    }
  });

  it('is free below the window, and in another width', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(numbers.map(long), list));
    const { element } = await page(url, 'list');
    await reach(element, 'ready');
    const before = element.getBoundingClientRect().height;
    answer(url, jsonFeed(numbers.map(short), list));
    await element.refresh();
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 0.6);
    await frames();
    element.parentElement!.style.inlineSize = '320px';
    await waitUntil(() => element.getBoundingClientRect().height < before - 50);
    element.parentElement!.style.paddingBlockStart = '3000px';
    answer(url, jsonFeed(numbers.map(long), list));
    await element.refresh();
    expect(element.getBoundingClientRect().height).to.be.greaterThan(before - 60);
    expect(part(element, 'title')!.scrollHeight).to.equal(part(element, 'title')!.clientHeight);
  });

  it('is that of the list before while a chosen tab is loading', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(numbers.map(long), list));
    const held = heldAnswer(second, jsonFeed(numbers.map(short), list));
    const root = await fixture(
      html`<div style="inline-size: 300px">
        <news-popular-list loading="eager" limit="5"
          ><news-tab feed=${first}><h3>One</h3></news-tab
          ><news-tab feed=${second}><h3>Two</h3></news-tab></news-popular-list
        >
      </div>`,
    );
    const element = root.querySelector('news-popular-list')!;
    await reach(element, 'ready');
    const before = element.getBoundingClientRect().height;
    element.shadowRoot!.querySelector<HTMLElement>('#tab-1')!.click();
    await waitUntil(() => held.asked === 1 && element.state === 'loading');
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.be.closeTo(before, 0.6);
    held.release();
    await reach(element, 'ready');
    expect(element.getBoundingClientRect().height).to.be.lessThan(before - 100);
  });
});
