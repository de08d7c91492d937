import { expect } from '@open-wc/testing';
import { allReady, close, open, shownOn, withVariants } from './host-page.js';
import { en } from '../../src/i18n/locales/en.js';
import { hostilePages } from './pages.mjs';
import { waitUntil } from '../helpers/wait-until.js';

describe('the script on a hostile page', () => {
  let elsewhere: readonly string[];

  before(async () => {
    const host = await open('a page like any other', '?variants');
    await allReady(host, withVariants);
    elsewhere = shownOn(host);
  });
  afterEach(() => close());

  for (const [name, page] of Object.entries(hostilePages)) {
    it(`shows all widgets and throws nothing: ${name}`, async () => {
      const host = await open(name, '?variants');
      await allReady(host, page.widgets ?? withVariants);
      if (!page.widgets) {
        await waitUntil(() => `${shownOn(host)}` === `${elsewhere}`).catch(() => {});
        expect(shownOn(host)).to.deep.equal(elsewhere);
      }
      expect(host.reports()).to.deep.equal([]);
    });
  }

  it('tells the widgets of another copy of the script of a language, too', async () => {
    const host = await open('two copies of the script');
    await allReady(host);
    const words = { ...en.words, archive: 'Архів' };
    host.page.defaultView!.newsWidgets!.push((widgets) => widgets.registerLocale({ ...en, language: 'ru', words }));
    await waitUntil(() => `${shownOn(host)}`.includes('Архів'));
  });

  it('leaves its own content to a page on which Lit cannot draw, and throws nothing', async () => {
    const { page, reports } = await open('Lit cannot draw');
    const own = page.querySelector('news-popular-list a')!;
    await waitUntil(() => reports().length >= 6);
    expect(own.checkVisibility()).to.equal(true);
    expect(reports().filter((report) => !/^told \[news-widgets\] <[\w-]+> could not be drawn/.test(report))).to.deep.equal([]);
  });
});
