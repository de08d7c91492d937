/** How widgets are placed where a page's editor cannot write their tags. */
export interface Placing {
  /** What the tags begin with. */
  readonly prefix: string;
  /** Hosts whose `/embed/…` links become widgets; of any other, a commenter could place widgets. */
  readonly hosts: readonly string[];
}

/** A link that has its widget says so, for another copy of the script to see. */
const PLACED = 'data-news-placed';
const LINK = `a[href*="/embed/"]:not([${PLACED}])`;
/** Attributes that name what is to be shown, as addresses. */
const ADDRESSES = ['feed', 'archive-index', 'article-url', 'day-feed'];
const FORMS = `[data-news-widget],${LINK}`;

/**
 * Makes widgets of `<div data-news-widget="popular-list" data-feed="…">` and of links to `https://HOST/embed/popular-list?feed=…`,
 * now and whenever the page adds one. Of a `data-` attribute or a parameter only those that the widget knows count.
 */
export function placeWidgets({ prefix, hosts }: Placing): void {
  const placed = new WeakMap<Element, Element>();

  const create = (name: string): Element | undefined => {
    const tag = `${prefix}-${name}`;
    if (customElements.get(tag)) return document.createElement(tag);
    console.error(`[news-widgets] There is no widget "${name}": see data-news-widget or the /embed/ link.`);
    return undefined;
  };

  const placeIn = (host: HTMLElement): void => {
    const widget = placed.get(host) ?? (host.shadowRoot ? undefined : create(host.dataset['newsWidget']!));
    if (!widget) return;
    setAttributes(widget, (name) => host.getAttribute(`data-${name}`));
    if (placed.has(host)) return;
    placed.set(host, widget);
    widget.append(document.createElement('slot'));
    host.attachShadow({ mode: 'open' }).append(widget);
    observer.observe(host, { attributes: true });
  };

  const placeAfter = (link: HTMLAnchorElement): void => {
    const { host, pathname, searchParams } = new URL(link.href);
    const name = /\/embed\/([a-z-]+)\/?$/.exec(pathname)?.[1];
    const widget = name && hosts.includes(host) ? create(name) : undefined;
    if (!widget) return;
    link.setAttribute(PLACED, '');
    // A stranger may write such a link as well: it shows nothing that does not come from these hosts.
    const trusted = (address: string): string[] => {
      const url = new URL(address, link.href);
      return hosts.includes(url.host) ? [url.href] : [];
    };
    setAttributes(widget, (each) => {
      const value = searchParams.get(each);
      return value && ADDRESSES.includes(each) ? value.split(/\s+/).flatMap(trusted).join(' ') : value;
    });
    // What is inside a widget stays until there is something better: so the link is its fallback.
    const fallback = link.cloneNode(true) as HTMLAnchorElement;
    widget.append(fallback);
    link.after(widget);
    link.hidden = true;
  };

  const place = (element: Element): void => {
    try {
      if (element.matches(LINK)) placeAfter(element as HTMLAnchorElement);
      else placeIn(element as HTMLElement);
    } catch (error) {
      console.error('[news-widgets] No widget can be placed here:', element, error);
    }
  };

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') place(target as Element);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(FORMS)) place(node);
        for (const element of node.querySelectorAll(FORMS)) place(element);
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  for (const element of document.querySelectorAll(FORMS)) place(element);
}

/** Only attributes of the widget's own: an embedded link must not bring an `onclick`. */
function setAttributes(widget: Element, valueOf: (name: string) => string | null): void {
  const { observedAttributes = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  for (const name of [...observedAttributes, 'lang']) {
    const value = valueOf(name);
    if (value === null) widget.removeAttribute(name);
    else if (value !== widget.getAttribute(name)) widget.setAttribute(name, value);
  }
}
