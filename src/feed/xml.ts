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
/** An item is never inside another, nor a field in a field: the end tag of the one before is missing. */
const ITEM = /^(?:item|entry)$/;
const FIELD = /^(?:title|link|guid|pubdate|description)$/;
/** Most tags, in one go; the others are for `readTag`. Each part ends where the next begins, so nothing is tried twice. */
const TAG = /<(\/?)([a-z_][^\s/>=<"']*)[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/iy;

/** An element of a document. What it says is decoded when it is asked for, since most of a feed is never shown. */
export class XmlElement {
  /** Lower-case name without its prefix: feeds bind the same words to many namespaces. */
  readonly name: string;
  /** Lower-case prefix as written, or empty. */
  readonly prefix: string;
  children: readonly XmlElement[] = NOTHING;
  /** Whether the document ended before it did: what it says may not be all. */
  cut = false;
  /** Where its content ends. */
  end: number;
  /** What is not text as it stands, by fours: begin and end in the document, begin and end of what is meant by it. */
  inserts: number[] | undefined;
  readonly #source: string;
  readonly #open: number;
  readonly #start: number;
  readonly #url: string;
  #attributes: Attributes | undefined;
  #content: string | undefined;

  /**
   * @param tag its name as in the end tag.
   * @param open the index of its start tag.
   * @param start the index of its content.
   * @param url what addresses start from in the document.
   * @param around the element that it stands in; none for the root.
   */
  constructor(
    readonly tag: string,
    source: string,
    open: number,
    start: number,
    url: string,
    readonly around?: XmlElement,
  ) {
    const colon = tag.indexOf(':');
    this.name = tag.slice(colon + 1);
    this.prefix = tag.slice(0, Math.max(colon, 0));
    this.#source = source;
    this.#open = open;
    this.#start = this.end = start;
    this.#url = url;
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
    const outer = this.around?.base ?? this.#url;
    return httpUrl(this.attributes['base'], outer) ?? outer;
  }

  /** All that stands between its tags: decoded once; as it is written when there are elements in it. */
  get content(): string {
    return (this.#content ??= this.#read());
  }

  #read(): string {
    if (this.children.length) return this.#source.slice(this.#start, this.end).replace(/<!\[CDATA\[|\]\]>/g, '');
    const { inserts = NOTHING } = this;
    const decoded = (from: number, to: number): string =>
      decodeEntities(this.#source.slice(from, to)).replaceAll(']]>', '');
    let text = '';
    let at = this.#start;
    for (let index = 0; index < inserts.length; index += 4) {
      text += decoded(at, inserts[index]!);
      text += this.#source.slice(inserts[index + 2], inserts[index + 3]).replaceAll(CDATA, '');
      at = inserts[index + 1]!;
    }
    return text + decoded(at, this.end);
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
 * off. Defines no entities from a DTD (so none can explode) and looks nothing up. What stands before an XML declaration,
 * such as a warning of the server, is left out. Pauses now and then.
 *
 * @param url what relative addresses start from.
 * @returns an element without a name that holds the outermost elements.
 */
export function* readXml(text: string, url: string): Generator<undefined, XmlElement> {
  const newRoot = (at: number): XmlElement => new XmlElement('', text, at, at, url);
  let open = [newRoot(0)];
  let items = 0;
  const nextCdataEnd = finder(text, ']]>');
  const nextCdata = finder(text, CDATA);
  const nextCommentEnd = finder(text, '-->');
  const nextInstructionEnd = finder(text, '?>');
  const nextTagEnd = finder(text, '>');
  const nextSubsetEnd = finder(text, ']>');

  const close = (count: number, at: number): void => {
    while (open.length > count) open.pop()!.end = at;
  };
  const insert = (start: number, next: number, from = 0, to = 0): void => {
    (open.at(-1)!.inserts ??= []).push(start, next, from, to);
  };
  /** Where a CDATA section ends; one that was never closed ends at the end tag of its element. */
  const cdataEnd = (start: number): number => {
    const end = nextCdataEnd(start);
    const limit = Math.min(nextCdata(start), end, text.length);
    if (limit === end) return end;
    const endTag = text.slice(start, limit).indexOf('</' + open.at(-1)!.tag);
    return endTag < 0 ? Math.min(end, text.length) : start + endTag;
  };
  /** What begins with `<`: passes it over and says where the text goes on. */
  const readMarkup = (start: number): number => {
    let from = 0;
    let to = 0;
    let next: number;
    const { tag } = open.at(-1)!;
    if (text.startsWith('/' + tag + '>', start + 1) && tag) {
      // As most tags end; the others are found out about below.
      close(open.length - 1, start);
      return start + tag.length + 3;
    }
    if (text.startsWith(CDATA, start)) {
      from = start + CDATA.length;
      to = cdataEnd(from);
      next = text.startsWith(']]>', to) ? to + 3 : to;
    } else if (text.startsWith('<!--', start)) {
      next = nextCommentEnd(start + 4) + 3;
    } else if (text.startsWith('<?', start)) {
      if (!items && text.startsWith('xml ', start + 2)) open = [newRoot(start)];
      next = Math.min(nextInstructionEnd(start) + 1, nextTagEnd(start)) + 1;
    } else if (text.startsWith('<!', start)) {
      next = nextTagEnd(start) + 1;
      // A document type with declarations of its own ends behind their bracket.
      if (text.slice(start, next).includes('[')) next = nextSubsetEnd(start) + 2;
    } else {
      return readElement(start);
    }
    insert(start, next, from, to);
    return next;
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
    if (typeof tag !== 'object') {
      // No tag: a bare `<`. One that is never finished is dropped when the document ends in it.
      const end = tag ?? start + 1;
      if (end >= text.length) insert(start, end);
      return end;
    }
    const { name, end } = tag;
    const same = (): number => open.findLastIndex((element) => element.tag === name);
    if (tag.closing) {
      const index = same();
      if (index > 0) close(index, start);
      else insert(start, end);
      return end;
    }
    const parent = open.at(-1)!;
    if (ITEM.test(name)) {
      items++;
      const index = same();
      if (index > 0) close(index, start);
    } else if (FIELD.test(name) && FIELD.test(parent.tag)) {
      close(open.length - 1, start);
    }
    if (open.length <= MAXIMUM_DEPTH) {
      const around = open.at(-1)!;
      const element = new XmlElement(name, text, start, end, url, around);
      if (around.children === NOTHING) around.children = [element];
      else (around.children as XmlElement[]).push(element);
      if (!tag.selfClosing) open.push(element);
    }
    return end;
  };

  let pause = SLICE;
  for (let at = text.indexOf('<'); at >= 0 && at < text.length; at = text.indexOf('<', at)) {
    at = readMarkup(at);
    if (at > pause) {
      pause = at + SLICE;
      yield;
    }
  }
  const root = open[0]!;
  for (const element of open) element.cut = true;
  close(0, text.length);
  return root;
}

/** The children with one of the local names, name after name. */
export function childrenOf({ children }: XmlElement, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const name of names) {
    for (const child of children) if (child.name === name) found.push(child);
  }
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
