import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/article-card/define.js';
import type { Article } from '../../../src/article/article.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import { listenToWarnings, part, reach, textOf } from '../../element/samples.js';
import { accessibilityTree, inChromium } from '../../helpers/accessibility-tree.js';
import '../../helpers/network.js';

const article: Article = {
  id: 'a',
  url: 'https://portal.example/a/',
  title: 'Новый мост через реку открыт для движения',
  summary: 'Строительство заняло два года.',
  contentHtml: '<h2>Как строили</h2><p>Мост строили два года.</p><blockquote><p>Удобно.</p></blockquote>',
  published: '2026-05-17T08:40:00+05:00',
  section: { name: 'Город' },
  labels: ['video'],
  views: 1863,
  comments: 3,
  authors: ['Асель Ким'],
  source: { name: 'Казинформ', url: 'https://source.example/' },
  image: { url: 'https://portal.example/a.jpg', width: 960, height: 640, alt: 'Мост', credit: 'Фото пресс-службы' },
};

const variants = ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'] as const;
const everything = 'image summary section time views comments source credit byline labels reading-time';

async function card(variant: string, given: Partial<Article> = {}, show?: string): Promise<NewsArticleCard> {
  const element = await fixture<NewsArticleCard>(
    html`<news-article-card
      .article=${{ ...article, ...given }}
      variant=${variant}
      lang="ru"
      time-format="absolute"
    ></news-article-card>`,
  );
  if (show !== undefined) element.show = show;
  element.scrollIntoView();
  await reach(element, 'ready');
  return element;
}

const names = ['image', 'credit', 'label', 'section', 'summary', 'byline', 'source', 'time', 'views', 'comments'];
const shown = (element: Element): string => names.filter((name) => part(element, name)).join(' ');

/** Relative luminance, as WCAG reckons it. */
function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the variants of <news-article-card>', () => {
  for (const variant of variants.filter((name) => name !== 'full')) {
    it(`follow their link wherever they are clicked, as ${variant}`, async () => {
      const element = await card(variant, {}, everything);
      const { left, right, top, bottom } = part(element, 'item')!.getBoundingClientRect();
      for (const x of [left + 3, (left + right) / 2, right - 3]) {
        for (const y of [top + 3, (top + bottom) / 2, bottom - 3].filter((each) => each > 0 && each < innerHeight)) {
          const hit = element.shadowRoot!.elementFromPoint(x, y);
          expect(hit?.part.value, `${x} ${y}`).to.equal('link');
        }
      }
    });
  }

  it('have their words at the foot of the picture, as overlay, however much room is kept', async () => {
    const place = await fixture(
      html`<div style="inline-size: 320px">
        <news-article-card .article=${article} variant="overlay" limit="4" lang="ru"></news-article-card>
      </div>`,
    );
    const element = place.querySelector('news-article-card')!;
    await reach(element, 'ready');
    const [box, words, image] = ['item', 'title', 'image'].map((name) => part(element, name)!);
    expect(image!.querySelector('img')!.offsetHeight).to.equal(image!.offsetHeight);
    expect(image!.getBoundingClientRect().bottom).to.be.closeTo(box!.getBoundingClientRect().bottom, 0.6);
    expect(words!.closest('.words')!.getBoundingClientRect().bottom).to.be.closeTo(
      box!.getBoundingClientRect().bottom,
      0.6,
    );
  });

  it('show what suits them', async () => {
    const expected = {
      standard: 'image credit label section summary time',
      horizontal: 'image credit label section summary time',
      compact: 'image label section time',
      text: 'label section time',
      lead: 'image credit label section summary byline time',
      overlay: 'image label section time',
      full: 'image credit label section summary byline source time views',
    };
    for (const variant of variants) expect(shown(await card(variant)), variant).to.equal(expected[variant]);
  });

  it('show what they are asked for', async () => {
    for (const variant of ['standard', 'horizontal', 'lead', 'overlay']) {
      const element = await card(variant, {}, everything);
      expect(shown(element), variant).to.equal(names.join(' '));
      expect(textOf(element.shadowRoot!.querySelector('.meta')), variant).to.contain('1 мин чтения 1863 просмотра');
      expect(shown(await card(variant, {}, 'time')), variant).to.equal('time');
    }
  });

  it('print the credit as it came, and «Фото:» only where it does not say so itself', async () => {
    const credit = async (text: string): Promise<string> =>
      textOf(part(await card('standard', { image: { url: article.image!.url, credit: text } }), 'credit'));
    expect(await credit('Фото: Айдар Сеитов / «Вестник»')).to.equal('Фото: Айдар Сеитов / «Вестник»');
    expect(await credit('Айдар Сеитов')).to.equal('Фото: Айдар Сеитов');
  });

  it('do not say the headline twice: a picture described by it is decoration', async () => {
    const element = await card('standard', { image: { url: article.image!.url, alt: article.title } });
    expect(element.shadowRoot!.querySelector('img')!.alt).to.equal('');
  });

  it('load large pictures at once, small ones when they come near', async () => {
    for (const variant of variants.filter((each) => each !== 'text')) {
      const image = (await card(variant)).shadowRoot!.querySelector('img')!;
      expect(image.loading, variant).to.equal(variant === 'lead' || variant === 'full' ? 'eager' : 'lazy');
      expect([image.decoding, image.referrerPolicy]).to.deep.equal(['async', 'strict-origin-when-cross-origin']);
      expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['960', '640']);
    }
  });

  it('stand the other way round from right to left', async () => {
    for (const [variant, side] of [
      ['horizontal', -1],
      ['compact', 1],
    ] as const) {
      for (const direction of [1, -1]) {
        const element = await card(variant);
        element.dir = direction === 1 ? 'ltr' : 'rtl';
        const image = part(element, 'image')!.getBoundingClientRect();
        const title = part(element, 'title')!.getBoundingClientRect();
        expect(Math.sign(image.left - title.left), `${variant} ${element.dir}`).to.equal(side * direction);
      }
    }
  });

  it('grow with the text of the reader, and stay in their place', async () => {
    for (const variant of variants) {
      const element = await card(variant, { title: `${article.title} `.repeat(4) });
      element.style.cssText = 'inline-size: 300px; --news-font-size: 32px';
      expect(element.scrollWidth, variant).to.be.at.most(element.clientWidth);
      expect(Number.parseFloat(getComputedStyle(part(element, 'title')!).fontSize)).to.be.at.least(32);
    }
  });

  it('keep white words on a white picture readable: 4.5 to 1 at the least', async () => {
    for (const width of [200, 300, 620, 1400]) {
      const element = await card('overlay', { title: `${article.title} `.repeat(4) }, everything);
      element.style.inlineSize = `${width}px`;
      const words = element.shadowRoot!.querySelector('.place > :first-child .words')!;
      const veil = getComputedStyle(words).backgroundImage;
      // From transparent at the top to the first stop, and darker from there.
      const [, alpha, stop] = /rgba\(0, 0, 0, 0\)(?: 0%)?, rgba\(0, 0, 0, ([\d.]+)\) ([\d.]+)px/.exec(veil)!;
      const top = words.getBoundingClientRect().top;
      for (const text of words.querySelectorAll('a, span, p, time, data')) {
        const { color } = getComputedStyle(text);
        expect(color.match(/[\d.]+/g)!.slice(0, 3), text.outerHTML).to.deep.equal(['255', '255', '255']);
        expect(text.getBoundingClientRect().top - top, text.outerHTML).to.be.at.least(Number(stop));
      }
      const shade = 255 * (1 - Number(alpha));
      expect(1.05 / (luminance([shade, shade, shade]) + 0.05)).to.be.at.least(4.5);
    }
  });
});

describe('<news-article-card variant="full">', () => {
  listenToWarnings();

  it('is the whole article in the order of a newspaper', async () => {
    const element = await card('full');
    const order = [...element.shadowRoot!.querySelectorAll('[part]')].map((each) => each.getAttribute('part'));
    expect(order.join(' ')).to.equal(
      'item label section title link byline time views image credit summary content source',
    );
    expect(part(element, 'title')!.localName).to.equal('h2');
    expect(part(element, 'content')!.querySelector('h3')?.textContent).to.equal('Как строили');
    expect(textOf(part(element, 'source'))).to.equal('Источник: Казинформ');
    const source = part(element, 'source')!.querySelector('a')!;
    expect([source.href, source.textContent, source.rel]).to.deep.equal([
      'https://source.example/',
      'Казинформ',
      'noopener',
    ]);
  });

  it('has headings below its own, whatever level that has', async () => {
    const element = await card('full');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(part(element, 'title')!.localName).to.equal('h4');
    expect(part(element, 'content')!.firstElementChild!.localName).to.equal('h5');
  });

  it('has no link over it: its text can be selected and its links followed', async () => {
    const element = await card('full', { contentHtml: '<p>Текст и <a href="/more">ссылка</a>.</p>' });
    const link = part(element, 'content')!.querySelector('a')!;
    link.scrollIntoView();
    const { left, top, height } = link.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(left + 2, top + height / 2) === link).to.equal(true);
    expect(link.href).to.equal('https://portal.example/more');
  });

  it('prints the lead once when the body begins with it, and the headline and the picture once', async () => {
    const contentHtml = `<h1>${article.title}</h1><img src="/a.jpg"><p>Строительство заняло два года. И ещё месяц.</p>`;
    const element = await card('full', { contentHtml, summary: 'Строительство заняло два года…' });
    expect(part(element, 'summary')).to.equal(null);
    expect(part(element, 'content')!.innerHTML).to.equal('<p>Строительство заняло два года. И ещё месяц.</p>');
  });

  it('leaves the caption of a picture that cannot be loaded', async () => {
    const element = await card('full', {
      contentHtml:
        '<figure><img src="data:,"><img src="https://portal.example/b.jpg"><figcaption>Подпись</figcaption></figure>',
    });
    const image = part(element, 'content')!.querySelector('img')!;
    image.dispatchEvent(new CustomEvent('error'));
    expect(part(element, 'content')!.innerHTML).to.equal('<figure><figcaption>Подпись</figcaption></figure>');
  });

  it('keeps its nodes while time passes, so that a selection is not lost', async () => {
    const element = await card('full');
    const before = part(element, 'content');
    element.requestUpdate();
    await element.updateComplete;
    expect(part(element, 'content') === before).to.equal(true);
    element.article = { ...article, contentHtml: '<p>Дополнено.</p>' };
    await element.updateComplete;
    expect(textOf(part(element, 'content'))).to.equal('Дополнено.');
  });

  it('is what the page has printed inside the element, whole', async () => {
    const page = await fixture(html`<div></div>`);
    page.innerHTML = `<news-article-card variant="full" lang="ru" loading="eager"><article>
      <h1><a href="https://portal.example/a/">Заголовок</a></h1>
      <data itemprop="views" value="1863">1863</data>
      <figure><img src="https://portal.example/a.jpg" alt=""><figcaption>Фото пресс-службы</figcaption></figure>
      <p>Первый абзац.</p><p>Второй <b>абзац</b>.</p><blockquote>Слова.</blockquote><script>attack()</script>
      <p>Источник: <a itemprop="isBasedOn" href="https://source.example/">Казинформ</a></p>
      </article></news-article-card>`;
    const element = page.querySelector('news-article-card')!;
    await reach(element, 'ready');
    expect(textOf(part(element, 'summary'))).to.equal('Первый абзац.');
    expect(part(element, 'content')!.innerHTML).to.equal(
      '<p>Второй <strong>абзац</strong>.</p><blockquote><p>Слова.</p></blockquote>',
    );
    expect(textOf(part(element, 'views'))).to.equal('1863 просмотра');
    expect(textOf(part(element, 'source'))).to.equal('Источник: Казинформ');
  });

  it('is set for reading: lines of some 65 letters however wide the page', async () => {
    const element = await card('full', { contentHtml: `<p>${'Слово '.repeat(200)}</p>` });
    element.style.inlineSize = '1400px';
    const paragraph = part(element, 'content')!.querySelector('p')!;
    const probe = document.createElement('span');
    probe.style.cssText = 'position: absolute; inline-size: 68ch';
    paragraph.append(probe);
    const { width } = probe.getBoundingClientRect();
    expect(paragraph.getBoundingClientRect().width).to.be.at.most(width);
  });
});

const words = `
"Видео"
"Город"
heading 3 "Новый мост через реку открыт для движения"
  link "Новый мост через реку открыт для движения"`;
const time = `
time
  "17 мая 2026 г., 8:40"`;
const lead = `
paragraph
  "Строительство заняло два года."`;
const captioned = `
figure
  image "Мост"
  Figcaption
    "Фото пресс-службы"`;
const picture = `
figure
  image "Мост"`;

/** What a screen reader is told of each variant. */
const trees: Readonly<Record<string, string>> = {
  standard: captioned + words + lead + time,
  horizontal: captioned + words + lead + time,
  compact: picture + words + time,
  text: words + time,
  lead: captioned + words + lead + '\n"Асель Ким"' + time,
  overlay: picture + words + time,
};

const full = `
article
  sectionheader
    "Видео"
    "Город"
    heading 2 "Новый мост через реку открыт для движения"
      link "Новый мост через реку открыт для движения"
    "Асель Ким"
    time
      "17 мая 2026 г., 8:40"
    "1 мин чтения"
    "1863 просмотра"
  figure
    image "Мост"
    Figcaption
      "Фото пресс-службы"
  paragraph
    "Строительство заняло два года."
  heading 3 "Как строили"
  paragraph
    "Мост строили два года."
  blockquote
    paragraph
      "Удобно."
  paragraph
    "Источник: "
    link "Казинформ"
`;

inChromium(() => {
  describe('what a screen reader is told of <news-article-card>', () => {
    for (const [variant, tree] of Object.entries(trees)) {
      it(`as ${variant}`, async () => {
        const told = await accessibilityTree(await card(variant));
        expect(told).to.equal('article' + tree.replaceAll('\n', '\n  '));
      });
    }

    it('as full', async () => {
      expect(await accessibilityTree(await card('full'))).to.equal(full.trim());
    });
  });
});

describe('each variant of <news-article-card> is accessible', () => {
  for (const variant of variants) {
    it(`as ${variant}`, async () => {
      await expect(await card(variant, {}, everything)).to.be.accessible();
    });
  }
});
