import type { FeedError } from '../feed/feed-error.js';

const reported = new Set<string>();

/** One readable console line for the page's author: once for each feed and cause, however many widgets meet it. */
export function report(host: Element, { code, url, message }: FeedError): void {
  const key = `${code} ${url}`;
  if (reported.has(key)) return;
  reported.add(key);
  console.warn(`[news-widgets] <${host.localName}> ${code}: ${message}`);
}
