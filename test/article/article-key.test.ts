import { expect } from '@open-wc/testing';
import { articleKey } from '../../src/article/article.js';

const article = 'https://portal.example/news/42';

describe('articleKey', () => {
  const same = [
    'http://portal.example/news/42',
    'https://www.portal.example/news/42/',
    'https://PORTAL.example/news/42?utm_source=rss&utm_medium=feed',
    'https://portal.example/news/42?fbclid=1&gclid=2&yclid=3&ysclid=4&_openstat=5',
    'https://portal.example/news/42?from=rss',
    'https://portal.example/news/42?ns_campaign=1490&ns_mchannel=rss',
    'https://portal.example/news/42#comments',
    'https://portal.example/amp/news/42',
    'https://portal.example/news/42/amp/',
    'https://amp.portal.example/news/42',
    'https://portal.example/news/42?amp=1',
    'https://portal.example/news/42?&amp&source=rss_main&',
    'https://www.google.com/amp/s/portal.example/news/42',
    'https://portal-example.cdn.ampproject.org/c/s/portal.example/news/42',
  ];
  for (const url of same) {
    it(`takes ${url} for the same article`, () => {
      expect(articleKey(url)).to.equal(articleKey(article));
    });
  }

  const other = [
    'https://portal.example/news/43',
    'https://portal.example/news/42?page=2',
    'https://portal.example/news/42?ample=1',
    'https://portal.example/news/42.html',
    'https://portal.example/news/42/camp',
    'https://portal.example/News/42',
    'https://portal.example:8443/news/42',
    'https://portal.example/news/42#!/photo/1',
  ];
  for (const url of other) {
    it(`takes ${url} for another article`, () => {
      expect(articleKey(url)).to.not.equal(articleKey(article));
    });
  }

  it('does not mind the order of parameters or how letters are escaped', () => {
    expect(articleKey('https://a.example/?b=2&a=1')).to.equal(articleKey('https://a.example/?a=1&b=2'));
    expect(articleKey('https://a.example/%d0%b0')).to.equal(articleKey('https://a.example/а'));
  });

  it('gives back what is no address', () => {
    expect(articleKey(' news-42 ')).to.equal('news-42');
  });
});
