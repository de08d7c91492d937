import { descendantsOf } from '../xml.js';
import { readFeed, xmlFormat } from './namespaces.js';

/** Atom 1.0 (RFC 4287) and 0.3. */
export const atom = /* @__PURE__ */ xmlFormat('atom', ['feed'], (feed) =>
  readFeed(feed, descendantsOf(feed, ['entry'])),
);
