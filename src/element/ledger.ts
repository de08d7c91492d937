import { articleKey, type Article } from '../article/article.js';
import { pickUnclaimed } from '../article/claims.js';
import { hostOf } from './language.js';
import { pageArticleKeys } from './page-article.js';
import type { WidgetSettings } from './settings.js';
import { collectPageLinks, hasPageLinks, isLinkedAbove, isVisible } from './page-links.js';

/**
 * Copies of this script on a page, of whatever version, meet in two events and nothing else. A claim is sent from the
 * widget, so that its place is known, and is a string: an id and the keys of the articles it shows. Sent from the document
 * it has only the id, of a widget that has left. Who comes later asks, and all say it again. Raise the numbers when what
 * they say changes its form.
 */
const CLAIM = 'news-widgets.claim.1';
const ASK = 'news-widgets.ask.1';

interface Claim {
  readonly host: Element;
  readonly keys: readonly string[];
}
/** What all widgets of the page show, by id. */
const claims = new Map<string, Claim>();
/** Those of this copy that are on the page. */
const ledgers = new Set<Ledger>();

function listen(): void {
  document.addEventListener(CLAIM, (event) => {
    const [id = '', ...keys] = String((event as CustomEvent).detail).split(' ');
    const known = claims.get(id);
    const [host] = event.composedPath();
    if (host instanceof Element) {
      claims.set(id, { host, keys });
      if (known?.host === host && known.keys.join(' ') === keys.join(' ')) return;
    } else if (!claims.delete(id)) return;
    for (const ledger of ledgers) ledger.onChange(host);
  });
  const sayAll = (): void => {
    for (const ledger of ledgers) ledger.say();
  };
  document.addEventListener(ASK, sayAll);
  // What a closed `<details>` hides keeps its size.
  document.addEventListener('toggle', sayAll, true);
  document.dispatchEvent(new CustomEvent(ASK));
}
let listening = false;

/** An element and the hosts of the shadow roots it stands in, outwards. */
function hosts(element: Element): Element[] {
  const all: Element[] = [];
  for (let each: Element | undefined = element; each; each = hostOf(each)) all.push(each);
  return all;
}

/** Whether one stands before another; positions are told inside one tree only. */
function precedes(one: Element, other: Element): boolean {
  for (const each of hosts(one)) {
    const near = hosts(other).find((candidate) => candidate.getRootNode() === each.getRootNode());
    if (near) return (each.compareDocumentPosition(near) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** Before the page is all there and at rest, looking through its links would miss some, and cost what it shows first. */
let waiting = false;
function collectWhenIdle(): void {
  if (waiting || hasPageLinks()) return;
  waiting = true;
  const collect = (): void => {
    collectPageLinks();
    for (const ledger of ledgers) ledger.onChange();
  };
  const whenIdle = (): void => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(collect, { timeout: 2000 });
    else setTimeout(collect, 200);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whenIdle);
  else whenIdle();
}

/** One widget's part in the agreement of all on a page: who stands above shows an article, who stands below another. */
export class Ledger {
  readonly #host: WidgetSettings;
  readonly #changed: () => void;
  readonly #id = Math.random().toString(36).slice(2);
  #claimed: readonly Article[] = [];
  /** Whoever hides a widget, or shows it, gives it another size. What follows from it waits for the next frame. */
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(() => ledgers.has(this) && this.say()));
  /** How many it was asked for, of what origins. */
  #asked: readonly unknown[] = [];
  #shown: readonly Article[] = [];

  /** @param changed called when something above has changed */
  constructor(host: WidgetSettings, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /**
   * The articles to show; where the widget asks for it, none that the page shows above.
   * @param articles what there is, best first; no more are taken out than needed
   * @param pinned articles that stay whatever stands above, shown or not
   * @param origins what the articles come from; while it is the same, what a reader has seen stays
   * @param seen whether a reader has seen what was chosen before
   */
  pick(
    articles: Iterable<Article>,
    pinned: readonly Article[],
    origins: readonly unknown[],
    seen: boolean,
  ): readonly Article[] {
    const host = this.#host;
    const { count } = host;
    if (!listening) listen();
    listening = true;
    const keys = new Set(pinned.map(({ url }) => articleKey(url)));
    if (!host.dedupes) return pickUnclaimed(articles, count, keys, () => undefined);
    const asked = [count, ...origins];
    const known = asked.length === this.#asked.length && asked.every((each, at) => each === this.#asked[at]);
    if (known && seen && this.#isStillThere(articles)) return this.#shown;
    // New data is the time to see what has become of the page.
    if (!known && this.#shown.length > 0 && hasPageLinks()) collectPageLinks();
    collectWhenIdle();
    this.#asked = asked;
    const others = [...claims.values()];
    const above = new Set(others.filter((each) => precedes(each.host, host)).flatMap((each) => each.keys));
    for (const key of pageArticleKeys()) above.add(key);
    const widgets = others.map((each) => each.host);
    const outermost = hosts(host).pop()!;
    this.#shown = pickUnclaimed(articles, count, keys, (key, article) =>
      above.has(key) ? 'widget' : isLinkedAbove(article, outermost, widgets) ? 'link' : undefined,
    );
    return this.#shown;
  }

  /** What is shown may have been retracted or filtered out since. */
  #isStillThere(articles: Iterable<Article>): boolean {
    const missing = new Set(this.#shown.map(({ url }) => articleKey(url)));
    for (const { url } of articles) if (missing.delete(articleKey(url)) && missing.size === 0) return true;
    return false;
  }

  /** Says what the widget shows; who stands below chooses anew when that has changed. */
  claim(articles: readonly Article[]): void {
    this.#claimed = articles;
    if (!ledgers.has(this)) this.#resize.observe(this.#host);
    ledgers.add(this);
    this.say();
  }

  /** Says it to all copies of the script. A hidden widget shows nothing. */
  say(): void {
    const keys = isVisible(this.#host) ? this.#claimed.map(({ url }) => articleKey(url)) : [];
    const detail = [this.#id, ...keys].join(' ');
    this.#host.dispatchEvent(new CustomEvent(CLAIM, { detail, bubbles: true, composed: true }));
  }

  /** Takes it all back: the widget leaves the page. */
  end(): void {
    ledgers.delete(this);
    this.#resize.disconnect();
    this.#claimed = [];
    document.dispatchEvent(new CustomEvent(CLAIM, { detail: this.#id }));
  }

  /** @param where what has changed; without it, or where it is not known any more, it may be anything */
  onChange(where?: EventTarget): void {
    // Who takes no heed of the others would be drawn anew as often as there are others.
    if (this.#host.dedupes && (!(where instanceof Element) || precedes(where, this.#host))) this.#changed();
  }
}
