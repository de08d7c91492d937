import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/popular-list/define.js';
import { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
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
  numbered,
  withFeed,
} from '../../element/samples.js';
import { HttpResponse } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

function popular(body: Record<string, unknown>, attributes = ''): Promise<NewsPopularList> {
  return withFeed('news-popular-list', body, attributes);
}

const parts = (element: Element, name: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(`[part~="${name}"]`)].map((each) => textOf(each));

describe('<news-popular-list>', () => {
  it('numbers its articles, for the eyes alone: the list itself is numbered', async () => {
    const element = await popular(jsonFeed(items(1, 2, 3), { list: { kind: 'popular' } }));
    expect(parts(element, 'rank')).to.deep.equal(['1', '2', '3']);
    const list = part(element, 'list')!;
    expect(list.localName).to.equal('ol');
    expect(list.querySelectorAll('[part~="rank"]:not([aria-hidden="true"])')).to.have.length(0);
  });

  it('has larger numerals as ranked', async () => {
    const body = jsonFeed(items(1), { list: { kind: 'popular' } });
    const size = (element: Element): number => parseFloat(getComputedStyle(part(element, 'rank')!).fontSize);
    expect(size(await popular(body, 'variant="ranked"'))).to.be.greaterThan(size(await popular(body)) * 1.5);
  });

  it('shortens large numbers of views, and keeps the exact one for machines', async () => {
    const element = await popular(jsonFeed([item(1, {}, { views: { total: 12_345 } })]));
    expect(textOf(part(element, 'views'))).to.equal('12 тыс. просмотров');
    expect(part(element, 'views')).to.have.attribute('value', '12345');
  });

  it('marks the article that the reader is reading', async () => {
    const element = await popular(jsonFeed([item(1), item(2, { url: location.href })], { list: { kind: 'popular' } }));
    const marked = [...element.shadowRoot!.querySelectorAll('[part~="item"][part~="current"]')];
    expect(marked).to.have.length(1);
    expect(textOf(marked[0])).to.contain('Вы читаете').and.to.contain('Новость номер 2');
    expect(links(element).map((link) => link.getAttribute('aria-current'))).to.deep.equal([null, 'page']);
  });

  for (const show of ['views', 'rank']) {
    it(`moves nothing by marking it, where it shows ${show}`, async () => {
      const list = (url: string): Record<string, unknown> =>
        jsonFeed([item(1, { url }, { views: { total: 5 } })], { list: { kind: 'popular' } });
      const height = async (url: string): Promise<number> => {
        const element = await popular(list(url), `show="${show}"`);
        return part(element, 'item')!.getBoundingClientRect().height;
      };
      expect(await height(location.href)).to.be.closeTo(await height('https://portal.example/other/'), 0.05);
    });
  }

  it('tells the date of an article that is older than the window', async () => {
    const old = { date_published: '2019-05-17T12:00:00+05:00' };
    const fresh = { date_published: new Date().toISOString() };
    const element = await popular(
      jsonFeed([item(1, old), item(2, fresh)], { list: { kind: 'popular', window: 'week' } }),
    );
    expect(parts(element, 'time')).to.deep.equal(['17 мая 2019 г.']);
    expect(textOf(part(element, 'heading'))).to.equal('Популярное за неделю');
  });

  it('says views in the exact plural up to ten thousand', async () => {
    const viewed = [1, 1863, 9999, 0].map((total, index) => item(index + 1, {}, { views: { total } }));
    const body = jsonFeed(viewed, { list: { kind: 'popular' } });
    const russian = await popular(body);
    expect(parts(russian, 'views')).to.deep.equal(['1 просмотр', '1863 просмотра', '9999 просмотров', '0 просмотров']);
    russian.lang = 'kk';
    await waitUntil(() => parts(russian, 'views')[1] === '1863 рет қаралды');
    russian.lang = 'en';
    await waitUntil(() => parts(russian, 'views')[1] === '1,863 views');
  });

  it('has small pictures beside the text and rows of one height as thumbnails', async () => {
    const image = { image: 'https://portal.example/picture.jpg' };
    const long = { title: 'Очень длинный заголовок '.repeat(9), ...image };
    const word = { title: 'Ы'.repeat(60), ...image };
    const body = jsonFeed([item(1, image), item(2, long), item(3, word), item(4)], { list: { kind: 'popular' } });
    const element = await popular(body, 'variant="thumbnails"');
    const rows = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="item"]')];
    const heights = new Set(rows.slice(0, 3).map((row) => Math.round(row.getBoundingClientRect().height)));
    expect(heights.size).to.equal(1);
    const picture = part(element, 'image')!.getBoundingClientRect();
    expect(picture.width).to.be.within(60, 120);
    expect(parts(element, 'image')).to.have.length(3);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});

describe('the order of <news-popular-list>', () => {
  const viewed = (number: number, total: number | undefined, window?: number): Record<string, unknown> =>
    item(number, {}, { views: { total, window } });

  it('is that of a feed that says it is popular', async () => {
    const list = { list: { kind: 'popular' } };
    const element = await popular(jsonFeed([viewed(3, 1), viewed(1, 2), viewed(2, 900)], list));
    expect(titles(element)).to.deep.equal(numbered(3, 1, 2));
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
  });

  it('goes by the views in the window, which are the ones that are printed', async () => {
    const element = await popular(jsonFeed([viewed(1, 900, 1), viewed(2, 10, 5), viewed(3, 500, 0)]), 'limit="2"');
    expect(titles(element)).to.deep.equal(numbered(2, 1));
    expect(parts(element, 'views')).to.deep.equal(['5 просмотров', '1 просмотр']);
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
  });

  it('goes by all views where too few have views in the window, and prints those', async () => {
    const element = await popular(jsonFeed([viewed(1, 900, 1), viewed(2, 10, 5), viewed(3, 500)]));
    expect(titles(element)).to.deep.equal(numbered(1, 3, 2));
    expect(parts(element, 'views')).to.deep.equal(['900 просмотров', '500 просмотров', '10 просмотров']);
  });

  it('goes by all views where there is no window; the latest follow under words of their own, without numerals', async () => {
    const element = await popular(jsonFeed([viewed(1, 10), viewed(2, undefined), viewed(3, 30)]));
    expect(titles(element)).to.deep.equal(numbered(3, 1, 2));
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
    expect(parts(element, 'rank')).to.deep.equal(['1', '2']);
    const [latest] = element.shadowRoot!.querySelectorAll('h3');
    expect(textOf(latest)).to.equal('Последние новости');
    expect(textOf(latest!.nextElementSibling)).to.contain('Новость номер 2');
  });

  it('goes by date where nothing is known of what is read, and the heading claims no more', async () => {
    const element = await popular(jsonFeed(items(2, 3, 1)));
    expect(titles(element)).to.deep.equal(numbered(1, 2, 3));
    expect(textOf(part(element, 'heading'))).to.equal('Последние новости');
    expect(part(element, 'rank') === null).to.equal(true);
  });

  it('goes by views in a feed that says it is the latest: only a popular one is taken at its word', async () => {
    const element = await popular(jsonFeed([viewed(2, 1), viewed(1, 900), viewed(3, 5)], { list: { kind: 'latest' } }));
    expect(titles(element)).to.deep.equal(numbered(1, 3, 2));
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
  });

  it('is the own one of the light DOM, whatever its views', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list lang="ru">
        <ol>
          <li><a href="https://portal.example/a/">Первый</a> <data itemprop="views" value="1">1</data></li>
          <li><a href="https://portal.example/b/">Второй</a> <data itemprop="views" value="9">9</data></li>
        </ol>
      </news-popular-list>`,
    );
    await reachTitles(element, ['Первый', 'Второй']);
    expect(textOf(part(element, 'heading'))).to.equal('Популярное');
  });
});

/** Shows the second and the fourth of its articles, as where the page has the others further up. */
class Thinned extends NewsPopularList {
  protected override select(data: Parameters<NewsPopularList['select']>[0]): ReturnType<NewsPopularList['select']> {
    return super.select(data).filter((_, index) => index % 2);
  }
}

describe('the ranks of <news-popular-list>', () => {
  it('are those of the whole order, and so is what counts as read, whatever the page shows elsewhere', async () => {
    customElements.define('thinned-popular-list', Thinned);
    const viewed = (number: number, total?: number): Record<string, unknown> => item(number, {}, { views: { total } });
    const url = freshUrl();
    answer(url, jsonFeed([viewed(1, 900), viewed(2, 800), viewed(3, 700), viewed(5), viewed(4)]));
    const element = document.createElement('thinned-popular-list') as Thinned;
    Object.assign(element, { feed: url, loading: 'eager', lang: 'ru' });
    (await fixture(html`<div></div>`)).append(element);
    await reachTitles(element, numbered(2, 4));
    expect(parts(element, 'rank')).to.deep.equal(['2']);
    expect(textOf(element.shadowRoot!.querySelector('h3'))).to.equal('Последние новости');
  });
});

describe('<news-popular-list> is accessible', () => {
  listenToWarnings();
  const rich = (): Record<string, unknown> =>
    jsonFeed([1, 2, 3].map((number) => item(number, {}, { views: { total: 1000 - number }, labels: ['live'] })));

  for (const variant of ['list', 'ranked', 'thumbnails', 'timeline']) {
    it(`as ${variant}, in both directions`, async () => {
      const element = await popular(rich(), `variant="${variant}" show="rank views time labels"`);
      await expect(element).to.be.accessible();
      element.dir = 'rtl';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  it('without a heading', async () => {
    await expect(await popular(rich(), 'heading=""')).to.be.accessible();
  });

  it('with a link to all, and with links to new tabs', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list link-target="_blank" lang="kk">
        <h2>Көп оқылғандар</h2>
        <ol>
          <li><a href="https://portal.example/a/">Бірінші</a></li>
        </ol>
        <a href="https://portal.example/all/">Барлығы</a>
      </news-popular-list>`,
    );
    await reach(element, 'ready');
    await expect(element).to.be.accessible();
  });

  it('while loading, when empty, failed and stale', async () => {
    const [slow, none, bad, old] = [freshUrl(), freshUrl(), freshUrl(), freshUrl()];
    const log = heldAnswer(slow, rich());
    answer(none, jsonFeed([]));
    answer(bad, () => new HttpResponse('', { status: 500 }));
    answer(old, rich());
    const page = await fixture(
      html`<div>
        <news-popular-list loading="eager" feed=${slow}></news-popular-list>
        <news-popular-list loading="eager" feed=${none}></news-popular-list>
        <news-popular-list loading="eager" feed=${bad}></news-popular-list>
        <news-popular-list loading="eager" feed=${old}></news-popular-list>
      </div>`,
    );
    const [loading, empty, failed, stale] = page.querySelectorAll('news-popular-list');
    await waitUntil(() => log.asked === 1);
    await reach(empty!, 'empty');
    await reach(failed!, 'failed');
    await reach(stale!, 'ready');
    answer(old, () => new HttpResponse('', { status: 500 }));
    await stale!.refresh();
    expect(stale!.matches(':state(stale)')).to.equal(true);
    for (const element of [loading!, empty!, failed!, stale!]) await expect(element).to.be.accessible();
    log.release();
    await reach(loading!, 'ready');
    expect(links(loading!)).to.have.length(3);
  });
});
