import { decodeEntities } from '../article/entities.js';
import { type Attributes, readTag } from '../article/text.js';

/** An element of a document, in the little detail that reading an article needs. */
export interface XmlElement {
  /** Lower-case name without its prefix: feeds bind the same words to many namespaces. */
  readonly name: string;
  /** Lower-case prefix as written, or empty. */
  readonly prefix: string;
  /** Decoded, by local name. */
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** Its own text and CDATA, decoded once, without the text of its children. */
  readonly text: string;
  /** All that stands between its tags, as HTML. */
  readonly markup: string;
  /** Whether the document ended before it did: what it says may not be all. */
  readonly cut: boolean;
}

/** Deeper elements lose their tags, which keeps every walk over the tree short. */
const MAXIMUM_DEPTH = 60;
const CDATA = '<![CDATA[';
/** An item is never inside another, nor a field in a field: the end tag of the one before is missing. */
const ITEM = /^(?:item|entry)$/;
const FIELD = /^(?:title|link|guid|pubdate|description)$/;

class Element implements XmlElement {
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly children: Element[] = [];
  /** What the end tag has to say. */
  readonly tag: string;
  text = '';
  readonly #source: string;
  readonly #start: number;
  end = 0;
  cut = false;

  constructor(tag: string, attributes: Attributes, source: string, start: number) {
    const colon = tag.indexOf(':');
    this.tag = tag;
    this.name = tag.slice(colon + 1);
    this.prefix = colon < 0 ? '' : tag.slice(0, colon);
    this.attributes = attributes;
    this.#source = source;
    this.#start = this.end = start;
  }

  get markup(): string {
    // Without elements inside, the decoded text is the markup (escaped, or in CDATA); else it stands there as written.
    if (!this.children.length) return this.text;
    return this.#source.slice(this.#start, this.end).replace(/<!\[CDATA\[|\]\]>/g, '');
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
 * such as a warning of the server, is left out.
 *
 * @returns an element without a name that holds the outermost elements.
 */
export function readXml(text: string): XmlElement {
  const newRoot = (at: number): Element => new Element('', Object.create(null), text, at);
  let open: Element[] = [newRoot(0)];
  const nextCdataEnd = finder(text, ']]>');
  const nextCdata = finder(text, CDATA);
  const nextCommentEnd = finder(text, '-->');
  const nextInstructionEnd = finder(text, '?>');
  const nextTagEnd = finder(text, '>');
  const nextSubsetEnd = finder(text, ']>');

  const addText = (from: number, to: number): void => {
    if (to > from) open.at(-1)!.text += decodeEntities(text.slice(from, to)).replaceAll(']]>', '');
  };
  const close = (count: number, at: number): void => {
    while (open.length > count) open.pop()!.end = at;
  };
  /** Where a CDATA section ends; one that was never closed ends at the end tag of its element. */
  const cdataEnd = (start: number): number => {
    const end = nextCdataEnd(start);
    const limit = Math.min(nextCdata(start), end, text.length);
    if (limit === end) return end;
    const endTag = text.slice(start, limit).indexOf('</' + open.at(-1)!.tag);
    return endTag < 0 ? Math.min(end, text.length) : start + endTag;
  };

  let at = 0;
  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    addText(at, start);
    if (text.startsWith(CDATA, start)) {
      const end = cdataEnd(start + CDATA.length);
      open.at(-1)!.text += text.slice(start + CDATA.length, end).replaceAll(CDATA, '');
      at = text.startsWith(']]>', end) ? end + 3 : end;
    } else if (text.startsWith('<!--', start)) {
      at = nextCommentEnd(start + 4) + 3;
    } else if (text.startsWith('<?', start)) {
      if (text.startsWith('xml ', start + 2)) open = [newRoot(start)];
      at = Math.min(nextInstructionEnd(start) + 1, nextTagEnd(start)) + 1;
    } else if (text.startsWith('<!', start)) {
      at = nextTagEnd(start) + 1;
      // A document type with declarations of its own ends behind their bracket.
      if (text.slice(start, at).includes('[')) at = nextSubsetEnd(start) + 2;
    } else {
      at = readElement(start);
    }
  }
  if (at < text.length) addText(at, text.length);
  const root = open[0]!;
  for (const element of open) element.cut = true;
  close(0, text.length);
  return root;

  function readElement(start: number): number {
    const attributes: Attributes = Object.create(null);
    const tag = readTag(text, start, attributes, true);
    if (typeof tag !== 'object') {
      // No tag: a bare `<`. One that is never finished is dropped when the document ends in it.
      const end = tag ?? start + 1;
      if (end < text.length) addText(start, end);
      return end;
    }
    if (tag.closing) {
      const index = open.findLastIndex((element) => element.tag === tag.name);
      if (index > 0) close(index, start);
      return tag.end;
    }
    if (ITEM.test(tag.name)) {
      const index = open.findLastIndex((element) => element.tag === tag.name);
      if (index > 0) close(index, start);
    } else if (FIELD.test(tag.name) && FIELD.test(open.at(-1)!.tag)) {
      close(open.length - 1, start);
    }
    const element = new Element(tag.name, attributes, text, tag.end);
    if (open.length <= MAXIMUM_DEPTH) {
      open.at(-1)!.children.push(element);
      if (!tag.selfClosing) open.push(element);
    }
    return tag.end;
  }
}

/** The children with a local name; with a prefix (empty: none) only these. */
export function childrenOf(element: XmlElement, name: string, prefix?: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && (prefix === undefined || child.prefix === prefix));
}

/** All elements below with a local name, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name === name ? [child, ...descendantsOf(child, name)] : descendantsOf(child, name),
  );
}
