import { html, nothing, type TemplateResult } from 'lit';
import { lines } from '../../element/templates.js';

/** What `show` may put into the quiet row below. */
const rowWords = ['byline', 'source', 'time', 'reading-time', 'views', 'comments'];

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
  const inRow = rowWords.filter((word) => show.has(word)).length;
  const row = inRow > 2 ? 'meta long' : inRow || needsRow ? 'meta' : '';
  return html`<div class="item ${hasImage ? '' : 'plain'}">
    ${
      hasImage
        ? html`<figure><span class="image"></span>${show.has('credit') ? lines('credit') : nothing}</figure>`
        : nothing
    }
    <div class="words">
      ${show.has('section') || show.has('labels') ? lines('kicker') : nothing}${lines('title')}
      ${show.has('summary') ? lines('summary') : nothing}
      ${
        others
          ? html`<ul class="others">
              ${new Array<TemplateResult>(others).fill(html`<li>${lines('')}</li>`)}
            </ul>`
          : nothing
      }
      ${row ? lines(row) : nothing}
    </div>
  </div>`;
}
