import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import '../../src/widgets/article-card/define.js';
import type { NewsLoadDetail, NewsOpenDetail, NewsViewDetail } from '../../src/element/events.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { HttpResponse } from '../helpers/network.js';
import { answer, freshUrl, items, jsonFeed, links, listenToWarnings, reach, reachTitles } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

/** A widget inside another element's shadow root, in a page that listens from outside. */
async function inShadowRoot(url: string): Promise<{ outer: HTMLElement; element: NewsPopularList }> {
  const outer = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('news-popular-list');
  element.feed = url;
  outer.attachShadow({ mode: 'open' }).append(element);
  return { outer, element };
}

describe('news-load', () => {
  listenToWarnings();

  it('does not fire again for the same articles when the page moves the widget or touches what is in it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <news-popular-list
          ><ol>
            <li><a href="https://portal.example/a/">Первая ссылка</a></li>
          </ol></news-popular-list
        >
        <div></div>
      </div>`,
    );
    const element = page.querySelector<NewsPopularList>('news-popular-list')!;
    let loads = 0;
    page.addEventListener('news-load', () => loads++);
    await reach(element, 'ready');
    await element.updateComplete;
    expect(loads).to.equal(1);
    element.append(' ');
    await aTimeout(0);
    await element.updateComplete;
    page.querySelector('div')!.append(element);
    await element.updateComplete;
    await reach(element, 'ready');
    expect(loads).to.equal(1);
    element
      .querySelector('ol')!
      .insertAdjacentHTML('beforeend', '<li><a href="https://portal.example/b/">Вторая</a></li>');
    await waitUntil(() => loads === 2);
  });

  it('carries what is shown and how many are missing, bubbles and leaves shadow roots', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2)));
    const { outer } = await inShadowRoot(url);
    const { detail, bubbles, composed, cancelable } = (await oneEvent(
      outer,
      'news-load',
    )) as CustomEvent<NewsLoadDetail>;
    expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: false });
    expect(detail.articles.map((article) => article.id)).to.deep.equal(['n1', 'n2']);
    expect(detail.shortfall).to.equal(8);
  });

  it('misses none where there are more than asked for', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2, 3)));
    const { outer, element } = await inShadowRoot(url);
    element.limit = 2;
    const { detail } = (await oneEvent(outer, 'news-load')) as CustomEvent<NewsLoadDetail>;
    expect(detail.articles).to.have.length(2);
    expect(detail.shortfall).to.equal(0);
  });

  it('tells an empty feed, too', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([]));
    const { outer } = await inShadowRoot(url);
    const { detail } = (await oneEvent(outer, 'news-load')) as CustomEvent<NewsLoadDetail>;
    expect(detail).to.deep.equal({ articles: [], shortfall: 10 });
  });

  it('fires once for the same data, however often it is rendered', async () => {
    let fired = 0;
    const page = await fixture(
      html`<div @news-load=${() => fired++}>
        <news-popular-list>
          <ol>
            <li><a href="https://portal.example/a/">Заголовок страницы</a></li>
          </ol>
        </news-popular-list>
      </div>`,
    );
    const element = page.querySelector('news-popular-list')!;
    await reach(element, 'ready');
    expect(fired).to.equal(1);
    for (let times = 0; times < 3; times++) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(fired).to.equal(1);
  });

  it('fires again when new data has arrived', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const { element } = await inShadowRoot(url);
    await reach(element, 'ready');
    answer(url, jsonFeed(items(2)));
    const loaded = oneEvent(element, 'news-load');
    await element.refresh();
    expect(((await loaded) as CustomEvent<NewsLoadDetail>).detail.articles[0]?.id).to.equal('n2');
  });
});

describe('news-error', () => {
  listenToWarnings();

  it('bubbles and leaves shadow roots', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 500 }));
    const { outer } = await inShadowRoot(url);
    const { bubbles, composed } = await oneEvent(outer, 'news-error');
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
  });

  it('fires once for each failure', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 500 }));
    const { outer, element } = await inShadowRoot(url);
    let fired = 0;
    outer.addEventListener('news-error', () => fired++);
    await reach(element, 'failed');
    element.requestUpdate();
    await element.updateComplete;
    expect(fired).to.equal(1);
    await element.refresh();
    expect(fired).to.equal(2);
  });
});

describe('news-open', () => {
  let element: NewsPopularList;
  let outer: HTMLElement;
  const opened: CustomEvent<NewsOpenDetail>[] = [];

  beforeEach(async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2)));
    ({ outer, element } = await inShadowRoot(url));
    element.linkParams = 'utm_source=partner';
    opened.length = 0;
    outer.addEventListener('news-open', (event) => opened.push(event));
    await reachTitles(element, ['Новость номер 1', 'Новость номер 2']);
  });

  /** Clicks a link; the test page itself never goes anywhere. */
  function click(link: HTMLElement, init: MouseEventInit = {}): { prevented: boolean } {
    const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
    let prevented = false;
    const stay = (each: Event): void => {
      prevented = each.defaultPrevented;
      each.preventDefault();
    };
    addEventListener('click', stay, { once: true });
    link.dispatchEvent(event);
    removeEventListener('click', stay);
    return { prevented };
  }

  it('carries the article, its place and the address of the link, and lets the link be followed', () => {
    const { prevented } = click(links(element)[1]!);
    expect(prevented).to.equal(false);
    expect(opened).to.have.length(1);
    const { detail, bubbles, composed, cancelable } = opened[0]!;
    expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: true });
    expect(detail.article?.id).to.equal('n2');
    expect(detail.index).to.equal(1);
    expect(detail.href).to.equal('https://portal.example/news/2/?utm_source=partner');
  });

  it('keeps the link from being followed when it is cancelled', () => {
    outer.addEventListener('news-open', (event) => event.preventDefault(), { once: true });
    expect(click(links(element)[0]!).prevented).to.equal(true);
  });

  it('leaves clicks with a modifier, and clicks that someone else has dealt with, alone', () => {
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      expect(click(links(element)[0]!, { [key]: true }).prevented).to.equal(false);
    }
    links(element)[0]!.addEventListener('click', (event) => event.preventDefault(), { once: true });
    click(links(element)[0]!);
    expect(opened).to.be.empty;
  });

  it('is fired by the Enter key, and leaves the middle and the right button alone', () => {
    for (const [type, button] of [
      ['auxclick', 1],
      ['contextmenu', 2],
    ] as const) {
      // WebKit would follow the link.
      addEventListener(type, (event) => event.preventDefault(), { once: true });
      links(element)[0]!.dispatchEvent(
        new MouseEvent(type, { button, bubbles: true, composed: true, cancelable: true }),
      );
    }
    expect(opened).to.be.empty;
    // What the platform makes of the Enter key on a link.
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    links(element)[0]!.click();
    expect(opened).to.have.length(1);
  });

  it('is not fired by a click beside the links', () => {
    click(element.shadowRoot!.querySelector('section')!);
    click(element.shadowRoot!.querySelector<HTMLElement>('[part~="heading"]')!);
    expect(opened).to.be.empty;
  });
});

describe('news-view', () => {
  it('fires for each article that has been in view for a second, once', async () => {
    const seen: CustomEvent<NewsViewDetail>[] = [];
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2)));
    const page = await fixture(
      html`<div @news-view=${(event: CustomEvent<NewsViewDetail>) => seen.push(event)}>
        <news-popular-list feed=${url}></news-popular-list>
      </div>`,
    );
    const element = page.querySelector('news-popular-list')!;
    await reach(element, 'ready');
    const start = performance.now();
    await waitUntil(() => seen.length >= 2, 'nothing was seen');
    expect(performance.now() - start).to.be.greaterThan(800);
    const [first] = seen;
    expect(first!.bubbles && first!.composed).to.equal(true);
    expect(seen.map(({ detail }) => detail.article.id).sort()).to.deep.equal(['n1', 'n2']);
    expect(seen.map(({ detail }) => detail.index).sort()).to.deep.equal([0, 1]);
    answer(url, jsonFeed(items(2, 1)));
    await element.refresh();
    // Longer than the second that would count them anew.
    await aTimeout(1300);
    expect(seen).to.have.length(2);
  }).timeout(9000);

  it('does not count what is far below the window', async () => {
    const seen: Event[] = [];
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const page = await fixture(
      html`<div @news-view=${(event: Event) => seen.push(event)}>
        <div style="height: 4000px"></div>
        <news-popular-list feed=${url} loading="eager"></news-popular-list>
      </div>`,
    );
    await reach(page.querySelector('news-popular-list')!, 'ready');
    await aTimeout(1300);
    expect(seen).to.be.empty;
  });

  it('waits while the page is hidden, and begins anew when it is seen again', async () => {
    const seen: Event[] = [];
    let hidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      const url = freshUrl();
      answer(url, jsonFeed(items(1)));
      const page = await fixture(
        html`<div @news-view=${(event: Event) => seen.push(event)}>
          <news-popular-list feed=${url} loading="eager"></news-popular-list>
        </div>`,
      );
      await reach(page.querySelector('news-popular-list')!, 'ready');
      await aTimeout(1300);
      expect(seen).to.be.empty;
      hidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await waitUntil(() => seen.length === 1, 'nothing was seen');
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });

  it('begins anew where the page was hidden before the second was over', async () => {
    const seen: Event[] = [];
    let hidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    try {
      const page = await fixture(
        html`<div @news-view=${(event: Event) => seen.push(event)}>
          <news-popular-list
            loading="eager"
            .articles=${[{ url: 'https://portal.example/1/', title: 'Новость' }]}
          ></news-popular-list>
        </div>`,
      );
      await reach(page.querySelector('news-popular-list')!, 'ready');
      await new Promise(requestAnimationFrame);
      hidden = true;
      document.dispatchEvent(new Event('visibilitychange'));
      await aTimeout(1300);
      expect(seen).to.be.empty;
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });

  it('counts an article that fills half the height of the window, however little of it that is', async () => {
    const seen: Event[] = [];
    const page = await fixture(
      html`<div @news-view=${(event: Event) => seen.push(event)} style="inline-size: 200px">
        <news-popular-list
          loading="eager"
          .articles=${[{ url: 'https://portal.example/1/', title: 'Слово '.repeat(4000) }]}
        ></news-popular-list>
      </div>`,
    );
    await reach(page.querySelector('news-popular-list')!, 'ready');
    await waitUntil(() => seen.length === 1, 'nothing was seen');
  });

  it('counts each article that takes its turn in the same place', async () => {
    const seen: (string | undefined)[] = [];
    const page = await fixture(
      html`<div @news-view=${({ detail }: CustomEvent<NewsViewDetail>) => seen.push(detail.article.title)}>
        <news-article-card loading="eager"></news-article-card>
      </div>`,
    );
    const card = page.querySelector('news-article-card')!;
    for (const title of ['Первый', 'Второй']) {
      card.articles = [{ id: title, url: `https://portal.example/${title}/`, title }];
      await waitUntil(() => seen.at(-1) === title, `${title} was not seen`);
    }
    expect(seen).to.deep.equal(['Первый', 'Второй']);
  }).timeout(9000);
});

describe('the events', () => {
  it('are typed: a listener knows what it is told', () => {
    const element = document.createElement('news-popular-list');
    element.addEventListener('news-load', ({ detail }) => void (detail.shortfall satisfies number));
    element.addEventListener('news-error', ({ detail }) => void (detail.error.code satisfies string));
    element.addEventListener('news-open', ({ detail }) => void (detail.href satisfies string));
    element.addEventListener('news-view', ({ detail }) => void (detail.article.title satisfies string));
    element.addEventListener('news-tab-change', ({ detail }) => void (detail.to satisfies number));
    document.body.addEventListener('news-view', ({ detail }) => {
      // @ts-expect-error there is no such fact
      void detail.duration;
    });
    expect(element.localName).to.equal('news-popular-list');
  });
});
