import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { filterArticles, mergeByDate, popularOrder } from '../../src/article/select.js';

const article = (id: string, members: Partial<Article> = {}): Article => ({
  id,
  url: `https://portal.example/${id}`,
  title: `Заголовок ${id}`,
  ...members,
});
const ids = (articles: readonly Article[]): string => articles.map(({ id }) => id).join(' ');
const now = Date.parse('2026-05-17T12:00:00Z');

describe('filterArticles', () => {
  const articles = [
    article('a', { section: { name: 'Спорт' }, tags: ['Хоккей', 'Барыс'], published: '2026-05-17T11:00:00Z' }),
    article('b', { section: { name: 'Мир' }, published: '2026-05-16T11:00:00Z' }),
    article('c', { tags: ['хоккей'] }),
  ];

  it('keeps everything in order without a filter', () => {
    expect(ids(filterArticles(articles, { now }))).to.equal('a b c');
    expect(ids(filterArticles(articles, { now, sections: [], tags: [], exclude: [] }))).to.equal('a b c');
  });

  it('compares sections and tags without regard to case and spaces', () => {
    expect(ids(filterArticles(articles, { now, sections: [' спорт', 'МИР'] }))).to.equal('a b');
    expect(ids(filterArticles(articles, { now, tags: ['ХОККЕЙ '] }))).to.equal('a c');
  });

  it('takes ё for е, and any space for a space, in names', () => {
    const named = [article('y', { section: { name: 'Зелёный\u00a0город' } }), article('n', { tags: ['Полет'] })];
    expect(ids(filterArticles(named, { now, sections: ['зеленый город'] }))).to.equal('y');
    expect(ids(filterArticles(named, { now, tags: ['полёт'] }))).to.equal('n');
  });

  it('lets through only what passes all of them at once', () => {
    const [sport, b, c] = articles as [Article, Article, Article];
    const both = {
      ...c,
      id: 'd',
      url: 'https://portal.example/d',
      section: { name: 'Спорт' },
      published: sport.published!,
    };
    const filter = { now, sections: ['спорт'], tags: ['хоккей'], maxAge: 7200 };
    expect(ids(filterArticles([sport, b, c, both], filter))).to.equal('a d');
    expect(ids(filterArticles([sport, b, c, both], { ...filter, exclude: ['a'] }))).to.equal('d');
  });

  it('leaves out ids and addresses, whatever tracking they carry', () => {
    expect(
      ids(filterArticles(articles, { now, exclude: ['b', 'http://www.portal.example/a/?utm_source=x'] })),
    ).to.equal('c');
  });

  it('leaves out what is too old or of unknown age', () => {
    expect(ids(filterArticles(articles, { now, maxAge: 7200 }))).to.equal('a');
    expect(ids(filterArticles(articles, { now: Date.parse('2026-05-17T10:00:00Z'), maxAge: 1 }))).to.equal('a');
  });
});

describe('mergeByDate', () => {
  const old = article('old', { published: '2026-05-16T12:00:00Z' });
  const fresh = article('fresh', { published: '2026-05-17T12:00:00+05:00' });
  const undated = article('undated');

  it('puts several lists in one, newest first and undated last', () => {
    expect(ids(mergeByDate([[undated, old], [fresh]]))).to.equal('fresh old undated');
  });

  it('keeps the order of a single list', () => {
    expect(ids(mergeByDate([[undated, old, fresh]]))).to.equal('undated old fresh');
  });

  it('gives each article once, whatever its address looks like', () => {
    const again = article('again', {
      url: 'http://www.portal.example/fresh/?utm_source=other',
      published: '2026-05-17T01:00:00Z',
    });
    expect(ids(mergeByDate([[again], [fresh, old]]))).to.equal('fresh old');
  });
});

describe('popularOrder', () => {
  const few = article('few', { views: 10, windowViews: 9, published: '2026-05-17T12:00:00Z' });
  const many = article('many', { views: 500, windowViews: 5, published: '2026-05-16T12:00:00Z' });
  const unknown = article('unknown', { published: '2026-05-18T12:00:00Z' });

  it('keeps the order of a feed that is a popular list', () => {
    expect(popularOrder([unknown, few, many], 2, { kind: 'popular' })).to.deep.equal({
      articles: [unknown, few, many],
      popular: 3,
    });
  });

  it('goes by views in the window, then by all views; the rest is the latest', () => {
    const windowed = popularOrder([unknown, many, few], 2, { kind: 'latest' });
    expect(ids(windowed.articles)).to.equal('few many unknown');
    expect(windowed).to.include({ popular: 2, byAllViews: false });
    const [ten, hundred] = [article('ten', { views: 10 }), article('hundred', { views: 100 })];
    const total = popularOrder([ten, article('old', { published: '2020-01-01' }), unknown, hundred], 4);
    expect(ids(total.articles)).to.equal('hundred ten unknown old');
    expect(total).to.include({ popular: 2, byAllViews: true });
  });

  it('goes by all views where too few articles have views in the window', () => {
    const total = [article('ten', { views: 10 }), article('hundred', { views: 100, windowViews: 1 })];
    expect(ids(popularOrder([few, many, ...total], 3).articles)).to.equal('few many hundred ten');
    expect(ids(popularOrder([few, many, ...total], 4).articles)).to.equal('many hundred few ten');
  });

  it('stays with the window where all views are known of no more', () => {
    expect(ids(popularOrder([unknown, many, few], 10).articles)).to.equal('few many unknown');
  });

  it('goes by date and claims nothing when nobody counted', () => {
    const silent = article('silent', { views: 0, published: '2026-05-19T12:00:00Z' });
    const result = popularOrder([unknown, silent], 10);
    expect(ids(result.articles)).to.equal('silent unknown');
    expect(result.popular).to.equal(0);
  });
});
