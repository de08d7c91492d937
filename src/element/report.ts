import type { FeedError } from '../feed/feed-error.js';

const reported = new WeakSet<FeedError>();

/** One readable console line for the page's author; widgets that share a feed share the line. */
export function report(host: Element, error: FeedError): void {
  if (reported.has(error)) return;
  reported.add(error);
  console.warn(`[news-widgets] <${host.localName}> ${error.code}: ${error.message}`);
}
