import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/popular-list/define.js';
import type { NewsLoadDetail } from '../../../src/element/events.js';
import type { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
import {
  answer,
  freshUrl,
  heldAnswer,
  item,
  items,
  jsonFeed,
  listenToWarnings,
  numbered,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
} from '../../element/samples.js';
import { HttpResponse } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

type Window = 'day' | 'week' | 'month';

const tabs = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]'),
];
const chosen = (element: Element): string =>
  textOf(tabs(element).find((tab) => tab.getAttribute('aria-selected') === 'true'));

/** Addresses of the three windows. */
function addresses(): Record<Window, string> {
  return { day: freshUrl('day.json'), week: freshUrl('week.json'), month: freshUrl('month.json') };
}

const list = (window: Window, popular?: Partial<Record<Window, string>>): Record<string, unknown> => ({
  list: { kind: 'popular', window },
  popular,
});

function popularList(url: string, limit: number, attributes: { sections?: string } = {}): Promise<NewsPopularList> {
  return fixture<NewsPopularList>(
    html`<news-popular-list
      loading="eager"
      lang="ru"
      feed=${url}
      limit=${limit}
      sections=${attributes.sections ?? ''}
    ></news-popular-list>`,
  );
}

describe('the windows of a popular feed', () => {
  const warnings = listenToWarnings();

  it('are tabs with short labels below the heading, each fetched when it is first chosen', async () => {
    const urls = addresses();
    const log = {
      day: answer(urls.day, jsonFeed(items(1, 2), list('day', urls))),
      week: answer(urls.week, jsonFeed(items(3, 4), list('week', urls))),
      month: answer(urls.month, jsonFeed(items(5, 6), list('month', urls))),
    };
    const element = await popularList(urls.day, 2);
    await reachTitles(element, numbered(1, 2));
    expect(tabs(element).map((tab) => textOf(tab))).to.deep.equal(['За день', 'За неделю', 'За месяц']);
    expect(chosen(element)).to.equal('За день');
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
    expect([log.day.asked, log.week.asked, log.month.asked]).to.deep.equal([1, 0, 0]);
    const loaded = oneEvent(element, 'news-load');
    const changed = oneEvent(element, 'news-tab-change');
    tabs(element)[2]!.click();
    expect(((await changed) as CustomEvent<unknown>).detail).to.deep.equal({ from: 0, to: 2 });
    await reachTitles(element, numbered(5, 6));
    const { detail } = (await loaded) as CustomEvent<NewsLoadDetail>;
    expect(detail.articles.map(({ title }) => title)).to.deep.equal(numbered(5, 6));
    expect([log.day.asked, log.week.asked, log.month.asked]).to.deep.equal([1, 0, 1]);
    tabs(element)[0]!.click();
    await reachTitles(element, numbered(1, 2));
    expect(log.day.asked).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('begin with the shortest where the feed is none of them', async () => {
    const { day, week } = addresses();
    const url = freshUrl();
    answer(url, jsonFeed(items(8, 9), { list: { kind: 'latest' }, popular: { week, day } }));
    answer(day, jsonFeed(items(2, 1), list('day')));
    const element = await popularList(url, 2);
    await reachTitles(element, numbered(2, 1));
    expect(chosen(element)).to.equal('За день');
  });

  it('give way to the next one where they have too few, and the tab says so', async () => {
    const urls = addresses();
    answer(urls.day, jsonFeed(items(1), list('day', urls)));
    answer(urls.week, jsonFeed(items(2, 1, 3), list('week')));
    const element = await popularList(urls.day, 3);
    await reachTitles(element, numbered(2, 1, 3));
    expect(chosen(element)).to.equal('За неделю');
  });

  it('are counted after the filters', async () => {
    const urls = addresses();
    const sport = (number: number): Record<string, unknown> => item(number, {}, { section: { name: 'Спорт' } });
    answer(urls.day, jsonFeed([sport(1), ...items(2, 3)], list('day', urls)));
    answer(urls.week, jsonFeed([...items(4), sport(5), sport(6)], list('week')));
    const element = await popularList(urls.day, 2, { sections: 'спорт' });
    await reachTitles(element, numbered(5, 6));
  });

  it('give way to the one with the most where none has enough, and the reader may go back', async () => {
    const urls = addresses();
    answer(urls.day, jsonFeed(items(1), list('day', urls)));
    answer(urls.week, jsonFeed(items(2, 1), list('week')));
    answer(urls.month, () => new HttpResponse('', { status: 500 }));
    const element = await popularList(urls.day, 5);
    await reachTitles(element, numbered(2, 1));
    expect(chosen(element)).to.equal('За неделю');
    tabs(element)[0]!.click();
    await reachTitles(element, numbered(1));
    expect(chosen(element)).to.equal('За день');
    expect(warnings).to.have.length(1);
  });

  it('are followed by the latest where even they are too few, in words', async () => {
    const url = freshUrl();
    const { day } = addresses();
    answer(url, jsonFeed(items(9, 8, 1), { list: { kind: 'latest' }, popular: { day } }));
    answer(day, jsonFeed(items(3, 1), list('day')));
    const element = await popularList(url, 4);
    await reachTitles(element, numbered(3, 1, 8, 9));
    expect(textOf(part(element, 'heading'))).to.equal('Популярное за день');
    expect(textOf(element.shadowRoot!.querySelector('h3'))).to.equal('Последние новости');
    expect(tabs(element)).to.be.empty;
  });

  it('leave the latest, under that name, where nothing was read', async () => {
    const url = freshUrl();
    const { day } = addresses();
    answer(url, jsonFeed(items(2, 1), { list: { kind: 'latest' }, popular: { day } }));
    answer(day, () => new HttpResponse('', { status: 404 }));
    const element = await popularList(url, 2);
    await reachTitles(element, numbered(1, 2));
    expect(textOf(part(element, 'heading'))).to.equal('Последние новости');
  });

  it('wait for the answer rather than show another list first', async () => {
    const url = freshUrl();
    const { day } = addresses();
    answer(url, jsonFeed(items(2, 1), { list: { kind: 'latest' }, popular: { day } }));
    const held = heldAnswer(day, jsonFeed(items(3, 4), list('day')));
    const element = await popularList(url, 2);
    await waitUntil(() => held.asked === 1);
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(titles(element)).to.be.empty;
    held.release();
    await reachTitles(element, numbered(3, 4));
  });

  it('offer to try again where the one that a reader chose could not be had', async () => {
    const urls = addresses();
    answer(urls.day, jsonFeed(items(1), list('day', { week: urls.week })));
    answer(urls.week, () => new HttpResponse('', { status: 500 }));
    const element = await popularList(urls.day, 1);
    await reach(element, 'ready');
    tabs(element)[1]!.click();
    await reach(element, 'failed');
    answer(urls.week, jsonFeed(items(2), list('week')));
    part(element, 'button')!.click();
    await reachTitles(element, numbered(2));
  });

  it('are those of an inline feed, too', async () => {
    const { day, week } = addresses();
    const log = {
      day: answer(day, jsonFeed(items(5, 4), list('day'))),
      week: answer(week, jsonFeed(items(6, 7), list('week'))),
    };
    const page = await fixture(html`<div></div>`);
    const inline = (news: Record<string, unknown>): string => JSON.stringify(jsonFeed(items(2, 1), news));
    page.innerHTML = `<news-popular-list loading="eager" lang="ru" limit="2">
      <script type="application/json">${inline(list('day', { week }))}</script></news-popular-list>
      <news-popular-list loading="eager" lang="ru" limit="4">
      <script type="application/json">${inline({ popular: { day } })}</script></news-popular-list>`;
    const [own, other] = page.querySelectorAll('news-popular-list');
    await reachTitles(own!, numbered(2, 1));
    expect(chosen(own!)).to.equal('За день');
    expect(log.week.asked).to.equal(0);
    tabs(own!)[1]!.click();
    await reachTitles(own!, numbered(6, 7));
    tabs(own!)[0]!.click();
    await reachTitles(own!, numbered(2, 1));
    // Too few in the window: the inline feed's latest follow.
    await reachTitles(other!, numbered(5, 4, 1, 2));
    expect(textOf(part(other!, 'heading'))).to.equal('Популярное за день');
    const script = own!.querySelector('script')!;
    script.textContent = inline({ list: { kind: 'popular' } });
    await waitUntil(() => tabs(own!).length === 0);
    expect(titles(own!)).to.deep.equal(numbered(2, 1));
  });

  it('leave out what a feed of the page has taken back', async () => {
    const urls = addresses();
    answer(urls.day, jsonFeed(items(1), { ...list('day', urls), retracted: ['n3'] }));
    answer(urls.week, jsonFeed(items(3, 2, 1), list('week')));
    const element = await popularList(urls.day, 2);
    await reachTitles(element, numbered(2, 1));
    expect(chosen(element)).to.equal('За неделю');
  });

  it('are no tabs where the author has made his own', async () => {
    const urls = addresses();
    answer(urls.day, jsonFeed(items(1), list('day', urls)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list loading="eager"><news-tab feed=${urls.day}></news-tab></news-popular-list>`,
    );
    await reachTitles(element, numbered(1));
    expect(tabs(element)).to.be.empty;
  });
});
