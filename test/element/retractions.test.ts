import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import '../../src/widgets/read-also/define.js';
import '../../src/widgets/article-card/define.js';
import type { NewsElement } from '../../src/element/news-element.js';
import type { Feed } from '../../src/feed/feed.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { answer, freshUrl, item, items, jsonFeed, numbered, part, reach, reachTitles, textOf } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const light = html`<ol>
  <li><a href="https://www.portal.example/news/901/?utm_source=page">Из страницы 901</a></li>
  <li><a href="https://portal.example/news/902/">Из страницы 902</a></li>
</ol>`;

describe('an article that a feed retracts', () => {
  const ends: string[] = [];
  afterEach(async () => {
    // What a feed retracts no longer may be shown again: the next test begins with nothing retracted.
    for (const url of ends.splice(0)) {
      answer(url, jsonFeed(items(1)));
      const last = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
      await last.refresh();
    }
  });

  it('leaves every widget of the page within one refresh of that feed, the light-DOM copy included', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    ends.push(one);
    answer(one, jsonFeed(items(901, 902)));
    answer(two, jsonFeed([item(901, { id: 'another id' }), item(903)]));
    const page = await fixture(
      html`<div>
        <news-popular-list feed=${one}></news-popular-list>
        <news-popular-list feed=${two}></news-popular-list>
        <news-read-also>${light}</news-read-also>
        <news-article-card><a href="https://portal.example/news/901/">Из страницы 901</a></news-article-card>
      </div>`,
    );
    const [first, second, also, card] = [...page.children] as NewsElement[];
    await reachTitles(first!, numbered(901, 902));
    await reachTitles(second!, numbered(901, 903));
    await reachTitles(also!, ['Из страницы 901', 'Из страницы 902']);
    await reachTitles(card!, ['Из страницы 901']);
    const before = page.textContent;
    answer(one, jsonFeed(items(902), { retracted: ['n901'] }));
    await first!.refresh();
    await reachTitles(first!, numbered(902));
    await reachTitles(second!, numbered(903));
    await reachTitles(also!, ['Из страницы 902']);
    await reach(card!, 'empty');
    expect(textOf(part(card!, 'notice'))).to.equal('No articles');
    // Later versions of the feed still name the id, and the address is remembered.
    await first!.refresh();
    await reachTitles(also!, ['Из страницы 902']);
    expect(page.textContent).to.equal(before);
  });

  it('is gone from a tab that is chosen only afterwards', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    ends.push(one);
    answer(one, jsonFeed(items(901, 902)));
    answer(two, jsonFeed(items(901, 903)));
    const list = await fixture<NewsPopularList>(
      html`<news-popular-list>
        <news-tab feed=${one}><h3>Популярное</h3></news-tab>
        <news-tab feed=${two}><h3>Все</h3></news-tab>
      </news-popular-list>`,
    );
    await reachTitles(list, numbered(901, 902));
    answer(one, jsonFeed(items(902), { retracted: ['n901'] }));
    await list.refresh();
    await reachTitles(list, numbered(902));
    list.shadowRoot!.querySelectorAll<HTMLElement>('[role="tab"]')[1]!.click();
    await reachTitles(list, numbered(903));
  });

  it('leaves the widgets of every copy of the script, whichever copy has read the feed', async () => {
    // As a second copy of the script has it, with functions of its own.
    const copy = '../../src/store/retractions.ts?copy=2';
    const other = (await import(copy)) as typeof import('../../src/store/retractions.js');
    const card = await fixture<NewsElement>(
      html`<news-article-card><a href="https://portal.example/news/905/">Из страницы 905</a></news-article-card>`,
    );
    await reachTitles(card, ['Из страницы 905']);
    const feed: Feed = { articles: [], skipped: 0, retracted: ['https://portal.example/news/905/'] };
    other.noteRetractions('https://portal.example/other-copy.json', feed, []);
    await reach(card, 'empty');
    other.noteRetractions('https://portal.example/other-copy.json', { articles: [], skipped: 0 }, []);
    await reachTitles(card, ['Из страницы 905']);
  });

  it('leaves the sub-links of a card, as does one that is to be left out', async () => {
    const url = freshUrl();
    ends.push(url);
    answer(url, jsonFeed(items(903), { retracted: ['https://portal.example/news/901/'] }));
    const card = await fixture<NewsElement>(
      html`<news-article-card variant="lead" exclude="https://portal.example/news/902/">
        <h3><a href="https://portal.example/news/900/">Главное</a></h3>
        ${light}
        <ul>
          <li><a href="https://portal.example/news/904/">Из страницы 904</a></li>
        </ul>
      </news-article-card>`,
    );
    await fixture(html`<news-popular-list feed=${url} loading="eager"></news-popular-list>`);
    await reachTitles(card, ['Главное', 'Из страницы 904']);
  });

  it('is known by its address as well, even where no feed has ever had it', async () => {
    const url = freshUrl();
    ends.push(url);
    answer(url, jsonFeed(items(903), { retracted: ['https://portal.example/news/901/'] }));
    const page = await fixture(
      html`<div>
        <news-popular-list feed=${url}></news-popular-list>
        <news-read-also>${light}</news-read-also>
      </div>`,
    );
    await reachTitles(page.children[1] as NewsElement, ['Из страницы 902']);
    const late = await fixture<NewsElement>(
      html`<news-article-card><a href="https://portal.example/news/901/">Из страницы 901</a></news-article-card>`,
    );
    await reach(late, 'empty');
    expect(late.querySelector('a')!.getClientRects(), 'the link as it stands').to.have.length(0);
  });

  it('is not shown either where its own feed still has it', async () => {
    const url = freshUrl();
    ends.push(url);
    answer(url, jsonFeed(items(901, 902), { retracted: ['n901'] }));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reachTitles(element, numbered(902));
  });

  it('comes back when the feed retracts it no longer', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(902), { retracted: ['n901'] }));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reachTitles(element, numbered(902));
    answer(url, jsonFeed(items(901, 902)));
    await element.refresh();
    await reachTitles(element, numbered(901, 902));
  });

  it('stays among the articles that a program gives, for those are exclusive', async () => {
    const url = freshUrl();
    ends.push(url);
    answer(url, jsonFeed(items(902), { retracted: ['given'] }));
    const page = await fixture(
      html`<div>
        <news-popular-list feed=${url}></news-popular-list>
        <news-popular-list
          .articles=${[{ id: 'given', url: 'https://portal.example/given/', title: 'Given' }]}
        ></news-popular-list>
      </div>`,
    );
    await reachTitles(page.children[0] as NewsElement, numbered(902));
    await reachTitles(page.children[1] as NewsElement, ['Given']);
  });
});

describe('a widget with refresh-interval', () => {
  it('loads its feed when the page comes back and the interval is over, not before', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} refresh-interval="60"></news-popular-list>`,
    );
    await reachTitles(element, numbered(1));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const { now } = Date;
    try {
      Date.now = () => now() + 61_000;
      answer(url, jsonFeed(items(2)));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    } finally {
      Date.now = now;
    }
    await waitUntil(() => !element.shadowRoot!.textContent?.includes('номер 1'));
    await reachTitles(element, numbered(2));
    expect(log.asked).to.equal(1);
  });
});
