import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { buildTemplate } from '../../src/cdn/build-template.js';
import { defineWidgets } from '../../src/index.js';
import { samples } from './samples.js';

/** The names of bound attributes are ours, where Lit's would not do. */
const settled = (markup: string): string => markup.replace(/[.?@]?[\w-]+\$lit\$|a\d+-lit-/g, 'bound');

function built(source: string): string {
  return settled(buildTemplate(document.createElement('template'), source.replaceAll('$lit$=', '-lit-=')).innerHTML);
}

describe('a template built without innerHTML', () => {
  const property = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
  const sources = new Set<string>();

  before(async () => {
    // What Lit would assign, of every widget in every kind of data.
    Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
      configurable: true,
      get: property.get!,
      set(this: Element, source: unknown) {
        sources.add(String(source));
        property.set!.call(this, source);
      },
    });
    defineWidgets();
    const page = document.createElement('div');
    page.append(
      ...Object.values(samples).map(({ tag, content }) => {
        const widget = document.createElement(tag);
        widget.setAttribute('loading', 'eager');
        property.set!.call(widget, content);
        return widget;
      }),
    );
    const picker = document.createElement('news-archive-picker');
    for (const [name, value] of Object.entries({ min: '2020', max: '2026', value: '2024-05-03', loading: 'eager' }))
      picker.setAttribute(name, value);
    page.append(picker);
    document.body.append(page);
    await Promise.all(
      [...page.children].map((child) => (child as HTMLElement & { updateComplete: unknown }).updateComplete),
    );
    page.remove();
  });
  after(() => Reflect.deleteProperty(HTMLTemplateElement.prototype, 'innerHTML'));

  it('is what innerHTML makes of it, for all that the widgets draw', () => {
    expect(sources.size).to.be.above(20);
    for (const source of sources) {
      const template = document.createElement('template');
      property.set!.call(template, source);
      expect(built(source)).to.equal(settled(property.get!.call(template) as string));
    }
  });

  it('knows pictures, drawings, comments and spaces that do not break', () => {
    const { strings } = html`<p class="a" hidden>1<br />2<!-- 3 --><img src="x" alt="" /></p>
      <svg viewBox="0 0 9 9"><path d="M0 0"></path></svg>`;
    const template = document.createElement('template');
    property.set!.call(template, strings[0]!);
    expect(built(strings[0]!)).to.equal(property.get!.call(template));
    const path = buildTemplate(document.createElement('template'), strings[0]!).content.querySelector('path');
    expect(path).to.be.instanceOf(SVGPathElement);
  });
});
