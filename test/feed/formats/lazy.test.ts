import { expect } from '@open-wc/testing';
import { fetchFeed } from '../../../src/feed/fetch-feed.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';

const url = 'https://portal.example/feed';
const send = (body: string) => worker.use(http.get(url, () => new HttpResponse(body)));
const title = async (format?: string) => (await fetchFeed(url, { format })).articles[0]?.title;

describe('fetchFeed', () => {
  it('loads each of them when a document needs it', async () => {
    const item = '<title>RSS</title><link>/1</link>';
    send(`<rss><channel><item>${item}</item></channel></rss>`);
    expect(await title()).to.equal('RSS');
    expect(await title('rss')).to.equal('RSS');
    send('<rss/>');
    expect((await fetchFeed(url)).problem?.message).to.contain('has no items at all');
    send('<feed><entry><title>Atom</title><link href="/1"/></entry></feed>');
    expect(await title()).to.equal('Atom');
    const ld = '{"@type": "NewsArticle", "headline": "JSON-LD", "url": "/1"}';
    send(`<!doctype html><script type="application/ld+json">${ld}</script>`);
    expect(await title()).to.equal('JSON-LD');
    expect(await title('json-ld')).to.equal('JSON-LD');
    send(ld.replace('/1', 'https://portal.example/1'));
    expect(await title('json-ld')).to.equal('JSON-LD');
    send('{"articles": [{"url": "/1", "title": "NewsAPI"}]}');
    expect(await title('json-feed')).to.equal('NewsAPI');
  });
});
