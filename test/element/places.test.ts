import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/archive-picker/define.js';
import '../../src/widgets/article-card/define.js';
import '../../src/widgets/popular-list/define.js';
import '../../src/widgets/read-also/define.js';
import type { Article } from '../../src/article/article.js';
import type { NewsElement } from '../../src/element/news-element.js';

const variants: Readonly<Record<string, readonly string[]>> = {
  'news-article-card': ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'],
  'news-popular-list': ['list', 'ranked', 'thumbnails', 'timeline'],
  'news-read-also': ['strip', 'grid', 'list', 'inline'],
  'news-archive-picker': ['drill', 'calendar', 'heatmap'],
};

const places: Readonly<Record<string, string>> = {
  block: 'display: block',
  float: 'float: left',
  'flex item': 'display: flex',
  'grid item at the start': 'display: grid; justify-items: start',
  'fit-content': 'width: fit-content',
  'inline-block': 'display: inline-block',
  absolute: 'position: absolute',
  'table cell': 'display: table-cell',
};

const word = 'автобусотрамвайнопоездовелосипедопешеходноперекрёстковедение';
const long = `${word} ${'Городской совет решил вернуть трамвай на правый берег и построить две линии. '.repeat(2)}`;
const articles: readonly Article[] = [1, 2, 3, 4].map((number) => ({
  id: `${number}`,
  url: `https://portal.example/${number}/`,
  title: `${number}${long}`.slice(0, 185),
  summary: word,
  published: '2026-05-17T08:40:00+05:00',
  views: 1863,
  section: { name: word },
}));

/** All variants of a widget, each in a place of its own inside a frame of some width. */
async function widgets(tag: string, style: string, width: number): Promise<NewsElement[]> {
  const frame = await fixture<HTMLElement>(html`<div></div>`);
  frame.style.cssText = `inline-size: ${width}px; position: relative`;
  const all = variants[tag]!.map((variant) => {
    const place = document.createElement('div');
    place.style.cssText = `${style}; max-inline-size: ${width}px`;
    const element = document.createElement(tag) as NewsElement;
    element.setAttribute('variant', variant);
    element.setAttribute('min', '2024-01-01');
    element.setAttribute('max', '2026-05-17');
    element.loading = 'eager';
    element.articles = articles;
    place.append(element);
    frame.append(place);
    return element;
  });
  for (const element of all) await element.updateComplete;
  return all;
}

/** What reaches beyond the box of a widget, other than what scrolls in a row of its own. */
function beyond(element: NewsElement): readonly string[] {
  const { right } = element.getBoundingClientRect();
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, p, time, h2, h3, td, button')].flatMap((each) => {
    if (each.closest('.strip .items, .hidden, [hidden]') || !each.checkVisibility()) return [];
    const over = each.getBoundingClientRect().right - right;
    return over > 1 ? `${each.localName}.${each.className} by ${over.toFixed(0)} px` : [];
  });
}

for (const tag of Object.keys(variants)) {
  describe(`<${tag}> by the width of its place`, () => {
    for (const [name, style] of Object.entries(places)) {
      it(`has room, and stays within it, in a ${name}`, async () => {
        for (const width of [200, 320, 480, 1400]) {
          for (const element of await widgets(tag, style, width)) {
            const what = `${element.variant}, ${width} px`;
            const box = element.shadowRoot!.querySelector('.box')!.getBoundingClientRect();
            // Alone in its line it fills it, as the picker does up to its own measure; elsewhere it is as wide as a side bar.
            const isFull = name === 'block' && tag !== 'news-archive-picker';
            expect(box.width, what).to.be.at.least(Math.min(width, isFull ? width : 300) - 1);
            expect(box.width, what).to.be.at.most(width + 1);
            expect(beyond(element), what).to.deep.equal([]);
          }
        }
      });
    }
  });
}
