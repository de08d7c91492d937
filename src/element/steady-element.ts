import { html, LitElement, render, type PropertyValues } from 'lit';
import { wordsToCome } from '../i18n/locale.js';
import { SteadySize } from './steady-size.js';

/** What the page has put inside of the element, as it would stand without us. */
export const lightDom = html`<slot name="heading"></slot><slot></slot><slot name="footer"></slot>`;

/**
 * An element that never shows less than the page had: where drawing fails, in an old engine or on a page that has
 * changed the platform, the light DOM is shown until it works again and the author is told; nothing is thrown at the page.
 * Nor does it move what stands around it, where it `isSteady`.
 */
export abstract class SteadyElement extends LitElement {
  /** @internal */
  protected readonly steadySize = new SteadySize(this);

  /** Whether the layout keeps its size through changes that no reader asked for. @internal */
  protected get isSteady(): boolean {
    return false;
  }

  /** @internal */
  abstract readonly state: string;

  /** How the requests of the widget stand. @internal */
  protected get loads(): readonly { readonly loading: boolean }[] {
    return [];
  }

  /** @internal */
  protected abstract readonly language: string;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.isSteady) this.steadySize.begin();
    return super.createRenderRoot();
  }

  protected override update(changed: PropertyValues): void {
    const draw = (): void => super.update(changed);
    // What the page asks for anew has its place at once.
    if (this.hasUpdated && ['limit', 'show', 'variant'].some((name) => changed.has(name))) this.steadySize.free();
    const isComing = this.loads.some(({ loading }) => loading);
    if (this.isSteady) this.steadySize.keep(this.state === 'ready', isComing, draw);
    else draw();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      this.showLightDom();
      console.error(`[news-widgets] <${this.localName}> could not be drawn; its own content is shown.`, error);
    }
  }

  /** Until the words of its language have come, the element stays as it is. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const coming = wordsToCome(this.language);
    if (!coming) return super.scheduleUpdate();
    if (!this.hasUpdated) this.showLightDom();
    return coming.then(() => this.scheduleUpdate());
  }

  /** @internal */
  protected showLightDom(): void {
    try {
      render(lightDom, this.renderRoot, this.renderOptions);
    } catch {
      // On this page Lit draws nothing at all.
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }
}
