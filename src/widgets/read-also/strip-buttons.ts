import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { RenderContext } from '../../element/render-context.js';

/** The buttons of a row that scrolls: there only while it does not fit, and each at rest where the row ends. */
export class StripButtons {
  #row: Element | null = null;
  #isAtStart = true;
  #room = 0;
  readonly #observer = new ResizeObserver(() => this.settle());

  /** Follows the size of a row, and of what is in it; null for none. */
  watch(row: Element | null): void {
    this.#observer.disconnect();
    this.#row = row;
    if (!row) return;
    this.#observer.observe(row);
    if (row.lastElementChild) this.#observer.observe(row.lastElementChild);
  }

  readonly settle = (): void => {
    const row = this.#row;
    const controls = row?.parentElement?.querySelector<HTMLElement>('.controls');
    if (!row || !controls) return;
    const room = row.scrollWidth - row.clientWidth;
    // From right to left WebKit keeps the distance from the wrong end when the room changes.
    if (room !== this.#room && this.#isAtStart) row.scrollTo({ left: 0, behavior: 'instant' });
    this.#room = room;
    // From right to left the platform counts down from 0.
    const at = Math.abs(row.scrollLeft);
    controls.hidden = room < 2;
    const [previous, next] = controls.children;
    this.#isAtStart = at < 2;
    previous!.ariaDisabled = String(this.#isAtStart);
    next!.ariaDisabled = String(at > room - 2);
  };

  render({ locale: { words }, wordsLanguage }: RenderContext): TemplateResult {
    return html`<div part="controls" class="controls" lang=${ifDefined(wordsLanguage)} hidden>
      <button
        part="button"
        class="previous"
        type="button"
        aria-label=${words.previous}
        @click=${() => this.#scroll(-1)}
      ></button>
      <button
        part="button"
        class="next"
        type="button"
        aria-label=${words.next}
        @click=${() => this.#scroll(1)}
      ></button>
    </div>`;
  }

  #scroll(pages: number): void {
    const row = this.#row;
    if (!row) return;
    const sign = getComputedStyle(row).direction === 'rtl' ? -pages : pages;
    row.scrollBy({ left: sign * row.clientWidth * 0.9 });
  }
}
