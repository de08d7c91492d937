/** Which elements of a page are widgets of ours. */
export interface Placing {
  /** What the tags begin with. */
  readonly prefix: string;
  /** Hosts whose `/embed/…` links become widgets; of any other, a commenter could place widgets. */
  readonly hosts: readonly string[];
}

/** A link that has its widget says so, for another copy of the script to see. */
export const PLACED = 'data-news-placed';
const LINK = 'a[href*="/embed/"]';
/** A div or a link that stands for a widget. */
export const FORMS = `[data-news-widget],${LINK}:not([${PLACED}])`;

/** Calls back for what matches a selector, now and whenever the page adds it; for some of it more than once. */
export function findAll(selector: string, found: (element: Element) => void): void {
  const search = (root: ParentNode): void => root.querySelectorAll(selector).forEach(found);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) {
          // The `matches` of a form may be a field of it by that name.
          if (Element.prototype.matches.call(node, selector)) found(node);
          search(node);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
  search(document);
}

/** The widget that an element is or stands for, such as `popular-list`; nothing for the link of a stranger. */
export function nameOf(element: Element, { prefix, hosts }: Placing): string | undefined {
  if (!element.matches(LINK))
    return element.getAttribute('data-news-widget') ?? element.localName.slice(prefix.length + 1);
  const { host, pathname } = element as HTMLAnchorElement;
  return hosts.includes(host) ? /\/embed\/([a-z-]+)\/?$/.exec(pathname)?.[1] : undefined;
}

/** What an element says for an attribute of its widget. */
export function attributeOf(element: Element, name: string, hosts: readonly string[]): string | null {
  if (element.hasAttribute('data-news-widget')) return element.getAttribute(`data-${name}`);
  if (!element.matches(LINK)) return element.getAttribute(name);
  const { href } = element as HTMLAnchorElement;
  const value = new URL(href).searchParams.get(name);
  if (!value || !/feed|index|url|href|proxy/.test(name)) return value;
  // A stranger may write such a link as well: it shows nothing that does not come from these hosts.
  const urls = value.split(/\s+/).map((address) => new URL(address, href));
  const trusted = urls.filter(({ host }) => hosts.includes(host)).map((url) => url.href);
  return trusted.join(' ').replace(/%7[BD]/g, decodeURIComponent);
}
