import { expect } from '@open-wc/testing';
import { inSlices } from '../../src/feed/slices.js';

/** Work of so many steps, each as long as told. */
function* work(steps: number, milliseconds: number): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

/** How many turns others get until the work is over. */
async function turnsDuring(promise: Promise<unknown>): Promise<number> {
  let turns = 0;
  let over = false;
  void promise.finally(() => (over = true));
  while (!over) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(0);
    });
    turns++;
  }
  return turns;
}

describe('inSlices', () => {
  it('gives others a turn again and again during long work', async () => {
    // 200 ms of work in slices of 20 ms.
    expect(await turnsDuring(inSlices(work(100, 2)))).to.be.greaterThan(8);
  });

  it('does short work in one go, between what others do before and after', async () => {
    expect(await turnsDuring(inSlices(work(10, 0)))).to.be.within(1, 4);
  });

  it('returns what the work returns, and throws what it throws', async () => {
    expect(await inSlices(work(3, 0))).to.equal('done');
    const reason = new Error('It is broken.');
    const failing = inSlices(
      (function* () {
        throw reason;
      })(),
    );
    expect(await failing.catch((error: unknown) => error)).to.equal(reason);
  });

  it('stops between two slices when it is aborted', async () => {
    const controller = new AbortController();
    let steps = 0;
    const endless = (function* (): Generator<undefined, void> {
      for (;;) {
        steps++;
        yield;
      }
    })();
    const promise = inSlices(endless, controller.signal);
    const reason = new Error('The widget is gone.');
    controller.abort(reason);
    expect(await promise.catch((error: unknown) => error)).to.equal(reason);
    const stopped = steps;
    await new Promise((resolve) => setTimeout(resolve));
    expect(steps).to.equal(stopped);
  });
});
