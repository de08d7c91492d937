import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import type { Article } from '../../src/article/article.js';
import { readGiven } from '../../src/element/given-articles.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { reach, titles } from './samples.js';

const base = 'https://portal.example/';
const good = { id: 'n1', url: 'https://portal.example/n/1/', title: 'Мост открыт' };

describe('readGiven', () => {
  it('keeps what is usable of each entry, and leaves out what is no article', () => {
    const given = [
      null,
      undefined,
      'text',
      {},
      { url: 'http://', title: 'Нет адреса' },
      { url: 'javascript:alert(1)', title: 'Не страница' },
      { ...good, published: new Date(0), authors: 'Асель Ким', image: { url: 'data:,' }, section: 5, views: '12' },
    ];
    expect(readGiven(given, base)).to.deep.equal([{ ...good, views: 12 }]);
  });

  it('keeps every member of an article that is one', () => {
    const article: Article = {
      ...good,
      summary: 'Движение начнётся утром.',
      image: { url: 'https://portal.example/a.jpg', width: 960, height: 640, alt: 'Мост', credit: 'Фото Асель Ким' },
      published: '2026-05-17T08:40:00+05:00',
      authors: ['Асель Ким'],
      section: { name: 'Город', url: 'https://portal.example/city/' },
      tags: ['мосты'],
      windowViews: 3,
      labels: ['live'],
    };
    expect(readGiven([article], base)).to.deep.equal([article]);
  });

  it('is nothing where something else than a list is given', () => {
    for (const given of ['text', 5, {}]) expect(readGiven(given, base)).to.deep.equal([]);
  });
});

describe('the articles property', () => {
  it('recovers from nonsense with the next good articles', async () => {
    const element = await fixture<NewsPopularList>(html`<news-popular-list loading="eager"></news-popular-list>`);
    element.articles = [null] as unknown as Article[];
    await reach(element, 'empty');
    element.articles = [good];
    await reach(element, 'ready');
    expect(titles(element)).to.deep.equal(['Мост открыт']);
  });
});
