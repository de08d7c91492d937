import { descendantsOf } from '../xml.js';
import type { FeedFormat } from './feed-format.js';
import { find, readFeed } from './namespaces.js';

/** RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification) with the words of media, Dublin Core, content, slash, iTunes and Yandex. */
export const rss: FeedFormat = {
  name: 'rss',
  detect: (document) => !!find(document, 'rss', 'channel'),
  parse(document) {
    const outer = find(document, 'rss', 'channel')!;
    const [feed = outer] = descendantsOf(outer, ['channel']);
    // Some feeds close the channel too early.
    const items = descendantsOf(outer, ['item']);
    const inside = items.length === descendantsOf(feed, ['item']).length;
    // Only the end of what holds the items counts: without `</rss>` behind it nothing is lost.
    return readFeed(feed, items, inside ? feed.cut : outer.cut);
  },
};
