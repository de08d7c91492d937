import { foldSpace } from '../article/text.js';
import { FeedError } from './feed-error.js';
import { type Json, readJson } from './json.js';
import { readXml, type XmlElement } from './xml.js';

/** A document, opened but not yet understood. */
export type FeedDocument =
  | {
      readonly kind: 'json';
      readonly value: Json;
      /** Whether the text ended before the value did. */
      readonly cut?: boolean;
      readonly root?: undefined;
      readonly text?: undefined;
    }
  | {
      readonly kind: 'xml';
      readonly root: XmlElement;
      /** All of it, for what is no XML. */
      readonly text: string;
      readonly value?: undefined;
      readonly cut?: undefined;
    };

/**
 * Opens a text as JSON when it begins like JSON or JSONP, else as XML. Pauses now and then, but not in JSON.
 *
 * @param url named in the error.
 * @param base what relative addresses start from.
 * @throws FeedError `malformed` when JSON is so broken that nothing can be saved. XML is never broken: it gives what it has.
 */
export function* openDocument(text: string, url: string, base: string): Generator<undefined, FeedDocument> {
  if (!/^[\s\ufeff]*(?:[\w$.]+\(\s*)?[{[]/.test(text)) return { kind: 'xml', root: yield* readXml(text, base), text };
  try {
    return { kind: 'json', ...readJson(text) };
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
