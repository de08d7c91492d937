import { html, nothing, type TemplateResult } from 'lit';
import { skeletonWords } from '../../element/templates.js';

/**
 * Grey lines in the place of a list to come: headlines of two lines, of three where it is narrow. Rather more than less:
 * what is not needed stays free, and what does not fit would be cut.
 */
export function skeleton(show: ReadonlySet<string>, layout: string, count: number): TemplateResult {
  const isTimeline = layout === 'timeline';
  const row = html`<li class="item">
    ${isTimeline ? html`<span class="time">${'\xa0'}</span>` : show.has('rank') ? html`<span class="rank">${'\xa0'}</span>` : nothing}
    ${skeletonWords(isTimeline ? new Set() : show)} ${show.has('image') ? html`<span class="image"></span>` : nothing}
  </li>`;
  return html`<ol class="items">
    ${new Array<TemplateResult>(count).fill(row)}
  </ol>`;
}
