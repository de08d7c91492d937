import { decodeEntities } from './entities.js';
import { httpUrl } from './http-url.js';
import { own } from './own.js';
import { type Attributes, BLOCK, pictureAddress, readTag } from './text.js';

/** An element of an article's body: its name and attributes are on our own list, whatever the source said. */
export interface ContentElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Content;
}

/** The body of an article, safe to show: elements and plain text, frozen. */
export type Content = readonly (ContentElement | string)[];

/** How to read a body. */
export interface ContentOptions {
  /** The absolute address of the article, from which relative ones start. */
  readonly base: string;
  /** The level that the highest heading in the body gets, 2 to 6. */
  readonly level: number;
  /** The address of a picture that is shown already. */
  readonly shownImage?: string | undefined;
}

interface Draft {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Draft | string)[];
  /** How many marks were open when it began; those that began in it end with it. */
  readonly marks: number;
}

/** What has no reader: goes with all that is in it. */
const DROPPED =
  /^(?:script|style|noscript|template|iframe|object|form|button|select|textarea|svg|math|video|audio|title)$/;
const MARK = /^(?:strong|em|a|s|su[bp]|q)$/;
const HEADING = /^h[1-6]$/;
/** What nests, and could nest for ever. */
const NESTING = /^(?:blockquote|ul|ol|table|figure)$/;
/** Where words may stand directly; elsewhere they begin what belongs there. */
const PHRASING = /^(?:p|h\d|li|figcaption|t[hd])$/;
// Any name may be asked for.
const lookup = <T>(entries: Record<string, T>): Readonly<Record<string, T>> => own(entries);
const IMPLIED = lookup({ ul: 'li', ol: 'li', table: 'tbody', tbody: 'tr', tr: 'td' });
/** What stands only in certain others. */
const PARENTS = lookup({
  li: /^[uo]l$/,
  figcaption: /^figure$/,
  tr: /^tbody$/,
  td: /^tr$/,
  th: /^tr$/,
});
const SAME = lookup({ b: 'strong', i: 'em', cite: 'em', del: 's', strike: 's' });

const MAXIMUM_DEPTH = 16;
const MAXIMUM_MARKS = 8;
/** A long read has some hundreds; more than this is no article. */
const MAXIMUM_ELEMENTS = 5000;

const draft = (name: string, marks = 0, attributes: Draft['attributes'] = {}): Draft => ({
  name,
  attributes,
  children: [],
  marks,
});

/**
 * Reads the untrusted HTML of an article by a list of what may be in it: paragraphs, headings, quotations, lists, tables,
 * pictures with captions, links and a few kinds of emphasis. Links and pictures pass the gate for addresses. Any other
 * element loses its tags, and what no reader should get goes whole. Two line breaks make a paragraph, text in no
 * paragraph gets one, a picture stands apart, and what is empty is left out: whatever the source, the result nests as
 * HTML allows, so that markup printed from it reads back as the same tree. Linear in time.
 */
export function readContent(source: string, { base, level, shownImage }: ContentOptions): Content {
  // Some feeds send bare text, where a line is a paragraph.
  const html = /<(?:p|br|div|li|td)[\s/>]/i.test(source) ? source : source.replace(/\n+/g, '<br><br>');
  const root = draft('');
  const open = [root];
  /** What emphasis is asked for, and which elements stand for it at the end of the text so far. */
  const marks: Draft[] = [];
  let chain: { readonly mark: Draft; readonly element: Draft }[] = [];
  let count = 0;
  let topHeading = 0;

  const here = (): Draft => open.at(-1)!;
  /** Closes elements until so many are left open. */
  const close = (left: number): void => {
    while (open.length > left) marks.length = Math.min(marks.length, open.pop()!.marks);
    chain = [];
  };
  const begin = (name: string, attributes?: Draft['attributes']): void => {
    const element = draft(name, marks.length, attributes);
    here().children.push(element);
    open.push(element);
    chain = [];
    count++;
  };
  const endParagraph = (): void => {
    if (/^(?:p|h\d)$/.test(here().name)) close(open.length - 1);
  };
  /** Begins what belongs between here and something else, such as the row and the cell between a table and its text. */
  const imply = (fits: (name: string) => boolean): void => {
    for (let name; !fits(here().name) && (name = IMPLIED[here().name]);) begin(name);
  };
  const startBlock = (name: string, attributes?: Draft['attributes']): void => {
    const parents = PARENTS[name];
    if (parents) {
      const around = /^t/.test(name) ? /^table$/ : parents;
      const index = open.findLastIndex((element) => around.test(element.name));
      if (index < 0) return name === 'tr' ? endParagraph() : startBlock('p');
      const parent = open.findLastIndex((element) => parents.test(element.name));
      close(Math.max(parent, index) + 1);
      imply((each) => parents.test(each));
    } else {
      endParagraph();
      if (NESTING.test(name) && open.length >= MAXIMUM_DEPTH) return;
      imply((each) => !IMPLIED[each]);
    }
    begin(name, attributes);
  };
  /** The innermost element at the end of the text whose emphasis still holds. */
  const last = (): Draft => {
    const ended = chain.findIndex(({ mark }, place) => mark !== marks[place]);
    if (ended >= 0) chain.length = ended;
    return chain.at(-1)?.element ?? here();
  };
  /** Where text goes: in the innermost of the emphasis asked for. */
  const inline = (): Draft => {
    imply((each) => !IMPLIED[each]);
    if (!PHRASING.test(here().name)) begin('p');
    for (let place = last(); chain.length < marks.length; place = last()) {
      const mark = marks[chain.length]!;
      const element = draft(mark.name, 0, mark.attributes);
      place.children.push(element);
      chain.push({ mark, element });
      count++;
    }
    return last();
  };
  const addText = (text: string): void => {
    const folded = text.replace(/[\t-\r \u2028\u2029]+/g, ' ').replace(/\p{Cc}+/gu, '');
    const blank = !folded.trim();
    if (blank && (!PHRASING.test(here().name) || !folded)) return;
    // Space alone begins no emphasis.
    const place = blank ? last() : inline();
    const before = place.children.at(-1);
    const atStart = place === here() && (before === undefined || (typeof before !== 'string' && before.name === 'br'));
    const added = atStart ? folded.trimStart() : folded;
    if (typeof before === 'string') place.children[place.children.length - 1] = before + added;
    else if (added) place.children.push(added);
  };
  const addBreak = (): void => {
    const before = last().children.at(-1);
    if (!before || !PHRASING.test(here().name)) return;
    if (typeof before === 'string' || before.name !== 'br') inline().children.push(draft('br'));
    else endParagraph();
  };
  const addImage = ({ alt = '', width = '', height = '', ...others }: Attributes): void => {
    const url = httpUrl(pictureAddress(others), base);
    const isPixel = [width, height].some((size) => size && Number(size) <= 2);
    if (!url || isPixel || open.length > MAXIMUM_DEPTH || sameFile(url, shownImage)) return;
    endParagraph();
    const inFigure = here().name === 'figure';
    if (!inFigure) startBlock('figure');
    if (here().name !== 'figure') return;
    const size = /^\d{1,5}$/.test(width) && /^\d{1,5}$/.test(height) && { width, height };
    const attributes = { src: url, alt, ...size, loading: 'lazy', decoding: 'async', referrerpolicy };
    here().children.push(draft('img', 0, attributes));
    count++;
    if (!inFigure) close(open.length - 1);
  };
  const start = (name: string, attributes: Attributes): void => {
    if (name === 'br') addBreak();
    else if (name === 'img') addImage(attributes);
    else if (MARK.test(name)) {
      const href = name === 'a' ? httpUrl(attributes['href'], base) : '';
      if (name === 'a') endMark('a');
      if (href !== undefined && marks.length < MAXIMUM_MARKS) {
        marks.push(draft(name, 0, href ? { href, rel: 'noopener nofollow' } : {}));
      }
    } else if (HEADING.test(name)) {
      const rank = Number(name[1]);
      topHeading ||= rank;
      startBlock(`h${Math.min(6, level + Math.max(0, rank - topHeading))}`);
    } else if (/^t[hd]$/.test(name)) {
      const { colspan = '', rowspan = '' } = attributes;
      const span = (text: string): boolean => /^[1-9]\d?$/.test(text);
      startBlock(name, { ...(span(colspan) && { colspan }), ...(span(rowspan) && { rowspan }) });
    } else if (PARENTS[name] || name === 'p' || NESTING.test(name)) startBlock(name);
    else if (BLOCK.test(name)) endParagraph();
  };
  const endMark = (name: string): void => {
    const index = marks.findLastIndex((mark) => mark.name === name);
    if (index >= 0) marks.splice(index, 1);
  };
  const end = (name: string): void => {
    if (MARK.test(name)) return endMark(name);
    const wanted = HEADING.test(name) ? HEADING : undefined;
    const index = open.findLastIndex((element) => (wanted ? wanted.test(element.name) : element.name === name));
    if (index > 0) close(index);
    else if (BLOCK.test(name)) endParagraph();
  };

  for (let at = 0; count < MAXIMUM_ELEMENTS;) {
    const tagStart = html.indexOf('<', at);
    addText(decodeEntities(html.slice(at, tagStart < 0 ? undefined : tagStart)));
    if (tagStart < 0) break;
    const attributes: Attributes = Object.create(null);
    const tag = readTag(html, tagStart, attributes);
    if (typeof tag === 'number') {
      at = tag;
    } else if (tag) {
      at = tag.end;
      const name = SAME[tag.name] ?? tag.name;
      if (DROPPED.test(name)) {
        if (tag.closing || tag.selfClosing) continue;
        const closing = new RegExp(`</${name}(?![\\w-])[^>]*>?`, 'gi');
        closing.lastIndex = at;
        at = closing.test(html) ? closing.lastIndex : html.length;
      } else if (tag.closing) end(name);
      else start(name, attributes);
    } else if (/[!?/]/.test(html.charAt(tagStart + 1))) {
      const comment = html.startsWith('<!--', tagStart);
      const commentEnd = html.indexOf(comment ? '-->' : '>', tagStart + 2);
      at = commentEnd < 0 ? html.length : commentEnd + (comment ? 3 : 1);
    } else {
      addText('<');
      at = tagStart + 1;
    }
  }
  return finish(root).children;
}

const referrerpolicy = 'strict-origin-when-cross-origin';

/** Whether two addresses are one picture, perhaps in two sizes. */
function sameFile(url: string, other: string | undefined): boolean {
  const file = (address: string): string => address.replace(/[?#].*/, '').replace(/-\d+x\d+(?=\.\w+$)/, '');
  return other !== undefined && file(url) === file(other);
}

const isEmpty = ({ name, children }: ContentElement): boolean => !/^(?:img|br|t[hd])$/.test(name) && !children.length;

/** Without what is empty, and without space or breaks at the end of a block. */
function finish({ name, attributes, children: drafts }: Draft): ContentElement {
  const children = drafts
    .map((child) => (typeof child === 'string' ? child : finish(child)))
    .filter((child) => child && (typeof child === 'string' || !isEmpty(child)));
  while (PHRASING.test(name)) {
    const last = children.at(-1);
    const text = typeof last === 'string' ? last.trimEnd() : '';
    if (text || last === undefined || (typeof last !== 'string' && last.name !== 'br')) {
      if (text) children[children.length - 1] = text;
      break;
    }
    children.pop();
  }
  return Object.freeze({ name, attributes: Object.freeze(attributes), children: Object.freeze(children) });
}
