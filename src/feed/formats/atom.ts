import { descendantsOf } from '../xml.js';
import type { FeedFormat } from './feed-format.js';
import { find, readFeed } from './namespaces.js';

/** Atom 1.0 (RFC 4287) and 0.3. */
export const atom: FeedFormat = {
  name: 'atom',
  detect: (document) => !!find(document, 'feed'),
  parse(document) {
    const feed = find(document, 'feed')!;
    return readFeed(feed, descendantsOf(feed, ['entry']), feed.cut);
  },
};
