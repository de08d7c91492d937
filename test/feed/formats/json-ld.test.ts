import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../src/feed/index.js';
import type { Article, Feed } from '../../../src/feed/index.js';

const url = 'https://portal.example/page';
const canonical = '<link rel="canonical" href="/canonical/?a=1&amp;b=2">';
const canonicalUrl = 'https://portal.example/canonical/?a=1&b=2';
const read = (head: string, ...blocks: readonly unknown[]): Feed => {
  const scripts = blocks.map((block) => {
    const text = typeof block === 'string' ? block : JSON.stringify(block);
    return `<script type="application/ld+json">${text}</script>`;
  });
  return parseFeed(new TextEncoder().encode(`<!doctype html><html><head>${head}${scripts.join('\n')}`), { url });
};
const news = (members: object = {}) => ({ '@type': 'NewsArticle', headline: 'T', url: '/1', ...members });
const article = (members: object, ...others: readonly unknown[]): Article =>
  read('', news(members), ...others).articles[0]!;
const image = (value: unknown, others: object = {}): unknown =>
  JSON.parse(JSON.stringify(article({ image: value, ...others }).image ?? null));
const picture = (members: object) => ({ '@type': 'ImageObject', url: '/i.jpg', ...members });

describe('JSON-LD', () => {
  it('takes the way to a page for no list of articles, however its type is written', () => {
    const item = { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://portal.example/' };
    for (const type of ['BreadcrumbList', 'schema:BreadcrumbList', 'https://schema.org/BreadcrumbList'])
      expect(read('', news(), { '@type': type, itemListElement: [item] }).articles, type).to.have.length(1);
  });

  it('is read though it is slightly broken, or in lists too many or too few', () => {
    const blocks = [
      '{"@type": "NewsArticle", // remark\n "headline": "T", /* and "another" */ "url": "/1", // the last\n}',
      '{"@type": "NewsArticle", "headline": "T", "image":,, "url": "/1"}',
      '{"@type": "NewsArticle", "headline": "T"\n"url": "/1"}',
      '{"@type": "Organization", "name": "O"},\n{"@type": "NewsArticle", "headline": "T", "url": "/1"}',
      [[news()]],
    ];
    for (const block of blocks) expect(read('', block).articles[0]?.title, String(block)).to.equal('T');
    const quoted = '{"@type": "NewsArticle", "headline": "ЦСКА обыграл "Зенит" в гостях", "url": "/1"}';
    expect(read('', quoted).articles[0]?.title).to.equal('ЦСКА обыграл "Зенит" в гостях');
    expect(article({ headline: '&amp;laquo;Зенит&amp;raquo; &amp;mdash; чемпион' }).title).to.equal(
      '«Зенит» — чемпион',
    );
  });

  it('leads the only article of a page to where the page says it is, if it states another site or none', () => {
    const place = (id: string) => news({ url: undefined, mainEntityOfPage: { '@type': 'WebPage', '@id': id } });
    const address = (head: string, id: string) => read(head, place(id)).articles[0]?.url;
    for (const wrong of ['https://google.com/article', 'https://portal.example/', 'https://portal.example'])
      expect([address(canonical, wrong), address('', wrong)], wrong).to.deep.equal([canonicalUrl, url]);
    expect(address(canonical, 'https://elsewhere.example/1')).to.equal(canonicalUrl);
    // A page that was saved or moved says best itself where it was.
    expect(address('', 'https://elsewhere.example/1')).to.equal('https://elsewhere.example/1');
    expect(address(canonical, 'https://www.portal.example/1')).to.equal('https://www.portal.example/1');
    expect(
      read(canonical, news(), news({ headline: 'U', url: 'https://elsewhere.example/' })).articles[1]?.url,
    ).to.equal('https://elsewhere.example/');
  });

  it('leads the one article without an address that is in no list to the page', () => {
    const item = (name: string, others: object) => ({ '@type': 'ListItem', name, ...others });
    const list = { '@type': 'ItemList', itemListElement: [item('Other', { url: '/2' }), item('Lost', {})] };
    const { articles } = read('', list, news({ url: undefined, headline: 'Main' }));
    expect(articles.map((each) => [each.title, each.url])).to.deep.equal([
      ['Other', 'https://portal.example/2'],
      ['Main', url],
    ]);
  });

  it('takes from the page what it does not say of its article', () => {
    const id = 'https://portal.example/1';
    const site = { '@type': 'WebSite', '@id': '#site', name: 'Portal', description: 'Of the site' };
    const page = {
      '@type': 'WebPage',
      '@id': id,
      isPartOf: { '@id': '#site' },
      description: 'Of the page',
      primaryImageOfPage: { '@id': '#image' },
    };
    const graph = [page, site, picture({ '@id': '#image', width: 100 })];
    for (const refer of ['isPartOf', 'mainEntityOfPage']) {
      const { summary, image } = read('', { '@graph': [news({ [refer]: { '@id': id } }), ...graph] }).articles[0]!;
      expect([summary, image?.url, image?.width]).to.deep.equal(['Of the page', 'https://portal.example/i.jpg', 100]);
    }
    const own = news({ isPartOf: { '@id': id }, description: 'Own', image: '/own.jpg' });
    const { summary, image } = read('', { '@graph': [own, ...graph] }).articles[0]!;
    expect([summary, image?.url]).to.deep.equal(['Own', 'https://portal.example/own.jpg']);
    expect(read('', { '@graph': [news({ isPartOf: { '@id': '#site' } }), site] }).articles[0]).to.not.have.property(
      'summary',
    );
  });

  it('finds the picture behind an empty one, and where its name is its address', () => {
    for (const empty of ['', [], picture({ url: '' }), {}, { '@id': '#nowhere' }])
      expect(image(empty, { thumbnailUrl: '/t.jpg' }), JSON.stringify(empty)).to.deep.equal({
        url: 'https://portal.example/t.jpg',
      });
    expect(image({ '@id': 'https://portal.example/i.jpg' })).to.deep.equal({ url: 'https://portal.example/i.jpg' });
  });

  it('prefers the widest picture, however its width is written', () => {
    const size = { url: 'https://portal.example/i.jpg', width: 1200, height: 800 };
    const small = picture({ url: '/s.jpg', width: '300px' });
    const quantity = (value: number) => ({ '@type': 'QuantitativeValue', value });
    expect(image([small, picture({ width: '1200px', height: '800 px' })])).to.deep.equal(size);
    expect(image([small, picture({ width: quantity(1200), height: quantity(800) })])).to.deep.equal(size);
    expect(image([small, picture({ width: { '@type': 'Distance', name: '1200 px' }, height: '800' })])).to.deep.equal(
      size,
    );
  });

  it('credits a picture to whoever it names', () => {
    const all = {
      creditText: 'A',
      creator: { name: 'B' },
      copyrightNotice: 'C',
      copyrightHolder: { name: 'D' },
      author: 'E',
    };
    const credits = Object.keys(all).map((_, index) => {
      const given = image(picture(Object.fromEntries(Object.entries(all).slice(index))));
      return (given as { credit?: string }).credit;
    });
    expect(credits).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
  });

  it('names people whose names are in two parts, but no addresses', () => {
    const author = [
      { '@type': 'Person', givenName: 'John', familyName: 'Smith' },
      'https://www.facebook.com/x',
      { name: 'Ann' },
    ];
    expect(article({ author }).authors).to.deep.equal(['John Smith', 'Ann']);
  });

  it('counts as it was done before 2014, and with spaces in a number', () => {
    const both = article({ interactionCount: ['UserPageVisits:1863', 'UserComments:5'] });
    expect([both.views, both.comments]).to.deep.equal([1863, 5]);
    expect(article({ interactionCount: 'UserPageVisits:1863' }).views).to.equal(1863);
    const statistic = { interactionType: 'https://schema.org/ViewAction', userInteractionCount: '1 863' };
    expect(article({ interactionStatistic: [null, statistic] }).views).to.equal(1863);
  });

  it('tells what is live, and splits keywords at semicolons', () => {
    expect(article({ '@type': ['LiveBlogPosting', 'NewsArticle'] }).labels).to.deep.equal(['live']);
    expect(article({ keywords: 'a; b &amp; c, d' }).tags).to.deep.equal(['a', 'b & c', 'd']);
  });
});
