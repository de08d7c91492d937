import { html, nothing, type TemplateResult } from 'lit';
import { lines } from '../../element/templates.js';

/**
 * Grey lines in the place of a list to come: headlines of two lines, of three where it is narrow. Rather more than less:
 * what is not needed stays free, and what does not fit would be cut.
 */
export function skeleton(show: ReadonlySet<string>, layout: string, count: number): TemplateResult {
  const isTimeline = layout === 'timeline';
  const hasFacts = !isTimeline && (show.has('views') || show.has('time'));
  const row = html`<li class="item">
    ${isTimeline ? html`<span class="time">${'\xa0'}</span>` : show.has('rank') ? html`<span class="rank">${'\xa0'}</span>` : nothing}
    <div class="words">${lines('title')}${hasFacts ? lines('meta') : nothing}</div>
    ${show.has('image') ? html`<span class="image"></span>` : nothing}
  </li>`;
  return html`<ol class="items">
    ${new Array<TemplateResult>(count).fill(row)}
  </ol>`;
}
