import type { Article } from '../article/article.js';
import type { FeedError } from '../feed/feed-error.js';
import { emit } from './events.js';
import { report } from './report.js';

function same(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Tells the page of data and failures, each once: events for scripts, one console line for the author. */
export class Teller {
  readonly #host: Element;
  #origins: readonly unknown[] | undefined;
  #errors: readonly FeedError[] = [];

  constructor(host: Element) {
    this.#host = host;
  }

  /**
   * @param origins what the shown articles come from; when one of them is new, `news-load` fires
   * @param limit how many articles were asked for
   */
  load(origins: readonly unknown[], articles: readonly Article[], limit: number): void {
    if (this.#origins && same(origins, this.#origins)) return;
    this.#origins = origins;
    const shortfall = Number.isFinite(limit) ? Math.max(0, limit - articles.length) : 0;
    emit(this.#host, 'news-load', { articles, shortfall });
  }

  /** Fires `news-error` for each error that was not there the last time. */
  errors(errors: readonly FeedError[]): void {
    const fresh = errors.filter((error) => !this.#errors.includes(error));
    this.#errors = errors;
    for (const error of fresh) {
      report(this.#host, error);
      emit(this.#host, 'news-error', { error });
    }
  }
}
