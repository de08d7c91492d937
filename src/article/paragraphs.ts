import { isMarkup } from './text.js';

/** Plain text as HTML, a paragraph for each line. Publishers who put HTML there get it back as it is. */
export function paragraphs(text: unknown): string | undefined {
  if (typeof text !== 'string' || isMarkup(text)) return text as string | undefined;
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line) => `<p>${line.trim().replace(/</g, '&lt;')}</p>`).join('');
}
