import { expect } from '@open-wc/testing';
import { parseFeed } from '../../../src/feed/index.js';
import type { Article, Feed } from '../../../src/feed/index.js';

const url = 'https://portal.example/api';
const read = (value: unknown): Feed =>
  parseFeed(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), { url });
const titles = (value: unknown): readonly string[] => read(value).articles.map(({ title }) => title);
/** The article that an item in a list is read as, which has at least a title and an address. */
const article = (members: object): Article => read({ articles: [{ title: 'T', url: '/1', ...members }] }).articles[0]!;
/** What one member of an article is for each of some items. */
const each = (name: keyof Article, ...items: readonly object[]): unknown[] => items.map((item) => article(item)[name]);
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('JSON of no standard', () => {
  it('is searched for the list that is most like articles', () => {
    const news = [{ title: 'News', url: '/1', published_at: '2026-05-17T08:40:00+05:00' }];
    const menu = [{ title: 'Menu', url: '/' }];
    expect(titles({ menu, news })).to.deep.equal(['News']);
    expect(titles({ menu, list: news })).to.deep.equal(['News']);
    expect(titles({ pictures: [{ ...menu[0], image: '/1.jpg' }], list: news })).to.deep.equal(['News']);
    expect(titles({ sources: menu, articles: [{ title: 'Bare', url: '/1' }] })).to.deep.equal(['Bare']);
    expect(titles({ articles: { 0: { title: 'One', url: '/1' }, 2: { title: 'Two', url: '/2' } } })).to.deep.equal([
      'One',
      'Two',
    ]);
  });

  it('may hold one article alone, but a site is none', () => {
    const body = { title: 'T', url: '/1', text: 'Words.' };
    for (const value of [body, { status: 'ok', article: { title: 'T', url: '/1' } }, { data: body }])
      expect(titles(value), JSON.stringify(value)).to.deep.equal(['T']);
    expect(() => read({ title: 'Site', url: '/' })).to.throw('got something else');
  });

  it('may be what the BBC says is read most', () => {
    const promo = {
      headlines: { shortHeadline: 'Short', headline: 'Headline' },
      locators: { assetUri: '/news/1' },
      summary: 'Summary',
      timestamp: 1573056455555,
      passport: { category: { categoryName: 'News' } },
      indexImage: { href: '/i.jpg', width: 976, height: 549, altText: 'Alt', copyrightHolder: 'Agency' },
    };
    const records = [{ id: 'a', count: 41416, promo }];
    const generated = '2019-11-06T16:54:29.788Z';
    expect(plain(read({ generated, lastRecordTimeStamp: generated, totalRecords: 1, records }))).to.deep.equal({
      skipped: 0,
      generated: '2019-11-06T16:54:29Z',
      list: { kind: 'popular' },
      articles: [
        {
          id: 'a',
          url: 'https://portal.example/news/1',
          title: 'Headline',
          summary: 'Summary',
          published: '2019-11-06T16:07:35Z',
          section: { name: 'News' },
          image: { url: 'https://portal.example/i.jpg', width: 976, height: 549, alt: 'Alt', credit: 'Agency' },
        },
      ],
    });
    const items = [{ id: 'b', rank: 1, title: 'T', href: '/mundo/1', isLive: true }];
    const data = { generated, items, metadata: { atiAnalytics: { pageIdentifier: 'mundo.popular.read.page' } } };
    const feed = read({ data });
    expect(feed.list).to.deep.include({ kind: 'popular' });
    expect(feed.generated).to.equal('2019-11-06T16:54:29Z');
    expect(feed.articles[0]?.labels).to.deep.equal(['live']);
  });

  it('may come from the Guardian', () => {
    const fields = {
      headline: 'Longer',
      trailText: 'A &amp; <b>B</b>',
      byline: 'Jane Doe, John Roe',
      thumbnail: '/1.jpg',
    };
    const result = {
      id: 'art/1',
      sectionName: 'Art',
      webPublicationDate: '2018-01-02T15:00:19Z',
      webTitle: 'T',
      webUrl: 'https://guardian.example/1',
      apiUrl: 'https://api.example/1',
      fields,
    };
    expect(plain(read({ response: { status: 'ok', results: [result] } }).articles)).to.deep.equal([
      {
        id: 'art/1',
        url: 'https://guardian.example/1',
        title: 'T',
        summary: 'A & B',
        published: '2018-01-02T15:00:19Z',
        section: { name: 'Art' },
        authors: ['Jane Doe', 'John Roe'],
        image: { url: 'https://portal.example/1.jpg' },
      },
    ]);
  });

  it('may come from WordPress.com and Ghost', () => {
    const wordpress = {
      ID: 7,
      URL: 'https://blog.example/1',
      title: 'T',
      date: '2016-11-02T19:41:27+00:00',
      author: { ID: 1, name: 'Sara' },
      featured_image: '/1.jpg',
      comment_count: 12,
    };
    expect(plain(read({ found: 1, posts: [wordpress] }).articles[0])).to.deep.equal({
      id: '7',
      url: 'https://blog.example/1',
      title: 'T',
      published: '2016-11-02T19:41:27Z',
      authors: ['Sara'],
      image: { url: 'https://portal.example/1.jpg' },
      comments: 12,
    });
    const ghost = article({
      html: '<p>Body</p>',
      feature_image: '/1.jpg',
      tags: [{ name: 'Start' }],
      primary_tag: { name: 'Start', url: '/tag/start/' },
    });
    expect(plain([ghost.contentHtml, ghost.image, ghost.tags, ghost.section])).to.deep.equal([
      '<p>Body</p>',
      { url: 'https://portal.example/1.jpg' },
      ['Start'],
      { name: 'Start', url: 'https://portal.example/tag/start/' },
    ]);
  });

  it('loses what NewsAPI has taken back, cut off or sells', () => {
    const removed = { title: '[Removed]', description: '[Removed]', url: 'https://removed.com', content: '[Removed]' };
    const { articles, skipped } = read({ articles: [removed, { title: 'T', url: '/1' }] });
    expect([articles.length, skipped]).to.deep.equal([1, 1]);
    const contents = ['Half… [1419 chars]', 'Half… [+1419 chars]\r\n', 'ONLY AVAILABLE IN PAID PLANS'];
    expect(each('contentHtml', ...contents.map((content) => ({ content })))).to.deep.equal(
      contents.map(() => undefined),
    );
    expect(article({ content: '<ul><li>One</li></ul>' }).contentHtml).to.equal('<ul><li>One</li></ul>');
  });

  it('has many names for the address, the dates and the counts of an article', () => {
    const link = (members: object) => ({ url: undefined, ...members });
    for (const name of ['url', 'link', 'href', 'URL', 'web_url', 'webUrl', 'permalink'])
      expect(each('url', link({ [name]: '/2' }), link({ [name]: { href: '/2' } })), name).to.deep.equal(
        Array(2).fill('https://portal.example/2'),
      );
    const published =
      'published published_date publish_date pub_date dateTime datetime publishDate publicationDate created createdAt';
    for (const [name, names] of Object.entries({
      published,
      updated: 'updated_at updated_date modified last_modified',
    }))
      for (const other of names.split(' '))
        expect(article({ [other]: '2024-05-03T10:00:00+05:00' })[name as 'updated'], other).to.equal(
          '2024-05-03T10:00:00+05:00',
        );
    expect(
      each('views', { views: 7 }, { view_count: '7' }, { viewCount: 7 }, { hits: 7 }, { views: '1 863' }),
    ).to.deep.equal([7, 7, 7, 7, 1863]);
    expect(
      each('comments', { comments: 7 }, { comments: [] }, { comment_count: 7 }, { comments_count: 7 }),
    ).to.deep.equal([7, undefined, 7, 7]);
    expect(read({ items: [{ title: 'T', url: '/1', views: 7 }] }).articles[0]?.views).to.equal(7);
  });

  it('keeps what the document says of itself around the list, and what an item says as in JSON Feed', () => {
    const item = {
      title: 'T',
      url: '/1',
      views: 3,
      image: '/i.jpg',
      _news: { image: { width: 9, credit: 'Ann' }, kind: 'news' },
    };
    const feed = read({
      title: 'Portal',
      language: 'ru',
      data: { items: [item] },
      _news: { time_zone: 'Asia/Almaty' },
    });
    expect(plain(feed)).to.deep.equal({
      title: 'Portal',
      language: 'ru',
      timeZone: 'Asia/Almaty',
      skipped: 0,
      articles: [
        {
          id: 'https://portal.example/1',
          url: 'https://portal.example/1',
          title: 'T',
          kind: 'news',
          views: 3,
          image: { url: 'https://portal.example/i.jpg', width: 9, credit: 'Ann' },
        },
      ],
    });
    expect(read({ version: 'https://jsonfeed.org/version/1.1', items: [item] }).articles[0]).to.not.have.property(
      'views',
    );
  });

  it('has many names for pictures, sections, summaries, bodies and sources', () => {
    const address = { url: 'https://portal.example/i.jpg' };
    for (const name of 'image imageUrl image_url feature_image img photo picture cover thumbnail'.split(' '))
      expect(plain(article({ [name]: '/i.jpg' }).image), name).to.deep.equal(address);
    const images = [{ images: ['/i.jpg'] }, { image: { src: '/i.jpg' } }, { media: [{ url: '/i.jpg' }] }];
    expect(plain(each('image', ...images))).to.deep.equal(Array(3).fill(address));
    for (const name of ['section', 'rubric', 'sectionName', 'category'])
      expect(plain(article({ [name]: 'S' }).section), name).to.deep.equal({ name: 'S' });
    for (const name of ['abstract', 'trailText', 'lead', 'standfirst'])
      expect(article({ [name]: 'S' }).summary, name).to.equal('S');
    for (const name of ['html', 'body', 'text', 'content'])
      expect(article({ [name]: 'S' }).contentHtml, name).to.equal('<p>S</p>');
    expect(plain(each('source', { source_name: 'S' }, { site_name: 'S' }))).to.deep.equal([
      { name: 'S' },
      { name: 'S' },
    ]);
    expect(article({ media: [{ type: 'video/mp4', url: '/v.mp4' }] })).to.not.have.property('image');
    expect(article({ data: { title: 'Other' } }).title).to.equal('T');
    expect(article({ tags: [], keywords: ['a'] }).tags).to.deep.equal(['a']);
    const authors = [{ author: 'https://www.facebook.com/x' }, { byline: 'Jane Doe, John Roe' }];
    expect(each('authors', ...authors)).to.deep.equal([undefined, ['Jane Doe', 'John Roe']]);
  });

  it('takes no harm from what is no text where one should be', () => {
    const odd = [
      null,
      7,
      [],
      [[]],
      {},
      { data: null },
      { data: { attributes: null } },
      { attributes: { name: 0 } },
      ['', null],
    ];
    for (const value of odd) {
      const members =
        'image media authors byline section tags categories date views source content body fields promo path links';
      const item = Object.fromEntries(members.split(' ').map((name) => [name, value]));
      expect(article(item), JSON.stringify(value)).to.include({ title: 'T', url: 'https://portal.example/1' });
    }
    expect(titles({ articles: [null, 7, 'text', [], { title: 'T', url: '/1' }] })).to.deep.equal(['T']);
  });
});
