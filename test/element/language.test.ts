import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/article-card/define.js';
import '../../src/widgets/popular-list/define.js';
import type { Article } from '../../src/index.js';
import { registerLocale } from '../../src/i18n/locale.js';
import { en } from '../../src/i18n/locales/en.js';
import { kkArab } from '../../src/i18n/locales/kk-arab.js';
import { kkLatn } from '../../src/i18n/locales/kk-latn.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { links, part, reach, textOf } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

/** A list with one article, in a page of its own. */
async function list(language: string, article: Partial<Article> = {}): Promise<NewsPopularList> {
  const page = await fixture(html`<div lang=${language}></div>`);
  const element = document.createElement('news-popular-list');
  element.setAttribute('show', 'rank views summary');
  element.articles = [{ id: '1', url: 'https://portal.example/1/', title: 'Заголовок', views: 21, ...article }];
  page.append(element);
  await reach(element, 'ready');
  return element;
}

const directionOf = (element: Element): string => getComputedStyle(element).direction;

describe('registerLocale', () => {
  it('gives widgets that stand already the words of a language that comes late', async () => {
    const latin = await list('kk-Latn');
    const arabic = await list('kk-CN');
    expect(textOf(part(latin, 'views'))).to.equal('21 views');
    expect(textOf(part(arabic, 'views'))).to.equal('21 views');
    registerLocale(kkLatn);
    registerLocale(kkArab);
    await waitUntil(() => textOf(part(latin, 'views')) === '21 ret qaraldy', 'no Latin');
    await waitUntil(() => textOf(part(arabic, 'views')) === '21 رەت قارالدى', 'no Arabic');
    expect(directionOf(part(latin, 'views')!)).to.equal('ltr');
    expect(directionOf(part(arabic, 'views')!)).to.equal('rtl');
  });

  it('replaces words of a language that is built in', async () => {
    const element = await list('en');
    registerLocale({ ...en, counts: { ...en.counts, views: ['read once', 'read {n} times'] } });
    await waitUntil(() => textOf(part(element, 'views')) === 'read 21 times');
    registerLocale(en);
    await waitUntil(() => textOf(part(element, 'views')) === '21 views');
  });

  it('lets a widget change into the language and out of it, live', async () => {
    registerLocale(kkArab);
    const element = await list('ru');
    const views = (): string => textOf(part(element, 'views'));
    element.lang = 'kk-Arab';
    await waitUntil(() => views() === '21 رەت قارالدى');
    expect(directionOf(part(element, 'views')!)).to.equal('rtl');
    element.lang = '';
    await waitUntil(() => views() === '21 просмотр');
    expect(directionOf(part(element, 'views')!)).to.equal('ltr');
  });
});

describe('a language without words', () => {
  it('has dates of its own where the engine knows them, marked as such, beside English words', async () => {
    const element = await list('de', { published: '2026-05-17T08:40:00+05:00' });
    element.setAttribute('show', 'time views');
    await element.updateComplete;
    const time = part(element, 'time')!;
    expect(textOf(time)).to.equal('17. Mai 2026, 08:40');
    expect(time).to.have.attribute('lang', 'de');
    expect(textOf(part(element, 'views'))).to.equal('21 views');
    expect(part(element, 'views')!.closest('[lang]')).to.have.attribute('lang', 'en');
  });

  it('says how long ago in English when that is asked for', async () => {
    const element = await list('de', { published: new Date(Date.now() - 2.5 * 3_600_000).toISOString() });
    element.setAttribute('show', 'time');
    element.timeFormat = 'relative';
    await element.updateComplete;
    expect(textOf(part(element, 'time'))).to.equal('2 hours ago');
    expect(part(element, 'time')!.closest('[lang]')).to.have.attribute('lang', 'en');
  });
});

describe('a headline in another language than the widget', () => {
  const arabic = { title: 'كوپ وقىلعان ماقالا', summary: 'قىسقاشا مازمۇنى.', language: 'kk-Arab' };

  it('runs in its own direction while the rest keeps that of the widget', async () => {
    const element = await list('ru', arabic);
    const [link] = links(element);
    expect(link!.closest('[lang]')).to.have.attribute('lang', 'kk-Arab');
    expect(directionOf(link!)).to.equal('rtl');
    expect(directionOf(part(element, 'summary')!)).to.equal('rtl');
    for (const name of ['item', 'rank', 'views']) expect(directionOf(part(element, name)!), name).to.equal('ltr');
    expect(part(element, 'views')!.closest('[lang]')).to.have.attribute('lang', 'ru');
  });

  it('begins at the side where its lines begin', async () => {
    const element = await list('ru', arabic);
    const [link] = links(element);
    const range = document.createRange();
    range.selectNodeContents(link!);
    const [text, title] = [range.getBoundingClientRect(), part(element, 'title')!.getBoundingClientRect()];
    expect(text.right).to.be.closeTo(title.right, 1);
    expect(text.left).to.be.above(title.left + 1);
    expect(getComputedStyle(part(element, 'summary')!).textAlign).to.equal('start');
  });

  it('runs from left to right in a widget from right to left', async () => {
    registerLocale(kkArab);
    const element = await list('kk-Arab', { language: 'ru' });
    expect(directionOf(links(element)[0]!)).to.equal('ltr');
    for (const name of ['item', 'rank', 'views']) expect(directionOf(part(element, name)!), name).to.equal('rtl');
  });

  it('says nothing of direction where both run alike', async () => {
    const element = await list('ru', { language: 'kk' });
    expect(links(element)[0]).not.to.have.attribute('dir');
    expect(links(element)[0]!.closest('[lang]')).to.have.attribute('lang', 'kk');
  });

  it('has the words around it in the language of the widget', async () => {
    const kazakh = { language: 'kk', source: { name: 'Қазинформ', url: 'https://source.example/' } };
    const element = await list('ru', kazakh);
    element.linkTarget = '_blank';
    await element.updateComplete;
    expect(links(element)[0]!.querySelector('span')).to.have.attribute('lang', 'ru');
    const page = await fixture(html`<div lang="ru"><news-article-card variant="full"></news-article-card></div>`);
    const card = page.querySelector('news-article-card')!;
    card.article = { id: '1', url: 'https://portal.example/1/', title: 'Тақырып', ...kazakh };
    await waitUntil(() => part(card, 'source'));
    expect(part(card, 'source')).to.have.attribute('lang', 'ru');
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    canonical.href = 'https://portal.example/1/';
    document.head.append(canonical);
    const current = part(await list('ru', kazakh), 'label');
    canonical.remove();
    expect(textOf(current)).to.equal('Вы читаете');
    expect(current).to.have.attribute('lang', 'ru');
  });

  it('keeps English words in order where a language from right to left has no words', async () => {
    const element = await list('ar', { title: 'عنوان' });
    expect(directionOf(links(element)[0]!)).to.equal('rtl');
    expect(textOf(part(element, 'views'))).to.equal('21 views');
    expect(directionOf(part(element, 'views')!)).to.equal('ltr');
    // At the side where the headline begins.
    const [row, views] = [part(element, 'item')!.querySelector('.meta')!, part(element, 'views')!];
    expect(views.getBoundingClientRect().right).to.be.closeTo(row.getBoundingClientRect().right, 1);
  });
});
