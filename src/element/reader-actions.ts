import { articleKey, type Article } from '../article/article.js';
import { emit, hasModifier } from './events.js';
import { ViewWatcher } from './visibility.js';

/** What a reader does with the shown articles, told to the page: seeing one, opening one. */
export class ReaderActions {
  readonly #host: Element;
  readonly #articles: () => readonly Article[];
  readonly #seen = new Set<string>();
  #views: ViewWatcher | undefined;

  /** @param articles what is shown now; the items in the shadow root carry their place in it */
  constructor(host: Element, articles: () => readonly Article[]) {
    this.#host = host;
    this.#articles = articles;
  }

  /** @returns ends it */
  start(): () => void {
    const views = (this.#views = new ViewWatcher(this.#onView));
    return () => views.stop();
  }

  /** Watches the items that are there after a rendering, as far as their articles were not seen yet. */
  watch(root: ParentNode): void {
    const items = new Map<Element, string>();
    for (const item of root.querySelectorAll('[data-item]')) {
      const key = this.#keyOf(item);
      if (key && !this.#seen.has(key)) items.set(item, key);
    }
    this.#views?.watch(items);
  }

  /** Whether a reader has seen any of them. */
  get seen(): boolean {
    return this.#articles().some(({ url }) => this.#seen.has(articleKey(url)));
  }

  #articleIn(item: Element): Article | undefined {
    return this.#articles()[Number(item.getAttribute('data-item'))];
  }

  /** Ids are only unique in one feed. */
  #keyOf(item: Element): string | undefined {
    const article = this.#articleIn(item);
    return article && articleKey(article.url);
  }

  readonly #onView = (item: Element): void => {
    const article = this.#articleIn(item);
    if (!article) return;
    this.#seen.add(articleKey(article.url));
    emit(this.#host, 'news-view', { article, index: this.#articles().indexOf(article) });
  };

  /** Says which link is about to be followed; a click with a modifier key is the reader's own affair. */
  readonly onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || hasModifier(event)) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-index]');
    const index = Number(link?.getAttribute('data-index'));
    const article = this.#articles()[index];
    if (!link || !article) return;
    if (!emit(this.#host, 'news-open', { article, index, href: link.href }, true)) event.preventDefault();
  };
}
