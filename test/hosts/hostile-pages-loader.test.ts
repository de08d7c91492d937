import { expect } from '@open-wc/testing';
import { allReady, close, open } from './host-page.js';
import { hostilePages } from './pages.mjs';

describe('the loader on a hostile page', () => {
  afterEach(() => close());

  for (const [name, page] of Object.entries(hostilePages)) {
    it(`shows all widgets and throws nothing: ${name}`, async () => {
      const host = await open(name, '?loader');
      await allReady(host, page.widgets);
      expect(host.reports()).to.deep.equal([]);
    });
  }
});
