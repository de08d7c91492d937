import { FeedError } from './feed-error.js';

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/**
 * What the author should put right although the feed could be read: it is not whole, or nothing in it can be shown. Some
 * skipped items are no problem, for every large feed has them.
 *
 * @param articles how many there are.
 * @param cut whether the document ended before the feed did.
 * @param url the feed as the author knows it, named in the message.
 */
export function problemOf(articles: number, skipped: number, cut: boolean, url: string): FeedError | undefined {
  if (articles && !cut) return;
  const what = cut
    ? `ends half way after ${count(articles, 'article')}`
    : skipped
      ? `has ${count(skipped, 'item')}, none of which can be used (each needs words and an http(s) link)`
      : 'has no items at all';
  return Object.freeze(new FeedError('malformed', url, `The feed ${url} ${what}: check what the server sends.`));
}
