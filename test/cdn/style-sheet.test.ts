import { expect } from '@open-wc/testing';
import { samples } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

interface Page extends Window {
  /** Set by the page itself, when the elements are defined and drawn. */
  drawn?: boolean;
}

const pages: HTMLIFrameElement[] = [];

/** A page of its own, where no element is defined before the test says so. */
async function open(width: number, body: string, style = ''): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.width = String(width + 100);
  // All of it in the window: below, a widget takes the size it likes.
  frame.height = '9000';
  // Before the style sheet: the page's rules must not need to come last.
  frame.srcdoc = `<!doctype html><html lang="ru"><head><style>${style}</style>
    <link rel="stylesheet" href="/src/cdn/news-widgets.css"></head>
    <body><main style="inline-size: ${width}px">${body}</main></body></html>`;
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  pages.push(frame);
  await loaded;
  return frame;
}

/** Runs the script of the widgets in the page. */
async function upgrade({ contentDocument, contentWindow }: HTMLIFrameElement): Promise<void> {
  const script = contentDocument!.createElement('script');
  script.type = 'module';
  script.textContent = `
    import { defineWidgets } from '/src/index.ts';
    defineWidgets();
    await Promise.all([...document.querySelectorAll('main > div > *')].map((widget) => widget.updateComplete));
    window.drawn = true;`;
  contentDocument!.head.append(script);
  await waitUntil(() => (contentWindow as Page).drawn, 'the widgets were not drawn', { timeout: 9000 });
}

function heights({ contentDocument }: HTMLIFrameElement): number[] {
  return [...contentDocument!.querySelectorAll('main > div')].map((each) => each.getBoundingClientRect().height);
}

function stylesIn({ contentDocument, contentWindow }: HTMLIFrameElement): (selector: string) => CSSStyleDeclaration {
  return (selector) => contentWindow!.getComputedStyle(contentDocument!.querySelector(selector)!);
}

describe('the style sheet for before the script', () => {
  afterEach(() => {
    for (const page of pages.splice(0)) page.remove();
  });

  for (const width of [300, 500, 660, 1000]) {
    it(`moves nothing in a place ${width} pixels wide`, async () => {
      const all = Object.entries(samples);
      const body = all.map(([, { tag, attributes = '', content }]) => {
        return `<div><${tag} loading="eager" ${attributes}>${content}</${tag}></div>`;
      });
      const page = await open(width, body.join(''));
      const before = heights(page);
      await upgrade(page);
      const moved = heights(page).flatMap((height, place) => {
        const difference = height - before[place]!;
        return Math.abs(difference) > 2 ? `${all[place]![0]}: ${difference.toFixed(1)} px` : [];
      });
      expect(moved).to.deep.equal([]);
    });
  }

  it('holds on pages with another text size', async () => {
    const { tag, content } = samples['popular list']!;
    const body = `<div><${tag} loading="eager">${content}</${tag}></div>`;
    for (const style of ['body { font: 13px/1.7 serif }', ':root { --news-font-size: 1.25em; --news-space: 20px }']) {
      const page = await open(700, body, style);
      const [before = 0] = heights(page);
      await upgrade(page);
      expect(heights(page)[0], style).to.be.closeTo(before, 1);
    }
  });

  it('cuts the summary of a card, but never the text of a whole article', async () => {
    const text = `<article><h3><a href="/a/">Заголовок</a></h3><p>${'Первое предложение. '.repeat(40)}</p></article>`;
    const cards = ['standard', 'full'].map(
      (variant) => `<news-article-card variant="${variant}">${text}</news-article-card>`,
    );
    const page = await open(320, cards.join(''));
    const isCut = [...page.contentDocument!.querySelectorAll('p')].map((each) => each.scrollHeight > each.clientHeight);
    expect(isCut).to.deep.equal([true, false]);
  });

  it('leaves the last word to the page, wherever its own style sheet stands', async () => {
    const { tag, content } = samples['popular list']!;
    const style = `${tag} li { padding-block: 30px; list-style: none } ${tag} h2 { font-size: 40px }`;
    const page = await open(300, `<${tag}>${content}</${tag}>`, style);
    const look = stylesIn(page);
    expect(look('li').paddingBlockStart).to.equal('30px');
    expect(look('li').listStyleType).to.equal('none');
    expect(look('h2').fontSize).to.equal('40px');
  });

  it('may stand on a page that has custom properties with names of one letter', async () => {
    const all = Object.values(samples).map(
      ({ tag, attributes = '', content }) => `<div><${tag} ${attributes}>${content}</${tag}></div>`,
    );
    const style = `:root { ${[...'abcdefghijklmnopqrstuvwxyz'].map((name) => `--${name}: 900px`).join(';')}; --f: right; --i: 0 }`;
    const boxes = ({ contentDocument }: HTMLIFrameElement): string[] =>
      [...contentDocument!.querySelectorAll('main > div *')].map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [each.localName, x, y, width, height].join(' ');
      });
    const expected = boxes(await open(500, all.join('')));
    expect(boxes(await open(500, all.join(''), style))).to.deep.equal(expected);
  });

  it('touches nothing that is not ours', async () => {
    const page = await open(300, '<h2>Заголовок</h2><ol><li>Пункт</li></ol>');
    const look = stylesIn(page);
    expect([look('li').paddingBlockStart, look('li').fontWeight]).to.deep.equal(['0px', '400']);
    expect([look('ol').paddingInlineStart, look('h2').fontSize]).to.deep.equal(['40px', '24px']);
  });
});
