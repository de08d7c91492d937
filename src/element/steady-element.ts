import { html, LitElement, render } from 'lit';

/**
 * An element that never shows less than the page had: where drawing fails, in an old engine or on a page that has
 * changed the platform, the light DOM is shown until it works again and the author is told; nothing is thrown at the page.
 */
export abstract class SteadyElement extends LitElement {
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
      console.error(`[news-widgets] <${this.localName}> could not be drawn; its own content is shown.`, error);
    }
  }
}
