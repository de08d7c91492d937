import { expect } from '@open-wc/testing';
import { FeedError } from '../../../src/feed/feed-error.js';
import { fetchFeed } from '../../../src/feed/fetch-feed.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';

const url = 'https://portal.example/feed';
const send = (body: string) => worker.use(http.get(url, () => new HttpResponse(body)));

// In a page of its own: Firefox and WebKit never ask again for a module that did not come.
describe('fetchFeed', () => {
  it('reads JSON Feed, and says so, where the other formats cannot be loaded', async () => {
    worker.use(http.get(/\/src\/feed\/formats\/wordpress/, () => HttpResponse.error()));
    send('{"items": [{"url": "/1", "title": "JSON Feed"}]}');
    expect((await fetchFeed(url)).articles[0]?.title).to.equal('JSON Feed');
    send('[{"link": "/1", "title": {"rendered": "WordPress"}}]');
    const error: unknown = await fetchFeed(url).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FeedError).and.to.include({ code: 'network', url });
    expect((error as FeedError).message).to.contain('could not be loaded');
  });

  it('waits ten seconds for a format that does not come, and not for ever', async function () {
    this.timeout(30_000);
    let end = (_: Response): void => {};
    const silence = new Promise<Response>((resolve) => (end = resolve));
    worker.use(http.get(/\/src\/feed\/formats\/xml-formats/, () => silence));
    send('<rss><channel><item><title>RSS</title></item></channel></rss>');
    const error: unknown = await fetchFeed(url).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(FeedError).and.to.include({ code: 'network', url });
    end(HttpResponse.error());
  });
});
