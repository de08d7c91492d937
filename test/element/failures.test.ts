import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { passthrough } from 'msw';
import '../../src/widgets/popular-list/define.js';
import type { NewsErrorDetail } from '../../src/element/events.js';
import { FeedError } from '../../src/feed/feed-error.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { http, HttpResponse, worker } from '../helpers/network.js';
import {
  answer,
  focusOf,
  freshUrl,
  items,
  jsonFeed,
  listenToWarnings,
  part,
  reach,
  reachTitles,
  rss,
  textOf,
  titles,
} from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

/** What a feed may answer instead of articles, and the code that its error has. */
const bad: Readonly<Record<string, { readonly code: string; readonly body: () => Response }>> = {
  'an HTML page': {
    code: 'unknown-format',
    body: () => HttpResponse.html('<!doctype html><title>Вход</title><ul><li><a href="/x/">Ссылка</a></ul>'),
  },
  'an empty body': { code: 'unknown-format', body: () => new HttpResponse('') },
  'broken JSON': { code: 'malformed', body: () => new HttpResponse('{"version": <b>oops</b>') },
  'JSON that is no feed': { code: 'unknown-format', body: () => HttpResponse.json({ error: 'limit' }) },
  'a server error': { code: 'http', body: () => new HttpResponse('oops', { status: 500 }) },
  'status 404': { code: 'http', body: () => new HttpResponse('', { status: 404 }) },
  'a broken connection': { code: 'network', body: () => HttpResponse.error() as unknown as Response },
};

describe('a feed that cannot be shown', () => {
  const warnings = listenToWarnings();
  const errors: FeedError[] = [];
  const onError = (event: CustomEvent<NewsErrorDetail>): void => void errors.push(event.detail.error);

  beforeEach(() => {
    errors.length = 0;
    document.addEventListener('news-error', onError as EventListener);
  });
  afterEach(() => document.removeEventListener('news-error', onError as EventListener));

  for (const [what, { code, body }] of Object.entries(bad)) {
    it(`being ${what}, keeps the light-DOM articles and tells the author once`, async () => {
      const url = freshUrl();
      const log = answerAll(url, body);
      const element = await fixture<NewsPopularList>(
        html`<news-popular-list feed=${url}>
          <ol>
            <li><a href="https://portal.example/a/">Заголовок страницы</a></li>
          </ol>
        </news-popular-list>`,
      );
      await waitUntil(() => element.error, 'no error came');
      await element.updateComplete;
      expect(log.asked).to.be.greaterThan(0);
      expect(titles(element)).to.deep.equal(['Заголовок страницы']);
      expect(element.state).to.equal('ready');
      expect(errors).to.have.length(1);
      expect(errors[0]).to.be.instanceOf(FeedError);
      expect(errors[0]).to.include({ code, url });
      expect(element.error).to.equal(errors[0]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^\[news-widgets\] <news-popular-list> /);
      expect(warnings[0]).to.contain(url);
      expect(warnings[0]).to.not.contain('\n');
    });

    it(`being ${what}, leaves a message and a button that tries again where there is no light DOM`, async () => {
      const url = freshUrl();
      answerAll(url, body);
      const element = await fixture<NewsPopularList>(
        html`<news-popular-list feed=${url} lang="ru"></news-popular-list>`,
      );
      await reach(element, 'failed');
      expect(textOf(part(element, 'notice'))).to.equal('Не удалось загрузить Повторить');
      expect(element.matches(':state(failed)')).to.equal(true);
      expect(errors.map((error) => error.code)).to.deep.equal([code]);
      expect(warnings).to.have.length(1);
      answer(url, jsonFeed(items(1)));
      part(element, 'button')!.click();
      await reachTitles(element, ['Новость номер 1']);
      expect(element.error).to.equal(undefined);
    });
  }

  it('being asked for on a device that is offline, says so', async () => {
    const url = freshUrl();
    answerAll(url, () => HttpResponse.error() as unknown as Response);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      const element = await fixture<NewsPopularList>(
        html`<news-popular-list feed=${url} lang="ru"></news-popular-list>`,
      );
      await reach(element, 'failed');
      expect(textOf(part(element, 'notice'))).to.equal('Нет соединения Повторить');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('being RSS that is cut off, shows the articles that arrived whole and tells the author', async () => {
    const url = freshUrl('feed.xml');
    answer(url, rss.slice(0, rss.indexOf('В парке') - 8));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reachTitles(element, ['Мост открыли для пешеходов']);
    expect(errors.map(({ code }) => code)).to.deep.equal(['malformed']);
    expect(errors[0]!.message).to.contain('ends half way after 1 article:').and.to.contain(url);
  });

  it('being RSS cut off before its first item, keeps the light-DOM articles', async () => {
    const url = freshUrl('feed.xml');
    const log = answer(url, rss.slice(0, rss.indexOf('<item>')));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <ol>
          <li><a href="https://portal.example/a/">Заголовок страницы</a></li>
        </ol>
      </news-popular-list>`,
    );
    await waitUntil(() => log.asked === 1);
    await element.refresh();
    expect(titles(element)).to.deep.equal(['Заголовок страницы']);
    expect(errors[0]?.message).to.contain('ends half way after 0 articles');
  });

  it('being on a server that lets no other site read it, has the code cors and says what to do', async () => {
    // The same server under its other name is another origin, and sends no permission.
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const url = `${location.protocol}//${other}:${location.port}/package.json`;
    worker.use(http.all(url, () => passthrough()));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'failed');
    expect(element.error?.code).to.equal('cors');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('Access-Control-Allow-Origin').and.to.contain('proxy');
  });

  it('is told once by the console however many widgets follow it, and by each of them as an event', async () => {
    const url = freshUrl();
    answerAll(url, () => new HttpResponse('', { status: 404 }));
    const page = await fixture(
      html`<div>
        <news-popular-list feed=${url}></news-popular-list>
        <news-popular-list feed=${url}></news-popular-list>
      </div>`,
    );
    for (const element of page.children) await reach(element as NewsPopularList, 'failed');
    expect(warnings).to.have.length(1);
    expect(errors).to.have.length(2);
  });

  it('is not asked again by a widget that comes a little later', async () => {
    const url = freshUrl();
    const log = answerAll(url, () => new HttpResponse('', { status: 404 }));
    const first = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(first, 'failed');
    const late = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(late, 'failed');
    expect(log.asked).to.equal(1);
    expect(late.error).to.equal(first.error);
  });

  it('keeps what it showed, labelled with its age, when a refresh fails', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url} lang="ru"></news-popular-list>`);
    await reachTitles(element, ['Новость номер 1']);
    expect(part(element, 'notice')).to.equal(null);
    answerAll(url, () => new HttpResponse('', { status: 503 }));
    await element.refresh();
    expect(titles(element)).to.deep.equal(['Новость номер 1']);
    expect(element.matches(':state(ready):state(stale)')).to.equal(true);
    expect(textOf(part(element, 'notice'))).to.match(/^по состоянию на \d{1,2}:\d\d$/);
    expect(errors).to.have.length(1);
    answer(url, jsonFeed(items(2)));
    await element.refresh();
    expect(titles(element)).to.deep.equal(['Новость номер 2']);
    expect(element.matches(':state(stale)')).to.equal(false);
    expect(part(element, 'notice')).to.equal(null);
  });
});

describe('the button that tries again', () => {
  listenToWarnings();

  async function failed(url: string): Promise<{ element: NewsPopularList; button: HTMLElement }> {
    answerAll(url, () => new HttpResponse('', { status: 500 }));
    const element = await fixture<NewsPopularList>(html`<news-popular-list feed=${url}></news-popular-list>`);
    await reach(element, 'failed');
    const button = part(element, 'button')!;
    button.focus();
    return { element, button };
  }

  it('keeps the focus while it tries, and when it fails once more', async () => {
    const url = freshUrl();
    const { element, button } = await failed(url);
    const second = oneEvent(element, 'news-error');
    button.click();
    await element.updateComplete;
    expect(element.state).to.equal('failed');
    expect(focusOf(element)).to.equal('Retry');
    await second;
    await element.updateComplete;
    expect(part(element, 'button') === button).to.equal(true);
    expect(focusOf(element)).to.equal('Retry');
  });

  it('hands the focus to the first headline when it succeeds', async () => {
    const url = freshUrl();
    const { element, button } = await failed(url);
    answer(url, jsonFeed(items(1, 2)));
    button.click();
    await reachTitles(element, ['Новость номер 1', 'Новость номер 2']);
    expect(focusOf(element)).to.equal('Новость номер 1');
  });

  it('takes the focus from nobody who has gone on in the meantime', async () => {
    const url = freshUrl();
    const { element, button } = await failed(url);
    const elsewhere = document.createElement('button');
    element.after(elsewhere);
    answer(url, jsonFeed(items(1)));
    button.click();
    elsewhere.focus();
    await reachTitles(element, ['Новость номер 1']);
    expect(document.activeElement === elsewhere).to.equal(true);
  });
});

/** Answers every method: after a failure a second look is taken with HEAD. */
function answerAll(url: string, body: () => Response): { asked: number } {
  const log = { asked: 0 };
  worker.use(
    http.all(url, () => {
      log.asked++;
      return body();
    }),
  );
  return log;
}
