import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import type { Article } from '../../src/article/article.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { http, HttpResponse, worker } from '../helpers/network.js';
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
  rss,
  textOf,
  titles,
  windows1251,
} from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const fromRss = ['Мост открыли для пешеходов', 'В парке высадили липы'];

const article = (id: string, members: Partial<Article> = {}): Article => ({
  id,
  url: `https://portal.example/given/${id}/`,
  title: `Given ${id}`,
  ...members,
});

describe('the feed attribute', () => {
  const warnings = listenToWarnings();

  it('shows a JSON Feed with what its _news members say', async () => {
    const url = freshUrl();
    const news = { views: { total: 1863 }, labels: ['live'], source: { name: 'Агентство' }, comments: 3 };
    answer(url, jsonFeed([item(1, { authors: [{ name: 'Асель Ким' }] }, news)]));
    const show = 'views labels source comments byline';
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} show=${show} lang="ru"></news-popular-list>`,
    );
    await reachTitles(element, ['Новость номер 1']);
    expect(links(element)[0]?.href).to.equal('https://portal.example/news/1/');
    expect(textOf(part(element, 'views'))).to.equal('1863 просмотра');
    expect(part(element, 'views')).to.have.attribute('value', '1863');
    expect(textOf(part(element, 'comments'))).to.equal('3 комментария');
    expect(textOf(part(element, 'label'))).to.equal('Прямой эфир');
    expect(textOf(part(element, 'source'))).to.equal('Агентство');
    expect(textOf(part(element, 'byline'))).to.equal('Асель Ким');
    expect(warnings).to.be.empty;
  });

  it('shows an RSS feed in UTF-8', async () => {
    const url = freshUrl('feed.xml');
    answer(url, rss);
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reachTitles(element, fromRss);
  });

  it('shows an RSS feed in windows-1251', async () => {
    const url = freshUrl('feed.xml');
    answer(url, windows1251(rss));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reachTitles(element, fromRss);
  });

  it('takes an address relative to the page', async () => {
    const url = new URL(`/made-up/${encodeURIComponent(freshUrl())}.json`, location.href);
    answer(url.href, jsonFeed([item(1, { url: '/news/1/' })]));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url.pathname}></news-popular-list>`);
    await reach(element, 'ready');
    expect(links(element)[0]?.href).to.equal(`${location.origin}/news/1/`);
  });

  it('asks nothing of an address that is not http(s), and tells the author once', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed="javascript:alert(1) data:application/json,{}"></news-popular-list>`,
    );
    await reach(element, 'empty');
    element.limit = 3;
    await element.updateComplete;
    expect(warnings).to.have.length(2);
    expect(warnings[0]).to.contain(`malformed: "javascript:alert(1)" is no http(s) address on ${location.href}`);
  });

  it('is asked once for several widgets', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const page = await fixture(
      html`<div>
        <news-popular-list feed=${url}></news-popular-list>
        <news-popular-list feed=${url} limit="3"></news-popular-list>
      </div>`,
    );
    for (const element of page.children) await reachTitles(element as NewsPopularList, ['Новость номер 1']);
    expect(log.asked).to.equal(1);
  });

  it('follows another address, and shows the old articles until the new ones are there', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(items(1)));
    const log = heldAnswer(second, jsonFeed(items(2)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${first}></news-popular-list>`);
    await reachTitles(element, ['Новость номер 1']);
    element.feed = second;
    await waitUntil(() => log.asked === 1);
    log.release();
    await reachTitles(element, ['Новость номер 2']);
  });

  it('ends the request when the widget leaves the page, and asks again when it returns', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await waitUntil(() => log.asked === 1);
    const place = element.parentElement!;
    element.remove();
    log.release();
    place.append(element);
    await reachTitles(element, ['Новость номер 1']);
    expect(log.asked).to.equal(2);
    expect(warnings).to.be.empty;
  });

  it('tells the author of a proxy that says nothing of the feed', async () => {
    const proxy = freshUrl('proxy');
    answer(proxy, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed="${freshUrl()} ${freshUrl()}" proxy=${proxy}></news-popular-list>`,
    );
    await reach(element, 'ready');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain(`malformed: The proxy "${proxy}" has no {url} in it`);
  });

  it('goes through the proxy', async () => {
    const url = freshUrl();
    let asked: string | null = null;
    worker.use(
      http.get('https://proxy.example/', ({ request }) => {
        asked = new URL(request.url).searchParams.get('url');
        return HttpResponse.json(jsonFeed(items(1)) as Record<string, string>);
      }),
    );
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} proxy="https://proxy.example/?url={url}"></news-popular-list>`,
    );
    await reachTitles(element, ['Новость номер 1']);
    expect(asked).to.equal(url);
  });
});

describe('several feeds', () => {
  const warnings = listenToWarnings();

  it('are merged by date, each article once', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    answer(one, jsonFeed(items(1, 3, 5)));
    answer(two, jsonFeed([item(2), item(3, { id: 'another id' }), item(4)]));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list
        feed="${one}
        ${two}"
      ></news-popular-list>`,
    );
    await reachTitles(
      element,
      [1, 2, 3, 4, 5].map((number) => `Новость номер ${number}`),
    );
    expect(element.matches(':state(partial)')).to.equal(false);
  });

  it('show what came when one of them fails, say so, and have the state partial', async () => {
    const [good, bad] = [freshUrl(), freshUrl()];
    answer(good, jsonFeed(items(1, 2)));
    answer(bad, () => new HttpResponse('gone', { status: 404 }));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed="${bad} ${good}" lang="ru"></news-popular-list>`,
    );
    await reachTitles(element, ['Новость номер 1', 'Новость номер 2']);
    await waitUntil(() => element.matches(':state(ready):state(partial)'));
    expect(textOf(part(element, 'notice'))).to.equal('Часть материалов не загрузилась');
    expect(element.error?.code).to.equal('http');
    expect(warnings).to.have.length(1);
  });

  it('are one feed when they are the same address twice, even with fragments, which keeps its own order', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(3, 1, 2), { list: { kind: 'popular' } }));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed="${url} ${url} ${url}#latest"></news-popular-list>`,
    );
    await reachTitles(
      element,
      [3, 1, 2].map((number) => `Новость номер ${number}`),
    );
    element.feed = url;
    await element.updateComplete;
    await element.refresh();
    expect(titles(element)).to.have.length(3);
    expect(log.asked).to.equal(2);
  });

  it('do not claim to be popular when only one of them is', async () => {
    const [popular, latest] = [freshUrl(), freshUrl()];
    answer(popular, jsonFeed(items(3), { list: { kind: 'popular' } }));
    answer(latest, jsonFeed(items(1, 2)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed="${popular} ${latest}" lang="ru"></news-popular-list>`,
    );
    await reachTitles(
      element,
      [1, 2, 3].map((number) => `Новость номер ${number}`),
    );
    expect(textOf(part(element, 'heading'))).to.equal('Последние новости');
  });
});

describe('the articles property', () => {
  it('stands alone: no feed is asked and the light DOM does not count', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} .articles=${[article('a'), article('b')]}>
        <ol>
          <li><a href="https://portal.example/light/">From the page</a></li>
        </ol>
      </news-popular-list>`,
    );
    await reachTitles(element, ['Given a', 'Given b']);
    expect(log.asked).to.equal(0);
  });

  it('gives way to the feed again when it is taken back', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} .articles=${[article('a')]}></news-popular-list>`,
    );
    await reachTitles(element, ['Given a']);
    (element as { articles: unknown }).articles = undefined;
    await reachTitles(element, ['Новость номер 1']);
  });

  it('drops articles whose link would run a script or lead nowhere', async () => {
    const given = [
      article('a', { url: 'javascript:alert(1)' }),
      article('b', { url: ' JaVaScRiPt:alert(1)' }),
      article('c', { url: 'data:text/html,hi' }),
      article('d', { url: '' }),
      article('e', { title: '' }),
      article('f'),
    ];
    const element = await fixture<NewsPopularList>(html`<news-popular-list .articles=${given}></news-popular-list>`);
    await reachTitles(element, ['Given f']);
  });

  it('is empty when the list is', async () => {
    const element = await fixture<NewsPopularList>(html`<news-popular-list .articles=${[]}></news-popular-list>`);
    await reach(element, 'empty');
  });

  it('shows an article that is given twice once', async () => {
    const given = [article('a'), article('b'), article('a')];
    const element = await fixture<NewsPopularList>(html`<news-popular-list .articles=${given}></news-popular-list>`);
    await reachTitles(element, ['Given a', 'Given b']);
  });

  it('still obeys filters and limit', async () => {
    const given = ['a', 'b', 'c', 'd'].map((id) => article(id));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list .articles=${given} exclude="a" limit="2"></news-popular-list>`,
    );
    await reachTitles(element, ['Given b', 'Given c']);
  });
});

describe('inline JSON', () => {
  const warnings = listenToWarnings();

  it('is shown without a request', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list>
        <script type="application/json">
          { "items": [{ "url": "https://portal.example/i/", "title": "Из страницы" }] }
        </script>
      </news-popular-list>`,
    );
    await reachTitles(element, ['Из страницы']);
  });

  it('beats the light-DOM items, and gives way to the feed', async () => {
    const url = freshUrl();
    const log = heldAnswer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <script type="application/json">
          { "items": [{ "url": "https://portal.example/i/", "title": "Из страницы" }] }
        </script>
        <ol>
          <li><a href="https://portal.example/light/">From the page</a></li>
        </ol>
      </news-popular-list>`,
    );
    await reachTitles(element, ['Из страницы']);
    log.release();
    await reachTitles(element, ['Новость номер 1']);
  });

  it('stays when the feed is empty', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed([]));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <script type="application/json">
          { "items": [{ "url": "https://portal.example/i/", "title": "Из страницы" }] }
        </script>
      </news-popular-list>`,
    );
    await waitUntil(() => log.asked === 1);
    await element.refresh();
    expect(titles(element)).to.deep.equal(['Из страницы']);
    expect(element.state).to.equal('ready');
  });

  it('that is cut off leaves the light-DOM items, and tells the author', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list>
        <script type="application/json">
          { "items": [{ "url": "https://port
        </script>
        <ol>
          <li><a href="https://portal.example/light/">From the page</a></li>
        </ol>
      </news-popular-list>`,
    );
    await reachTitles(element, ['From the page']);
    expect(element.error?.code).to.equal('malformed');
    expect(warnings).to.have.length(1);
  });

  it('that is cut off and stands alone leaves an empty list, and tells the author', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list
        ><script type="application/json">
          { "items": [{
        </script></news-popular-list
      >`,
    );
    await reach(element, 'empty');
    expect(element.error?.code).to.equal('malformed');
  });
});
