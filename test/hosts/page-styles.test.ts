import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import type { NewsElement } from '../../src/element/news-element.js';
import { defineWidgets } from '../../src/index.js';
import { answer, freshUrl } from '../element/samples.js';

/** A real style sheet. */
async function fromPackage(path: string): Promise<string> {
  const response = await fetch(`/hosts/library/${path}`);
  expect(response.ok, path).to.be.true;
  return response.text();
}

/** Style sheets of real pages, and others in the way of what pages have, written for this test. */
const styleSheets: Readonly<Record<string, string>> = {
  'a root of 62.5 %': ':root { font-size: 62.5% } body { font-size: 1.6rem }',
  'a reset of everything': `*, *::before, *::after { margin: 0 !important; padding: 0 !important; border: 0; font: inherit; vertical-align: baseline;
    box-sizing: border-box; background: none; list-style: none; text-decoration: none }`,
  'transitions on everything': '*, *::before, *::after { transition: all 0.4s ease !important; animation-duration: 2s !important }',
  // The page's own elements have names that widgets use inside as well.
  'the whole of Bootstrap': `${await fromPackage('bootstrap/dist/css/bootstrap.css')}
    .title { font-size: 3rem } .item { display: none } .box { padding: 3rem }`,
  'the preflight of Tailwind': await fromPackage('tailwindcss/preflight.css'),
  'drop caps and first lines': `.entry-content::first-letter { font-size: 5em; float: inline-start } .entry-content::first-line { font-size: 3em; text-transform: uppercase }`,
  'a theme of WordPress': `body { line-height: 1.8; letter-spacing: 0.02em; font-weight: 300; word-wrap: break-word; -webkit-font-smoothing: antialiased }
    .entry-content > * { margin-block: 1.5em; max-width: 580px; margin-inline: auto } .entry-content a { text-decoration: underline; box-shadow: 0 1px 0 } .entry-content li { margin-left: 2em }
    .entry-content h2 { font-size: 2.5rem; text-transform: uppercase } .widget ul li { border-bottom: 1px solid; padding: 0.5em 0 } table { width: 100%; border-collapse: collapse } td, th { border: 1px solid; padding: 1em }`,
  'upper case and wide letters': 'body { text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-indent: 3em; font-variant: small-caps }',
  'centred, justified and hyphenated': 'body { text-align: center; text-align-last: justify; hyphens: auto; white-space: nowrap; word-break: break-all }',
  'large, heavy and slanted': 'body { font: italic 900 expanded 30px/3 fantasy; font-family: inherit; font-size-adjust: none }',
  'lists and tables of its own': `body { list-style: upper-roman inside; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; quotes: none }`,
  // What pages say for paper; test/element/media.test.mjs prints in earnest.
  'rules for print': `*, *::before, *::after { background: transparent !important; color: #000 !important; box-shadow: none !important; text-shadow: none !important }
    a[href]::after { content: ' (' attr(href) ')' } tr, img, li { break-inside: avoid } p, h2, h3 { orphans: 3; widows: 3; break-after: avoid } button, nav { display: none !important }`,
  'no selection and shadows': 'body { -webkit-user-select: none; user-select: none; text-shadow: 2px 2px 4px red; tab-size: 9; orphans: 5; widows: 5 }',
};

const variants = Object.entries({
  'news-article-card': 'standard horizontal compact text lead overlay full',
  'news-popular-list': 'list ranked thumbnails timeline',
  'news-read-also': 'strip grid list inline',
  'news-archive-picker': 'drill calendar heatmap',
}).flatMap(([tag, all]) => all.split(' ').map((variant) => [tag, variant] as const));
const tags = [...new Set(variants.map(([tag]) => tag))];

const articles: readonly Article[] = [1, 2, 3, 4].map((number) => ({
  id: `${number}`,
  url: `https://portal.example/${number}/`,
  title: `${number}. В парке открыли новую аллею с липами и скамейками`,
  summary: 'Её длина — шестьсот метров.',
  published: '2026-05-17T08:40:00+05:00',
  views: 1863,
}));

/** @param feed in the place of the articles */
async function place(feed = ''): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div class="entry-content widget" lang="ru"></div>`);
  page.style.cssText = 'inline-size: 580px; display: flow-root';
  for (const [tag, variant] of variants) {
    const element = document.createElement(tag) as NewsElement;
    for (const [name, value] of [
      ['variant', variant],
      ['dedupe', 'off'],
      ['min', '2024-01-01'],
      ['max', '2026-05-17'],
      ['time-format', 'absolute'],
      ['loading', 'eager'],
      ['feed', feed],
    ])
      element.setAttribute(name!, value!);
    if (!feed) element.articles = articles;
    page.append(element);
    await element.updateComplete;
  }
  return page;
}

/** Every computed value within the shadow roots, by element and property. */
function computed(page: HTMLElement): Map<string, string> {
  const values = new Map<string, string>();
  for (const widget of page.querySelectorAll<HTMLElement>(tags.join())) {
    const tag = `${widget.localName} ${widget.getAttribute('variant')}`;
    const inside = widget.shadowRoot!.querySelectorAll('.box, .box *');
    // One of each kind: a month has thirty of some.
    const kinds = new Map([...inside].map((element) => [`${element.localName}.${element.getAttribute('class')}`, element]));
    for (const [kind, element] of kinds) {
      const style = getComputedStyle(element);
      // Words for screen readers only, which stand wherever they would: as far from the edges of the page as it is large.
      if (element.matches('.hidden')) continue;
      for (const property of style) {
        values.set(`${tag} ${kind} ${property}`, style.getPropertyValue(property));
      }
    }
  }
  return values;
}

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].filter(([key, value]) => after.get(key) !== value).map(([key]) => key);
}

/** Puts a style sheet into the page for as long as something is looked at. */
function under<T>(css: string, look: () => T): T {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    return look();
  } finally {
    style.remove();
  }
}

describe('the style sheet of the page', () => {
  before(() => defineWidgets());
  afterEach(() => fixtureCleanup());

  for (const [name, css] of Object.entries(styleSheets)) {
    it(`changes nothing inside of a widget: ${name}`, async function () {
      // All values of all variants, twice.
      this.timeout(60_000);
      const page = await place();
      // What widgets take from the page by design is the same before and after.
      page.style.color = 'black';
      page.style.fontFamily = 'serif';
      const before = computed(page);
      // The box is as wide as before, whatever margins the sheet gives to what stands in the page.
      const own = '.entry-content.widget > * { margin: 0 !important; max-width: 100% }';
      const after = under(`${css} ${own}`, () => computed(page));
      expect(before.size).to.be.above(10_000);
      expect(changed(before, after).slice(0, 20)).to.deep.equal([]);
    });
  }

  it('may have custom properties by the names that widgets use inside, also of the grey lines', async function () {
    this.timeout(60_000);
    const feed = freshUrl();
    answer(feed, () => new Promise(() => {}));
    const own = 'accent column cut leading line lines muted space step summary-lines tint title-lines years';
    const css = `:root { ${own.replace(/\S+/g, '--$&: 7;')} }`;
    for (const page of [await place(), await place(feed)]) {
      const before = computed(page);
      expect(changed(before, under(css, () => computed(page))).slice(0, 20)).to.deep.equal([]);
    }
  });

  it('passes on what the documentation names', async () => {
    const page = await place();
    const documented = {
      'font-family': 'monospace',
      color: 'rgb(1, 2, 3)',
      'color-scheme': 'dark',
      direction: 'rtl',
      visibility: 'hidden',
      'pointer-events': 'none',
      cursor: 'wait',
    };
    for (const [property, value] of Object.entries(documented)) {
      under(`.entry-content { ${property}: ${value} }`, () => {
        for (const tag of tags) {
          const box = page.querySelector(tag)!.shadowRoot!.querySelector('.box')!;
          expect(getComputedStyle(box).getPropertyValue(property), tag).to.equal(value);
        }
      });
    }
  });

  it('can zoom the page: nothing reaches out of a widget', async () => {
    const page = await place();
    for (const zoom of ['0.5', '1.5', '3']) {
      under(`.entry-content { zoom: ${zoom} }`, () => {
        for (const tag of tags) {
          const { right } = page.querySelector(tag)!.getBoundingClientRect();
          for (const each of page.querySelector(tag)!.shadowRoot!.querySelectorAll('h2, h3, a, time, td, button')) {
            if (each.closest('.items, [hidden], .hidden') || !each.checkVisibility()) continue;
            expect(each.getBoundingClientRect().right - right, `${tag} ${each.localName} ${zoom}`).to.be.below(2);
          }
        }
      });
    }
  });

  it('can close a widget into an accordion: nothing in it can be reached, and it is whole when it opens', async () => {
    const page = await place();
    const links = (): Element[] => tags.flatMap((tag) => [...page.querySelector(tag)!.shadowRoot!.querySelectorAll('a, button')]);
    const heights = (): number[] => tags.map((tag) => page.querySelector(tag)!.getBoundingClientRect().height);
    const before = heights();
    for (const closed of ['visibility: hidden; max-height: 0; overflow: hidden', 'display: none', 'content-visibility: hidden']) {
      under(`.entry-content { ${closed} !important }`, () => {
        const options = { visibilityProperty: true };
        expect(links().filter((each) => each.checkVisibility(options)), closed).to.deep.equal([]);
      });
      expect(heights()).to.deep.equal(before);
    }
  });
});
