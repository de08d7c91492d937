import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article/article.js';
import type { RenderContext } from '../../element/render-context.js';
import { heading, headline, kicker, languageOf, lines, meta } from '../../element/templates.js';
import { formatDay } from '../../i18n/format.js';
import type { Snapshot } from '../../store/shared-store.js';

/** The articles of a day, or how it stands with them. */
export function dayList(
  day: string,
  articles: readonly Article[],
  { loading, error }: Snapshot<unknown>,
  context: RenderContext,
  level: number,
): TemplateResult {
  const { words } = context.locale;
  const isWaiting = loading && articles.length === 0;
  const notice = isWaiting || articles.length > 0 ? '' : error ? words.failed : words.noneOnDay;
  return html`<div part="panel" class="panel" aria-busy=${isWaiting}>
    ${heading(level, 'day', formatDay(day, context.locale))}
    ${notice ? html`<p part="notice" class="notice">${notice}</p>` : nothing}
    ${isWaiting ? html`<div aria-hidden="true">${lines('title')}${lines('meta')}</div>` : nothing}
    <ul part="list" role="list">
      ${articles.map(
        (article, index) =>
          html`<li part="item" class="item" data-item=${index} lang=${ifDefined(languageOf(article, context))}>
            ${kicker(article, context)}
            <p part="title" class="title">${headline(article, index, context)}</p>
            ${meta(article, context)}
          </li>`,
      )}
    </ul>
  </div>`;
}
