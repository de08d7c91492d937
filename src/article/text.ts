import { decodeEntities } from './entities.js';

/** Attributes by lower-case local name, decoded; has no prototype, so any name is safe. */
export type Attributes = Record<string, string>;

/** A start or end tag of markup. */
export interface Tag {
  /** As written, in lower case, with its prefix. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Where the text goes on: behind `>`. */
  readonly end: number;
}

const NAME = /<(\/?)([a-z_][^\s/>=<"']*)/iy;
const ATTRIBUTE = /[\s/]*(?:([^\s/=<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?)?/y;

/**
 * Reads the tag that begins with the `<` at `start`, as HTML does.
 *
 * @param attributes receives the attributes when they are wanted. Without a prefix beats with one.
 * @param strict `<` outside quotes is no part of a tag: what looked like one is text, up to there.
 * @returns the tag; `undefined` when there is none; the index where text goes on when it was text or never ended.
 */
export function readTag(
  text: string,
  start: number,
  attributes?: Attributes,
  strict?: boolean,
): Tag | number | undefined {
  NAME.lastIndex = start;
  const opening = NAME.exec(text);
  if (!opening) return;
  let at = NAME.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(text)!;
    at = ATTRIBUTE.lastIndex;
    const attribute = match[1]?.toLowerCase();
    if (attribute && attributes) {
      const local = attribute.slice(attribute.indexOf(':') + 1);
      if (local === attribute || !(local in attributes)) {
        attributes[local] = decodeEntities(match[2] ?? match[3] ?? match[4] ?? '');
      }
    }
    const next = text[at];
    if (next === '>') {
      return {
        name: opening[2]!.toLowerCase(),
        closing: opening[1] === '/',
        selfClosing: text[at - 1] === '/',
        end: at + 1,
      };
    }
    if (next === undefined || (strict && next === '<')) return at;
    if (!attribute) at++;
  }
}

/** Elements that stand apart from the text around them: a space takes their place. */
export const BLOCK =
  /^(?:address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|ol|p|pre|section|t(?:able|d|h|r)|ul)$/;
/** Elements whose content is not for reading, or belongs to a picture. */
const UNSEEN = /^(?:script|style|noscript|template|figcaption)$/;
/** Whether there is a closing tag, or one that seldom has one: nobody writes these into a plain text by chance. */
export const isMarkup = (text: string): boolean => /<\/[a-z]|<(?:br|p|img)[\s/>]/i.test(text);

/** What `foldSpace` has to change; most texts have nothing of it. */
// Spelled out, because engines are slow at \p{Cc}.
const UNFOLDED = /[\0-\x1f\x7f-\x9f\u2028\u2029]|  /;

/** Folds white space, keeps no-break spaces, and takes out the control characters that no text has. */
export function foldSpace(text: string): string {
  const trimmed = text.trim();
  if (!UNFOLDED.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[\t-\r \u2028\u2029]+/g, ' ')
    .replace(/[\0-\x1f\x7f-\x9f]+/g, '')
    .trim();
}

/**
 * The text that a reader sees of a piece of HTML, on one line. Tags, comments, scripts and styles go, then character
 * references are decoded once, so `&lt;b&gt;` becomes the text `<b>`. A `<` that begins no tag stays. Linear in time.
 */
export function plainText(markup: string): string {
  let text = '';
  for (let at = 0; ;) {
    const open = markup.indexOf('<', at);
    text += decodeEntities(markup.slice(at, open < 0 ? undefined : open));
    if (open < 0) return foldSpace(text);
    const tag = readTag(markup, open);
    if (typeof tag === 'number') {
      at = tag;
    } else if (tag) {
      at = tag.end;
      if (BLOCK.test(tag.name)) text += ' ';
      if (!tag.closing && UNSEEN.test(tag.name)) {
        const closing = new RegExp('</' + tag.name, 'gi');
        closing.lastIndex = at;
        at = closing.exec(markup)?.index ?? markup.length;
      }
    } else if (/[!?/]/.test(markup.charAt(open + 1))) {
      const comment = markup.startsWith('<!--', open);
      const end = markup.indexOf(comment ? '-->' : '>', open + 2);
      at = end < 0 ? markup.length : end + (comment ? 3 : 1);
    } else {
      text += '<';
      at = open + 1;
    }
  }
}

/**
 * Text from a field that is plain text by its format: `a < b` and `<details>` stay. Publishers get this wrong often enough to
 * help: a field full of tags is read as HTML, and character references are decoded all the same.
 */
export function literalText(text: string): string {
  return isMarkup(text) ? plainText(text) : foldSpace(decodeEntities(text));
}

/** A picture in a piece of HTML, its attributes as written. */
export interface MarkupImage {
  readonly url: string | undefined;
  readonly width: string | undefined;
  readonly height: string | undefined;
  readonly alt: string | undefined;
}

/** Addresses of what is no picture of an article: a GIF is a button or a pixel, counters count, FeedBurner under `~r`, and others say what they are. */
const DECORATION =
  /^data:|\.gif(?:$|\?)|\/\/(?:mc\.yandex|(?:www\.tns-)?counter|top-fwz1|avatars\d*)\.|favicon|\/~(?:r|ff?|at?)\/|gravatar\.com|[/_-](?:twitter|facebook|icons?|buttons?|pixel|1x1|spacer|emoji|emoticons?|smil\w*)[._/-]/i;

/** In pixels: what is smaller is an icon, or counts. */
export const TINY = 49;

/** Where a picture really is: pages that load pictures late keep its address elsewhere and a placeholder in `src`. */
export const pictureAddress = ({ src, ...others }: Attributes): string | undefined =>
  others['data-src'] || others['data-lazy-src'] || others['data-original'] || src;

/** The first picture of a piece of HTML that is one: no data URL, no counting pixel, no icon, no button, no smiley. */
export function firstImage(markup: string): MarkupImage | undefined {
  const start = /<!--[^]*?(?:-->|$)|<img[\s/]/gi;
  for (let match; (match = start.exec(markup));) {
    if (match[0].startsWith('<!')) continue;
    const attributes: Attributes = Object.create(null);
    const tag = readTag(markup, match.index, attributes);
    if (typeof tag !== 'object') return;
    start.lastIndex = tag.end;
    const { width, height, alt } = attributes;
    const url = pictureAddress(attributes);
    if (url && !DECORATION.test(url) && !(parseFloat(width!) < TINY || parseFloat(height!) < TINY)) {
      return { url, width, height, alt };
    }
  }
  return;
}
