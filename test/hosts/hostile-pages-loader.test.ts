import { expect } from '@open-wc/testing';
import { allReady, close, open, shownOn, withVariants } from './host-page.js';
import { hostilePages } from './pages.mjs';
import { waitUntil } from '../helpers/wait-until.js';

describe('the loader on a hostile page', () => {
  let elsewhere: readonly string[];

  before(async () => {
    const host = await open('a page like any other', '?loader&variants');
    await allReady(host, withVariants);
    elsewhere = shownOn(host);
  });
  afterEach(() => close());

  for (const [name, page] of Object.entries(hostilePages)) {
    it(`shows all widgets and throws nothing: ${name}`, async () => {
      const host = await open(name, '?loader&variants');
      await allReady(host, page.widgets ?? withVariants);
      if (!page.widgets) {
        await waitUntil(() => `${shownOn(host)}` === `${elsewhere}`).catch(() => {});
        expect(shownOn(host)).to.deep.equal(elsewhere);
      }
      expect(host.reports()).to.deep.equal([]);
    });
  }
});
