import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RenderContext } from '../../element/render-context.js';
import { heading } from '../../element/templates.js';
import type { Group } from './groups.js';
import { item, type Place } from './item.js';
import type { Drawn } from './steady-keys.js';

/**
 * Groups of articles, each a list, under its heading where it has one.
 * @param level of their headings
 * @param drawn the keys of all articles, by their place
 */
export function lists(
  groups: readonly Group[],
  level: number,
  drawn: readonly Drawn[],
  place: Place,
  context: RenderContext,
): TemplateResult[] {
  let start = 0;
  return groups.map(({ label, articles }) => {
    const from = start;
    start += articles.length;
    const words = html`<span lang=${ifDefined(context.wordsLanguage)}>${label}</span>`;
    return html`<div class="group">
      ${label && heading(level, 'label', words)}
      <ol part="list" class="items" role="list">
        ${repeat(
          articles,
          (_, index) => drawn[from + index]!.key,
          (article, index) => item(article, from + index, place, context),
        )}
      </ol>
    </div>`;
  });
}
