import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { HttpResponse } from '../helpers/network.js';
import {
  answer,
  freshUrl,
  heldAnswer,
  item,
  items,
  jsonFeed,
  links,
  listenToWarnings,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
} from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const states = ['loading', 'ready', 'empty', 'failed', 'stale', 'partial'];

function statesOf(element: Element): string[] {
  return states.filter((state) => element.matches(`:state(${state})`));
}

describe('the state of a widget', () => {
  listenToWarnings();

  it('is loading with a skeleton that assistive technology hears as one word', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} lang="ru" limit="4"></news-popular-list>`,
    );
    await waitUntil(() => log.asked === 1);
    expect(element.state).to.equal('loading');
    expect(statesOf(element)).to.deep.equal(['loading']);
    const box = element.shadowRoot!.querySelector('section')!;
    expect(box).to.have.attribute('aria-busy', 'true');
    expect(textOf(box.querySelector('.hidden'))).to.equal('Загрузка…');
    expect(box.querySelectorAll('[aria-hidden="true"] li')).to.have.length(4);
    expect(part(element, 'link')).to.equal(null);
    log.release();
    await reach(element, 'ready');
    expect(statesOf(element)).to.deep.equal(['ready']);
    expect(box).to.have.attribute('aria-busy', 'false');
    expect(box.querySelector('.lines')).to.equal(null);
  });

  it('is ready at once with light-DOM items, while the feed is on its way', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <ol>
          <li><a href="https://portal.example/a/">Заголовок страницы</a></li>
        </ol>
      </news-popular-list>`,
    );
    await reach(element, 'ready');
    expect(titles(element)).to.deep.equal(['Заголовок страницы']);
    log.release();
    await reachTitles(element, ['Новость номер 1']);
  });

  it('is loading under the heading of the page where there is nothing but that', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}><h2>Читают сейчас</h2></news-popular-list>`,
    );
    await waitUntil(() => log.asked === 1);
    expect(textOf(part(element, 'heading'))).to.equal('Читают сейчас');
    expect(element.shadowRoot!.querySelectorAll('.lines')).to.not.have.length(0);
    log.release();
    await reach(element, 'ready');
  });

  it('is empty with a message when the feed has no articles', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([]));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url} lang="ru"></news-popular-list>`);
    await reach(element, 'empty');
    expect(statesOf(element)).to.deep.equal(['empty']);
    expect(textOf(part(element, 'notice'))).to.equal('Материалов нет');
    expect(part(element, 'button')).to.equal(null);
  });

  it('is empty without any feed', async () => {
    const element = await fixture<NewsPopularList>(html`<news-popular-list></news-popular-list>`);
    await reach(element, 'empty');
    expect(textOf(part(element, 'notice'))).to.equal('No articles');
  });

  it('shows what the page wants to say when it is empty', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list><p slot="empty">Загляните позже</p></news-popular-list>`,
    );
    await reach(element, 'empty');
    expect(element.querySelector('p')!.getClientRects()).to.have.length(1);
  });

  it('takes no room when it is empty and the page wants it hidden', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([]));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} when-empty="hide"></news-popular-list>`,
    );
    await reach(element, 'empty');
    expect(statesOf(element)).to.deep.equal(['empty']);
    expect(element.getBoundingClientRect().height).to.equal(0);
    answer(url, jsonFeed(items(1)));
    await element.refresh();
    expect(titles(element)).to.deep.equal(['Новость номер 1']);
  });

  it('hides words such as «Loading», too, but no link of the page', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([]));
    for (const [own, height] of [
      ['Загружается…', 0],
      ['<a href="/all/">Все статьи</a>', 1],
    ] as const) {
      const element = await fixture<NewsPopularList>(
        `<news-popular-list feed="${url}" when-empty="hide">${own}</news-popular-list>`,
      );
      await reach(element, 'empty');
      expect(Math.sign(element.getBoundingClientRect().height), own).to.equal(height);
    }
  });

  it('shows the heading and the foot of the page beside words such as «Loading»', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list
        ><h2 slot="heading">Читают</h2>
        Загружается…
        <p slot="footer">Каждый час</p></news-popular-list
      >`,
    );
    await reach(element, 'empty');
    for (const name of ['h2', 'p']) expect(element.querySelector(name)!.getClientRects(), name).to.have.length(1);
  });

  it('is stale, with the age in words, when the data is older than the page allows', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} stale-after="0.05" lang="ru"></news-popular-list>`,
    );
    await reach(element, 'ready');
    await waitUntil(() => {
      element.requestUpdate();
      return element.matches(':state(stale)');
    });
    expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
    expect(textOf(part(element, 'notice'))).to.match(/^по состоянию на \d/);
  });

  it('is stale as soon as it arrives when the feed was made longer ago than the page allows', async () => {
    const url = freshUrl();
    const made = new Date(Date.now() - 3_600_000);
    answer(url, { ...jsonFeed(items(1)), _news: { generated: made.toISOString() } });
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} stale-after="1800" lang="ru" time-zone="Z"></news-popular-list>`,
    );
    await reach(element, 'ready');
    expect(statesOf(element)).to.deep.equal(['ready', 'stale']);
    expect(textOf(part(element, 'notice'))).to.contain(`:${String(made.getUTCMinutes()).padStart(2, '0')}`);
    element.setAttribute('stale-after', '7200');
    await element.updateComplete;
    expect(statesOf(element)).to.deep.equal(['ready']);
  });

  it('cannot be set from outside', async () => {
    const element = await fixture<NewsPopularList>(html`<news-popular-list></news-popular-list>`);
    expect(() => Object.assign(element, { state: 'ready' })).to.throw(TypeError);
  });
});

describe('refresh()', () => {
  listenToWarnings();

  it('settles when the new articles are shown', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'ready');
    const log = answer(url, jsonFeed(items(2)));
    await element.refresh();
    expect(log.asked).to.equal(1);
    expect(titles(element)).to.deep.equal(['Новость номер 2']);
  });

  it('never rejects: not when the feed fails, not without a feed, not outside of a page', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 500 }));
    const failing = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(failing, 'failed');
    expect(await failing.refresh()).to.equal(undefined);
    const bare = await fixture<NewsPopularList>(html`<news-popular-list></news-popular-list>`);
    expect(await bare.refresh()).to.equal(undefined);
    bare.remove();
    expect(await bare.refresh()).to.equal(undefined);
    const detached = document.createElement('news-popular-list');
    expect(await detached.refresh()).to.equal(undefined);
  });

  it('settles when the widget is removed in the middle of it', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'ready');
    const log = heldAnswer(url, jsonFeed(items(2)));
    const refreshed = element.refresh();
    await waitUntil(() => log.asked === 1);
    element.remove();
    await refreshed;
    log.release();
  });

  it('keeps the focus on an article that is still there, wherever it moves', async () => {
    const url = freshUrl();
    const list = { list: { kind: 'popular' } };
    answer(url, jsonFeed(items(1, 2, 3), list));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'ready');
    for (const order of [[3, 1, 2], [4, 5, 3, 1], [3], [1, 2, 3], [2, 3, 1]]) {
      const link = links(element).find((each) => each.href.endsWith('/3/'))!;
      link.focus();
      answer(url, jsonFeed(items(...order), list));
      await element.refresh();
      expect(titles(element)).to.deep.equal(order.map((number) => `Новость номер ${number}`));
      const focused = element.shadowRoot!.activeElement as HTMLAnchorElement | null;
      expect(focused?.href).to.equal(link.href);
    }
  });

  it('keeps the focus on its article when the feed takes the place of the same article in the light DOM', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(2, 1), { list: { kind: 'popular' } }));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <ol>
          <li><a href="https://portal.example/news/1/?utm_source=page">Новость номер 1</a></li>
        </ol>
      </news-popular-list>`,
    );
    await reach(element, 'ready');
    const [link] = links(element);
    link!.focus();
    await waitUntil(() => log.asked === 1);
    log.release();
    await reachTitles(element, ['Новость номер 2', 'Новость номер 1']);
    expect(links(element)[1] === element.shadowRoot!.activeElement).to.equal(true);
  });

  it('keeps the focus on an article whose words were corrected', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'ready');
    const [link] = links(element);
    link!.focus();
    answer(url, jsonFeed([item(1, { title: 'Исправленный заголовок' })]));
    const loaded = oneEvent(element, 'news-load');
    await element.refresh();
    await loaded;
    expect(titles(element)).to.deep.equal(['Исправленный заголовок']);
    expect(links(element)[0] === element.shadowRoot!.activeElement).to.equal(true);
  });
});
