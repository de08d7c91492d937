import { html, nothing, type TemplateResult } from 'lit';
import { lines, skeletonWords } from '../../element/templates.js';

/**
 * Grey lines with the geometry of a card to come, and its height in every state.
 * @param others how many sub-links there may be
 * @param needsRow whether the age of the data may have to be told
 */
export function skeleton(
  show: ReadonlySet<string>,
  hasImage: boolean,
  others: number,
  needsRow: boolean,
): TemplateResult {
  const subLinks = html`<ul class="others">
    ${new Array<TemplateResult>(others).fill(html`<li>${lines('')}</li>`)}
  </ul>`;
  return html`<div class="item ${hasImage ? '' : 'plain'}">
    ${
      hasImage
        ? html`<figure><span class="image"></span>${show.has('credit') ? lines('credit') : nothing}</figure>`
        : nothing
    }
    ${skeletonWords(show, show.has('section') || show.has('labels'), others ? subLinks : nothing, needsRow)}
  </div>`;
}
