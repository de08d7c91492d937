import { expect } from '@open-wc/testing';
import { FeedError, fetchFeed } from '../../src/feed/index.js';
import { fetchBytes } from '../../src/feed/fetch-feed.js';
import { delay, http, HttpResponse, worker } from '../helpers/network.js';

const url = 'https://portal.example/feed.json';
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Портал',
  items: [{ id: '1', url: '/1', title: 'Заголовок' }],
};

async function failure(promise: Promise<unknown>): Promise<FeedError> {
  const error = await promise.then(
    () => new Error('It was fetched.'),
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(FeedError);
  return error as FeedError;
}

describe('fetchFeed', () => {
  it('fetches and reads a feed', async () => {
    worker.use(http.get(url, () => HttpResponse.json(feed)));
    const { title, articles } = await fetchFeed(url);
    expect(title).to.equal('Портал');
    expect(articles[0]?.url).to.equal('https://portal.example/1');
  });

  it('resolves links against the address after redirects, and names the one asked for in errors', async () => {
    // On this server, because WebKit does not show the worker where a redirect leads.
    const moved = new URL('../fixtures/moved/feed.json', import.meta.url).href;
    const asked = `${location.origin}/feed.json`;
    worker.use(http.get(asked, () => HttpResponse.redirect(moved)));
    expect((await fetchFeed(asked)).articles[0]?.url).to.equal(new URL('1/', moved).href);
    expect(await failure(fetchFeed(asked, { format: 'rss' }))).to.include({ code: 'unknown-format', url: asked });
  });

  it('sends no cookies and no headers of its own', async () => {
    let sent: Request | undefined;
    worker.use(
      http.get(url, ({ request }) => {
        sent = request;
        return HttpResponse.json(feed);
      }),
    );
    await fetchFeed(url);
    expect(sent?.credentials).to.equal('omit');
    expect(
      [...sent!.headers.keys()].filter((name) => !/^(?:accept|user-agent|sec-.*|accept-.*|referer)$/.test(name)),
    ).to.deep.equal([]);
  });

  it('uses the charset of the header', async () => {
    const body = new Uint8Array([...'<rss><channel><title>'].map((letter) => letter.charCodeAt(0)).concat(0xc4, 0xe0));
    worker.use(
      http.get(url, () => new HttpResponse(body, { headers: { 'Content-Type': 'text/xml; charset=windows-1251' } })),
    );
    expect((await fetchFeed(url)).title).to.equal('Да');
  });

  it('names the status when the server refuses', async () => {
    worker.use(http.get(url, () => new HttpResponse('gone', { status: 410 })));
    const error = await failure(fetchFeed(url));
    expect(error).to.include({ code: 'http', status: 410, url });
    expect(error.message).to.contain('410');
  });

  it('reads no more than the limit', async () => {
    worker.use(http.get(url, () => new HttpResponse(new Uint8Array(3000))));
    expect(await failure(fetchBytes(url, { maximumBytes: 2000 }))).to.include({ code: 'too-large' });
    expect((await fetchBytes(url, { maximumBytes: 3000 })).bytes).to.have.length(3000);
  });

  it('reads no more than the limit of an answer whose length is told twice, or in words', async () => {
    for (const length of ['3000, 3000', 'unknown']) {
      const request = async () => new Response(new Uint8Array(3000), { headers: { 'Content-Length': length } });
      expect(await failure(fetchBytes(url, { maximumBytes: 2000, fetch: request as typeof fetch }))).to.include({
        code: 'too-large',
      });
    }
  });

  it('stops an endless answer at the limit', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024)),
      cancel: () => {
        cancelled = true;
      },
    });
    const request = async (_: unknown, init?: RequestInit) => {
      init?.signal?.addEventListener('abort', () => (cancelled = true));
      return new Response(endless);
    };
    expect(await failure(fetchBytes(url, { maximumBytes: 10_000, fetch: request as typeof fetch }))).to.include({
      code: 'too-large',
    });
    expect(cancelled).to.equal(true);
  });

  it('reads the answers of a fetch that has no streams', async () => {
    const blob = new Blob(['{"items": [{"url": "/1", "title": "Первая"}]}']);
    const answer = { ok: true, status: 200, headers: new Headers(), url, blob: async () => blob };
    const feed = await fetchFeed(url, { fetch: async () => answer as unknown as Response });
    expect(feed.articles[0]?.title).to.equal('Первая');
  });

  it('gives up when the time is over, also in the middle of the body', async () => {
    worker.use(http.get(url, async () => (await delay(5000), HttpResponse.json(feed))));
    expect(await failure(fetchFeed(url, { timeout: 50 }))).to.include({ code: 'timeout' });
    const stalled = async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    expect(await failure(fetchFeed(url, { timeout: 50, fetch: stalled as typeof fetch }))).to.include({
      code: 'timeout',
    });
  });

  it('takes a timeout that no timer can hold for no timeout', async () => {
    worker.use(http.get(url, async () => (await delay(50), HttpResponse.json(feed))));
    for (const timeout of [Infinity, 1e12]) expect((await fetchFeed(url, { timeout })).title).to.equal('Портал');
  });

  it('rejects with the reason of the caller when the caller ends it', async () => {
    worker.use(http.get(url, async () => (await delay(5000), HttpResponse.json(feed))));
    const controller = new AbortController();
    const reason = new Error('The widget is gone.');
    const promise = fetchFeed(url, { signal: controller.signal });
    controller.abort(reason);
    expect(await promise.catch((error: unknown) => error)).to.equal(reason);
    expect(await fetchFeed(url, { signal: AbortSignal.abort(reason) }).catch((error: unknown) => error)).to.equal(
      reason,
    );
  });

  it('says that a server is not there', async () => {
    worker.use(http.all(url, () => HttpResponse.error()));
    expect(await failure(fetchFeed(url))).to.include({ code: 'network' });
  });

  it('tells a missing permission from a missing server, and says what to do', async () => {
    // What a browser does: the readable request fails, the sealed one is answered.
    const request = async (_: unknown, init?: RequestInit) => {
      if (init?.mode !== 'no-cors') throw new TypeError('Failed to fetch');
      return Response.error();
    };
    const error = await failure(fetchFeed(url, { fetch: request as typeof fetch }));
    expect(error.code).to.equal('cors');
    expect(error.message).to.contain('Access-Control-Allow-Origin').and.to.contain('proxy');
  });

  it('asks nothing of an address that is not http(s)', async () => {
    for (const address of ['javascript:alert(1)', 'data:application/json,{}', 'http://']) {
      expect(await failure(fetchFeed(address))).to.include({ code: 'network', url: address });
    }
  });

  describe('where gzip is sent as it lies on the disk', () => {
    const zip = async (text: BlobPart): Promise<Uint8Array<ArrayBuffer>> => {
      const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
      return new Uint8Array(await new Response(zipped).arrayBuffer());
    };
    const send = (bytes: Uint8Array<ArrayBuffer>): void => worker.use(http.get(url, () => new HttpResponse(bytes)));

    it('opens it', async () => {
      send(await zip(JSON.stringify(feed)));
      expect((await fetchFeed(url)).title).to.equal('Портал');
    });

    it('opens no more than the limit', async () => {
      const bomb = await zip(new Uint8Array(6 * 1024 * 1024));
      expect(bomb.length).to.be.lessThan(10_000);
      send(bomb);
      expect(await failure(fetchFeed(url))).to.include({ code: 'too-large' });
    });

    it('tells what is broken', async () => {
      const whole = await zip(JSON.stringify(feed));
      for (const broken of [new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]), whole.slice(0, -12)]) {
        send(broken);
        const error = await failure(fetchFeed(url));
        expect(error).to.include({ code: 'malformed' });
        expect(error.message).to.contain('gzip');
      }
    });
  });

  it('keeps what Retry-After says', async () => {
    worker.use(http.get(url, () => new HttpResponse('', { status: 429, headers: { 'Retry-After': '120' } })));
    const error = await failure(fetchFeed(url));
    expect(error).to.include({ code: 'http', status: 429, retryAfter: '120' });
    expect(error.message).to.contain('too often');
  });

  it('ends in the middle of the body when the caller ends it', async () => {
    worker.use(http.get(url, () => HttpResponse.json(feed)));
    const controller = new AbortController();
    const request = async (...given: Parameters<typeof fetch>): Promise<Response> => {
      const response = await fetch(...given);
      const bytes = await response.arrayBuffer();
      setTimeout(() => controller.abort('gone'));
      return new Response(new ReadableStream({ start: (stream) => void stream.enqueue(new Uint8Array(bytes)) }));
    };
    const ended = fetchFeed(url, { signal: controller.signal, fetch: request as typeof fetch });
    expect(await ended.catch((reason: unknown) => reason)).to.equal('gone');
  });
});
