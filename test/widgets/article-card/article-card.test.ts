import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/article-card/define.js';
import type { Article } from '../../../src/article/article.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import {
  answer,
  freshUrl,
  heldAnswer,
  item,
  items,
  jsonFeed,
  links,
  listenToWarnings,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
} from '../../element/samples.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const article: Article = {
  id: 'a',
  url: 'https://portal.example/a/',
  title: 'Новый мост через реку открыт для движения',
  summary: 'Строительство заняло два года.',
  published: '2026-05-17T08:40:00+05:00',
  section: { name: 'Город' },
  labels: ['video'],
  views: 1863,
  image: { url: 'https://portal.example/a.jpg', width: 960, height: 640, alt: 'Мост', credit: 'Фото пресс-службы' },
};

async function card(given: Article = article, variant = ''): Promise<NewsArticleCard> {
  const element = await fixture<NewsArticleCard>(
    html`<news-article-card .article=${given} variant=${variant} lang="ru"></news-article-card>`,
  );
  await reach(element, 'ready');
  return element;
}

describe('<news-article-card>', () => {
  it('shows picture, section, label, headline, summary and time, with one link', async () => {
    const element = await card();
    expect(titles(element)).to.deep.equal([article.title]);
    expect(textOf(part(element, 'section'))).to.equal('Город');
    expect(textOf(part(element, 'label'))).to.equal('Видео');
    expect(textOf(part(element, 'summary'))).to.equal('Строительство заняло два года.');
    expect(part<HTMLTimeElement>(element, 'time')?.dateTime).to.equal('2026-05-17T08:40:00+05:00');
    expect(element.shadowRoot!.querySelector('img')).to.include({ alt: 'Мост', src: 'https://portal.example/a.jpg' });
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(1);
  });

  it('prints the credit of the picture as it is, without a second «Фото»', async () => {
    expect(textOf(part(await card(), 'credit'))).to.equal('Фото пресс-службы');
  });

  it('has one link, which lies over the whole card', async () => {
    const element = await card();
    element.style.width = '240px';
    const box = part(element, 'item')!.getBoundingClientRect();
    for (const [x, y] of [
      [box.left + 5, box.top + 5],
      [box.right - 5, box.bottom - 5],
    ]) {
      const hit = element.shadowRoot!.elementFromPoint(x!, y!);
      expect(hit?.closest('a') === links(element)[0], `${x} ${y}`).to.equal(true);
    }
  });

  it('has a headline of the level asked for, 3 by default', async () => {
    const element = await card();
    expect(part(element, 'title')!.localName).to.equal('h3');
    element.headingLevel = 2;
    await element.updateComplete;
    expect(part(element, 'title')!.localName).to.equal('h2');
  });

  it('has its headline one level below a heading of its own', async () => {
    const element = await card();
    element.heading = 'Главное';
    for (const [level, expected] of [
      [undefined, ['h2', 'h3']],
      [4, ['h4', 'h5']],
      [6, ['h6', 'h6']],
    ] as const) {
      Object.assign(element, { headingLevel: level });
      await element.updateComplete;
      expect(['heading', 'title'].map((name) => part(element, name)!.localName)).to.deep.equal(expected);
    }
  });

  it('leaves out what the article does not have', async () => {
    const element = await card({ id: 'b', url: 'https://portal.example/b/', title: 'Только заголовок' });
    for (const name of ['image', 'credit', 'section', 'label', 'summary', 'time', 'views']) {
      expect(part(element, name) === null, name).to.equal(true);
    }
    expect(titles(element)).to.deep.equal(['Только заголовок']);
  });

  it('holds the place of the picture from the first paint, and when it cannot be loaded', async () => {
    const url = 'https://portal.example/broken/picture.jpg';
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    worker.use(
      http.get(url, async () => {
        await held;
        return new HttpResponse('', { status: 404 });
      }),
    );
    const element = await card({ ...article, image: { url, alt: 'Мост' } });
    const height = (): number => Math.round(element.getBoundingClientRect().height);
    const before = height();
    const box = part(element, 'image')!.getBoundingClientRect();
    expect(Math.round((box.width / box.height) * 100)).to.equal(150);
    release();
    await waitUntil(() => !element.shadowRoot!.querySelector('img'), 'the broken picture stayed', { timeout: 4000 });
    expect(part(element, 'image') === null, 'an empty box is left').to.equal(true);
    expect(height()).to.equal(before);
    expect(links(element)).to.have.length(1);
  });

  for (const variant of ['standard', 'lead', 'full']) {
    it(`names nobody for a picture that cannot be loaded: ${variant}`, async () => {
      const url = `https://portal.example/broken/${variant}.jpg`;
      worker.use(http.get(url, () => new HttpResponse('', { status: 404 })));
      const element = await card({ ...article, image: { url, credit: 'Фото пресс-службы' } }, variant);
      await waitUntil(() => !part(element, 'image') && part(element, 'title'), 'the broken picture stayed', {
        timeout: 4000,
      });
      expect(part(element, 'credit')).to.equal(null);
    });
  }

  it('offers the files of the picture by width', async () => {
    const sources = [
      { url: 'https://portal.example/480.jpg', width: 480 },
      { url: 'https://portal.example/960.jpg', width: 960 },
    ];
    const image = (
      await card({ ...article, image: { url: 'https://portal.example/960.jpg', sources } })
    ).shadowRoot!.querySelector('img')!;
    expect(image.srcset).to.equal('https://portal.example/480.jpg 480w, https://portal.example/960.jpg 960w');
    expect(image.sizes).to.not.equal('');
  });

  it('is a text without a picture as text, and lies down as horizontal', async () => {
    const text = await card(article, 'text');
    expect(part(text, 'image') === null).to.equal(true);
    expect(part(text, 'summary') === null).to.equal(true);
    const horizontal = await card(article, 'horizontal');
    const image = part(horizontal, 'image')!.getBoundingClientRect();
    const title = part(horizontal, 'title')!.getBoundingClientRect();
    expect(title.left).to.be.greaterThan(image.right - 1);
    expect(title.top).to.be.lessThan(image.bottom);
    const standard = await card(article, 'standard');
    expect(part(standard, 'title')!.getBoundingClientRect().top).to.be.at.least(
      part(standard, 'image')!.getBoundingClientRect().bottom,
    );
  });

  it('keeps the whole headline in the DOM and cuts it by CSS only', async () => {
    const title = 'Очень длинный заголовок '.repeat(30).trim();
    const element = await card({ ...article, title });
    expect(titles(element)).to.deep.equal([title]);
  });
});

describe('where <news-article-card> takes its article from', () => {
  const warnings = listenToWarnings();

  it('is the first of the feed', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(2, 1)));
    const element = await fixture<NewsArticleCard>(html`<news-article-card feed=${url}></news-article-card>`);
    await reachTitles(element, ['Новость номер 2']);
  });

  it('is the one of the feed that article-url names, also with tracking parameters', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2, 3)));
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card
        feed=${url}
        article-url="http://www.portal.example/news/3?utm_source=mail"
      ></news-article-card>`,
    );
    await reachTitles(element, ['Новость номер 3']);
  });

  it('is empty when the feed does not have the one that article-url names', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card feed=${url} article-url="https://portal.example/gone/"></news-article-card>`,
    );
    await reach(element, 'empty');
  });

  it('stays the one that stands in the page when the feed does not have the one that article-url names', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card feed=${url} article-url="https://portal.example/light/"
        ><a href="https://portal.example/light/">Из страницы</a></news-article-card
      >`,
    );
    await element.refresh();
    expect(element.error).to.equal(undefined);
    expect(element.state).to.equal('ready');
    await reachTitles(element, ['Из страницы']);
  });

  it('is the property, before anything else', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card feed=${url} .article=${article}
        ><a href="https://portal.example/light/">Из страницы</a></news-article-card
      >`,
    );
    await reachTitles(element, [article.title]);
    expect(log.asked).to.equal(0);
  });

  it('is the property where article-url names another', async () => {
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card article-url="https://portal.example/other/" .article=${article}></news-article-card>`,
    );
    await reachTitles(element, [article.title]);
  });

  it('has the date of its publication where that of a change is printed before it', async () => {
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card>
        <a href="https://portal.example/dated/">С двумя датами</a>
        <time itemprop="dateModified" datetime="2026-05-17T12:00:00+05:00">17 мая</time>
        <time itemprop="datePublished" datetime="2026-05-16T08:40:00+05:00">16 мая</time>
      </news-article-card>`,
    );
    await reachTitles(element, ['С двумя датами']);
    expect(part<HTMLTimeElement>(element, 'time')?.dateTime).to.equal('2026-05-16T08:40:00+05:00');
  });

  it('is never an article whose link runs a script', async () => {
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card .article=${{ ...article, url: 'javascript:alert(1)' }}></news-article-card>`,
    );
    await reach(element, 'empty');
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('is the link inside the element, with what stands beside it', async () => {
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card>
        <a href="https://portal.example/light/">Заголовок страницы</a>
        <p>Коротко о главном.</p>
      </news-article-card>`,
    );
    const before = element.innerHTML;
    await reachTitles(element, ['Заголовок страницы']);
    expect(textOf(part(element, 'summary'))).to.equal('Коротко о главном.');
    expect(part(element, 'all') === null).to.equal(true);
    expect(element.innerHTML).to.equal(before);
  });

  it('does not take the headline inside the element for a heading above the card', async () => {
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card>
        <h3><a href="https://portal.example/light/">Заголовок страницы</a></h3>
      </news-article-card>`,
    );
    await reachTitles(element, ['Заголовок страницы']);
    expect(part(element, 'heading') === null).to.equal(true);
  });

  it('keeps the link inside the element when the feed fails', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 404 }));
    const element = await fixture<NewsArticleCard>(
      html`<news-article-card feed=${url}><a href="https://portal.example/light/">Из страницы</a></news-article-card>`,
    );
    await waitUntil(() => element.error);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Из страницы']);
    expect(warnings).to.have.length(1);
  });
});

describe('<news-article-card> is accessible', () => {
  listenToWarnings();

  for (const variant of ['standard', 'horizontal', 'text']) {
    it(`as ${variant}`, async () => {
      await expect(await card(article, variant)).to.be.accessible();
    });
  }

  it('from right to left', async () => {
    const element = await card();
    element.dir = 'rtl';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('while loading, when empty and when failed', async () => {
    const [slow, none, bad] = [freshUrl(), freshUrl(), freshUrl()];
    const log = heldAnswer(slow, jsonFeed([item(1)]));
    answer(none, jsonFeed([]));
    answer(bad, () => new HttpResponse('', { status: 500 }));
    const page = await fixture(
      html`<div>
        <news-article-card loading="eager" feed=${slow}></news-article-card>
        <news-article-card loading="eager" feed=${none}></news-article-card>
        <news-article-card loading="eager" feed=${bad}></news-article-card>
      </div>`,
    );
    const [loading, empty, failed] = page.querySelectorAll('news-article-card');
    await waitUntil(() => log.asked === 1);
    await reach(empty!, 'empty');
    await reach(failed!, 'failed');
    for (const element of [loading!, empty!, failed!]) await expect(element).to.be.accessible();
    log.release();
    await reach(loading!, 'ready');
  });
});
