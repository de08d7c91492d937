import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import { withParameters } from '../../src/element/render-context.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import {
  answer,
  freshUrl,
  item,
  items,
  jsonFeed,
  links,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
  numbered,
} from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const inOrder = { list: { kind: 'popular' } };

/** A widget with a feed, as the markup of the attributes makes it. */
async function widget(attributes: string, body: Record<string, unknown>): Promise<NewsPopularList> {
  const url = freshUrl();
  answer(url, body);
  const page = await fixture(html`<div></div>`);
  page.innerHTML = `<news-popular-list feed="${url}" loading="eager" ${attributes}></news-popular-list>`;
  const element = page.querySelector('news-popular-list')!;
  await reach(element, 'ready');
  return element;
}

describe('limit', () => {
  it('counts the articles, ten where it says nothing sensible', async () => {
    const body = jsonFeed(items(...Array.from({ length: 14 }, (_, index) => index + 1)));
    expect(titles(await widget('limit="3"', body))).to.deep.equal(numbered(1, 2, 3));
    for (const attribute of ['', 'limit="0"', 'limit="-1"', 'limit="many"']) {
      expect(titles(await widget(attribute, body))).to.have.length(10);
    }
    expect(titles(await widget('limit="2.9"', body))).to.have.length(2);
  });

  it('is applied after the filters, and live', async () => {
    const list = Array.from({ length: 8 }, (_, index) =>
      item(index + 1, {}, { section: { name: index % 2 ? 'Спорт' : 'Город' } }),
    );
    const element = await widget('sections="спорт" limit="3"', jsonFeed(list));
    expect(titles(element)).to.deep.equal(numbered(2, 4, 6));
    element.limit = 1;
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(numbered(2));
  });
});

describe('the filters', () => {
  const body = jsonFeed(
    [
      item(1, { tags: ['мосты'] }, { section: { name: 'Город' } }),
      item(2, { tags: ['реки', 'лето'] }, { section: { name: 'Наука и жизнь' } }),
      item(3),
    ],
    inOrder,
  );

  it('keep the sections named, whatever the case', async () => {
    expect(titles(await widget('sections="ГОРОД, наука и жизнь"', body))).to.deep.equal(numbered(1, 2));
  });

  it('keep the articles with one of the tags', async () => {
    expect(titles(await widget('tags="лето, зима"', body))).to.deep.equal(numbered(2));
  });

  it('leave out ids and addresses, also with tracking parameters', async () => {
    const exclude = 'exclude="n1 https://www.portal.example/news/3/?utm_source=x"';
    expect(titles(await widget(exclude, body))).to.deep.equal(numbered(2));
  });

  it('leave out what is older than max-age', async () => {
    const now = Date.now();
    const at = (minutes: number): object => ({ date_published: new Date(now - minutes * 60_000).toISOString() });
    const aged = jsonFeed([item(1, { ...at(1) }), item(2, { ...at(50) }), item(3, { ...at(70) })], inOrder);
    expect(titles(await widget('max-age="3600"', aged))).to.deep.equal(numbered(1, 2));
  });
});

describe('show', () => {
  const body = jsonFeed([item(1, { summary: 'Коротко' }, { views: { total: 5 }, comments: 2, labels: ['video'] })]);

  it('shows what it names and nothing else', async () => {
    const element = await widget('show="comments time"', body);
    expect(part(element, 'comments')).to.not.equal(null);
    expect(part(element, 'time')).to.not.equal(null);
    for (const name of ['views', 'rank', 'label']) expect(part(element, name), name).to.equal(null);
  });

  it('shows a summary and a section where they are asked for', async () => {
    const article = item(1, { summary: 'Движение начнётся утром.' }, { section: { name: 'Город' } });
    const element = await widget('show="summary section"', jsonFeed([article]));
    expect(textOf(part(element, 'summary'))).to.equal('Движение начнётся утром.');
    expect(textOf(part(element, 'section'))).to.equal('Город');
  });

  it('shows the headline alone when it is empty', async () => {
    const element = await widget('show=""', body);
    for (const name of ['views', 'rank', 'label', 'time']) expect(part(element, name), name).to.equal(null);
    expect(titles(element)).to.deep.equal(numbered(1));
  });
});

describe('the heading', () => {
  const body = jsonFeed(items(1), inOrder);

  it('is the text of the attribute, the level and the link asked for', async () => {
    const element = await widget('heading="Читают" heading-level="4" heading-href="/popular/"', body);
    const heading = part(element, 'heading')!;
    expect(heading.localName).to.equal('h4');
    expect(textOf(heading)).to.equal('Читают');
    expect(heading.querySelector('a')?.href).to.equal(`${location.origin}/popular/`);
  });

  it('is of every level from 2 to 6, and of level 2 otherwise', async () => {
    const element = await widget('', body);
    for (const [level, name] of [2, 3, 4, 5, 6, 1, 7, NaN].map((each) => [each, each >= 2 && each < 7 ? each : 2])) {
      element.headingLevel = level!;
      await element.updateComplete;
      expect(part(element, 'heading')?.localName).to.equal(`h${name}`);
    }
  });

  it('is missing when the attribute is empty', async () => {
    expect(part(await widget('heading=""', body), 'heading')).to.equal(null);
  });

  it('links nowhere that is not http(s)', async () => {
    const element = await widget('heading-href="javascript:alert(1)"', body);
    expect(part(element, 'heading')!.querySelector('a')).to.equal(null);
  });

  it('can be slotted by the page', async () => {
    const page = await fixture<NewsPopularList>(
      html`<news-popular-list><span slot="heading">Своя шапка</span></news-popular-list>`,
    );
    await reach(page, 'empty');
    expect(page.querySelector('span')!.getClientRects()).to.have.length(1);
  });
});

describe('lang', () => {
  /** An article of two hours ago, and so far from the third that the seconds of a slow test do not count. */
  const body = (): Record<string, unknown> =>
    jsonFeed(
      [item(1, { date_published: new Date(Date.now() - 2.5 * 3_600_000).toISOString() }, { views: { total: 21 } })],
      inOrder,
    );
  const words = {
    ru: ['Популярное', '2 часа назад', '21 просмотр'],
    kk: ['Көп оқылғандар', '2 сағат бұрын', '21 рет қаралды'],
    en: ['Popular', '2 hours ago', '21 views'],
  };

  const spoken = (element: Element): string[] =>
    ['heading', 'time', 'views'].map((name) => textOf(part(element, name)));

  for (const [language, expected] of Object.entries(words)) {
    it(`speaks ${language}`, async () => {
      const element = await widget(`lang="${language}" show="time views"`, body());
      expect(spoken(element)).to.deep.equal(expected);
      expect(element.shadowRoot!.querySelector('section')).to.have.attribute('lang', language);
    });
  }

  it('is inherited from the nearest ancestor and followed when that changes', async () => {
    const element = await widget('show="time views"', body());
    const ancestor = element.parentElement!;
    for (const language of ['ru', 'kk', 'en'] as const) {
      ancestor.lang = language;
      await waitUntil(() => spoken(element).join() === words[language].join(), `no ${language}`);
    }
    element.lang = 'kk';
    await waitUntil(() => spoken(element).join() === words.kk.join());
  });

  it('is inherited across a shadow root, and followed inside and outside of it', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
    const inner = document.createElement('div');
    const element = document.createElement('news-popular-list');
    inner.append(element);
    outer.attachShadow({ mode: 'open' }).append(inner);
    element.articles = [{ id: '1', url: 'https://portal.example/1/', title: 'Новость' }];
    await reach(element, 'ready');
    const heading = (): string => textOf(part(element, 'heading'));
    expect(heading()).to.equal('Популярное');
    outer.lang = 'en';
    await waitUntil(() => heading() === 'Popular', 'the change outside was missed');
    inner.lang = 'kk';
    await waitUntil(() => heading() === 'Көп оқылғандар', 'the change inside was missed');
  });

  it('is that of the feed where the page says nothing', async () => {
    const root = document.documentElement;
    const { lang } = root;
    root.removeAttribute('lang');
    try {
      expect(textOf(part(await widget('', { ...body(), language: 'ru' }), 'heading'))).to.equal('Популярное');
    } finally {
      root.lang = lang;
    }
  });

  it('is said of an article in another language, whose views stay in the language of the widget', async () => {
    const views = { views: { total: 7 } };
    const element = await widget(
      'lang="ru"',
      jsonFeed([item(1, { language: 'kk' }, views), item(2, {}, views)], inOrder),
    );
    const languages = links(element).map((link) => link.closest('[lang]')!.getAttribute('lang'));
    expect(languages).to.deep.equal(['kk', 'ru']);
    expect(part(element, 'views')!.closest('[lang]')!.getAttribute('lang')).to.equal('ru');
  });

  it('is the page’s own for headlines where the widget has no words in it, and English for the words', async () => {
    const element = await widget('lang="de"', jsonFeed([item(1, {}, { views: { total: 7 } })], inOrder));
    expect(links(element)[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('de');
    expect(part(element, 'views')!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });

  it('runs from right to left where the language does and the page says nothing of direction', async () => {
    const element = await widget('lang="kk-Arab"', body());
    const box = element.shadowRoot!.querySelector('section')!;
    expect(getComputedStyle(box).direction).to.equal('rtl');
    element.lang = 'ru';
    await waitUntil(() => getComputedStyle(box).direction === 'ltr');
    element.dir = 'rtl';
    await waitUntil(() => getComputedStyle(box).direction === 'rtl');
  });
});

describe('time-format', () => {
  const published = '2026-05-17T08:40:00+05:00';
  const body = jsonFeed([item(1, { date_published: published })]);

  it('prints the date and the time as published when it is absolute', async () => {
    const time = part<HTMLTimeElement>(await widget('time-format="absolute" show="time" lang="ru"', body), 'time')!;
    expect(textOf(time)).to.equal('17 мая 2026 г., 8:40');
    expect(time.dateTime).to.equal(published);
  });

  it('moves into the zone asked for', async () => {
    const attributes = 'time-format="absolute" time-zone="+00:00" show="time" lang="ru"';
    expect(textOf(part(await widget(attributes, body), 'time'))).to.equal('17 мая 2026 г., 3:40');
  });

  describe('with the name of a zone', () => {
    const { DateTimeFormat } = Intl;
    let asked = 0;
    beforeEach(() => {
      asked = 0;
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct: (target, given) => {
          asked++;
          return Reflect.construct(target, given) as object;
        },
      });
    });
    afterEach(() => {
      Intl.DateTimeFormat = DateTimeFormat;
    });

    const told = async (zone: string, iso: string, news?: Record<string, unknown>): Promise<string> => {
      const attributes = `time-format="absolute" time-zone="${zone}" show="time" lang="ru"`;
      return textOf(part(await widget(attributes, jsonFeed([item(1, { date_published: iso })], news)), 'time'));
    };

    it('tells times as published where the feed names the same zone, and loads no Intl', async () => {
      const stated = { time_zone: 'Asia/Tokyo' };
      expect(await told('Asia/Tokyo', '2026-05-17T08:40:00+09:00', stated)).to.equal('17 мая 2026 г., 8:40');
      expect(asked).to.equal(0);
    });

    it('knows Almaty without Intl', async () => {
      expect(await told('Asia/Almaty', '2026-05-17T03:40:00Z')).to.equal('17 мая 2026 г., 8:40');
      expect(asked).to.equal(0);
    });

    it('asks Intl where the feed names another zone, or prints UTC', async () => {
      expect(await told('Asia/Tokyo', published, { time_zone: 'Asia/Almaty' })).to.equal('17 мая 2026 г., 12:40');
      expect(await told('Asia/Seoul', '2026-05-17T03:40:00Z', { time_zone: 'Asia/Seoul' })).to.equal(
        '17 мая 2026 г., 12:40',
      );
      expect(asked).to.equal(2);
    });
  });

  it('says how long ago when it is relative, and when it is fresh', async () => {
    const fresh = jsonFeed([item(1, { date_published: new Date(Date.now() - 2.5 * 3_600_000).toISOString() })]);
    for (const attribute of ['', 'time-format="auto"', 'time-format="relative"']) {
      const element = await widget(`${attribute} show="time" lang="ru"`, fresh);
      expect(textOf(part(element, 'time'))).to.equal('2 часа назад');
    }
  });
});

describe('the article links', () => {
  const body = jsonFeed(items(1));

  it('open where the page wants them to, and say so', async () => {
    const element = await widget('link-target="_blank" lang="ru"', body);
    const [link] = links(element);
    expect(link).to.include({ target: '_blank', rel: 'noopener' });
    expect(textOf(link)).to.equal('Новость номер 1 (откроется в новой вкладке)');
  });

  it('have neither target nor rel by default', async () => {
    const [link] = links(await widget('', body));
    expect(link!.hasAttribute('target')).to.equal(false);
    expect(link!.hasAttribute('rel')).to.equal(false);
  });

  it('carry the rel asked for', async () => {
    const [link] = links(await widget('link-rel="nofollow sponsored" link-target="_blank"', body));
    expect(link!.rel).to.equal('nofollow sponsored');
  });

  it('carry the parameters asked for and keep their own', async () => {
    const own = jsonFeed([item(1, { url: 'https://portal.example/1/?utm_source=feed&id=5#part' })]);
    const [link] = links(await widget('link-params="utm_source=partner&utm_medium=widget"', own));
    expect(link!.href).to.equal('https://portal.example/1/?utm_source=feed&id=5&utm_medium=widget#part');
  });
});

describe('withParameters', () => {
  it('leaves an address alone where there is nothing to add', () => {
    for (const parameters of ['', 'a=2']) {
      expect(withParameters('https://portal.example/?a=1', parameters)).to.equal('https://portal.example/?a=1');
    }
  });

  it('leaves the existing query as it is written, in whatever charset', () => {
    const url = 'https://portal.example/?q=%CF%F0%E8&r=a%20b+c&flag';
    expect(withParameters(url, 'utm_source=p')).to.equal(`${url}&utm_source=p`);
  });

  it('encodes what it adds', () => {
    expect(withParameters('https://portal.example/', '?utm_source=сайт партнёра&x=1')).to.equal(
      `https://portal.example/?utm_source=${encodeURIComponent('сайт')}+${encodeURIComponent('партнёра')}&x=1`,
    );
  });
});

describe('loading', () => {
  /** A widget four thousand pixels below the window. */
  async function below(url: string, loading: string): Promise<NewsPopularList> {
    const page = await fixture(
      html`<div>
        <div style="height: 4000px"></div>
        <news-popular-list feed=${url} loading=${loading}></news-popular-list>
      </div>`,
    );
    return page.querySelector('news-popular-list')!;
  }

  afterEach(() => scrollTo(0, 0));

  it('waits until the widget is near the window', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const element = await below(url, 'lazy');
    // The observer reports within a frame or two; a request would follow at once.
    await aTimeout(300);
    expect(log.asked).to.equal(0);
    expect(element.state).to.equal('loading');
    scrollTo(0, 4000 - innerHeight - 300);
    await reachTitles(element, numbered(1));
    expect(log.asked).to.equal(1);
  });

  it('does not wait when a script asks for the data', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await below(url, 'lazy');
    await element.refresh();
    expect(titles(element)).to.deep.equal(numbered(1));
  });

  it('does not wait when it is eager, also when it becomes so later', async () => {
    const [first, second] = [freshUrl(), freshUrl()];
    answer(first, jsonFeed(items(1)));
    await reachTitles(await below(first, 'eager'), numbered(1));
    answer(second, jsonFeed(items(2)));
    const element = await below(second, 'lazy');
    element.loading = 'eager';
    await reachTitles(element, numbered(2));
  });

  it('asks nothing for a widget that the page hides', async () => {
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(html`<news-popular-list hidden feed=${url}></news-popular-list>`);
    await aTimeout(300);
    expect(log.asked).to.equal(0);
    element.hidden = false;
    await reachTitles(element, numbered(1));
  });
});

describe('an attribute that is removed', () => {
  const values: Readonly<Record<string, string>> = {
    feed: '/nowhere.json',
    format: 'rss',
    limit: '1',
    sections: 'Спорт',
    tags: 'мосты',
    exclude: 'n1',
    'max-age': '1',
    variant: 'ranked',
    show: 'time',
    heading: 'Другое',
    'heading-level': '4',
    'heading-href': '/all/',
    'time-format': 'absolute',
    'time-zone': '+11:00',
    loading: 'lazy',
    'refresh-interval': '60',
    'stale-after': '1',
    'when-empty': 'hide',
    'link-target': '_blank',
    'link-rel': 'nofollow',
    'link-params': 'a=b',
    proxy: '/proxy?{url}',
  };

  it('leaves the widget as it was without it', async () => {
    const element = await widget('show="rank time views"', jsonFeed([item(1), item(2, {}, { views: { total: 7 } })]));
    const address = element.feed;
    // The box is kept in its size, which is the engine's affair.
    const markup = (): string => element.shadowRoot!.innerHTML.replace(/<!--.*?-->| style="[^"]*"/g, '');
    const plain = markup();
    for (const [name, value] of Object.entries(values)) {
      const before = element.getAttribute(name);
      element.setAttribute(name, value);
      await element.updateComplete;
      element.removeAttribute(name);
      if (before !== null) element.setAttribute(name, before);
      if (name === 'feed') await reach(element, 'ready');
      await element.updateComplete;
      expect(markup(), name).to.equal(plain);
    }
    element.removeAttribute('feed');
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    element.feed = address;
    await reach(element, 'ready');
  });

  it('means nothing either when it is empty or nonsense: no filter by age, the usual layout', async () => {
    const element = await widget('max-age="" variant="hidden" limit="x"', jsonFeed(items(1)));
    expect(titles(element)).to.deep.equal(numbered(1));
    element.setAttribute('max-age', 'old');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(numbered(1));
    expect(element.shadowRoot!.querySelector('section')!.classList.contains('list')).to.equal(true);
  });
});

describe('refresh-interval', () => {
  it('loads the feed anew, also where it is set later, and never more often than every ten seconds', async function () {
    this.timeout(25_000);
    const url = freshUrl();
    const log = answer(url, jsonFeed(items(1)));
    const page = await fixture(html`<div></div>`);
    page.innerHTML = `<news-popular-list feed="${url}" loading="eager"></news-popular-list>`;
    const element = page.querySelector('news-popular-list')!;
    await reachTitles(element, numbered(1));
    answer(url, jsonFeed(items(2)));
    element.refreshInterval = 1;
    await aTimeout(5_000);
    expect(log.asked).to.equal(1);
    expect(titles(element)).to.deep.equal(numbered(1));
    await reachTitles(element, numbered(2), 10_000);
  });
});
