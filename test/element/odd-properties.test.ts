import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { NewsElement } from '../../src/element/news-element.js';
import { defineWidgets } from '../../src/index.js';
import { answer, freshUrl, items, jsonFeed, reach } from './samples.js';

const tags = ['news-article-card', 'news-popular-list', 'news-read-also', 'news-archive-picker'];

const numbers = ['limit', 'maxAge', 'headingLevel', 'refreshInterval', 'staleAfter'];

/** What frameworks set where they have no value, and slips of a program. */
const values: readonly unknown[] = [null, undefined, '', 'nonsense', -1, 0.5, 1e9, Infinity, NaN, [], {}];

describe('a property of an odd value', () => {
  const { error } = console;
  let told: unknown[];

  before(() => defineWidgets());
  beforeEach(() => {
    told = [];
    console.error = (...all: unknown[]) => told.push(...all);
  });
  afterEach(() => (console.error = error));

  for (const tag of tags) {
    it(`is no reason to draw nothing, and is forgotten with the next: ${tag}`, async () => {
      const { elementProperties } = customElements.get(tag) as typeof LitElement;
      const url = freshUrl();
      answer(url, jsonFeed(items(1, 2, 3)));
      const element = document.createElement(tag) as NewsElement;
      Object.assign(element, { feed: url, loading: 'eager', dedupe: 'off' });
      await fixture(html`${element}`);
      await reach(element, 'ready');
      for (const name of [...elementProperties.keys()].map(String)) {
        const before: unknown = Reflect.get(element, name);
        for (const value of values) {
          if (typeof value === 'object' && value && !/^articles?$/.test(name)) continue;
          if (typeof value === 'number' && !numbers.includes(name)) continue;
          Object.assign(element, { [name]: value });
          await element.updateComplete;
          expect(told.map(String), `${name} = ${String(value)}`).to.deep.equal([]);
        }
        Object.assign(element, { [name]: before });
        await element.updateComplete;
      }
      await reach(element, 'ready');
    });
  }
});
