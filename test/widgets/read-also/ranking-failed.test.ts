import { expect } from '@open-wc/testing';
import '../../../src/widgets/read-also/define.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { answer, freshUrl, item, jsonFeed, listenToWarnings, numbered, reachTitles } from '../../element/samples.js';

describe('what ranks by similarity, when it cannot be had', () => {
  const warnings = listenToWarnings();

  it('is passed over: the section comes, then the latest, and the console says so once', async () => {
    worker.use(http.get('*/src/article/related.*', () => HttpResponse.error()));
    const city = { section: { name: 'Город' } };
    const page = document.body.appendChild(document.createElement('div'));
    for (let count = 0; count < 2; count++) {
      const url = freshUrl();
      answer(url, jsonFeed([item(1), item(2, {}, city), item(3, { title: 'Трамвай у моста' }), item(4)]));
      const element = document.createElement('news-read-also');
      Object.assign(element, { lang: 'ru', loading: 'eager', feed: url, limit: 3, dedupe: 'off' });
      element.article = { id: 'x', url: 'https://portal.example/x/', title: 'Трамвай у моста стоит', ...city };
      page.append(element);
      await reachTitles(element, [...numbered(2, 1), 'Трамвай у моста']);
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^\[news-widgets\] <news-read-also> .*latest/);
    page.remove();
  });
});
