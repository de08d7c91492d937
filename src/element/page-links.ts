import { articleKey, type Article } from '../article/article.js';

/** Held weakly: a page may take parts of itself away, and whoever holds a link holds all that stood around it. */
let links: Map<string, WeakRef<HTMLAnchorElement>[]> | undefined;

/** Whether an element is drawn: it is in no hidden part of the page, nor in a closed `<details>`. */
export function isVisible(element: Element): boolean {
  // Safari has it since 17.4.
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** The last part of an address: cheap to have of thousands, and enough to find the few that need a closer look. */
function lastPart(address: string): string {
  return /([^/?#]*)\/?(?:amp\/?)?(?:[?#]|$)/.exec(address)![1]!;
}

/** Whether the page's own links have been looked through. */
export function hasPageLinks(): boolean {
  return links !== undefined;
}

/** Looks through the page's own links, in the order of the document. */
export function collectPageLinks(): void {
  links = new Map();
  for (const link of document.querySelectorAll('a')) {
    const address = link.getAttribute('href');
    if (!address) continue;
    const part = lastPart(address);
    const same = links.get(part);
    const held = new WeakRef(link);
    if (same) same.push(held);
    else links.set(part, [held]);
  }
}

/**
 * Whether the page itself links to an article above a widget, where a reader sees it.
 * @param widgets whose own light DOM does not count: what they show of it, they say themselves
 */
export function isLinkedAbove(article: Article, host: Element, widgets: readonly Element[]): boolean {
  const key = articleKey(article.url);
  return !!links?.get(lastPart(article.url))?.some((held) => {
    const link = held.deref();
    return (
      link?.isConnected &&
      link.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING &&
      articleKey(link.href) === key &&
      !widgets.some((widget) => widget.contains(link)) &&
      isVisible(link)
    );
  });
}
