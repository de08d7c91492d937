import { decodeEntities } from '../article/entities.js';
import { httpUrl } from '../article/http-url.js';
import { type Attributes, readTag } from '../article/text.js';

/** Deeper elements lose their tags, which keeps every walk over the tree short. */
const MAXIMUM_DEPTH = 60;
/** Characters between two pauses: some milliseconds on the slowest phone. */
const SLICE = 65_536;
/** Most elements say nothing but text and have no attributes. */
const NOTHING: readonly never[] = [];
const NO_ATTRIBUTES: Attributes = Object.freeze(Object.create(null));
const CDATA = '<![CDATA[';
const CDATA_MARKS = /<!\[CDATA\[|\]\]>/g;
/** An item is never inside another, but for an empty one, nor a field or an item in a field: the end tag before is missing. */
const ITEM = /^(?:item|entry)$/;
const FIELD = /^(?:title|link|guid|pubdate|description)$/;
/** Most tags, in one go; the others are for `readTag`. Each part ends where the next begins, so nothing is tried twice. */
const TAG = /<(\/?)([a-z_][^\s/>=<"']*)[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/iy;

/** What is no text between tags: comments, instructions, end tags of nothing. */
const NO_TEXT = /<!--[^]*?(?:-->|$)|<[!?/][^>]*>?/g;

/** An element of a document. What it says is decoded when it is asked for, since most of a feed is never shown. */
export class XmlElement {
  /** Lower-case name without its prefix: feeds bind the same words to many namespaces. */
  readonly name: string;
  /** Lower-case prefix as written, or empty. */
  readonly prefix: string;
  children: readonly XmlElement[] = NOTHING;
  /** Whether the document ended before it did: what it says may not be all. */
  cut = false;
  /** What relative addresses start from, said by the root. */
  url = '';
  /** Where its content ends. */
  end: number;
  readonly #source: string;
  readonly #open: number;
  readonly #start: number;
  #attributes: Attributes | undefined;
  #content: string | undefined;

  /**
   * @param tag its name as in the end tag.
   * @param open the index of its start tag.
   * @param start the index of its content.
   * @param around the element that it stands in; none for the root.
   */
  constructor(
    readonly tag: string,
    source: string,
    open: number,
    start: number,
    readonly around?: XmlElement,
  ) {
    const colon = tag.indexOf(':');
    this.name = tag.slice(colon + 1);
    this.prefix = tag.slice(0, Math.max(colon, 0));
    this.#source = source;
    this.#open = open;
    this.#start = this.end = start;
  }

  /** Decoded, by local name. */
  get attributes(): Attributes {
    // `<name>`, as most are, has none; nor has the root.
    if (this.#start - this.#open < this.tag.length + 3) return NO_ATTRIBUTES;
    if (!this.#attributes) {
      this.#attributes = Object.create(null) as Attributes;
      readTag(this.#source, this.#open, this.#attributes, true);
    }
    return this.#attributes;
  }

  /** What relative addresses in it start from (`xml:base`). */
  get base(): string {
    const outer = this.around ? this.around.base : this.url;
    return httpUrl(this.attributes['base'], outer) ?? outer;
  }

  /** All that stands between its tags: decoded once; as it is written when there are elements in it. */
  get content(): string {
    return (this.#content ??= this.#read());
  }

  #read(): string {
    const written = this.#source.slice(this.#start, this.end);
    // As most are: text, or one section, be it escaped.
    if (!written.includes('<')) return decodeEntities(written).replace(CDATA_MARKS, '');
    if (written.startsWith(CDATA) && written.indexOf(CDATA, 1) < 0 && written.indexOf(']]>') === written.length - 3)
      return written.slice(CDATA.length, -3);
    if (this.children.length) return written.replace(CDATA_MARKS, '');
    const decoded = (text: string): string => decodeEntities(text.includes('<') ? text.replace(NO_TEXT, '') : text);
    const [text, ...sections] = written.split(CDATA);
    // A section in a section is a mistake that is often made, as is an end without a beginning.
    const read = (section: string, first: string): string => {
      const [inside, ...outside] = section.split(']]>');
      return first + inside + decoded(outside.join(''));
    };
    return sections.reduce((before, section) => read(section, before), decoded(text!.replaceAll(']]>', '')));
  }
}

/** Searches onwards only, and looks at no character twice, so that many searches together stay linear. */
function finder(text: string, needle: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(needle, from);
      if (found < 0) found = Infinity;
    }
    return found;
  };
}

/**
 * Reads XML as feeds have it: never throws, takes linear time and keeps what is there when tags are missing, crossed or cut
 * off. Defines no entities from a DTD (so none can explode) and looks nothing up. Pauses now and then.
 *
 * @param url what relative addresses start from.
 * @returns an element without a name that holds the outermost elements.
 */
export function* readXml(text: string, url: string): Generator<undefined, XmlElement> {
  const root = new XmlElement('', text, 0, 0);
  root.url = url;
  const open = [root];
  const nextCdata = finder(text, CDATA);
  const nextCdataEnd = finder(text, ']]>');
  const nextCommentEnd = finder(text, '-->');
  const nextTagEnd = finder(text, '>');

  const close = (count: number, at: number): void => {
    while (open.length > count) open.pop()!.end = at;
  };
  /** Closes the innermost of the open elements with this tag. */
  const closeTag = (name: string, at: number): void => {
    const index = open.findLastIndex((element) => element.tag === name);
    if (index > 0) close(index, at);
  };
  /** Where a CDATA section ends; one that was never closed ends at the end tag of its element. */
  const cdataEnd = (start: number): number => {
    const end = nextCdataEnd(start);
    const limit = Math.min(nextCdata(start), text.length);
    if (limit > end) return end;
    const endTag = text.slice(start, limit).indexOf('</' + open.at(-1)!.tag);
    return endTag < 0 ? end : start + endTag;
  };
  const readElement = (start: number): number => {
    TAG.lastIndex = start;
    const match = TAG.exec(text);
    const tag = match
      ? {
          name: match[2]!.toLowerCase(),
          closing: match[1],
          end: TAG.lastIndex,
          selfClosing: text[TAG.lastIndex - 2] === '/',
        }
      : readTag(text, start, undefined, true);
    // No tag is a bare `<`, or one that is never finished.
    if (typeof tag !== 'object') return tag ?? start + 1;
    const { name, end } = tag;
    if (tag.closing) {
      closeTag(name, start);
      return end;
    }
    const isItem = ITEM.test(name) && !tag.selfClosing;
    if (isItem) closeTag(name, start);
    if ((isItem || FIELD.test(name)) && FIELD.test(open.at(-1)!.tag)) close(open.length - 1, start);
    if (open.length <= MAXIMUM_DEPTH) {
      const around = open.at(-1)!;
      const element = new XmlElement(name, text, start, end, around);
      if (around.children === NOTHING) around.children = [element];
      else (around.children as XmlElement[]).push(element);
      if (!tag.selfClosing) open.push(element);
    }
    return end;
  };
  /** What begins with `<`: passes it over and says where to look on. */
  const readMarkup = (start: number): number => {
    const { tag } = open.at(-1)!;
    const sign = text[start + 1];
    if (sign === '/' && text.startsWith(tag, start + 2) && text[start + 2 + tag.length] === '>') {
      // As most tags end.
      if (tag) close(open.length - 1, start);
      return start + 2;
    }
    if (text.startsWith(CDATA, start)) return cdataEnd(start + CDATA.length);
    if (text.startsWith('<!--', start)) return nextCommentEnd(start + 4);
    return sign === '!' || sign === '?' ? nextTagEnd(start) : readElement(start);
  };

  let pause = SLICE;
  for (let at = 0; (at = text.indexOf('<', at)) >= 0;) {
    at = readMarkup(at);
    if (at > pause) {
      pause = at + SLICE;
      yield;
    }
  }
  for (const element of open) element.cut = true;
  close(0, text.length);
  return root;
}

/** The children with one of the local names, name after name. */
export function childrenOf({ children }: XmlElement, ...names: string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const name of names) for (const child of children) if (child.name === name) found.push(child);
  return found;
}

/** All elements below with one of the local names, in document order, without what is inside of one or of an item. */
export function descendantsOf(element: XmlElement, names: readonly string[], found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (names.includes(child.name)) found.push(child);
    else if (!ITEM.test(child.name)) descendantsOf(child, names, found);
  }
  return found;
}
