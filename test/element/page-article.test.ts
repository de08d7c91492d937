import { expect } from '@open-wc/testing';
import { pageArticle, pageArticleKeys } from '../../src/element/page-article.js';

const added: Element[] = [];

/** Something in the page that speaks of its article. */
function put(tag: string, attributes: Readonly<Record<string, string>>, text = ''): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  added.push(element);
  (tag === 'h1' ? document.body : document.head).append(element);
}

const og = (property: string, content: string): void => put('meta', { property, content });
const jsonLd = (value: unknown): void => put('script', { type: 'application/ld+json' }, JSON.stringify(value));

describe('the article of the page', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    for (const element of added.splice(0)) element.remove();
    document.documentElement.lang = lang;
  });

  it('is what its first heading says, at its own address, in its own language', () => {
    document.documentElement.lang = 'kk';
    put('h1', {}, '  Көпір ашылды ');
    expect(pageArticle()).to.include({ title: 'Көпір ашылды', url: location.href, language: 'kk' });
  });

  it('is rather what it says to other sites', () => {
    put('h1', {}, 'Заголовок');
    og('og:title', 'Мост открыли');
    og('og:description', 'Для пешеходов.');
    og('og:url', 'https://portal.example/bridge/');
    og('article:section', 'Город');
    og('article:published_time', '2026-05-17T09:00:00+05:00');
    expect(pageArticle()).to.deep.include({
      title: 'Мост открыли',
      summary: 'Для пешеходов.',
      url: 'https://portal.example/bridge/',
      section: { name: 'Город' },
      published: '2026-05-17T09:00:00+05:00',
    });
  });

  it('is first of all what it says to search engines, wherever that stands in their data', () => {
    og('og:title', 'Мост');
    put('link', { rel: 'canonical', href: 'https://portal.example/canonical/' });
    put('script', { type: 'application/ld+json' }, '{ broken');
    jsonLd([
      { '@type': 'BreadcrumbList' },
      {
        '@graph': [
          { '@type': 'WebPage', mainEntity: { '@type': ['ReportageNewsArticle'], headline: 'Мост открыли для всех' } },
        ],
      },
    ]);
    expect(pageArticle()).to.include({ title: 'Мост открыли для всех', url: 'https://portal.example/canonical/' });
  });

  it('has the section, the tags and the language that search engines are told', () => {
    jsonLd({
      '@type': 'NewsArticle',
      headline: 'Мост',
      articleSection: ['Город', 'Транспорт'],
      keywords: ' мост, река ,',
      inLanguage: 'ru',
      datePublished: '2026-05-17T09:00:00+05:00',
    });
    expect(pageArticle()).to.deep.include({
      section: { name: 'Город' },
      tags: ['мост', 'река'],
      language: 'ru',
      published: '2026-05-17T09:00:00+05:00',
    });
  });

  it('has every address by which the page names itself', () => {
    put('link', { rel: 'canonical', href: 'https://www.portal.example/one/?utm_source=x' });
    og('og:url', 'https://portal.example/two');
    const keys = pageArticleKeys();
    expect(keys).to.include('portal.example/one');
    expect(keys).to.include('portal.example/two');
    expect(keys.size).to.equal(3);
  });

  it('has the address that search engines are told, where the page names no canonical one', () => {
    const address = 'https://portal.example/bridge/';
    for (const named of [{ url: address }, { mainEntityOfPage: address }, { mainEntityOfPage: { '@id': address } }]) {
      jsonLd({ '@type': 'NewsArticle', headline: 'Мост', ...named });
      expect(pageArticle()).to.include({ url: address });
      expect(pageArticleKeys()).to.include('portal.example/bridge');
      added.pop()!.remove();
    }
    jsonLd({ '@type': 'NewsArticle', headline: 'Мост', url: address });
    put('link', { rel: 'canonical', href: 'https://portal.example/canonical/' });
    expect(pageArticle()).to.include({ url: 'https://portal.example/canonical/' });
    expect(pageArticleKeys()).not.to.include('portal.example/bridge');
  });

  it('is shrugged off where the page says nonsense', () => {
    jsonLd({ '@type': 'NewsArticle', headline: 7, keywords: [null, 3], articleSection: {}, datePublished: [] });
    og('og:url', 'javascript:alert(1)');
    put('h1', {}, 'Мост');
    expect(pageArticle()).to.include({ title: 'Мост', url: location.href });
    expect(pageArticleKeys().size).to.equal(1);
  });
});
