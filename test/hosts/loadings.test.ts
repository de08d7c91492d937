import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.js';
import { allReady, close, open, scripts, shownOn } from './host-page.js';
import { documents, loadings } from './pages.mjs';

for (const [script, query] of scripts) {
  const runs = ({ loader = true }: { readonly loader?: boolean }): boolean => loader || !query;

  describe(`${script} loaded`, () => {
    afterEach(() => close());

    for (const [name, page] of Object.entries(loadings).filter(([, page]) => runs(page))) {
      it(`works as ${name}`, async () => {
        const host = await open(name, query);
        await allReady(host, page.widgets);
        expect(host.reports()).to.deep.equal([]);
      });
    }

    for (const name of Object.keys(documents)) {
      it(`shows the same on a page ${name}`, async () => {
        const usual = await open('a page like any other', query);
        await allReady(usual);
        const elsewhere = shownOn(usual);
        const host = await open(name, query);
        await allReady(host);
        await waitUntil(() => `${shownOn(host)}` === `${elsewhere}`).catch(() => {});
        expect(shownOn(host)).to.deep.equal(elsewhere);
        expect(host.reports()).to.deep.equal([]);
      });
    }
  });
}
