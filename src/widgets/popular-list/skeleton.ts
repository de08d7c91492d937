import { html, nothing, type TemplateResult } from 'lit';
import { lines } from '../../element/templates.js';

/** Grey lines in the place of a list to come: headlines of one or two lines in turn, one more where it is narrow. */
export function skeleton(show: ReadonlySet<string>, layout: string, count: number): TemplateResult {
  const isTimeline = layout === 'timeline';
  const hasFacts = !isTimeline && (show.has('views') || show.has('time'));
  const row = html`<li class="item">
    ${isTimeline ? html`<span class="time">&nbsp;</span>` : show.has('rank') ? html`<span class="rank">&nbsp;</span>` : nothing}
    <div class="words">${lines('title')}${hasFacts ? lines('meta') : nothing}</div>
    ${show.has('image') ? html`<span class="image"></span>` : nothing}
  </li>`;
  return html`<ol class="items">
    ${new Array<TemplateResult>(count).fill(row)}
  </ol>`;
}
