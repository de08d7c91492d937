import { expect } from '@open-wc/testing';
import { allReady, close, open, scripts, withVariants } from './host-page.js';
import { strictPages } from './pages.mjs';

for (const [script, query] of scripts) {
  describe(`${script} on a page with a strict policy`, () => {
    afterEach(() => close());

    for (const [name, page] of Object.entries(strictPages)) {
      it(`shows all widgets and reports nothing: ${name}`, async () => {
        const host = await open(name, `${query || '?'}&variants`);
        await allReady(host, page.widgets ?? withVariants);
        const expected = name === 'no img-src' ? /^img-src/ : /^$/;
        expect(host.reports().filter((report) => !expected.test(report))).to.deep.equal([]);
      });
    }
  });

  describe(`${script} in a sandboxed frame of an opaque origin`, () => {
    let frame: HTMLIFrameElement | undefined;
    afterEach(() => frame?.remove());

    it('shows all widgets and reports nothing', async () => {
      frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.height = '900';
      frame.src = `/hosts/sandboxed${query}`;
      const told = new Promise<{ states: string[]; reports: string[] }>((done) => {
        addEventListener('message', function listen({ data, source }) {
          if (source !== frame!.contentWindow || !data.states.every((state: string) => state.endsWith(' ready'))) return;
          removeEventListener('message', listen);
          done(data);
        });
      });
      document.body.append(frame);
      const { states, reports } = await told;
      expect(states).to.have.length(5);
      expect(reports).to.deep.equal([]);
    });
  });
}
