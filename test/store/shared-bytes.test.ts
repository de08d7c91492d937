import { expect } from '@open-wc/testing';
import type { FetchedBytes } from '../../src/feed/fetch-feed.js';
import { readShared } from '../../src/store/shared-bytes.js';
import { answer, freshUrl } from '../element/samples.js';
import { HttpResponse } from '../helpers/network.js';
import { waitUntil } from '../helpers/wait-until.js';

// As a second copy of the script has it, with classes and functions of its own.
const copy = '../../src/store/shared-bytes.ts?copy=2';
const { readShared: readInCopy } = (await import(copy)) as { readonly readShared: typeof readShared };

const { signal } = new AbortController();
const textOf = ({ bytes }: FetchedBytes): string => new TextDecoder().decode(bytes);

/** An answer that waits for a word. */
function held(url: string, body: () => Response): { asked: number; release: () => void } {
  let release = (): void => {};
  const word = new Promise<void>((resolve) => (release = resolve));
  return Object.assign(
    answer(url, async () => (await word, body())),
    { release: () => release() },
  );
}

describe('readShared', () => {
  it('asks once for all who want a document at the same time, in all copies of the script', async () => {
    const url = freshUrl();
    const log = held(url, () => new HttpResponse('bytes'));
    const all = Promise.all([
      readShared(url, signal, false, textOf),
      readShared(url, signal, true, textOf),
      readInCopy(url, signal, false, textOf),
      readInCopy(url, signal, true, textOf),
    ]);
    log.release();
    expect(await all).to.deep.equal(['bytes', 'bytes', 'bytes', 'bytes']);
    expect(log.asked).to.equal(1);
  });

  it('hands on what has come a moment ago, but not to those who want it anew', async () => {
    const url = freshUrl();
    let number = 0;
    const log = answer(url, () => new HttpResponse(`${++number}`));
    expect(await readShared(url, signal, false, textOf)).to.equal('1');
    expect(await readInCopy(url, signal, false, textOf)).to.equal('1');
    expect(await readInCopy(url, signal, true, textOf)).to.equal('2');
    expect(await readShared(url, signal, false, textOf)).to.equal('2');
    expect(log.asked).to.equal(2);
  });

  it('shares no failure: each copy asks for itself and has an error of its own class', async () => {
    const url = freshUrl();
    const log = held(url, () => new HttpResponse('', { status: 404 }));
    const fail = (error: unknown): unknown => error;
    const both = [
      readShared(url, signal, false, textOf).catch(fail),
      readInCopy(url, signal, false, textOf).catch(fail),
    ];
    log.release();
    for (const error of await Promise.all(both)) expect(error).to.include({ code: 'http', status: 404 });
    expect(log.asked).to.equal(2);
    answer(url, 'bytes');
    expect(await readInCopy(url, signal, false, textOf)).to.equal('bytes');
  });

  it('hands on nothing that could not be read', async () => {
    const url = freshUrl();
    const log = answer(url, 'bytes');
    const reason = new Error('It is no feed.');
    const failed = readShared(url, signal, false, () => Promise.reject(reason));
    expect(await failed.catch((error: unknown) => error)).to.equal(reason);
    await readShared(url, signal, false, textOf);
    expect(log.asked).to.equal(2);
  });

  it('hands on what somebody who went away has not read to the end', async () => {
    const url = freshUrl();
    const log = answer(url, 'bytes');
    const controller = new AbortController();
    const leaving = readShared(url, controller.signal, false, () => {
      controller.abort();
      return Promise.reject(controller.signal.reason as Error);
    });
    expect(await leaving.catch((error: unknown) => error)).to.equal(controller.signal.reason);
    expect(await readShared(url, signal, false, textOf)).to.equal('bytes');
    expect(log.asked).to.equal(1);
  });

  it('asks again for those who stay when the one who asked has gone', async () => {
    const url = freshUrl();
    const log = held(url, () => new HttpResponse('bytes'));
    const controller = new AbortController();
    const first = readShared(url, controller.signal, false, textOf).catch((error: unknown) => error);
    const second = readInCopy(url, signal, false, textOf);
    await waitUntil(() => log.asked === 1);
    controller.abort();
    expect(await first).to.equal(controller.signal.reason);
    await waitUntil(() => log.asked === 2);
    log.release();
    expect(await second).to.equal('bytes');
  });

  it('lets one who joined go at once, and goes on for the others', async () => {
    const url = freshUrl();
    const log = held(url, () => new HttpResponse('bytes'));
    const first = readShared(url, signal, false, textOf);
    const controller = new AbortController();
    const second = readInCopy(url, controller.signal, false, textOf).catch((error: unknown) => error);
    controller.abort();
    expect(await second).to.equal(controller.signal.reason);
    log.release();
    expect(await first).to.equal('bytes');
    expect(log.asked).to.equal(1);
  });
});
