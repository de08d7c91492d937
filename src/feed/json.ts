import { foldSpace, literalText } from '../article/text.js';
import { FeedError } from './feed-error.js';

/**
 * A value of a JSON document, of which nothing is known: looked into with `?.` all the way, whatever it is, each member is
 * another such value. `String()` and `Number()` of one may throw, for JSON can hold `{"toString": 0}`.
 */
export type Json = { readonly [name: string]: Json } | undefined;

/**
 * The value as a list: what stands alone is a list of one, nothing is none. JSON-LD may write a list as an object, and so does
 * PHP when an entry has been taken out of it.
 */
export function list(value: unknown): readonly Json[] {
  const inner = (value as Json)?.['@list'] ?? value;
  if (Array.isArray(inner)) return inner;
  if (inner == null) return [];
  return typeof inner === 'object' && /^\d+$/.test(Object.keys(inner)[0]!) ? Object.values(inner) : [inner as Json];
}

/** The first of its own members, of these, that says something. */
export const pick = (node: Json, names: string): Json =>
  names
    .split(' ')
    .map((name) => (Object.hasOwn(Object(node) as object, name) ? node![name] : undefined))
    .find((value) => value != null && (value as unknown) !== '');

/** The text that a value is, or the number as text, or empty. */
export const string = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The plain text of a value, or of the first in a list; WordPress wraps its texts. */
export function text(value: unknown): string {
  const [first] = list(value);
  return literalText(string(pick(first, 'rendered name') ?? first));
}

/** The names in a list, or in a text with commas between them. */
export const names = (value: unknown): readonly string[] =>
  list(value)
    .flatMap((name) => list(name?.name ?? (string(name).split(',') as unknown)))
    .map(text);

/** JSON, read as far as it goes. */
export interface ReadJson {
  readonly value: Json;
  /** Whether the text ended before the value did. */
  readonly cut?: boolean | undefined;
}

/** Lists deeper than this hold no articles. */
const MAXIMUM_DEPTH = 8;
/** A longer text is read item by item, for a slow phone needs tens of milliseconds to parse so much at once. */
const MAXIMUM_LENGTH = 1_000_000;

/**
 * What broken JSON is made of: strings, where a quotation mark is the end only before what may follow one; comments; what is no
 * string; a comma or a colon before nothing; the line break in the place of a comma.
 */
const TOKEN =
  /"([^"\\]*(?:(?:\\[^]|"(?!\s*(?:[}\]]|:\s*(?:["{[,}/]|[-\w.]+[^\S\n]*[,}\n/]|$)|,\s*(?:["{[\]},/]|$)|\/[/*]|$)|[^\S\n]*\n\s*"))[^"\\]*)*)"?|\/\/.*\n?|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|[-+.\w]+|[:,](?=(?:\s|\/\/.*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*[,}\]])|(?<=["}\]\w])[^\S\n]*\n\s*(?=")/g;

/** The signs by which a text would not be a string, as they should be. */
const inString = (text: string): string =>
  text.replace(/\p{Cc}+|"|\\(u[\da-f]{4}|["\\/bfnrt])?/giu, (sign, valid) =>
    valid ? sign : sign === '"' ? '\\"' : sign.startsWith('\\') ? '' : ' ',
  );

function mend(token: string, inside?: string): string {
  if (inside !== undefined) return `"${inString(inside)}"`;
  if (/^[/,]/.test(token)) return '';
  if (/^(?:-?Infinity|NaN|undefined)$/.test(token)) return 'null';
  return token === ':' ? ':null' : token.trim() || ',';
}

/** Tries once more without what templates and other languages leave: line breaks, `\\'` and quotation marks in strings, comments, commas too many or too few, NaN. */
function parse(text: string, reviver?: (name: string, value: Json) => unknown): Json {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return JSON.parse(text.replace(TOKEN, mend), reviver);
  }
}

/** Takes the prototypes off a value, so that no page adds members to what a feed says. Deeper down nothing is read. */
function* strip(value: Json, depth = 0): Generator<undefined, void> {
  if (!value || typeof value !== 'object' || depth > 19) return;
  if (!Array.isArray(value)) Object.setPrototypeOf(value, null);
  for (const inner of Object.values(value)) yield* strip(inner, depth + 1);
  yield;
}

/**
 * Reads a text as JSON where it begins like JSON, JSONP, or a script that keeps JSON from being one.
 *
 * @param url named in the error.
 * @throws FeedError `malformed` when it is so broken that nothing can be saved.
 */
export function* openJson(text: string, url: string): Generator<undefined, ReadJson | undefined> {
  if (!/^[\s\ufeff]*(?:[^<\s][^<]{0,99}?[(=;,]\s*)?[{[]/.test(text)) return;
  // A look at it makes one text of its pieces, which takes as long as to read it.
  yield;
  try {
    return yield* readJson(text);
  } catch (cause) {
    const reason = foldSpace(String((cause as Error).message)).slice(0, 120);
    const message = `The feed ${url} is broken or incomplete JSON (${reason}): check what the server sends.`;
    throw new FeedError('malformed', url, message, { cause });
  }
}

/**
 * Reads JSON as feeds have it: what stands around the value, such as the remark of a cache, is left out. In broken JSON the
 * items of the outermost list are read one by one: a broken one becomes null, one that is cut off is left out.
 *
 * @throws SyntaxError when nothing can be saved.
 */
export function* readJson(text: string): Generator<undefined, ReadJson> {
  const read = yield* salvage(text);
  yield;
  yield* strip(read.value);
  return read;
}

function* salvage(text: string): Generator<undefined, ReadJson> {
  if (text.length < MAXIMUM_LENGTH) {
    try {
      return { value: JSON.parse(text) };
    } catch {
      yield;
    }
  }
  const sign = /\\[^]|["{}[\]]/g;
  let done = text.search(/[{[]/);
  sign.lastIndex = done;
  /** The ends of what is open, inside out. */
  const ends: string[] = [];
  const items: Json[] = [];
  let around = Infinity;
  let item = 0;
  let quoted = false;
  let read = '';
  let rest: string | undefined;
  /** What stands around the items, with the items in it. */
  const whole = (around: string): Json => parse(around, (_, value) => (value?.[''] ? items[+value['']] : value));
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
      yield;
      ends.pop();
      if (ends.length === around) {
        read += text.slice(done, item);
        try {
          items.push(parse(text.slice(item, end)));
          read += `{"":"${items.length - 1}"}`;
        } catch {
          read += null;
        }
        done = end;
        rest = [...ends].reverse().join('');
      }
      if (!ends.length) {
        // A value in each line, or several with commas between them.
        if (bracket === '}' && /^[\s,]*\{/.test(text.slice(end, end + 99)))
          return yield* salvage(`[${text.slice(text.indexOf('{')).replace(/\}[\s,]*\{/g, '},{')}]`);
        return { value: whole(read + text.slice(done, end)) };
      }
      if (ends.length < around) around = Infinity;
    }
  }
  // Throws what is wrong, where quotation marks have hidden nothing but the end.
  if (rest === undefined) return { value: parse(text.slice(done)) };
  return { value: whole(read + rest), cut: true };
}
