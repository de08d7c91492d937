import { expect } from '@open-wc/testing';
import { allReady, close, open, scripts } from './host-page.js';
import { loadings } from './pages.mjs';

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
  });
}
