import { expect } from '@open-wc/testing';
import { FeedError } from '../../src/feed/feed-error.js';
import { SharedStore, type StoreOptions } from '../../src/store/shared-store.js';
import { waitUntil } from '../helpers/wait-until.js';

interface Request {
  readonly url: string;
}

/** A load under way: what was asked, and how to end it. */
interface Load {
  readonly request: Request;
  readonly anew: boolean;
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (reason: unknown) => void;
}

const request = { url: 'https://portal.example/feed.json' };
const other = { url: 'https://portal.example/other.json' };
const nothing = (): void => {};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const failure = (code: 'http' | 'network' = 'http'): FeedError => new FeedError(code, request.url, 'It failed.');

type Recall = StoreOptions<string, Request>['recall'];

/** A store whose loads a test ends by hand, at a time that the test sets. It tries nothing again. */
function createStore(options: StoreOptions<string, Request> = { retryIn: () => undefined }): {
  store: SharedStore<string, Request>;
  loads: Load[];
  clock: { now: number };
} {
  const loads: Load[] = [];
  const clock = { now: 1_000_000 };
  const store = new SharedStore<string, Request>(
    (asked, signal, anew) =>
      new Promise((resolve, reject) => void loads.push({ request: asked, anew, signal, resolve, reject })),
    () => clock.now,
    options,
  );
  return { store, loads, clock };
}

/** One that tries again after the given delays, and notes how many failures in a row it counts. */
function createRetryingStore(
  recall?: Recall,
): ReturnType<typeof createStore> & { delays: number[]; counted: number[] } {
  const delays: number[] = [];
  const counted: number[] = [];
  const retryIn = (_error: FeedError, failures: number): number | undefined => (counted.push(failures), delays.shift());
  return { ...createStore({ retryIn, ...(recall && { recall }) }), delays, counted };
}

describe('SharedStore', () => {
  it('loads once for several subscribers and tells each of them', async () => {
    const { store, loads } = createStore();
    const heard: string[] = [];
    store.subscribe(request, () => heard.push('first'));
    store.subscribe(request, () => heard.push('second'));
    expect(loads).to.have.length(1);
    heard.length = 0;
    loads[0]!.resolve('news');
    await settled();
    expect(heard).to.deep.equal(['first', 'second']);
    expect(store.snapshot(request)).to.deep.equal({ loading: false, value: 'news', loadedAt: 1_000_000 });
  });

  it('shares one load between equal requests that are different objects', () => {
    const { store, loads } = createStore();
    store.subscribe({ ...request }, nothing);
    store.subscribe({ ...request }, nothing);
    expect(loads).to.have.length(1);
  });

  it('loads different resources apart', () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    store.subscribe(other, nothing);
    expect(loads.map((load) => load.request.url)).to.deep.equal([request.url, other.url]);
  });

  it('says that it is loading before anything has come', () => {
    const { store } = createStore();
    expect(store.snapshot(request)).to.deep.equal({ loading: false });
    store.subscribe(request, nothing);
    expect(store.snapshot(request)).to.deep.equal({ loading: true });
  });

  it('hands out snapshots that nobody can change', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    expect(store.snapshot(request)).to.be.frozen;
    loads[0]!.resolve('news');
    await settled();
    expect(store.snapshot(request)).to.be.frozen;
  });

  it('gives a value that is there to a late subscriber without asking again', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.resolve('news');
    await settled();
    store.subscribe(request, nothing);
    expect(loads).to.have.length(1);
    expect(store.snapshot(request).value).to.equal('news');
  });

  it('gives a fresh failure to a late subscriber without asking again', async () => {
    const { store, loads, clock } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    clock.now += 29_999;
    for (let late = 0; late < 3; late++) store.subscribe(request, nothing);
    expect(loads).to.have.length(1);
    const { loading, error, failedAt } = store.snapshot(request);
    expect({ loading, code: error?.code, failedAt }).to.deep.equal({
      loading: false,
      code: 'http',
      failedAt: 1_000_000,
    });
  });

  it('keeps no failure for good: after half a minute the next subscriber tries again', async () => {
    const { store, loads, clock } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    clock.now += 30_000;
    store.subscribe(request, nothing);
    store.subscribe(request, nothing);
    expect(loads).to.have.length(2);
    loads[1]!.resolve('news');
    await settled();
    expect(store.snapshot(request)).to.deep.equal({ loading: false, value: 'news', loadedAt: 1_030_000 });
  });

  it('counts the half minute from the last failure', async () => {
    const { store, loads, clock } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    clock.now += 20_000;
    const refreshed = store.refresh(request);
    expect(loads).to.have.length(2);
    loads[1]!.reject(failure('network'));
    await refreshed;
    clock.now += 20_000;
    store.subscribe(request, nothing);
    expect(loads).to.have.length(2);
    expect(store.snapshot(request).error?.code).to.equal('network');
  });

  it('tries again at once for a subscriber who comes back when all had gone', async () => {
    const { store, loads, clock } = createStore();
    const end = store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    end();
    const endAgain = store.subscribe(request, nothing);
    expect(loads).to.have.length(2);
    loads[1]!.resolve('news');
    await settled();
    const refreshed = store.refresh(request);
    loads[2]!.reject(failure());
    await refreshed;
    endAgain();
    clock.now += 1;
    store.subscribe(request, nothing);
    expect(loads).to.have.length(4);
    expect(store.snapshot(request)).to.include({ loading: true, value: 'news' });
  });

  it('forgets a failure when the last subscriber has gone', async () => {
    const { store, loads } = createStore();
    const end = store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    end();
    expect(store.snapshot(request)).to.deep.equal({ loading: false });
  });

  it('makes a FeedError of any other failure', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    const cause = new TypeError('It is not a function.');
    loads[0]!.reject(cause);
    await settled();
    const { error } = store.snapshot(request);
    expect(error).to.be.instanceOf(FeedError);
    expect(error?.cause).to.equal(cause);
    expect(error?.url).to.equal(request.url);
  });

  it('keeps the last good value beside the error when a refresh fails', async () => {
    const { store, loads, clock } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.resolve('news');
    await settled();
    clock.now += 5000;
    const refreshed = store.refresh(request);
    expect(store.snapshot(request)).to.include({ loading: true, value: 'news' });
    loads[1]!.reject(failure('network'));
    await refreshed;
    const { loading, value, error, loadedAt } = store.snapshot(request);
    expect({ loading, value, loadedAt }).to.deep.equal({ loading: false, value: 'news', loadedAt: 1_000_000 });
    expect(error?.code).to.equal('network');
  });

  it('forgets the error when a later refresh succeeds', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    const refreshed = store.refresh(request);
    loads[1]!.resolve('news');
    await refreshed;
    expect(store.snapshot(request)).to.not.have.property('error');
  });

  it('settles a refresh that fails without rejecting', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    const refreshed = store.refresh(request);
    loads[0]!.reject(failure());
    expect(await refreshed).to.equal(undefined);
  });

  it('joins refreshes that come while one is under way', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    const both = Promise.all([store.refresh(request), store.refresh(request)]);
    expect(loads).to.have.length(1);
    loads[0]!.resolve('news');
    await both;
  });

  it('refreshes nothing that nobody follows', async () => {
    const { store, loads } = createStore();
    await store.refresh(request);
    expect(loads).to.be.empty;
  });

  it('aborts the request when the last subscriber leaves, and not before', () => {
    const { store, loads } = createStore();
    const endFirst = store.subscribe(request, nothing);
    const endSecond = store.subscribe(request, nothing);
    endFirst();
    expect(loads[0]!.signal.aborted).to.equal(false);
    endSecond();
    expect(loads[0]!.signal.aborted).to.equal(true);
  });

  it('settles a refresh that is aborted, and tells nobody of what arrives too late', async () => {
    const { store, loads } = createStore();
    const heard: string[] = [];
    const end = store.subscribe(request, () => heard.push('called'));
    const refreshed = store.refresh(request);
    end();
    heard.length = 0;
    loads[0]!.resolve('too late');
    await refreshed;
    expect(heard).to.be.empty;
    expect(store.snapshot(request)).to.deep.equal({ loading: false });
  });

  it('begins anew for a subscriber that comes right after an abort', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing)();
    store.subscribe(request, nothing);
    expect(loads).to.have.length(2);
    loads[0]!.reject(loads[0]!.signal.reason);
    loads[1]!.resolve('news');
    await settled();
    expect(store.snapshot(request)).to.include({ loading: false, value: 'news' });
  });

  it('stops loading when the last subscriber leaves during a refresh, and keeps the value', async () => {
    const { store, loads } = createStore();
    const end = store.subscribe(request, nothing);
    loads[0]!.resolve('news');
    await settled();
    void store.refresh(request);
    end();
    expect(store.snapshot(request)).to.include({ loading: false, value: 'news' });
  });

  it('asks for a value younger than a minute not again, and for an older one', async () => {
    const { store, loads, clock } = createStore();
    const end = store.subscribe(request, nothing);
    loads[0]!.resolve('news');
    await settled();
    end();
    clock.now += 60_000;
    const endAgain = store.subscribe(request, nothing);
    expect(loads).to.have.length(1);
    expect(store.snapshot(request).value).to.equal('news');
    endAgain();
    clock.now += 1;
    store.subscribe(request, nothing);
    expect(loads).to.have.length(2);
    expect(store.snapshot(request)).to.include({ loading: true, value: 'news' });
  });

  it('does no harm to others when a subscription is ended twice', async () => {
    const { store, loads } = createStore();
    const end = store.subscribe(request, nothing);
    end();
    store.subscribe(request, nothing);
    end();
    expect(loads[1]!.signal.aborted).to.equal(false);
    loads[1]!.resolve('news');
    await settled();
    expect(store.snapshot(request).value).to.equal('news');
  });

  it('tries again by itself what may pass, and tells a failure of the same kind only once', async () => {
    const { store, loads, delays } = createRetryingStore();
    delays.push(5, 5);
    const errors = new Set<unknown>();
    const end = store.subscribe(request, () => errors.add(store.snapshot(request).error));
    loads[0]!.reject(failure('network'));
    await waitUntil(() => loads.length === 2);
    loads[1]!.reject(failure('network'));
    await waitUntil(() => loads.length === 3);
    errors.delete(undefined);
    expect(errors.size).to.equal(1);
    loads[2]!.resolve('news');
    await settled();
    expect(store.snapshot(request)).to.include({ loading: false, value: 'news' });
    expect(store.snapshot(request)).to.not.have.property('error');
    end();
  });

  it('counts the failures in a row, from one again after a success or when a reader asks', async () => {
    const { store, loads, counted } = createRetryingStore();
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    const patient = store.refresh(request, true);
    loads[1]!.reject(failure());
    await patient;
    const asked = store.refresh(request);
    loads[2]!.reject(failure());
    await asked;
    const good = store.refresh(request, true);
    loads[3]!.resolve('news');
    await good;
    const bad = store.refresh(request, true);
    loads[4]!.reject(failure());
    await bad;
    expect(counted).to.deep.equal([1, 2, 1, 1]);
  });

  it('counts no failure of a load that was given up', async () => {
    const { store, loads, counted } = createRetryingStore();
    const end = store.subscribe(request, nothing);
    loads[0]!.resolve('news');
    await settled();
    void store.refresh(request);
    end();
    store.subscribe(request, nothing);
    loads[1]!.reject(new DOMException('', 'AbortError'));
    await settled();
    const failing = store.refresh(request, true);
    loads[2]!.reject(failure());
    await failing;
    expect(counted).to.deep.equal([1]);
  });

  it('is asked anew by a retry and a refresh, not by a first subscriber', async () => {
    const { store, loads, delays } = createRetryingStore();
    delays.push(5);
    const end = store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await waitUntil(() => loads.length === 2);
    loads[1]!.resolve('news');
    await settled();
    void store.refresh(request);
    expect(loads.map(({ anew }) => anew)).to.deep.equal([false, true, true]);
    end();
  });

  it('leaves a patient refresh to the retry that is coming anyway, and a reader waits for nothing', async () => {
    const { store, loads, delays } = createRetryingStore();
    delays.push(100_000);
    const end = store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    await store.refresh(request, true);
    store.subscribe(request, nothing)();
    expect(loads).to.have.length(1);
    void store.refresh(request);
    expect(loads).to.have.length(2);
    end();
  });

  it('leaves a server alone for as long as it asks for, after the last retry too, unless a reader asks', async () => {
    const { store, loads, clock } = createStore();
    const busy = new FeedError('http', request.url, 'It failed.', { status: 429, retryAfter: '120' });
    store.subscribe(request, nothing);
    loads[0]!.reject(busy);
    await settled();
    clock.now += 119_000;
    await store.refresh(request, true);
    expect(loads).to.have.length(1);
    const asked = store.refresh(request);
    loads[1]!.reject(busy);
    await asked;
    clock.now += 121_000;
    void store.refresh(request, true);
    expect(loads).to.have.length(3);
  });

  it('says of a failure that is to be tried again whether there was a good value before', async () => {
    const told: boolean[] = [];
    const { store, loads } = createStore({ retryIn: (_error, _failures, wasGood) => void told.push(wasGood) });
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    void store.refresh(request);
    loads[1]!.resolve('news');
    await settled();
    void store.refresh(request);
    loads[2]!.reject(failure());
    await settled();
    expect(told).to.deep.equal([false, true]);
  });

  it('tries nothing again when the last subscriber has gone', async () => {
    const { store, loads, delays } = createRetryingStore();
    delays.push(1);
    const end = store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    end();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(loads).to.have.length(1);
  });

  it('takes a copy from earlier where the first load fails for a while, beside the error', async () => {
    const { store, loads } = createRetryingStore(async () => ({ value: 'old news', loadedAt: 5 }));
    store.subscribe(request, nothing);
    loads[0]!.reject(failure('network'));
    await settled();
    const { error, ...known } = store.snapshot(request);
    expect(known).to.deep.equal({ loading: false, value: 'old news', loadedAt: 5, failedAt: 1_000_000 });
    expect(error?.code).to.equal('network');
  });

  it('takes no copy for a document that is not there, nor in place of a value it has', async () => {
    let recalled = 0;
    const { store, loads } = createRetryingStore(async () => (recalled++, { value: 'old news', loadedAt: 5 }));
    store.subscribe(request, nothing);
    loads[0]!.reject(failure());
    await settled();
    expect(store.snapshot(request)).to.not.have.property('value');
    const good = store.refresh(request);
    loads[1]!.resolve('news');
    await good;
    const bad = store.refresh(request);
    loads[2]!.reject(failure('network'));
    await bad;
    expect(store.snapshot(request).value).to.equal('news');
    expect(recalled).to.equal(0);
  });

  it('knows the last good values of all resources', async () => {
    const { store, loads } = createStore();
    store.subscribe(request, nothing);
    store.subscribe(other, nothing);
    loads[1]!.resolve('news');
    await settled();
    expect(store.values).to.deep.equal(['news']);
  });
});
