import { readChannel, xmlFormat } from './namespaces.js';

/** RSS 0.90 and 1.0 (https://web.resource.org/rss/1.0/spec). */
export const rdf = /* @__PURE__ */ xmlFormat('rdf', ['rdf'], readChannel);
