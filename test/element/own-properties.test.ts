import { expect, fixture, html } from '@open-wc/testing';
import type { NewsElement } from '../../src/element/news-element.js';
import { defineWidgets } from '../../src/index.js';
import { reach } from './samples.js';

const widgets = ['article-card', 'popular-list', 'read-also', 'archive-picker'];

describe('a custom property of one kind of widget', () => {
  before(() => defineWidgets());

  for (const name of widgets) {
    it(`counts before the one of all, which counts where it is missing: ${name}`, async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(`news-${name}`) as NewsElement;
      element.articles = [{ id: '1', url: 'https://portal.example/1/', title: 'Мост', published: '2026-05-17' }];
      page.append(element);
      await reach(element, 'ready');
      const box = getComputedStyle(element.shadowRoot!.querySelector('.box')!);
      const before = [box.color, box.fontSize, box.getPropertyValue('--title-lines')];
      const set = (property: string, value: string): void => page.style.setProperty(property, value);
      set('--news-color-text', 'rgb(1, 2, 3)');
      set('--news-font-size', '20px');
      expect([box.color, box.fontSize]).to.deep.equal(['rgb(1, 2, 3)', '20px']);
      set(`--news-${name}-color-text`, 'rgb(4, 5, 6)');
      set('--news-another-font-size', '30px');
      expect([box.color, box.fontSize]).to.deep.equal(['rgb(4, 5, 6)', '20px']);
      page.removeAttribute('style');
      expect([box.color, box.fontSize, box.getPropertyValue('--title-lines')]).to.deep.equal(before);
    });
  }
});
