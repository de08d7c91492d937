import type { Article } from '../article/article.js';
import type { FeedError } from '../feed/feed-error.js';

/** Facts of `news-load`. */
export interface NewsLoadDetail {
  /** What the widget shows now. */
  articles: readonly Article[];
  /** How many fewer than asked for. */
  shortfall: number;
}

/** Facts of `news-error`. */
export interface NewsErrorDetail {
  error: FeedError;
}

/** Facts of `news-open`. */
export interface NewsOpenDetail {
  /** Absent where the link leads to a day of the archive instead of an article. */
  article?: Article;
  index: number;
  /** Where the link leads. */
  href: string;
}

/** Facts of `news-view`. */
export interface NewsViewDetail {
  article: Article;
  index: number;
}

/** Facts of `news-tab-change`: positions, counted from 0. */
export interface NewsTabChangeDetail {
  from: number;
  to: number;
}

/** Every event of the widgets, by name. They bubble, cross shadow roots and carry their facts in `detail`. */
export interface NewsEventMap {
  'news-load': CustomEvent<NewsLoadDetail>;
  'news-error': CustomEvent<NewsErrorDetail>;
  'news-open': CustomEvent<NewsOpenDetail>;
  'news-view': CustomEvent<NewsViewDetail>;
  'news-tab-change': CustomEvent<NewsTabChangeDetail>;
}

declare global {
  interface HTMLElementEventMap extends NewsEventMap {}
}

/**
 * Fires one of the widgets' events.
 * @returns false when a listener cancelled it
 */
export function emit<Name extends keyof NewsEventMap>(
  target: EventTarget,
  name: Name,
  detail: NewsEventMap[Name]['detail'],
  cancelable = false,
): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

/** Whether a click or key means something else than it does by itself, such as «in a new tab». */
export function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}
