import { FeedError } from '../feed-error.js';
import type { FeedDocument, FeedFormat, FormatSource } from './feed-format.js';
import { standard } from './json-feed.js';

/** Whether there is an element in a text that an XML format begins with. */
const XML = /<(?:\w{1,9}:)?(?:feed|rdf|rss|channel|urlset)[\s/>]/i;

async function load({ url }: FeedDocument, part: Promise<{ formats: readonly FeedFormat[] }>) {
  try {
    // An import has no end of its own where the server is silent.
    const late = new Promise<never>((_, reject) => (AbortSignal.timeout(10_000).onabort = reject));
    return (await Promise.race([part, late])).formats;
  } catch (cause) {
    const message = `The part of the script that reads ${url} could not be loaded: check the files beside the script.`;
    throw new FeedError('network', url, message, { cause });
  }
}

/** As `all.ts`, but a page that reads JSON Feed loads no more than that: the others come when a document needs them. */
export const formats: readonly FormatSource[] = [
  standard,
  (document) => (document.json ? load(document, import('./wordpress.js')) : []),
  (document) => (!document.json && XML.test(document.text) ? load(document, import('./xml-formats.js')) : []),
  (document) => load(document, import('./json-ld.js')),
  (document) => (document.json ? load(document, import('./any-json.js')) : []),
];
