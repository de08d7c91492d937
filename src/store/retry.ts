import type { FeedError } from '../feed/feed-error.js';

/** Milliseconds until the first retry, on average; each later one waits three times as long. */
const first = 4000;
const attempts = 3;
/** Milliseconds; a page does not wait longer, whatever the server asks. */
const longest = 3_600_000;

/** Whether nobody was there, or nobody in time. */
export function isUnanswered({ code }: FeedError): boolean {
  return code === 'network' || code === 'timeout';
}

/**
 * Whether a failure may pass by itself. A wrong address or a wrong document does not, a server that is too busy does; and
 * one that has let the page read before, for many a server sends that permission with good answers only.
 */
function isTransient(error: FeedError, wasGood: boolean): boolean {
  const { code, status = 0 } = error;
  return isUnanswered(error) || [408, 425, 429].includes(status) || status >= 500 || (wasGood && code === 'cors');
}

/** How long `Retry-After` asks to be left alone, in milliseconds. */
export function askedFor({ retryAfter = '' }: FeedError, now: number): number {
  const time = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return time > 0 ? Math.min(time, longest) : 0;
}

/**
 * How long to wait before a resource is asked for again that has failed.
 *
 * @param failures how many times in a row
 * @param now epoch milliseconds
 * @param random from 0 to 1: spreads the readers of a server that was down, who would all come at once
 * @param wasGood whether there was a good answer before
 * @returns milliseconds, never less than the server asks for; nothing where no retry will help
 */
export function retryDelay(
  error: FeedError,
  failures: number,
  now: number,
  random: number,
  wasGood = false,
): number | undefined {
  if (failures > attempts || !isTransient(error, wasGood)) return undefined;
  return askedFor(error, now) + first * 3 ** (failures - 1) * (0.5 + random);
}
