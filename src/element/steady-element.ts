import { html, LitElement, render, type PropertyValues } from 'lit';
import { SteadySize } from './steady-size.js';

/**
 * An element that never shows less than the page had: where drawing fails, in an old engine or on a page that has
 * changed the platform, the light DOM is shown until it works again and the author is told; nothing is thrown at the page.
 * Nor does it move what stands around it, where it `isSteady`.
 */
export abstract class SteadyElement extends LitElement {
  /** @internal */
  protected readonly size = new SteadySize(this);

  /** Whether the layout keeps its size through changes that no reader asked for. @internal */
  protected get isSteady(): boolean {
    return false;
  }

  /** @internal */
  abstract readonly state: string;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.isSteady) this.size.begin();
    return super.createRenderRoot();
  }

  protected override update(changed: PropertyValues): void {
    const draw = (): void => super.update(changed);
    if (this.isSteady) this.size.keep(this.state === 'ready', draw);
    else draw();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
      console.error(`[news-widgets] <${this.localName}> could not be drawn; its own content is shown.`, error);
    }
  }
}
