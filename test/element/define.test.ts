import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/element/define.js';
import { listenToWarnings } from './samples.js';

describe('defineElement', () => {
  const warnings = listenToWarnings();

  it('registers an element', () => {
    class First extends HTMLElement {}
    defineElement('x-first', First);
    expect(customElements.get('x-first') === First).to.equal(true);
    expect(warnings).to.be.empty;
  });

  it('says nothing when the same class comes again', () => {
    class Second extends HTMLElement {}
    defineElement('x-second', Second);
    defineElement('x-second', Second);
    expect(warnings).to.be.empty;
  });

  it('leaves the standing definitions when a second copy of the script comes, and tells the author in one line', async () => {
    class Third extends HTMLElement {}
    class Fourth extends HTMLElement {}
    defineElement('x-third', Third);
    defineElement('x-fourth', Fourth);
    defineElement('x-third', class extends HTMLElement {});
    defineElement('x-fourth', class extends HTMLElement {});
    expect(customElements.get('x-third') === Third).to.equal(true);
    await Promise.resolve();
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^\[news-widgets\] .*: <x-third>, <x-fourth>\. .* data-prefix\.$/);
  });
});
