import { literalText } from '../article/text.js';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object to look into; anything else looks empty. */
export const object = (value: unknown): JsonObject => (value && typeof value === 'object' ? (value as JsonObject) : {});

/** The value as a list: what stands alone is a list of one, nothing is none. JSON-LD may write a list as an object. */
export function list(value: unknown): readonly unknown[] {
  const inner = object(value)['@list'] ?? value;
  return Array.isArray(inner) ? inner : inner == null ? [] : [inner];
}

/** The text that a value is or stands for; a number may do for a text. JSON can hold objects that throw in `String()`. */
export const string = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The names in a list, or in a text with commas between them. */
export const names = (value: unknown): readonly string[] =>
  list(value)
    .flatMap((name) => (typeof name === 'string' ? name.split(',') : [string(object(name)['name'] ?? name)]))
    .map(literalText);

/** JSON, read as far as it goes. */
export interface ReadJson {
  readonly value: unknown;
  /** Whether the text ended before the value did. */
  readonly cut?: boolean;
}

/** Lists deeper than this hold no articles. */
const MAXIMUM_DEPTH = 8;

/** Tries once more without line breaks in strings and commas before an end, which templates leave. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(text.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s*[}\]])/g, ''));
  }
}

/**
 * Reads JSON as feeds have it: what stands around the value, such as the remark of a cache, is left out. In broken JSON the
 * items of the outermost list are read one by one: a broken one becomes null, one that is cut off is left out.
 *
 * @throws SyntaxError when nothing can be saved.
 */
export function readJson(text: string): ReadJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const sign = /\\[^]|["{}[\]]/g;
    let done = text.search(/[{[]/);
    sign.lastIndex = done;
    /** The ends of what is open, inside out. */
    const ends: string[] = [];
    let around = Infinity;
    let item = 0;
    let quoted = false;
    let read = '';
    let rest: string | undefined;
    for (let match; done >= 0 && (match = sign.exec(text));) {
      const bracket = match[0];
      const end = sign.lastIndex;
      if (bracket === '"') {
        quoted = !quoted;
      } else if (!quoted && /[{[]/.test(bracket)) {
        if (ends.length === around) item = match.index;
        ends.push(bracket === '[' ? ']' : '}');
        if (bracket === '[' && around > ends.length && ends.length < MAXIMUM_DEPTH) around = ends.length;
      } else if (!quoted && bracket === ends.at(-1)) {
        ends.pop();
        if (ends.length === around) {
          read += text.slice(done, item);
          try {
            parse(text.slice(item, end));
            read += text.slice(item, end);
          } catch {
            read += null;
          }
          done = end;
          rest = [...ends].reverse().join('');
        }
        if (!ends.length) return { value: parse(read + text.slice(done, end)) };
        if (ends.length < around) around = Infinity;
      }
    }
    if (rest === undefined) throw error;
    return { value: parse(read + rest), cut: true };
  }
}
