import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorCode } from '../../src/feed/feed-error.js';
import { isUnanswered, retryDelay } from '../../src/store/retry.js';

const now = Date.UTC(2026, 4, 17, 9);
const failure = (code: FeedErrorCode, status?: number, retryAfter?: string): FeedError =>
  new FeedError(code, 'https://portal.example/feed.json', 'It failed.', {
    ...(status && { status }),
    ...(retryAfter && { retryAfter }),
  });
const delay = (error: FeedError, failures = 1, random = 0.5): number | undefined =>
  retryDelay(error, failures, now, random);

describe('retryDelay', () => {
  it('waits longer after each failure, and gives up after the third retry', () => {
    const error = failure('network');
    expect([1, 2, 3, 4].map((failures) => delay(error, failures))).to.deep.equal([4000, 12_000, 36_000, undefined]);
  });

  it('spreads the readers of a server that was down', () => {
    expect(delay(failure('timeout'), 1, 0)).to.equal(2000);
    expect(delay(failure('timeout'), 1, 0.999)).to.be.closeTo(6000, 10);
  });

  it('tries what may pass by itself and nothing else', () => {
    const passing = [failure('network'), failure('timeout'), ...[408, 425, 429, 500, 502, 503, 504].map(status)];
    const lasting = [
      ...(['cors', 'blocked', 'too-large', 'unknown-format', 'malformed'] as const).map((code) => failure(code)),
      ...[400, 401, 403, 404, 410].map(status),
    ];
    expect(passing.filter((error) => delay(error) === undefined)).to.be.empty;
    expect(lasting.filter((error) => delay(error) !== undefined)).to.be.empty;
  });

  it('tries again a server that has let the page read before: errors often come without the permission', () => {
    expect(retryDelay(failure('cors'), 1, now, 0.5, true)).to.equal(4000);
    expect(retryDelay(failure('blocked'), 1, now, 0.5, true)).to.equal(undefined);
  });

  it('knows a server that gave no answer from one that did', () => {
    expect(isUnanswered(failure('network'))).to.equal(true);
    expect(isUnanswered(failure('timeout'))).to.equal(true);
    expect(isUnanswered(failure('cors'))).to.equal(false);
    expect(isUnanswered(status(503))).to.equal(false);
  });

  it('never comes before the time that Retry-After asks for, in seconds or as a date', () => {
    expect(delay(failure('http', 503, '120'))).to.equal(124_000);
    expect(delay(failure('http', 429, new Date(now + 60_000).toUTCString()))).to.equal(64_000);
    expect(delay(failure('http', 429, '120'), 1, 0)).to.equal(122_000);
  });

  it('waits an hour at most, and takes no notice of a Retry-After that is over or says nothing', () => {
    expect(delay(failure('http', 503, '999999999'))).to.equal(3_604_000);
    for (const header of ['0', '-5', 'soon', '1.5e9', new Date(now - 60_000).toUTCString()]) {
      expect(delay(failure('http', 503, header)), header).to.equal(4000);
    }
  });
});

function status(code: number): FeedError {
  return failure('http', code);
}
