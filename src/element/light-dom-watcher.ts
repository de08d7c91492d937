/**
 * Whether the parser has passed an element: it or an ancestor has a next sibling, or the document is parsed. Before
 * that its children may still be arriving.
 */
function isComplete(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let each: Node | null = element; each; each = each.parentNode) if (each.nextSibling) return true;
  return false;
}

/** What is read of the light DOM. */
const attributes =
  'lang width height rel slot hidden data-news-tab href src alt datetime content value data-src data-lazy-src data-original itemprop data-feed feed data-variant variant'.split(
    ' ',
  );

/** Tells a widget when its children are complete, and afterwards whenever the page changes them. */
export class LightDomWatcher {
  readonly #content: () => Element;
  readonly #onChange: () => void;
  #observer: MutationObserver | undefined;
  #complete = false;

  /**
   * @param content the element whose children count
   * @param onChange called when the children are complete, and at every later change
   */
  constructor(content: () => Element, onChange: () => void) {
    this.#content = content;
    this.#onChange = onChange;
  }

  /** Until this is true the light DOM is best simply shown. */
  get complete(): boolean {
    return this.#complete;
  }

  /** @returns ends it */
  start(): () => void {
    this.#observer = new MutationObserver(this.#check);
    this.#observer.observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', this.#check);
    this.#check();
    return this.#stop;
  }

  readonly #stop = (): void => {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#check);
  };

  readonly #check = (): void => {
    if (!isComplete(this.#content())) return;
    this.#stop();
    this.#complete = true;
    this.#observer = new MutationObserver(() => this.#onChange());
    this.#observer.observe(this.#content(), {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: attributes,
    });
    this.#onChange();
  };
}
