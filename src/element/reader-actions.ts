import type { Article } from '../article/article.js';
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

  start(): void {
    this.#views = new ViewWatcher((item) => this.#onView(Number(item.getAttribute('data-item'))));
  }

  stop(): void {
    this.#views?.stop();
  }

  /** Watches the items that are there after a rendering. */
  watch(root: ParentNode): void {
    this.#views?.watch(root.querySelectorAll('[data-item]'));
  }

  /** Whether a reader has seen any of them. */
  get seen(): boolean {
    return this.#articles().some(({ id }) => this.#seen.has(id));
  }

  #onView(index: number): void {
    const article = this.#articles()[index];
    if (!article || this.#seen.has(article.id)) return;
    this.#seen.add(article.id);
    emit(this.#host, 'news-view', { article, index });
  }

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
