import { articleKey, type Article } from '../article/article.js';
import { pickUnclaimed } from '../article/claims.js';
import { pageRecord } from '../store/page-registry.js';
import { pageArticleKeys } from './page-article.js';
import type { WidgetSettings } from './settings.js';
import { collectPageLinks, hasPageLinks, isLinkedAbove } from './page-links.js';

/** What a widget says of itself to all others of the page, also to those of another copy of this script. */
interface Claim {
  readonly host: WidgetSettings;
  /** Keys of the articles it shows. */
  keys: readonly string[];
  /** Asks it to choose anew, because something above it has changed. */
  readonly changed: () => void;
}

const claims = pageRecord<Claim>('claims');

function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Before the page is at rest, looking through its links would cost what it shows first. */
let waiting = false;
function collectWhenIdle(): void {
  if (waiting || hasPageLinks()) return;
  waiting = true;
  const collect = (): void => {
    collectPageLinks();
    for (const { changed } of Object.values(claims)) changed();
  };
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(collect, { timeout: 2000 });
  else setTimeout(collect, 200);
}

/** One widget's part in the agreement of all on a page: who stands above shows an article, who stands below another. */
export class Ledger {
  readonly #claim: Claim;
  readonly #id = Math.random().toString(36).slice(2);
  #origins: readonly unknown[] = [];
  #shown: readonly Article[] = [];

  /** @param changed called when something above has changed */
  constructor(host: WidgetSettings, changed: () => void) {
    this.#claim = { host, keys: [], changed };
  }

  /**
   * The articles to show; where the widget asks for it, none that the page shows above.
   * @param pinned articles that stay whatever stands above
   * @param origins what the articles come from; while it is the same, what a reader has seen stays
   * @param seen whether a reader has seen what is shown
   */
  pick(
    articles: readonly Article[],
    pinned: readonly Article[],
    origins: readonly unknown[],
    seen: boolean,
  ): readonly Article[] {
    const { host } = this.#claim;
    const { count } = host;
    if (!host.dedupes) return articles.slice(0, count);
    const known = origins.length === this.#origins.length && origins.every((each, at) => each === this.#origins[at]);
    if (known && seen && this.#shown.length === Math.min(count, articles.length)) return this.#shown;
    // New data is the time to see what has become of the page.
    if (!known && this.#shown.length > 0) collectPageLinks();
    collectWhenIdle();
    this.#origins = origins;
    const others = Object.values(claims);
    const above = new Set(others.filter((each) => precedes(each.host, host)).flatMap(({ keys }) => keys));
    for (const key of pageArticleKeys()) above.add(key);
    const widgets = others.map((each) => each.host);
    this.#shown = pickUnclaimed(
      articles,
      count,
      new Set(pinned.map(({ url }) => articleKey(url))),
      (key, article) => above.has(key) || isLinkedAbove(article, host, widgets),
    );
    return this.#shown;
  }

  /** Says what the widget shows; who stands below chooses anew when that has changed. A hidden widget shows nothing. */
  claim(articles: readonly Article[]): void {
    const { host } = this.#claim;
    const keys = host.getClientRects().length > 0 ? articles.map(({ url }) => articleKey(url)) : [];
    const same = claims[this.#id] && keys.join(' ') === this.#claim.keys.join(' ');
    claims[this.#id] = this.#claim;
    if (same) return;
    this.#claim.keys = keys;
    this.#tell((other) => precedes(host, other));
  }

  /** Takes it all back: the widget leaves the page. */
  end(): void {
    delete claims[this.#id];
    this.#claim.keys = [];
    this.#tell(() => true);
  }

  #tell(whom: (host: Element) => boolean): void {
    for (const { host, changed } of Object.values(claims)) if (host !== this.#claim.host && whom(host)) changed();
  }
}
