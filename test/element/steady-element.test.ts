import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { SteadyElement } from '../../src/element/steady-element.js';

class FragileElement extends SteadyElement {
  static override properties = { broken: { type: Boolean } };
  declare broken: boolean;
  override readonly state = 'ready';
  protected override readonly language = 'en';

  protected override render(): TemplateResult {
    if (this.broken) throw new TypeError('the page has changed the platform');
    return html`<p>drawn</p>`;
  }
}
customElements.define('test-fragile', FragileElement);

describe('SteadyElement', () => {
  const printed: unknown[][] = [];
  const { error } = console;

  beforeEach(() => {
    printed.length = 0;
    console.error = (...line: unknown[]) => printed.push(line);
  });
  afterEach(() => {
    console.error = error;
  });

  it('shows the light DOM again when drawing fails, and tells the author', async () => {
    const element = await fixture<FragileElement>(html`<test-fragile><a href="/n/a/">Заголовок</a></test-fragile>`);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
    element.broken = true;
    await element.updateComplete;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(printed).to.have.length(1);
    expect(String(printed[0]![0])).to.match(/^\[news-widgets\] <test-fragile> could not be drawn/);
  });

  it('keeps the light DOM while drawing fails, from the first time on, and draws again when it can', async () => {
    const element = await fixture<FragileElement>(
      html`<test-fragile broken><a href="/n/a/">Заголовок</a></test-fragile>`,
    );
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    element.broken = false;
    await element.updateComplete;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
    expect(element.shadowRoot!.textContent).to.contain('drawn');
  });
});
