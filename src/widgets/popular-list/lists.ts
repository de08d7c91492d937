import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Article } from '../../article/article.js';
import type { RenderContext } from '../../element/render-context.js';
import { heading } from '../../element/templates.js';
import type { Group } from './groups.js';
import { item, type Place } from './item.js';

/**
 * Groups of articles, each a list, under its heading where it has one. From the first headline that is another than
 * before, all nodes are new: a list that a reader has before him changes at once, and nothing of it is seen to move.
 *
 * @param shown all that is shown, in the order in which events count it; days may lie across that
 * @param level of their headings
 */
export function lists(
  groups: readonly Group[],
  shown: readonly Article[],
  level: number,
  place: Place,
  context: RenderContext,
): TemplateResult[] {
  let above = '';
  const row = (article: Article): unknown =>
    keyed((above += article.url + article.title), item(article, shown.indexOf(article), place, context));
  return groups.map(({ label, articles }) => {
    const words = html`<span lang=${ifDefined(context.wordsLanguage)}>${label}</span>`;
    return html`<div class="group">
      ${label && heading(level, 'label', words)}
      <ol part="list" class="items" role="list">
        ${articles.map(row)}
      </ol>
    </div>`;
  });
}
