import { html, nothing, type TemplateResult } from 'lit';
import { bones } from '../../element/templates.js';

/** Grey lines in the place of a list to come: headlines of one or two lines in turn, one more where it is narrow. */
export function skeleton(show: ReadonlySet<string>, layout: string, count: number): TemplateResult {
  const hasFacts = layout !== 'timeline' && (show.has('views') || show.has('time'));
  const row = (lines: number): TemplateResult =>
    html`<li class="item">
      ${show.has('rank') && layout !== 'timeline' ? html`<span class="rank">&nbsp;</span>` : nothing}
      ${layout === 'timeline' ? html`<span class="time">&nbsp;</span>` : nothing}
      <div class="words">
        <p class="title"><span class="bone narrow"></span>${bones(lines)}</p>
        ${hasFacts ? html`<p class="meta"><span class="bone"></span></p>` : nothing}
      </div>
      ${show.has('image') ? html`<span class="image"></span>` : nothing}
    </li>`;
  const rows: TemplateResult[] = [];
  while (rows.length < count) rows.push(row(rows.length % 2 ? 1 : 2));
  return html`<ol class="items">
    ${rows}
  </ol>`;
}
