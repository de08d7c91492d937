import { expect } from '@open-wc/testing';
import { refreshRegularly, whenOnline } from '../../src/element/regular-refresh.js';

const ends: (() => void)[] = [];
let time: number;
let hidden: boolean;
let online: boolean;
/** The delays of the timers that wait; a test lets them run. */
let timers: Map<number, { readonly run: () => void; readonly delay: number }>;

function follow(seconds: number | undefined): { calls: number; end: () => void } {
  const log = { calls: 0, end: () => {} };
  log.end = refreshRegularly(seconds, () => void log.calls++);
  ends.push(log.end);
  return log;
}

/** Lets so many seconds go by, with the timers that are due in them. */
function pass(seconds: number): void {
  time += seconds * 1000;
  for (const [id, { run }] of [...timers]) {
    timers.delete(id);
    run();
  }
}

/** A test in one go, whose time and timers are its own: nothing else runs in between. */
function itAtATime(title: string, test: () => void): void {
  it(title, () => {
    [time, hidden, online, timers] = [1_000_000, false, true, new Map()];
    let id = 0;
    const { now } = Date;
    const { setTimeout, clearTimeout } = globalThis;
    Date.now = () => time;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay: number) => (timers.set(++id, { run, delay }), id),
      clearTimeout: (given: number) => timers.delete(given),
    });
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
    try {
      test();
    } finally {
      for (const end of ends.splice(0)) end();
      Date.now = now;
      Object.assign(globalThis, { setTimeout, clearTimeout });
      Reflect.deleteProperty(document, 'hidden');
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
}

describe('refreshRegularly', () => {
  itAtATime('calls at the interval, again and again', () => {
    const log = follow(60);
    expect(log.calls).to.equal(0);
    for (let round = 1; round <= 3; round++) {
      expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([60_000]);
      pass(60);
      expect(log.calls).to.equal(round);
    }
  });

  itAtATime('takes an interval shorter than 10 seconds as 10', () => {
    follow(0.5);
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([10_000]);
  });

  itAtATime('never calls without a positive interval', () => {
    for (const seconds of [undefined, 0, -5, NaN]) follow(seconds);
    expect(timers).to.be.empty;
  });

  itAtATime('waits no longer than a timer can', () => {
    const log = follow(1e9);
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([2 ** 31 - 1]);
    pass(2 ** 31 / 1000);
    expect(log.calls).to.equal(0);
    expect(timers).to.have.property('size', 1);
  });

  itAtATime('rests while the page is hidden, and calls right when it is visible again if it is due', () => {
    const log = follow(60);
    hidden = true;
    pass(60);
    expect(log.calls).to.equal(0);
    expect(timers).to.be.empty;
    hidden = false;
    document.dispatchEvent(new CustomEvent('visibilitychange', { bubbles: true }));
    expect(log.calls).to.equal(1);
    hidden = true;
    document.dispatchEvent(new CustomEvent('visibilitychange', { bubbles: true }));
    hidden = false;
    time += 59_000;
    document.dispatchEvent(new CustomEvent('visibilitychange', { bubbles: true }));
    expect(log.calls).to.equal(1);
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([1000]);
  });

  itAtATime('rests while the device is offline, and calls right when it is online again', () => {
    const log = follow(60);
    online = false;
    pass(60);
    expect(log.calls).to.equal(0);
    online = true;
    dispatchEvent(new CustomEvent('online'));
    expect(log.calls).to.equal(1);
  });

  itAtATime('calls right when the page comes back from the back-forward cache', () => {
    const log = follow(60);
    time += 3_600_000;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(log.calls).to.equal(1);
  });

  itAtATime('goes on when the clock is set back', () => {
    const log = follow(60);
    time -= 3_600_000;
    document.dispatchEvent(new CustomEvent('visibilitychange', { bubbles: true }));
    expect(log.calls).to.equal(1);
  });

  itAtATime('calls all of one interval together, with one timer for the page', () => {
    const [one, other] = [follow(60), follow(600)];
    time += 30_000;
    const late = follow(60);
    expect(timers).to.have.property('size', 1);
    pass(30);
    expect([one.calls, late.calls, other.calls]).to.deep.equal([1, 1, 0]);
    expect(timers).to.have.property('size', 1);
  });

  itAtATime('leaves no timer and no listener when all have gone', () => {
    const [one, other] = [follow(60), follow(600)];
    one.end();
    one.end();
    expect(timers).to.have.property('size', 1);
    other.end();
    expect(timers).to.be.empty;
    time += 3_600_000;
    dispatchEvent(new CustomEvent('online'));
    expect(timers).to.be.empty;
    expect([one.calls, other.calls]).to.deep.equal([0, 0]);
  });
});

describe('whenOnline', () => {
  it('calls when the device is online again, until it is ended', () => {
    let calls = 0;
    const end = whenOnline(() => calls++);
    dispatchEvent(new CustomEvent('online'));
    end();
    dispatchEvent(new CustomEvent('online'));
    expect(calls).to.equal(1);
  });
});
