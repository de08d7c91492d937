import type { Article } from '../../article/article.js';
import type { PopularOrder } from '../../article/select.js';
import { formatDayHeading, type ArticleTimeOptions } from '../../i18n/format.js';
import type { Words } from '../../i18n/locale.js';
import { rankOf } from './order.js';

/** Articles that stand together in a list, under a heading of their own. */
export interface Group {
  /** Absent where none is needed. */
  readonly label?: string | undefined;
  readonly articles: readonly Article[];
}

/** Articles, newest first, by the civil day of their publication; those without a date last. */
export function byDay(articles: readonly Article[], options: ArticleTimeOptions): readonly Group[] {
  const days = new Map<string | undefined, Article[]>();
  for (const article of articles) {
    const label = formatDayHeading(article.published ?? '', options);
    days.set(label, [...(days.get(label) ?? []), article]);
  }
  return [...days].map(([label, articles]) => ({ label, articles }));
}

/** The articles that are read, then the latest, which are said to be no more than that. */
export function byFame(articles: readonly Article[], order: PopularOrder, { latest }: Words): readonly Group[] {
  const read = articles.filter((article) => rankOf(article, order) <= order.popular);
  if (read.length === 0 || read.length === articles.length) return [{ articles }];
  return [{ articles: read }, { label: latest, articles: articles.slice(read.length) }];
}
