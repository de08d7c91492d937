import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/read-also/define.js';
import type { NewsReadAlso } from '../../../src/widgets/read-also/read-also.js';
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
  numbered,
  withFeed,
} from '../../element/samples.js';
import { HttpResponse } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

function readAlso(body: Record<string, unknown>, attributes = ''): Promise<NewsReadAlso> {
  return withFeed('news-read-also', body, attributes);
}

describe('<news-read-also>', () => {
  const warnings = listenToWarnings();

  it('has room for all of a list with sections when the feed comes late', async () => {
    const url = freshUrl();
    const held = heldAnswer(
      url,
      jsonFeed(
        items(1, 2, 3, 4).map((each) => ({
          ...each,
          title: `${String(each['title'])}, ${'который занимает больше одной строки '.repeat(3)}`,
          image: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
          _news: { section: { name: 'Город' } },
        })),
      ),
    );
    const root = await fixture(
      html`<div style="inline-size: 800px">
        <news-read-also variant="list" loading="eager" lang="ru" feed=${url}></news-read-also>
      </div>`,
    );
    scrollTo(0, 0);
    const element = root.querySelector('news-read-also')!;
    await waitUntil(() => held.asked === 1 && element.shadowRoot!.querySelector('.lines'));
    held.release();
    await reach(element, 'ready');
    await waitUntil(() => titles(element).length === 4);
    const rows = [...element.shadowRoot!.querySelectorAll('li[data-item]')];
    expect(rows.filter((row) => !row.checkVisibility())).to.have.length(0);
  });

  it('waits for headlines alone, inline, where nothing else will come', async () => {
    const feed = freshUrl();
    const held = heldAnswer(feed, jsonFeed(items(1, 2, 3)));
    const element = await fixture<NewsReadAlso>(
      html`<news-read-also loading="eager" variant="inline" limit="3" feed=${feed}></news-read-also>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('.item'));
    expect(element.shadowRoot!.querySelectorAll('.item')).to.have.length(3);
    for (const other of ['.image', '.kicker', '.meta']) expect(element.shadowRoot!.querySelector(other)).to.be.null;
    held.release();
    await reach(element, 'ready');
  });

  it('shows four articles of the feed under its heading', async () => {
    const element = await readAlso(jsonFeed(items(1, 2, 3, 4, 5, 6)));
    expect(titles(element)).to.deep.equal(numbered(1, 2, 3, 4));
    expect(textOf(part(element, 'heading'))).to.equal('Читайте также');
  });

  it('puts the links of the author first, in their words, with what the feed knows of them', async () => {
    const url = freshUrl();
    const image = 'https://portal.example/2.jpg';
    answer(url, jsonFeed([item(1), item(2, { image }, { section: { name: 'Город' } }), item(3)]));
    const element = await fixture<NewsReadAlso>(
      html`<news-read-also feed=${url}>
        <ul>
          <li><a href="https://elsewhere.example/own/">Ссылка автора</a></li>
          <li><a href="https://portal.example/news/2/?utm_source=page">Слова автора</a></li>
        </ul>
      </news-read-also>`,
    );
    const before = element.innerHTML;
    await reachTitles(element, ['Ссылка автора', 'Слова автора', ...numbered(1, 3)]);
    const [, second] = element.shadowRoot!.querySelectorAll('[part~="item"]');
    expect(second!.querySelector('img')?.src).to.equal(image);
    expect(textOf(second!.querySelector('[part~="section"]'))).to.equal('Город');
    expect(second!.querySelector('time') === null).to.equal(false);
    expect(element.innerHTML).to.equal(before);
  });

  it('shows the links of the author alone when the feed fails', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse('', { status: 500 }));
    const element = await fixture<NewsReadAlso>(
      html`<news-read-also feed=${url}>
        <ul>
          <li><a href="https://portal.example/own/">Ссылка автора</a></li>
        </ul>
      </news-read-also>`,
    );
    await waitUntil(() => element.error);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Ссылка автора']);
    expect(warnings).to.have.length(1);
  });

  it('leaves out what the page excludes, be it by the author or from the feed', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2, 3)));
    const element = await fixture<NewsReadAlso>(
      html`<news-read-also feed=${url} exclude="https://portal.example/own/ n2">
        <ul>
          <li><a href="https://portal.example/own/">Ссылка автора</a></li>
        </ul>
      </news-read-also>`,
    );
    await reachTitles(element, numbered(1, 3));
  });

  it('never shows two of the same headline', async () => {
    const same = item(2, { title: '«НОВОСТЬ» — номер 1!' });
    expect(titles(await readAlso(jsonFeed([item(1), same, item(3)])))).to.deep.equal(numbered(1, 3));
  });

  it('gives the number asked for, what is left out notwithstanding', async () => {
    const twins = Array.from({ length: 5 }, (_, index) => item(index + 10, { title: 'Новость номер 1' }));
    const element = await readAlso(jsonFeed([item(1), ...twins, item(2), item(3)]), 'limit="3"');
    expect(titles(element)).to.deep.equal(numbered(1, 2, 3));
  });

  it('keeps the whole headline in the DOM and cuts it by CSS only', async () => {
    const title = 'Очень длинный заголовок '.repeat(30).trim();
    const element = await readAlso(jsonFeed([item(1, { title }), item(2)]));
    expect(titles(element)[0]).to.equal(title);
    const box = part(element, 'title')!;
    expect(box.scrollHeight).to.be.greaterThan(box.clientHeight + 20);
  });

  it('is a row that scrolls as strip, and a column with small pictures as list', async () => {
    const pictured = jsonFeed([1, 2, 3, 4].map((number) => item(number, { image: `/p/${number}.jpg` })));
    const strip = await readAlso(pictured);
    strip.parentElement!.style.width = '400px';
    const tops = (element: Element): number[] =>
      [...element.shadowRoot!.querySelectorAll('[part~="item"]')].map((each) => each.getBoundingClientRect().top);
    expect(new Set(tops(strip)).size).to.equal(1);
    const row = part(strip, 'list')!;
    expect(row.scrollWidth).to.be.greaterThan(row.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    const list = await readAlso(pictured, 'variant="list" dedupe="off"');
    list.parentElement!.style.width = '400px';
    expect(new Set(tops(list)).size).to.equal(4);
    expect(part(list, 'image')!.getBoundingClientRect().width).to.be.lessThan(120);
  });
});

describe('the article of the page', () => {
  const body = (): Record<string, unknown> => jsonFeed(items(1, 2, 3));
  let head: HTMLElement | undefined;

  /** Something in the head of the page that names its article. */
  function inHead(element: HTMLElement): void {
    head = element;
    document.head.append(element);
  }

  afterEach(() => {
    head?.remove();
    head = undefined;
  });

  it('is not among what to read when the canonical link names it', async () => {
    inHead(
      Object.assign(document.createElement('link'), { rel: 'canonical', href: 'http://www.portal.example/news/2' }),
    );
    expect(titles(await readAlso(body()))).to.deep.equal(numbered(1, 3));
  });

  it('is not among what to read when og:url names it', async () => {
    const meta = document.createElement('meta');
    meta.setAttribute('property', 'og:url');
    meta.content = 'https://portal.example/news/2/?utm_source=og';
    inHead(meta);
    expect(titles(await readAlso(body()))).to.deep.equal(numbered(1, 3));
  });

  it('is not among what to read when it is where the reader is', async () => {
    const here = item(2, { url: `${location.href}#comments` });
    expect(titles(await readAlso(jsonFeed([item(1), here, item(3)])))).to.deep.equal(numbered(1, 3));
  });

  it('is not among what to read when the author links to it', async () => {
    inHead(Object.assign(document.createElement('link'), { rel: 'canonical', href: 'https://portal.example/own/' }));
    const element = await fixture<NewsReadAlso>(
      html`<news-read-also>
        <ul>
          <li><a href="https://portal.example/own/">Эта же статья</a></li>
          <li><a href="https://portal.example/other/">Другая статья</a></li>
        </ul>
      </news-read-also>`,
    );
    await reachTitles(element, ['Другая статья']);
  });

  it('is the one that a program names', async () => {
    const element = await readAlso(body());
    element.article = { id: 'n3', url: 'https://portal.example/news/3/', title: 'Новость номер 3' };
    await reachTitles(element, numbered(1, 2));
  });

  it('has a list of its own when a program names another, though a reader has seen the one before', async () => {
    const titles = ['Трамвай вернулся на мост', 'Яблоки собрали в саду', 'Новый трамвай купили', 'Яблоки созрели'];
    const feed = jsonFeed(titles.map((title, index) => item(index + 1, { title })));
    const element = await readAlso(feed, 'variant="inline" limit="2"');
    const viewed = oneEvent(element, 'news-view');
    element.article = { id: 'tram', url: 'https://portal.example/tram/', title: 'Где трамвай' };
    await reachTitles(element, [titles[0]!, titles[2]!]);
    await viewed;
    element.article = { id: 'apples', url: 'https://portal.example/apples/', title: 'Где яблоки' };
    await reachTitles(element, [titles[3]!, titles[1]!]);
  });
});

describe('the choice', () => {
  const story = (name: string): Record<string, unknown> => ({ story: name });

  it('goes from what the article names to its story, its like, its section and the latest', async () => {
    const city = { section: { name: 'Город' } };
    const element = await readAlso(
      jsonFeed([
        item(1, { title: 'Погода на неделю' }),
        item(2, { title: 'Выставка в музее' }, city),
        item(3, { title: 'Трамвай перевёз тысячи пассажиров' }),
        item(4, { title: 'Ремонт набережной' }, story('tram')),
        item(5, { title: 'Разговор с инженером' }),
        item(6, { title: 'Трамвай вернулся на правый берег' }, { ...city, ...story('tram'), related: ['n5'] }),
      ]),
      'limit="5"',
    );
    element.article = { id: 'n6', url: 'https://portal.example/news/6/', title: 'Трамвай вернулся на правый берег' };
    await reachTitles(element, [
      'Разговор с инженером',
      'Ремонт набережной',
      'Трамвай перевёз тысячи пассажиров',
      'Выставка в музее',
      'Погода на неделю',
    ]);
  });

  it('never offers another language than that of the page', async () => {
    const element = await readAlso(
      jsonFeed([item(1, { language: 'kk' }), item(2, { language: 'ru-KZ' }), item(3), item(4, { language: 'en' })]),
    );
    expect(titles(element)).to.deep.equal(numbered(2, 3));
  });

  it('reads of the page what its article is about', async () => {
    const script = Object.assign(document.createElement('script'), {
      type: 'application/ld+json',
      textContent: JSON.stringify({
        '@graph': [
          { '@type': 'WebSite', name: 'Портал' },
          { '@type': 'NewsArticle', headline: 'Обсерватория открыла купол', keywords: 'звёзды, наука' },
        ],
      }),
    });
    const broken = Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: '{' });
    document.head.append(broken, script);
    try {
      const element = await readAlso(
        jsonFeed([item(1), item(2, { title: 'Купол обсерватории обновили' }), item(3, { tags: ['Наука'] })]),
      );
      expect(titles(element)).to.deep.equal(['Купол обсерватории обновили', ...numbered(3, 1)]);
    } finally {
      broken.remove();
      script.remove();
    }
  });
});

describe('the grid', () => {
  for (const [width, columns] of [
    [180, 1],
    [440, 2],
    [700, 3],
    [900, 4],
    [1600, 4],
  ]) {
    it(`has ${columns} columns in ${width} pixels, and never five`, async () => {
      const element = await readAlso(jsonFeed(items(1, 2, 3, 4, 5)), 'variant="grid" limit="5"');
      element.parentElement!.style.width = `${width}px`;
      const tops = [...element.shadowRoot!.querySelectorAll('[part=item]')].map(
        (each) => each.getBoundingClientRect().top,
      );
      expect(tops.filter((top) => top === tops[0]).length).to.equal(columns);
    });
  }
});

describe('<news-read-also> is accessible', () => {
  listenToWarnings();
  const rich = (): Record<string, unknown> =>
    jsonFeed(
      [1, 2, 3, 4, 5].map((number) =>
        item(number, { image: `/p/${number}.jpg` }, { section: { name: 'Город' }, labels: ['live'] }),
      ),
    );

  for (const variant of ['strip', 'grid', 'list', 'inline']) {
    it(`as ${variant}, in both directions`, async () => {
      const element = await readAlso(rich(), `variant="${variant}"`);
      await expect(element).to.be.accessible();
      element.dir = 'rtl';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });
  }

  it('while loading, when empty and when failed', async () => {
    const [slow, none, bad] = [freshUrl(), freshUrl(), freshUrl()];
    const log = heldAnswer(slow, rich());
    answer(none, jsonFeed([]));
    answer(bad, () => new HttpResponse('', { status: 500 }));
    const page = await fixture(
      html`<div>
        <news-read-also loading="eager" feed=${slow}></news-read-also>
        <news-read-also loading="eager" feed=${none}></news-read-also>
        <news-read-also loading="eager" feed=${bad}></news-read-also>
      </div>`,
    );
    const [loading, empty, failed] = page.querySelectorAll('news-read-also');
    await waitUntil(() => log.asked === 1);
    await reach(empty!, 'empty');
    await reach(failed!, 'failed');
    for (const element of [loading!, empty!, failed!]) await expect(element).to.be.accessible();
    log.release();
    await reach(loading!, 'ready');
    expect(links(loading!)).to.have.length(4);
  });
});
