import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import '../../src/widgets/article-card/define.js';
import '../../src/widgets/popular-list/define.js';
import '../../src/widgets/read-also/define.js';
import type { Article } from '../../src/article/article.js';
import type { NewsElement } from '../../src/element/news-element.js';
import { answer, freshUrl, item, jsonFeed, links, listenToWarnings, reach, textOf } from './samples.js';

const tags = ['news-article-card', 'news-popular-list', 'news-read-also'] as const;

const article: Article = {
  id: '1',
  url: 'https://portal.example/1/',
  title: 'В парке открыли новую аллею с липами и скамейками',
  summary: 'Её длина — шестьсот метров.',
  published: '2026-05-17T08:40:00+05:00',
  image: { url: 'https://portal.example/1.jpg', width: 960, height: 640 },
};

/** A widget in a box of the page's own, with one article given by a program. */
async function place(tag: string, box = 'width: 400px'): Promise<NewsElement> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.setAttribute('style', box);
  const element = document.createElement(tag) as NewsElement;
  element.articles = [article];
  page.append(element);
  await reach(element, 'ready');
  return element;
}

for (const tag of tags) {
  describe(`<${tag}> as a guest of the page`, () => {
    it('has nothing on its host that a page could not override, but being hidden', async () => {
      const element = await place(tag);
      const { elementStyles } = element.constructor as unknown as { elementStyles: readonly CSSResult[] };
      const css = elementStyles.map((sheet) => sheet.cssText).join('\n');
      const important = [...css.matchAll(/(:host[^{}]*)\{[^}]*!important/g)].map(([, selector]) => selector!.trim());
      expect(important).to.deep.equal([':host([hidden])']);
    });

    it('can be hidden by the page, by the attribute and by a style sheet', async () => {
      const element = await place(tag);
      const height = (): number => element.getBoundingClientRect().height;
      expect(height()).to.be.greaterThan(0);
      element.hidden = true;
      expect(height()).to.equal(0);
      element.hidden = false;
      element.style.display = 'none';
      expect(height()).to.equal(0);
      element.style.display = '';
      element.parentElement!.style.visibility = 'hidden';
      expect(getComputedStyle(links(element)[0]!).visibility).to.equal('hidden');
    });

    it('can be sized by the page, and never grows beyond its place', async () => {
      const element = await place(tag);
      expect(element.getBoundingClientRect().width).to.equal(400);
      element.style.width = '250px';
      expect(element.getBoundingClientRect().width).to.equal(250);
      element.style.width = '900px';
      expect(element.getBoundingClientRect().width).to.equal(400);
      element.style.width = '';
      element.parentElement!.style.width = '160px';
      expect(element.getBoundingClientRect().width).to.equal(160);
      expect(element.parentElement!.scrollWidth).to.be.at.most(160);
    });

    it('does not collapse in a float or a flex row', async () => {
      for (const box of ['float: left', 'display: inline-block', 'width: 600px; display: flex']) {
        const element = await place(tag, box);
        expect(element.getBoundingClientRect().width, box).to.be.greaterThan(200);
        fixtureCleanup();
      }
    });

    it('takes font family and colour from the page, and nothing that would disfigure it', async () => {
      const box =
        'width: 400px; font-family: monospace; color: rgb(1, 2, 3); text-transform: uppercase; letter-spacing: 9px; line-height: 5';
      const element = await place(tag, box);
      const style = getComputedStyle(links(element)[0]!);
      expect(style.fontFamily).to.equal('monospace');
      expect(style.color).to.equal('rgb(1, 2, 3)');
      expect(style.textTransform).to.equal('none');
      expect(style.letterSpacing).to.equal('normal');
    });

    it('does not depend on the font size of the root', async () => {
      const element = await place(tag);
      const size = (): string => getComputedStyle(links(element)[0]!).fontSize;
      const before = size();
      const root = document.documentElement;
      root.style.fontSize = '62.5%';
      expect(size()).to.equal(before);
      root.style.fontSize = '';
    });

    it('runs from right to left where the page does', async () => {
      const element = await place(tag, 'width: 400px; padding: 0 20px');
      element.parentElement!.dir = 'rtl';
      await element.updateComplete;
      const box = element.shadowRoot!.querySelector('section')!;
      expect(getComputedStyle(box).direction).to.equal('rtl');
      const outer = element.getBoundingClientRect();
      const text = document.createRange();
      text.selectNodeContents(links(element)[0]!);
      expect(Math.abs(text.getBoundingClientRect().right - outer.right)).to.be.lessThan(200);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });

    it('can be made, filled and moved by a program', async () => {
      const element = await place(tag);
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      elsewhere.append(element);
      await element.updateComplete;
      expect(links(element)).to.have.length(1);
      expect(element.state).to.equal('ready');
    });
  });
}

describe('text from a feed', () => {
  const warnings = listenToWarnings();
  const attack = '<img src="x" onerror="window.attacked = true"><script>window.attacked = true</script>';

  for (const tag of tags) {
    it(`never becomes an element in <${tag}>`, async () => {
      const text = (name: string): string =>
        `${name} &lt;b&gt; ${attack} &lt;img src=x onerror="window.attacked=1"&gt;`;
      const url = freshUrl();
      const members = {
        title: text('title'),
        summary: text('summary'),
        authors: [{ name: text('author') }],
        image: 'javascript:alert(1)',
        language: '"><img>',
      };
      const news = {
        section: { name: text('section'), url: 'javascript:alert(1)' },
        source: { name: text('source') },
        labels: [text('label'), 'constructor', '__proto__'],
        views: { total: '<img>' },
        image: { alt: text('alt'), credit: text('credit'), url: 'data:text/html,x' },
      };
      answer(url, jsonFeed([item(1, members, news)]));
      const show = 'image summary section time views comments source credit byline labels rank';
      const page = await fixture(html`<div></div>`);
      const element = document.createElement(tag) as NewsElement;
      Object.assign(element, { feed: url, show });
      page.append(element);
      await reach(element, 'ready');
      expect(textOf(links(element)[0])).to.match(/^title <b>/);
      const shadow = element.shadowRoot!;
      expect(shadow.querySelectorAll('img, script, b, iframe, [onerror], .box [style]')).to.have.length(0);
      expect([...shadow.querySelectorAll('a')].filter((link) => !/^https?:/.test(link.href))).to.be.empty;
      expect('attacked' in window).to.equal(false);
      expect(warnings).to.be.empty;
    });
  }
});
