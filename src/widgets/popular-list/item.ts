import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { articleKey, type Article } from '../../article/article.js';
import type { PopularOrder } from '../../article/select.js';
import { contextWith, type RenderContext } from '../../element/render-context.js';
import { headline, kicker, languageOf, languageOfWords, meta, picture, summary } from '../../element/templates.js';
import { formatDateTime, formatTimeOfDay } from '../../i18n/format.js';
import { rankOf } from './order.js';
import { isBefore, type WindowName } from './windows.js';

/** What the articles of a list have in common. */
export interface Place {
  readonly order: PopularOrder;
  /** The span of time over which was counted what is read. */
  readonly window: WindowName | undefined;
  /** Keys of the article of the page. */
  readonly current: ReadonlySet<string>;
  readonly isTimeline: boolean;
  /** Whether the page says what to show, which then holds for every article. */
  readonly showsOwn: boolean;
}

/**
 * One article of the list.
 * @param index its place among all that is shown, counted from 0
 */
export function item(article: Article, index: number, place: Place, all: RenderContext): TemplateResult {
  const { order, isTimeline } = place;
  const rank = rankOf(article, order);
  const isCurrent = place.current.has(articleKey(article.url));
  const context = contextWith(all, { show: shown(article, rank, place, all) });
  const { windowViews, views } = article;
  const facts = meta(article, context, order.byAllViews ? views : (windowViews ?? views));
  return html`<li
    part="item ${isCurrent ? 'current' : ''}"
    class="item ${isCurrent ? 'current' : ''}"
    data-item=${index}
    lang=${ifDefined(languageOf(article, context))}
  >
    ${context.show.has('rank') ? html`<span part="rank" class="rank" aria-hidden="true">${rank}</span>` : nothing}
    ${isTimeline && all.show.has('time') ? clock(article, context) : nothing}
    <div class="words">
      ${kicker(article, context)}
      <p part="title" class="title">${headline(article, index, context, isCurrent)}</p>
      ${summary(article, context)} ${isCurrent ? reading(article, facts !== nothing, context) : facts}
    </div>
    ${picture(article, context, '84px')}
  </li>`;
}

/** What is told of an article where it stands. */
function shown({ published }: Article, rank: number, place: Place, context: RenderContext): ReadonlySet<string> {
  const { order, window, isTimeline, showsOwn } = place;
  const show = new Set(context.show);
  const isRead = rank <= order.popular;
  // The time stands before the headline.
  if (isTimeline) show.delete('time');
  // What follows the articles that are read has no place among them.
  else if (!isRead && order.popular > 0) {
    show.delete('rank');
    if (!showsOwn && show.delete('views')) show.add('time');
  }
  // An old article among those that are read now says so.
  else if (isRead && window && published && isBefore(window, published, context.now)) show.add('time');
  return show;
}

/** «Вы читаете», in the place of what stands below the other headlines, so that nothing moves. */
function reading(article: Article, hasPlace: boolean, context: RenderContext): TemplateResult {
  return html`<p class=${hasPlace ? 'meta' : 'hidden'}>
    <span part="label current" lang=${ifDefined(languageOfWords(article, context))}
      >${context.locale.words.current}</span
    >
  </p>`;
}

/** The time of day: the day stands above. */
function clock({ published }: Article, { locale, timeZone }: RenderContext): TemplateResult {
  return html`<time
    part="time"
    class="time"
    datetime=${ifDefined(published)}
    title=${published ? (formatDateTime(published, locale, timeZone) ?? '') : ''}
    >${published && formatTimeOfDay(published, locale, timeZone)}</time
  >`;
}
