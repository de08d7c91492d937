import { expect } from '@open-wc/testing';
import '../../../src/widgets/popular-list/define.js';
import type { Article } from '../../../src/article/article.js';
import { findLocale } from '../../../src/i18n/locale.js';
import { byDay } from '../../../src/widgets/popular-list/groups.js';
import { item, jsonFeed, numbered, part, textOf, titles, withFeed } from '../../element/samples.js';

const article = (id: number, published?: string): Article => ({
  id: `${id}`,
  url: `https://portal.example/${id}`,
  title: `${id}`,
  ...(published && { published }),
});

const days = (articles: readonly Article[], now: string, language = 'ru', zone?: string): string[] =>
  byDay(articles, { locale: findLocale(language), now: Date.parse(now), timeZone: zone }).map(
    ({ label, articles }) => `${label ?? ''}: ${articles.map(({ id }) => id).join(' ')}`,
  );

describe('articles by day', () => {
  const articles = [
    article(1, '2026-05-17T00:10:00+05:00'),
    article(2, '2026-05-16T23:50:00+05:00'),
    article(3, '2026-03-05T08:00:00+05:00'),
    article(4),
  ];

  it('are today’s, yesterday’s, those of a date, and at last those without one', () => {
    const now = '2026-05-17T09:00:00+05:00';
    expect(days(articles, now)).to.deep.equal(['Сегодня: 1', 'Вчера: 2', '5 марта: 3', ': 4']);
    expect(days(articles, now, 'kk')).to.deep.equal(['Бүгін: 1', 'Кеше: 2', '5 наурыз: 3', ': 4']);
    expect(days(articles, now, 'en')).to.deep.equal(['Today: 1', 'Yesterday: 2', '5 March: 3', ': 4']);
  });

  it('are the civil days of the zone, not of the reader', () => {
    const now = '2026-05-17T09:00:00+05:00';
    expect(days(articles, now, 'ru', '+06:00')[0]).to.equal('Сегодня: 1 2');
    expect(days(articles, now, 'ru', '+00:00')[0]).to.equal('Вчера: 1 2');
    expect(days(articles, '2026-05-18T00:00:00+05:00')[0]).to.equal('Вчера: 1');
  });
});

describe('<news-popular-list variant="timeline">', () => {
  it('has its times above the headlines where letters are large and the place is narrow, so that no word is broken', async () => {
    const body = jsonFeed([item(1, { date_published: '2026-05-17T08:40:00+05:00' })]);
    const element = await withFeed(
      'news-popular-list',
      body,
      'variant="timeline" style="inline-size: 300px; --news-font-size: 32px"',
    );
    const [words, list] = [part(element, 'item')!.querySelector('.words')!, part(element, 'list')!];
    expect(words.clientWidth).to.equal(list.clientWidth);
    expect(part(element, 'time')!.getBoundingClientRect().bottom).to.be.at.most(words.getBoundingClientRect().top + 1);
  });

  const at = (number: number, published: string): Record<string, unknown> =>
    item(number, { date_published: published }, { views: { total: number } });
  const body = jsonFeed([
    at(1, '2019-03-04T08:05:00+05:00'),
    at(2, '2019-03-05T18:40:00+05:00'),
    at(3, '2019-03-05T08:00:00+05:00'),
  ]);

  it('has the newest first, whatever was read, under headings of days, with the time of each', async () => {
    const element = await withFeed('news-popular-list', body, 'variant="timeline" heading="Все"');
    expect(titles(element)).to.deep.equal(numbered(2, 3, 1));
    const headings = [...element.shadowRoot!.querySelectorAll('h2, h3')].map((each) => textOf(each));
    expect(headings).to.deep.equal(['Все', '5 марта 2019 г.', '4 марта 2019 г.']);
    const times = [...element.shadowRoot!.querySelectorAll('time')];
    expect(times.map((time) => textOf(time))).to.deep.equal(['18:40', '8:00', '8:05']);
    expect(times[0]!.dateTime).to.equal('2019-03-05T18:40:00+05:00');
    const lists = [...element.shadowRoot!.querySelectorAll('ol[role="list"]')];
    expect(lists.map((list) => list.children.length)).to.deep.equal([2, 1]);
    expect(part(element, 'rank') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('has headings of days one level below its own, and never below the sixth', async () => {
    for (const [attributes, names] of [
      ['heading-level="4"', 'H4 H5 H5'],
      ['heading-level="6"', 'H6 H6 H6'],
      ['heading="" heading-level="3"', 'H3 H3'],
    ] as const) {
      const element = await withFeed('news-popular-list', body, `variant="timeline" ${attributes}`);
      const headings = [...element.shadowRoot!.querySelectorAll('h2, h3, h4, h5, h6')];
      expect(headings.map((each) => each.tagName).join(' ')).to.equal(names);
    }
  });

  it('keeps the heading of the day in sight, on the ground of the page, into which blurs what passes below', async () => {
    const element = await withFeed('news-popular-list', body, 'variant="timeline"');
    const style = getComputedStyle(element.shadowRoot!.querySelector('h3')!);
    if (!CSS.supports('backdrop-filter', 'blur(1px)')) return expect(style.position).to.equal('static');
    expect(style.position).to.equal('sticky');
    expect(style.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style.backdropFilter).to.equal('blur(12px)');
    element.style.setProperty('--news-color-surface', 'rgb(1, 2, 3)');
    expect(style.backgroundColor).to.equal('rgb(1, 2, 3)');
  });
});

describe('a link in a list by day', () => {
  it('tells of its own article where days of several offsets lie across the order of time', async () => {
    const dates = ['2026-05-16T23:00:00Z', '2026-05-17T01:00:00+05:00', '2026-05-16T18:00:00Z'];
    const list = dates.map((date_published, at) => item(at + 1, { date_published }));
    const element = await withFeed('news-popular-list', jsonFeed(list), 'variant="timeline"');
    const told: string[] = [];
    element.addEventListener('news-open', (event) => {
      event.preventDefault();
      told.push(event.detail.article!.title);
    });
    for (const link of element.shadowRoot!.querySelectorAll<HTMLElement>('a[data-index]')) link.click();
    expect(titles(element)).to.deep.equal(numbered(1, 3, 2));
    expect(told).to.deep.equal(numbered(1, 3, 2));
  });
});
