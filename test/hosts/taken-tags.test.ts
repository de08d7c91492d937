import { expect } from '@open-wc/testing';
import { close, open, scripts, widgetsOf } from './host-page.js';
import { waitUntil } from '../helpers/wait-until.js';

describe('a page that has elements of its own by all our tags', () => {
  afterEach(() => close());

  for (const [name, query] of scripts) {
    it(`keeps them and its content, and its author is told in one line: ${name}`, async () => {
      const { page, reports } = await open('all tags are taken', query);
      await waitUntil(() => reports().length > 0, 'nothing is told', { timeout: 8000 });
      await new Promise((done) => setTimeout(done, 300));
      expect(reports()).to.have.length(1);
      expect(reports()[0]).to.match(/^warned \[news-widgets\] Already defined on this page, .*<news-popular-list>.*data-prefix/);
      expect(widgetsOf(page).map(({ localName, dataset, shadowRoot }) => [localName, dataset['own'], shadowRoot])).to.deep.equal(
        ['article-card', 'popular-list', 'read-also', 'archive-picker'].map((tag) => [`news-${tag}`, '', null]),
      );
      expect(page.querySelector('[data-news-widget]')!.shadowRoot).to.be.null;
      expect(page.querySelector<HTMLElement>('[data-news-widget] a')!.checkVisibility()).to.be.true;
      expect(page.querySelector<HTMLElement>('a[href*="/embed/"]')!.checkVisibility()).to.be.true;
    });
  }
});
