const SVG = 'http://www.w3.org/2000/svg';
/** A comment; one of Lit's markers, which HTML makes a comment; an end tag; a start tag; text. */
const TOKEN = /<!--([^]*?)-->|<(\?[^>]*)>|<\/([a-z\d-]+)\s*>|<([a-z\d-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/g;
const ATTRIBUTE = /([^\s=/]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const VOID = /^(?:img|input|br|hr)$/;

/**
 * Fills a template element from the source of one of our own Lit templates, as `innerHTML` would, which a page with
 * `require-trusted-types-for 'script'` forbids. Knows the HTML that our templates are written in, no more: no character
 * references, no optional end tags, no raw text elements.
 */
export function buildTemplate(template: HTMLTemplateElement, source: string): HTMLTemplateElement {
  let parent: Node = template.content;
  let attributes = 0;
  for (const [token, comment, marker, end, tag, rest = ''] of source.matchAll(TOKEN)) {
    if (tag) {
      const inSvg = tag === 'svg' || (parent as Element).namespaceURI === SVG;
      const element = inSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
      for (const [, name = '', double, single, bare] of rest.matchAll(ATTRIBUTE)) {
        // Lit knows its bound attributes by their order and this ending, and `setAttribute` may refuse `@click`.
        element.setAttribute(name.endsWith('-lit-') ? `a${attributes++}-lit-` : name, double ?? single ?? bare ?? '');
      }
      parent.appendChild(element);
      if (!VOID.test(tag) && !rest.endsWith('/')) parent = element;
    } else if (end) {
      parent = parent.parentNode!;
    } else {
      const text = comment ?? marker;
      parent.appendChild(text === undefined ? document.createTextNode(token) : document.createComment(text));
    }
  }
  return template;
}
