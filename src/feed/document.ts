import { foldSpace } from '../article/text.js';
import { FeedError } from './feed-error.js';
import { readXml, type XmlElement } from './xml.js';

/** A document, opened but not yet understood. */
export type FeedDocument =
  { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'xml'; readonly root: XmlElement };

/**
 * Opens a text as JSON when it begins like JSON, else as XML. Pauses now and then, but not in JSON.
 *
 * @param url named in the error.
 * @param base what relative addresses start from.
 * @throws FeedError `malformed` when JSON is broken or cut off. XML is never broken: it gives what it has.
 */
export function* openDocument(text: string, url: string, base: string): Generator<undefined, FeedDocument> {
  const json = /^[\s\ufeff]*(?=[{[])/.exec(text);
  if (!json) return { kind: 'xml', root: yield* readXml(text, base) };
  try {
    return { kind: 'json', value: JSON.parse(text.slice(json[0].length)) };
  } catch (cause) {
    const reason = foldSpace(String((cause as Error).message)).slice(0, 120);
    throw new FeedError(
      'malformed',
      url,
      `The feed ${url} is broken or incomplete JSON (${reason}): check what the server sends.`,
      { cause },
    );
  }
}
