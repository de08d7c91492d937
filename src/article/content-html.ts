import type { Content } from './content.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

/** Prints the body of an article as HTML, for a server: the same tree, by the same rules, that a widget shows. */
export function contentToHtml(content: Content): string {
  return content
    .map((node) => {
      if (typeof node === 'string') return escape(node);
      const { name, attributes, children } = node;
      const printed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
      const end = /^(?:img|br)$/.test(name) ? '' : `${contentToHtml(children)}</${name}>`;
      return `<${name}${printed.join('')}>${end}`;
    })
    .join('');
}
