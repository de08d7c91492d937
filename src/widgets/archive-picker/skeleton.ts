import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './levels.js';

/** Lines and columns of each view. */
const sizes = { years: [3, 5], months: [4, 3], days: [6, 7] } as const;

/** Grey lines in the places of the dates to come. */
export function skeleton(view: View): TemplateResult {
  const [lines, columns] = sizes[view];
  const cells = Array.from({ length: columns }, () => html`<span class="cell"><span class="bone"></span></span>`);
  return html`<div class="picker">
    <div class="bar"><span class="bone"></span></div>
    <div class="grid ${view}">
      ${view === 'days' ? html`<div class="row head"></div>` : nothing}
      ${Array.from({ length: lines }, () => html`<div class="row">${cells}</div>`)}
    </div>
  </div>`;
}
