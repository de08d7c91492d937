import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/popular-list/define.js';
import type { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
import { accessibilityTree, inChromium } from '../../helpers/accessibility-tree.js';
import {
  focusOf,
  freshUrl,
  item,
  jsonFeed,
  links,
  listenToWarnings,
  part,
  answer,
  reach,
  textOf,
  withFeed,
} from '../../element/samples.js';
import { HttpResponse } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const image = { image: 'https://portal.example/picture.jpg' };
const published = (day: number): Record<string, unknown> => ({ date_published: `2019-03-0${day}T08:05:00+05:00` });

/** Two articles that are read and, where nothing says that the feed is a popular list, a latest one. */
const body = (kind?: string): Record<string, unknown> =>
  jsonFeed(
    [
      item(1, { ...published(5), ...image }, { views: { total: 1863 }, labels: ['live'] }),
      item(2, { ...published(4), ...image }, { views: { total: 40 }, section: { name: 'Город' } }),
      item(3, published(4)),
    ],
    kind ? { list: { kind } } : undefined,
  );

/** A list under tabs that need no feed, with all that can have the focus. */
async function withEverything(attributes = ''): Promise<NewsPopularList> {
  const page = await fixture(html`<div></div>`);
  const own = (...names: string[]): string =>
    names.map((name) => `<li><a href="https://portal.example/${name}/">${name}</a></li>`).join('');
  page.innerHTML = `<button>До</button>
    <news-popular-list lang="ru" loading="eager" limit="2" more="button" heading="Читают" heading-href="/popular/" ${attributes}>
      <news-tab><h3>Популярное</h3><ol>${own('Первая', 'Вторая', 'Третья')}</ol></news-tab>
      <news-tab><h3>Все</h3><ol>${own('Четвёртая')}</ol></news-tab>
      <a href="/all/">Все новости</a>
    </news-popular-list>`;
  const element = page.querySelector('news-popular-list')!;
  await reach(element, 'ready');
  page.querySelector('button')!.focus();
  return element;
}

describe('the keyboard in <news-popular-list>', () => {
  it('reaches all in the order in which it stands, the tabs as one, and shows where it is', async () => {
    const element = await withEverything();
    for (const stop of ['Читают', 'Популярное', 'Первая', 'Вторая', 'Показать ещё', 'Все новости']) {
      await sendKeys({ press: 'Tab' });
      expect(focusOf(element)).to.equal(stop);
      const focused = element.shadowRoot!.activeElement!;
      const ring = getComputedStyle(focused, focused.matches('.link') ? '::after' : undefined);
      expect([ring.outlineStyle, ring.outlineWidth], stop).to.deep.equal(['solid', '2px']);
    }
  });

  it('opens an article, shows more in place, and goes on behind it', async () => {
    const element = await withEverything();
    const opened: string[] = [];
    element.addEventListener('news-open', (event) => {
      event.preventDefault();
      opened.push(event.detail.article!.title);
    });
    for (let stop = 0; stop < 3; stop++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(opened).to.deep.equal(['Первая']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focusOf(element) === 'Третья');
    await sendKeys({ press: 'Tab' });
    expect(focusOf(element)).to.equal('Все новости');
  });

  it('chooses a tab, and goes on into its panel', async () => {
    const element = await withEverything();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'End' });
    await waitUntil(() => links(element).length === 1);
    await sendKeys({ press: 'Tab' });
    expect(focusOf(element)).to.equal('Четвёртая');
  });
});

describe('<news-popular-list> as a page for everyone', () => {
  listenToWarnings();

  it('has targets of 24 pixels and more', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 500 }));
    const failed = await fixture<NewsPopularList>(
      html`<news-popular-list loading="eager" feed=${url}></news-popular-list>`,
    );
    await reach(failed, 'failed');
    const short = await withFeed('news-popular-list', jsonFeed([item(1, { title: 'Я' })]), 'show="" variant="list"');
    for (const element of [await withEverything('show=""'), await withEverything('variant="ranked"'), short, failed]) {
      const targets = [...element.shadowRoot!.querySelectorAll<HTMLElement>('a, button')];
      expect(targets).to.not.be.empty;
      for (const target of targets) {
        // The link of an article lies over all of it.
        const { width, height } = (target.closest('.item') ?? target).getBoundingClientRect();
        expect(Math.min(width, height), textOf(target)).to.be.at.least(24);
      }
    }
  });

  it('says in all variants that it is a list, of as many articles as it has', async () => {
    for (const variant of ['list', 'ranked', 'thumbnails', 'timeline']) {
      const element = await withFeed('news-popular-list', body('popular'), `variant="${variant}"`);
      const lists = [...element.shadowRoot!.querySelectorAll('ol')];
      // WebKit forgets a list without bullets, unless its role is said.
      for (const list of lists) expect(list.getAttribute('role'), variant).to.equal('list');
      const items = lists.flatMap((list) => [...list.children]);
      expect(items.map((each) => each.localName)).to.deep.equal(['li', 'li', 'li']);
    }
  });

  it('has its headings at the level asked for, those of groups one below', async () => {
    for (const [attributes, names] of [
      ['', 'H2 H3'],
      ['heading-level="3"', 'H3 H4'],
      ['heading-level="6"', 'H6 H6'],
      ['heading-level="1"', 'H2 H3'],
      ['heading-level="7"', 'H2 H3'],
      ['heading="" heading-level="4"', 'H4'],
    ] as const) {
      const element = await withFeed('news-popular-list', body(), attributes);
      const headings = [...element.shadowRoot!.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      expect(headings.map((each) => each.tagName).join(' '), attributes).to.equal(names);
    }
  });

  for (const [how, attributes] of [
    ['by the page', 'dir="rtl"'],
    ['by its language', 'lang="ar"'],
  ] as const) {
    it(`is mirrored from right to left, ${how}`, async () => {
      const show = 'show="rank image views" variant="ranked"';
      const [left, right] = [
        await withFeed('news-popular-list', body('popular'), show),
        await withFeed('news-popular-list', body('popular'), `${attributes} ${show}`),
      ];
      right.lang = attributes.includes('lang') ? 'ar' : 'ru';
      await waitUntil(() => getComputedStyle(part(right, 'list')!).direction === 'rtl');
      for (const name of ['rank', 'title', 'image', 'heading']) {
        const from = (element: Element, side: 'left' | 'right'): number =>
          Math.abs(part(element, name)!.getBoundingClientRect()[side] - element.getBoundingClientRect()[side]);
        expect(from(right, 'right'), name).to.be.closeTo(from(left, 'left'), 1);
      }
      expect(right.scrollWidth).to.be.at.most(right.clientWidth);
    });
  }

  it('prints its own words in their order on a page from right to left', async () => {
    const element = await withFeed('news-popular-list', body('popular'), 'dir="rtl"');
    const text = [...part(element, 'views')!.childNodes].find((node) => node instanceof Text)!;
    const at = (from: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.data).to.equal('1863 просмотра');
    expect(at(0)).to.be.below(at(5));
  });
});

const live = `
    "Прямой эфир"`;
const read = (labels: string): string => `
heading 2 "Популярное"
  "Популярное"
list
  listitem 1${labels}
    paragraph
      link "Новость номер 1"
    "1863 просмотра"
  listitem 1
    paragraph
      link "Новость номер 2"
    "40 просмотров"
heading 3 "Последние новости"
list
  listitem 1
    paragraph
      link "Новость номер 3"
    time
      "4 марта 2019 г."
`;

/** What a screen reader is told of each variant. */
const trees: Readonly<Record<string, string>> = {
  list: read(live),
  ranked: read(live),
  thumbnails: read(''),
  timeline: `
heading 2 "Последние новости"
  "Последние новости"
heading 3 "5 марта 2019 г."
list
  listitem 1
    time
      "8:05"
    "Прямой эфир"
    paragraph
      link "Новость номер 1"
heading 3 "4 марта 2019 г."
list
  listitem 1
    time
      "8:05"
    paragraph
      link "Новость номер 2"
  listitem 1
    time
      "8:05"
    paragraph
      link "Новость номер 3"
`,
};

const underTabs = `
heading 2 "Читают"
  link "Читают"
tablist "Читают"
  tab "Популярное" [selected]
  tab "Все"
tabpanel "Популярное"
  list
    listitem 1
      paragraph
        link "Первая"
    listitem 1
      paragraph
        link "Вторая"
  button "Показать ещё"
link "Все новости"
`;

inChromium(() => {
  describe('what a screen reader is told of <news-popular-list>', () => {
    for (const [variant, tree] of Object.entries(trees)) {
      it(`as ${variant}`, async () => {
        const element = await withFeed('news-popular-list', body(), `variant="${variant}"`);
        expect(await accessibilityTree(element)).to.equal(tree.trim());
      });
    }

    it('under tabs', async () => {
      expect(await accessibilityTree(await withEverything())).to.equal(underTabs.trim());
    });
  });
});
