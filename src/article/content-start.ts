import type { Content } from './content.js';

const text = (content: Content): string =>
  content.map((node) => (typeof node === 'string' ? node : text(node.children))).join('');

/** What two texts have to share to be the same: neither dots at the end nor kinds of quotation marks. */
const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a body begins with a text, which may be cut off: summaries are often made of the first paragraph. */
export function beginsWith(content: Content, summary: string): boolean {
  const start = letters(summary).slice(0, 100);
  return !!start && letters(text(content.slice(0, 3))).startsWith(start);
}

/** The body without a heading that says the headline again. */
export function withoutTitle(content: Content, title: string): Content {
  const [first] = content;
  const again = typeof first === 'object' && /^h\d$/.test(first.name) && letters(text([first])) === letters(title);
  return again ? content.slice(1) : content;
}
