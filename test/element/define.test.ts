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

  it('leaves the standing definition when a second copy of the script comes, and tells the author', () => {
    class Third extends HTMLElement {}
    class Copy extends HTMLElement {}
    defineElement('x-third', Third);
    defineElement('x-third', Copy);
    expect(customElements.get('x-third') === Third).to.equal(true);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^\[news-widgets\] <x-third>/);
  });
});
