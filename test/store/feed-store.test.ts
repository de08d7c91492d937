import { expect } from '@open-wc/testing';
import { passthrough } from 'msw';
import { fetchBytes } from '../../src/feed/fetch-feed.js';
import { feedStore, requestUrl, type FeedRequest } from '../../src/store/feed-store.js';
import { retractions } from '../../src/store/retractions.js';
import { SharedStore } from '../../src/store/shared-store.js';
import { answer, freshUrl, items, jsonFeed, rss, windows1251 } from '../element/samples.js';
import { delay, http, HttpResponse, worker } from '../helpers/network.js';
import { waitUntil } from '../helpers/wait-until.js';

const ends: (() => void)[] = [];

/** Follows a feed until the test is over, and waits for what comes. */
async function load(request: FeedRequest): Promise<ReturnType<typeof feedStore.snapshot>> {
  ends.push(feedStore.subscribe(request, () => {}));
  await waitUntil(() => !feedStore.snapshot(request).loading, 'the feed neither came nor failed', { timeout: 4000 });
  return feedStore.snapshot(request);
}

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('feedStore', () => {
  it('fetches and reads a feed', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2)));
    const { value } = await load({ url });
    expect(value?.articles.map((article) => article.title)).to.deep.equal(['Новость номер 1', 'Новость номер 2']);
    expect(value).to.be.frozen;
  });

  it('asks the network once for subscribers that come before and after the answer', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    await Promise.all([load({ url }), load({ url })]);
    await load({ url });
    expect(log.asked).to.equal(1);
  });

  it('reads the charset of the bytes', async () => {
    const url = freshUrl('feed.xml');
    answer(url, windows1251(rss));
    const { value } = await load({ url });
    expect(value?.articles[0]?.title).to.equal('Мост открыли для пешеходов');
  });

  it('reads no other format than the one asked for', async () => {
    const url = freshUrl('feed.xml');
    answer(url, rss);
    const { error, value } = await load({ url, format: 'json-feed' });
    expect(value).to.equal(undefined);
    expect(error?.code).to.equal('unknown-format');
  });

  it('asks the proxy, resolves links against the feed, and names the feed in errors', async () => {
    const url = freshUrl('feed.json?a=1&b=2');
    const proxy = 'https://proxy.example/get?key=x&url={url}';
    let asked: string | null = null;
    let fails = false;
    worker.use(
      http.get('https://proxy.example/get', ({ request }) => {
        asked = new URL(request.url).searchParams.get('url');
        if (fails) return new HttpResponse('', { status: 502 });
        return HttpResponse.json(jsonFeed([{ id: '1', url: '/news/1/', title: 'Новость' }]) as Record<string, string>);
      }),
    );
    const { value } = await load({ url, proxy });
    expect(asked).to.equal(url);
    expect(value?.articles[0]?.url).to.equal('https://portal.example/news/1/');
    fails = true;
    await feedStore.refresh({ url, proxy });
    expect(feedStore.snapshot({ url, proxy }).error).to.include({ code: 'http', status: 502 });
  });

  // On this server, because WebKit does not show the worker where a redirect leads.
  const moved = new URL('../fixtures/moved/feed.json', import.meta.url).href;

  it('resolves links against the address after redirects, and names the one asked for in errors', async () => {
    const asked = location.origin + new URL(freshUrl()).pathname;
    answer(asked, () => HttpResponse.redirect(moved));
    const { value } = await load({ url: asked });
    expect(value?.articles[0]?.url).to.equal(new URL('1/', moved).href);
    const { error } = await load({ url: asked, format: 'rss' });
    expect(error).to.include({ code: 'unknown-format', url: asked });
  });

  it('resolves links against the feed when its proxy redirects', async () => {
    const url = freshUrl();
    answer(`${location.origin}/proxy`, () => HttpResponse.redirect(moved));
    const { value } = await load({ url, proxy: `${location.origin}/proxy?url={url}` });
    expect(value?.articles[0]?.url).to.equal(new URL('1/', url).href);
  });

  it('puts the address into a proxy template as it is, with characters that replace() would read', () => {
    const url = "https://portal.example/$&/$'?q=ә";
    const address = requestUrl({ url, proxy: 'https://proxy.example/?u={url}' });
    expect(new URL(address).searchParams.get('u')).to.equal(url);
    expect(requestUrl({ url })).to.equal(url);
  });

  it('ends the download when nobody waits for it any more', async () => {
    const url = freshUrl();
    let signal: AbortSignal | undefined;
    const store = new SharedStore<Uint8Array, { readonly url: string }>(
      async (request, given) => {
        signal = given;
        return (await fetchBytes(request.url, { signal: given })).bytes;
      },
      () => Date.now(),
    );
    const log = answer(url, async () => (await delay(300), HttpResponse.json({})));
    const end = store.subscribe({ url }, () => {});
    const refreshed = store.refresh({ url });
    await waitUntil(() => log.asked === 1);
    end();
    await refreshed;
    expect(signal?.aborted).to.equal(true);
    expect(store.snapshot({ url })).to.deep.equal({ loading: false });
  });

  it('tells a feed that takes too long', async () => {
    const url = freshUrl();
    const store = new SharedStore<Uint8Array, { readonly url: string }>(
      async (request, signal) => (await fetchBytes(request.url, { signal, timeout: 50 })).bytes,
      () => Date.now(),
    );
    answer(url, async () => (await delay(1500), HttpResponse.json({})));
    ends.push(store.subscribe({ url }, () => {}));
    await waitUntil(() => store.snapshot({ url }).error);
    expect(store.snapshot({ url }).error?.code).to.equal('timeout');
  });

  it('takes back what the copy of an earlier page retracts, too', async () => {
    const url = freshUrl();
    const copy = jsonFeed(items(1), { generated: '2026-05-17T09:00:00+05:00', retracted: ['n77'] });
    worker.use(
      http.get(url, ({ request: { cache } }) =>
        cache === 'force-cache' ? HttpResponse.json(copy as Record<string, string>) : HttpResponse.error(),
      ),
    );
    const { value, error } = await load({ url });
    expect(error?.code).to.equal('network');
    expect(value?.articles).to.have.length(1);
    expect(retractions()).to.contain('n77');
  });

  it('tells a server that lets no other site read the feed', async () => {
    // The same server under its other name is another origin, and sends no permission.
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const url = `${location.protocol}//${other}:${location.port}/package.json?${freshUrl('')}`;
    worker.use(http.all(`${new URL(url).origin}/package.json`, () => passthrough()));
    const { error } = await load({ url });
    expect(error?.code).to.equal('cors');
    expect(error?.message).to.contain('Access-Control-Allow-Origin');
  });
});
