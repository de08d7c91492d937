import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/popular-list/define.js';
import type { NewsTabChangeDetail } from '../../../src/element/events.js';
import type { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
import { nextTab } from '../../../src/widgets/popular-list/tabs.js';
import {
  answer,
  focusOf,
  freshUrl,
  heldAnswer,
  items,
  jsonFeed,
  listenToWarnings,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
  numbered,
} from '../../element/samples.js';
import { HttpResponse } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

function tabs(element: Element): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]')];
}

function chosen(element: Element): string[] {
  return tabs(element)
    .filter((tab) => tab.getAttribute('aria-selected') === 'true')
    .map((tab) => textOf(tab));
}

async function withTabs(first: string, second: string, third = ''): Promise<NewsPopularList> {
  const element = await fixture<NewsPopularList>(
    html`<news-popular-list lang="ru">
      <news-tab feed=${first}><h3>Популярное</h3></news-tab>
      <news-tab feed=${second}>
        <h3>Все</h3>
        <ol>
          <li><a href="https://portal.example/own/">Запасная ссылка</a></li>
        </ol>
      </news-tab>
      <div data-news-tab data-feed=${third}>
        <h3>За неделю</h3>
        <ol>
          <li><a href="https://portal.example/week/">Ссылка недели</a></li>
        </ol>
      </div>
    </news-popular-list>`,
  );
  await reach(element, 'ready');
  return element;
}

/** Presses a key on what has the focus inside the widget. */
async function press(element: NewsPopularList, key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  element.shadowRoot!.activeElement!.dispatchEvent(event);
  await element.updateComplete;
  return event;
}

describe('the tabs of <news-popular-list>', () => {
  const warnings = listenToWarnings();
  let element: NewsPopularList;
  let log: { first: { asked: number }; second: { asked: number } };

  beforeEach(async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    log = {
      first: answer(first, jsonFeed(items(1, 2), { list: { kind: 'popular' } })),
      second: answer(second, jsonFeed(items(4, 3), { list: { kind: 'latest' } })),
    };
    element = await withTabs(first, second);
  });

  it('are a row of tabs with their labels, of which the first is chosen', () => {
    const row = part(element, 'tabs')!;
    expect(row).to.have.attribute('role', 'tablist');
    expect(row.getAttribute('aria-label')).to.not.equal('');
    expect(tabs(element).map((tab) => textOf(tab))).to.deep.equal(['Популярное', 'Все', 'За неделю']);
    expect(chosen(element)).to.deep.equal(['Популярное']);
    expect(tabs(element).map((tab) => tab.tabIndex)).to.deep.equal([0, -1, -1]);
  });

  it('are tied to their panel', () => {
    const panel = part(element, 'panel')!;
    expect(panel).to.have.attribute('role', 'tabpanel');
    expect(panel).to.have.attribute('aria-labelledby', tabs(element)[0]!.id);
    for (const tab of tabs(element)) expect(tab).to.have.attribute('aria-controls', panel.id);
    expect(titles(element)).to.deep.equal(numbered(1, 2));
  });

  it('fetch the feed of a tab when it is first chosen, and no second time when the reader returns', async () => {
    expect(log).to.deep.equal({ first: { asked: 1 }, second: { asked: 0 } });
    tabs(element)[1]!.click();
    await reachTitles(element, numbered(4, 3));
    expect(chosen(element)).to.deep.equal(['Все']);
    tabs(element)[0]!.click();
    await reachTitles(element, numbered(1, 2));
    tabs(element)[1]!.click();
    await reachTitles(element, numbered(4, 3));
    expect(log).to.deep.equal({ first: { asked: 1 }, second: { asked: 1 } });
  });

  it('tell the page where the reader went', async () => {
    const changed = oneEvent(element, 'news-tab-change');
    tabs(element)[2]!.click();
    const { detail, bubbles, composed } = (await changed) as CustomEvent<NewsTabChangeDetail>;
    expect(detail).to.deep.equal({ from: 0, to: 2 });
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
  });

  it('say nothing when the chosen tab is clicked again', async () => {
    let fired = 0;
    element.addEventListener('news-tab-change', () => fired++);
    tabs(element)[0]!.click();
    await element.updateComplete;
    expect(fired).to.equal(0);
  });

  it('move the focus by arrows, round, and by Home and End; Enter and the space bar choose', async () => {
    tabs(element)[0]!.focus();
    for (const [key, label] of [
      ['ArrowRight', 'Все'],
      ['ArrowRight', 'За неделю'],
      ['ArrowRight', 'Популярное'],
      ['ArrowLeft', 'За неделю'],
      ['Home', 'Популярное'],
      ['End', 'За неделю'],
    ] as const) {
      await sendKeys({ press: key });
      expect(focusOf(element)).to.equal(label);
      expect(chosen(element), 'what has to be loaded is not chosen on the way').to.deep.equal(['Популярное']);
    }
    await sendKeys({ press: 'Enter' });
    await reachTitles(element, ['Ссылка недели']);
    expect(chosen(element)).to.deep.equal(['За неделю']);
    expect(tabs(element).map((tab) => tab.tabIndex)).to.deep.equal([-1, -1, 0]);
    expect(focusOf(element)).to.equal('За неделю');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: ' ' });
    await reachTitles(element, numbered(4, 3));
    expect(focusOf(element)).to.equal('Все');
  });

  it('are chosen by the arrows at once where nothing has to be loaded', async () => {
    const own = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru">
        <news-tab
          ><h3>Один</h3>
          <ol>
            <li><a href="https://portal.example/1/">Первая</a></li>
          </ol></news-tab
        >
        <news-tab
          ><h3>Два</h3>
          <ol>
            <li><a href="https://portal.example/2/">Вторая</a></li>
          </ol></news-tab
        >
      </news-popular-list>`,
    );
    await reachTitles(own, ['Первая']);
    tabs(own)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await reachTitles(own, ['Вторая']);
    expect(chosen(own)).to.deep.equal(['Два']);
    expect(focusOf(own)).to.equal('Два');
  });

  it('may each have a variant of their own, and another later', async () => {
    const [all] = element.querySelectorAll('news-tab[feed]:nth-of-type(2)');
    all!.setAttribute('variant', 'timeline');
    tabs(element)[1]!.click();
    await reachTitles(element, numbered(3, 4));
    expect(textOf(element.shadowRoot!.querySelector('h2, h3'))).to.contain('17 мая');
    all!.setAttribute('variant', 'ranked');
    await waitUntil(() => element.shadowRoot!.querySelector('.box')!.classList.contains('ranked'));
  });

  it('turn the arrows round where the page runs from right to left', async () => {
    element.dir = 'rtl';
    tabs(element)[0]!.focus();
    await press(element, 'ArrowLeft');
    await waitUntil(() => focusOf(element) === 'Все');
    await press(element, 'ArrowRight');
    await waitUntil(() => focusOf(element) === 'Популярное');
  });

  it('turn the arrows round where only the language runs from right to left', async () => {
    element.lang = 'kk-Arab';
    await waitUntil(() => getComputedStyle(part(element, 'tabs')!).direction === 'rtl');
    tabs(element)[0]!.focus();
    await press(element, 'ArrowLeft');
    await waitUntil(() => focusOf(element) === 'Все');
  });

  it('leave other keys, and keys with a modifier, to the browser', async () => {
    tabs(element)[0]!.focus();
    for (const [key, init] of [
      ['ArrowRight', { ctrlKey: true }],
      ['ArrowLeft', { altKey: true }],
      ['Home', { metaKey: true }],
      ['ArrowDown', {}],
      ['a', {}],
    ] as const) {
      expect((await press(element, key, init)).defaultPrevented, key).to.equal(false);
    }
    expect(chosen(element)).to.deep.equal(['Популярное']);
  });

  it('keep the focus on the chosen tab while its feed is loading', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(items(1)));
    const held = heldAnswer(second, jsonFeed(items(2)));
    const slow = await fixture<NewsPopularList>(
      html`<news-popular-list>
        <news-tab feed=${first}><h3>One</h3></news-tab>
        <news-tab feed=${second}><h3>Two</h3></news-tab>
      </news-popular-list>`,
    );
    await reach(slow, 'ready');
    tabs(slow)[0]!.focus();
    await press(slow, 'End');
    (slow.shadowRoot!.activeElement as HTMLElement).click();
    await waitUntil(() => held.asked === 1 && slow.state === 'loading');
    expect(focusOf(slow)).to.equal('Two');
    expect(slow.shadowRoot!.querySelectorAll('[role="tabpanel"] .lines')).to.not.have.length(0);
    held.release();
    await reachTitles(slow, numbered(2));
    expect(focusOf(slow)).to.equal('Two');
  });

  it('are accessible in every tab', async () => {
    for (const index of [0, 1, 2]) {
      tabs(element)[index]!.click();
      await reach(element, 'ready');
      await expect(element).to.be.accessible();
    }
    expect(warnings).to.be.empty;
  });

  it('leave the light DOM untouched', async () => {
    const before = element.innerHTML;
    tabs(element)[1]!.click();
    await reachTitles(element, numbered(4, 3));
    expect(element.innerHTML).to.equal(before);
  });

  it('show the own list of a tab when its feed fails, and only then', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(items(1)));
    answer(second, () => new HttpResponse('', { status: 404 }));
    const half = await withTabs(first, second);
    expect(titles(half)).to.deep.equal(numbered(1));
    tabs(half)[1]!.click();
    await reachTitles(half, ['Запасная ссылка']);
    await waitUntil(() => half.error);
    expect(titles(half)).to.deep.equal(['Запасная ссылка']);
    expect(warnings).to.have.length(1);
  });

  it('show the own list of a tab without a feed, written as a div', async () => {
    tabs(element)[2]!.click();
    await reachTitles(element, ['Ссылка недели']);
  });

  it('fail alone: a tab without anything says so, the others go on', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, () => new HttpResponse('', { status: 404 }));
    answer(second, jsonFeed(items(2)));
    const half = await fixture<NewsPopularList>(
      html`<news-popular-list>
        <news-tab feed=${first}><h3>One</h3></news-tab>
        <news-tab feed=${second}><h3>Two</h3></news-tab>
      </news-popular-list>`,
    );
    await waitUntil(() => half.error);
    await half.updateComplete;
    tabs(half)[1]?.click();
    await reachTitles(half, numbered(2));
    expect(half.error).to.equal(undefined);
    tabs(half)[0]!.click();
    await reach(half, 'failed');
    expect(part(half, 'button') === null).to.equal(false);
    expect(tabs(half)).to.have.length(2);
  });
});

describe('a single tab', () => {
  it('makes no row of tabs; its label is the heading', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru">
        <news-tab feed=${url}><h3>Читают сейчас</h3></news-tab>
      </news-popular-list>`,
    );
    await reachTitles(element, numbered(1));
    expect(part(element, 'tabs') === null).to.equal(true);
    expect(part(element, 'panel') === null).to.equal(true);
    expect(textOf(part(element, 'heading'))).to.equal('Читают сейчас');
  });
});

describe('tabs without a label', () => {
  it('are called popular and all', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru">
        <news-tab>
          <ol>
            <li><a href="https://portal.example/a/">Первая</a></li>
          </ol>
        </news-tab>
        <news-tab>
          <ol>
            <li><a href="https://portal.example/b/">Вторая</a></li>
          </ol>
        </news-tab>
      </news-popular-list>`,
    );
    await reachTitles(element, ['Первая']);
    expect(tabs(element).map((tab) => textOf(tab))).to.deep.equal(['Популярное', 'Все']);
  });
});

describe('nextTab', () => {
  it('goes round in both directions', () => {
    expect(nextTab('ArrowRight', 2, 3, false)).to.equal(0);
    expect(nextTab('ArrowLeft', 0, 3, false)).to.equal(2);
    expect(nextTab('ArrowRight', 0, 3, true)).to.equal(2);
    expect(nextTab('ArrowLeft', 2, 3, true)).to.equal(0);
  });

  it('knows no other keys than arrows along the row, Home and End', () => {
    expect(nextTab('Home', 2, 3, true)).to.equal(0);
    expect(nextTab('End', 0, 3, true)).to.equal(2);
    for (const key of ['ArrowUp', 'ArrowDown', 'Enter', ' ', 'Tab']) {
      expect(nextTab(key, 0, 3, false)).to.equal(undefined);
    }
  });
});

describe('tabs that the page wraps or takes away', () => {
  /** Tabs of which the first and the second have a feed of one article. */
  async function withArticleEach(): Promise<NewsPopularList> {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(items(1)));
    answer(second, jsonFeed(items(2)));
    return withTabs(first, second);
  }

  it('are found inside whatever stands around them', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru">
        <div class="wrap">
          <news-tab>
            <h3>Популярное</h3>
            <ol>
              <li><a href="https://portal.example/a/">Первая ссылка</a></li>
            </ol>
          </news-tab>
          <news-tab>
            <h3>Все</h3>
            <ol>
              <li><a href="https://portal.example/b/">Вторая ссылка</a></li>
            </ol>
          </news-tab>
        </div>
      </news-popular-list>`,
    );
    await reach(element, 'ready');
    expect(tabs(element).map((tab) => textOf(tab))).to.deep.equal(['Популярное', 'Все']);
    expect(titles(element)).to.deep.equal(['Первая ссылка']);
  });

  it('leave the chosen one chosen when another before it goes', async () => {
    const element = await withArticleEach();
    tabs(element)[1]!.click();
    await reachTitles(element, numbered(2));
    element.querySelector('news-tab')!.remove();
    await waitUntil(() => tabs(element).length === 2);
    expect(chosen(element)).to.deep.equal(['Все']);
    expect(titles(element)).to.deep.equal(numbered(2));
  });

  it('have the layout that they are given later', async () => {
    const element = await withArticleEach();
    element.querySelector('news-tab')!.setAttribute('variant', 'timeline');
    await waitUntil(() => element.shadowRoot!.querySelector('.box.timeline'));
    element.querySelector('news-tab')!.removeAttribute('variant');
    await waitUntil(() => !element.shadowRoot!.querySelector('.box.timeline'));
  });

  it('leave the first one chosen when the chosen one goes', async () => {
    const element = await withArticleEach();
    tabs(element)[2]!.click();
    await reachTitles(element, ['Ссылка недели']);
    element.querySelector('[data-news-tab]')!.remove();
    await reachTitles(element, numbered(1));
    expect(chosen(element)).to.deep.equal(['Популярное']);
    expect(tabs(element).map((tab) => tab.tabIndex)).to.deep.equal([0, -1]);
  });
});
