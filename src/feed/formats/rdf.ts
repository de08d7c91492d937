import { descendantsOf } from '../xml.js';
import type { FeedFormat } from './feed-format.js';
import { find, readFeed } from './namespaces.js';

/** RSS 0.90 and 1.0 (https://web.resource.org/rss/1.0/spec): the items stand beside the channel, not in it. */
export const rdf: FeedFormat = {
  name: 'rdf',
  detect: (document) => !!find(document, 'rdf'),
  parse(document) {
    const root = find(document, 'rdf')!;
    const [channel = root] = descendantsOf(root, ['channel']);
    return readFeed(channel, descendantsOf(root, ['item']), root.cut);
  },
};
