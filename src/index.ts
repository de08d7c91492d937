import { defineElement } from './element/define.js';
import { NewsArchivePicker } from './widgets/archive-picker/archive-picker.js';
import { NewsArticleCard } from './widgets/article-card/article-card.js';
import { NewsPopularList } from './widgets/popular-list/popular-list.js';
import { NewsReadAlso } from './widgets/read-also/read-also.js';

export { NewsArchivePicker, NewsArticleCard, NewsPopularList, NewsReadAlso };
export { registerLocale, type Locale } from './i18n/locale.js';
export type { Article, ArticleImage, ImageSource, Link } from './article/article.js';
export type * from './element/events.js';
export type { WidgetState } from './element/status.js';
export { FeedError, type FeedErrorCode } from './feed/feed-error.js';
export type { Feed, FeedList } from './feed/feed.js';

/** Every widget by the name that follows the tag prefix. */
const widgets = {
  'article-card': NewsArticleCard,
  'popular-list': NewsPopularList,
  'read-also': NewsReadAlso,
  'archive-picker': NewsArchivePicker,
} as const;

/**
 * Registers the four widgets. Importing the package registers nothing; call this once.
 * @param options.prefix what the tags begin with: `news` gives `<news-popular-list>`
 */
export function defineWidgets({ prefix = 'news' }: { prefix?: string } = {}): void {
  if (!/^[a-z][a-z0-9]*$/.test(prefix)) {
    throw new TypeError(
      `defineWidgets: prefix "${prefix}" cannot begin a tag; use lower-case letters, such as "news".`,
    );
  }
  for (const [name, widget] of Object.entries(widgets)) {
    // A class can be registered under one tag only, so another prefix gets a class of its own.
    defineElement(
      `${prefix}-${name}`,
      prefix === 'news' ? widget : class extends (widget as CustomElementConstructor) {},
    );
  }
}
