import { expect } from '@open-wc/testing';
import { FeedError, parseFeed } from '../../src/feed/index.js';
import { formats } from '../../src/feed/formats/all.js';
import { parseSteps } from '../../src/feed/parse-steps.js';

const fixtures = new URL('../fixtures/feeds/', import.meta.url);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const address = 'https://feeds.example/feed';

/** The bytes as stored. The test server passes a file on as it is when a tenth of its beginning is not UTF-8; keep it so. */
async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(new URL(file, fixtures))).arrayBuffer());
}

function failure(text: string, options: { format?: string } = {}): FeedError {
  try {
    parseFeed(encode(text), { url: address, ...options });
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    return error as FeedError;
  }
  throw new Error('The feed was read.');
}

function rss(item: string, channel = ''): string {
  return `<rss version="2.0"><channel><title>Portal</title>${channel}<item><title>T</title><link>/1</link>${item}</item></channel></rss>`;
}

const firstArticle = (text: string) => parseFeed(encode(text), { url: address }).articles[0]!;

describe('parseFeed', () => {
  const cases: [file: string, why: string][] = [
    ['native.json', 'reads JSON Feed with everything that _news can say, and leaves out what is not what it should be'],
    ['json-feed-quirks.json', 'reads JSON Feed 1.0 with wrong types, broken items and things around it'],
    ['json-feed-cut-off.json', 'gives the whole items of a JSON Feed that is cut off'],
    [
      'wordpress.json',
      'reads posts of the WordPress REST API, embedded or not, with the zone that their two times tell',
    ],
    ['wordpress-single.json', 'reads one post of WordPress'],
    ['json-ld-article.txt', 'reads the JSON-LD of an article page and no other of its blocks'],
    ['json-ld-list.txt', 'reads the list of a page, follows references, leaves out what the articles only mention'],
    ['json-ld.json', 'reads JSON-LD without a page'],
    ['portal-quirks.xml', 'reads RSS as portals write it'],
    ['atom-1.xml', 'reads Atom 1.0 with texts and addresses of every kind'],
    ['atom-03.xml', 'reads Atom 0.3 with prefixes and modes'],
    ['rdf-1.xml', 'reads RSS 1.0 where other namespaces use the same words'],
    ['rss-090.xml', 'reads RSS 0.90 with an item that is never closed'],
    ['news-sitemap.xml', 'reads a Google News sitemap'],
    ['cut-off.xml', 'gives the whole items of an RSS feed that is cut off'],
    ['broken-cdata.xml', 'reads on after sections, tags and characters that are broken'],
    ['windows-1251.xml', 'reads windows-1251 when it is declared'],
    ['windows-1251-undeclared.xml', 'reads windows-1251 when nothing is declared'],
    ['windows-1251-declared-utf-8.xml', 'reads windows-1251 that is declared as UTF-8'],
    ['utf-8-declared-latin.xml', 'reads UTF-8 that is declared as ISO-8859-1'],
  ];
  for (const [file, why] of cases) {
    it(`${why} (${file})`, async () => {
      const expected = await (await fetch(new URL(file.replace(/\.\w+$/, '.expected.json'), fixtures))).json();
      const feed = parseFeed(await bytesOf(file), { url: `https://feeds.example/${file}` });
      // An error is compared by what it says.
      const { problem, ...rest } = feed;
      const said = problem && { problem: { code: problem.code, message: problem.message } };
      expect({ ...rest, ...said }).to.deep.equal(expected);
    });
  }

  it('gives a feed that nobody can change', async () => {
    const feed = parseFeed(await bytesOf('native.json'), { url: address });
    const thaw = (value: unknown, path: string): void => {
      if (!value || typeof value !== 'object') return;
      expect(Object.isFrozen(value), path).to.equal(true);
      for (const [name, member] of Object.entries(value)) thaw(member, `${path}.${name}`);
    };
    thaw(feed, 'feed');
  });

  it('gives at most 1,000 articles', () => {
    const items = Array.from({ length: 1200 }, (_, index) => ({ url: `/${index}`, title: `Headline ${index}` }));
    expect(parseFeed(encode(JSON.stringify({ items })), { url: address }).articles).to.have.length(1000);
  });

  it('says what came when an HTML page came', () => {
    const error = failure('<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>');
    expect(error.code).to.equal('unknown-format');
    expect(error.message).to.contain('an HTML page («502 Bad Gateway»)');
    expect(error.url).to.equal(address);
  });

  it('says the first words of whatever else came, or that nothing came', () => {
    expect(failure('Доступ запрещён для вашего адреса').message).to.contain('«Доступ запрещён для вашего адреса»');
    expect(failure('  ').message).to.contain('got nothing');
    expect(failure('{"error": "no such section"}').code).to.equal('unknown-format');
    expect(failure('<Error><Code>AccessDenied</Code></Error>').message).to.contain(
      'got something else («AccessDenied»)',
    );
    expect(failure('<sitemapindex><sitemap/></sitemapindex>').code).to.equal('unknown-format');
    expect(failure('<!DOCTYPE html><p>Страница не найдена').message).to.contain('HTML page («Страница не найдена»)');
  });

  it('says what a server says in JSON instead of a feed', () => {
    const error = failure(
      '{"code": "rest_no_route", "message": "No route was &quot;found&quot;.", "data": {"status": 404}}',
    );
    expect(error.code).to.equal('unknown-format');
    expect(error.message).to.contain('got an error («No route was "found".»)');
  });

  it('names an HTML page that has no articles in it as such, whatever else its JSON-LD tells', () => {
    const block = (json: string) =>
      `<html><head><title>Shop</title><script type="application/ld+json">${json}</script>`;
    const others = [
      '{"@type": "Product", "name": "Mug", "url": "/mug"}',
      '{"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Home", "item": "/"}]}',
      '{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "@id": "#elsewhere"}}',
      '{"@type": "NewsArticle", "headline": "Half',
      '',
    ];
    for (const json of others) {
      for (const options of [{}, { format: 'json-ld' }]) {
        const error = failure(block(json), options);
        expect(error.code, json).to.equal('unknown-format');
        expect(error.message, json).to.contain('an HTML page («Shop»)');
      }
    }
  });

  it('leads the only article of a page that states no address to that page', () => {
    const page = (...titles: string[]) =>
      titles.map(
        (headline) => `<script type=application/ld+json>{"@type":"Article","headline":"${headline}"}</script>`,
      );
    expect(parseFeed(encode(page('One').join('')), { url: address }).articles[0]?.url).to.equal(address);
    expect(parseFeed(encode(page('One', 'Two').join('')), { url: address }).articles).to.have.length(0);
  });

  it('reads JSON in a callback, and an empty list as a blog without posts', () => {
    for (const script of [
      'portal.show(',
      '/**/typeof show === "function" && show(',
      'var feed = ',
      ")]}',\n",
      'for(;;);',
    ])
      expect(firstArticle(`${script}{"items": [{"url": "/1", "title": "T"}]});`).title, script).to.equal('T');
    expect(parseFeed(encode('[]'), { url: address }).problem?.message).to.contain('has no items at all');
  });

  it('reads what other languages write as JSON', () => {
    const { articles } = parseFeed(
      encode(String.raw`{"items": [{"url": "/1", "title": "O\'T\u0416\\\"", "views": NaN},
        {"url": "/2", "title": "NaN, -Infinity", "tags": [undefined,-Infinity ],},]}`),
      { url: address },
    );
    expect(articles.map(({ title }) => title)).to.deep.equal(['O\'TЖ\\"', 'NaN, -Infinity']);
    // PHP, where the first entry of a list has been taken out.
    expect(
      firstArticle('{"items": {"1": {"url": "/1", "title": "T", "tags": {"2": "a", "5": "b"}}}}').tags,
    ).to.deep.equal(['a', 'b']);
  });

  it('reads a WordPress post without a headline as a post', () => {
    const post = { link: '/1', title: { rendered: '' }, excerpt: { rendered: '<p>T</p>' }, author: 7, tags: [3] };
    expect(firstArticle(JSON.stringify([post]))).to.not.have.any.keys('authors', 'tags');
  });

  it('calls JSON that is broken or cut off malformed', () => {
    expect(failure('{"version": "https://jsonfeed.org/version/1.1", "items": [{"id"').code).to.equal('malformed');
  });

  it('gives a feed without articles when no item is usable, and says so', () => {
    const feed = parseFeed(encode('{"version": "https://jsonfeed.org/version/1", "items": [{}, 1]}'), { url: address });
    expect(feed.articles).to.deep.equal([]);
    expect(feed.skipped).to.equal(2);
    expect(feed.problem).to.be.instanceOf(FeedError).and.to.be.frozen;
    expect(feed.problem).to.include({ code: 'malformed', url: address });
    expect(feed.problem?.message).to.contain('has 2 items, none of which can be used');
    expect(feed).to.be.frozen;
  });

  it('says that a feed has no items at all', () => {
    for (const text of ['{"items": []}', '<rss><channel><title>Portal</title></channel></rss>']) {
      const { articles, skipped, problem } = parseFeed(encode(text), { url: address });
      expect({ articles, skipped, code: problem?.code }).to.deep.equal({ articles: [], skipped: 0, code: 'malformed' });
      expect(problem?.message).to.contain('has no items at all');
    }
  });

  it('says that RSS ends half way, wherever it does', () => {
    const whole = rss('').replace('</channel>', '<item><title>U</title><link>/2</link></item></channel>');
    const problem = (end: string) =>
      parseFeed(encode(whole.slice(0, whole.indexOf(end))), { url: address }).problem?.message;
    for (const end of ['</channel>', '</item></channel>', '/2</link>', '<link>/2', 'U</title>', '<item><title>U']) {
      const count = end === '</channel>' ? '2 articles' : '1 article';
      expect(problem(end), end).to.equal(
        `The feed ${address} ends half way after ${count}: check what the server sends.`,
      );
    }
    expect(problem('</link>')).to.contain('after 0 articles');
    const beside = '<rss><channel><title>P</title></channel><item><title>T</title><link>/1</link></item>';
    expect(parseFeed(encode(beside), { url: address }).problem?.message).to.contain('after 1 article:');
    expect(parseFeed(encode(`${beside}</rss>`), { url: address })).to.not.have.property('problem');
  });

  it('finds no problem in a good feed, in skipped items, nor where only the last end tag is missing', () => {
    const texts = [
      rss(''),
      rss('').replace('</channel>', '<item/></channel>'),
      rss('').replace('</rss>', ''),
      rss('').replace('</item>', ''),
      '{"items": [{}, {"url": "/1", "title": "T"}]}',
    ];
    for (const text of texts) {
      const feed = parseFeed(encode(text), { url: address });
      expect(feed.articles, text).to.have.length(1);
      expect(feed, text).to.not.have.property('problem');
    }
  });

  it('says the same on a page that gives members to all objects', async () => {
    const read = async (file: string) => {
      const { problem, ...feed } = parseFeed(await bytesOf(file), { url: address });
      return { ...feed, problem: problem?.message };
    };
    const files = ['native.json', 'wordpress.json', 'json-ld-list.txt', 'portal-quirks.xml', 'atom-1.xml'];
    const before = await Promise.all(files.map(read));
    const added = [
      'language',
      'attribute',
      'value',
      'kind',
      'views',
      'comments',
      'story',
      'width',
      'credit',
      'sources',
    ];
    const prototype = Object.prototype as unknown as Record<string, unknown>;
    let after: unknown;
    try {
      for (const name of added) prototype[name] = '7';
      after = await Promise.all(files.map(read));
    } finally {
      for (const name of added) delete prototype[name];
    }
    expect(after).to.deep.equal(before);
  });

  it('resolves links against another base, and names the address in errors', () => {
    const options = { url: address, base: 'https://moved.example/a/feed' };
    const [article] = parseFeed(encode('{"items": [{"url": "1", "title": "T"}]}'), options).articles;
    expect(article?.url).to.equal('https://moved.example/a/1');
    expect(parseFeed(encode('{"items": []}'), options).problem).to.include({ url: address });
  });

  it('reads only the format that is asked for', () => {
    expect(parseFeed(encode(rss('')), { url: address, format: 'rss' }).articles).to.have.length(1);
    for (const format of ['json-feed', 'atom', 'rdf', 'sitemap']) {
      expect(failure(rss(''), { format }).message).to.contain(`"${format}"`);
    }
    const atom = '<feed><entry><title>T</title><link href="/1"/></entry></feed>';
    expect(parseFeed(encode(atom), { url: address, format: 'atom' }).articles).to.have.length(1);
    expect(failure(atom, { format: 'rss' }).code).to.equal('unknown-format');
  });

  it('lets no address through that is not http(s)', () => {
    const hostile = [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'file:///x',
    ];
    for (const url of hostile) {
      const item = {
        url: '/1',
        title: 'T',
        image: url,
        _news: { section: { name: 'S', url }, source: { name: 'S', url } },
      };
      const [safe] = parseFeed(encode(JSON.stringify({ items: [item, { title: 'T', url }] })), {
        url: address,
      }).articles;
      expect(safe, url).to.deep.equal({
        id: `${new URL('/1', address)}`,
        url: `${new URL('/1', address)}`,
        title: 'T',
        section: { name: 'S' },
        source: { name: 'S' },
      });
    }
  });

  it('leads an item without any address to the page of its feed', () => {
    const text =
      '<rss><channel><title>P</title><link>https://page.example/</link><item><title>T</title></item></channel></rss>';
    expect(firstArticle(text).url).to.equal('https://page.example/');
  });

  it('takes the last of several links in RSS, and the first in Atom', () => {
    expect(firstArticle(rss('<link>/2</link>')).url).to.equal('https://feeds.example/2');
    const atom = '<feed><entry><title>T</title><link href="/1"/><link href="/2"/></entry></feed>';
    expect(firstArticle(atom).url).to.equal('https://feeds.example/1');
  });

  it('reads the lists of articles that programs answer with', () => {
    const answers = [
      {
        status: 'ok',
        articles: [{ url: '/1', title: 'T', publishedAt: '2026-05-17T08:40:00Z', urlToImage: '/1.jpg' }],
      },
      { data: { items: [{ href: '/1', title: 'T', timestamp: 1778999999000, image_url: '/1.jpg' }] } },
      [{ link: '/1', headline: 'T', isoDate: '2026-05-17T08:40:00Z', thumbnail: { url: '/1.jpg' } }],
      { rss: { channel: { item: [{ link: '/1', title: 'T', pubDate: '17 May 2026 08:40', image: '/1.jpg' }] } } },
    ];
    for (const answer of answers) {
      const { title, url, published, image } = firstArticle(JSON.stringify(answer));
      expect({ title, url, image: image?.url }, JSON.stringify(answer)).to.deep.equal({
        title: 'T',
        url: 'https://feeds.example/1',
        image: 'https://feeds.example/1.jpg',
      });
      expect(published).to.match(/^2026-05-17T0[68]:/);
    }
    const cutBody = '{"articles": [{"url": "/1", "title": "T", "content": "Half a sentence… [+2553 chars]"}]}';
    expect(firstArticle(cutBody).contentHtml).to.equal(undefined);
    const lines = '{"url": "/1", "title": "One"}\n{"url": "/2", "title": "Two"}\n';
    expect(parseFeed(encode(lines), { url: address }).articles.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    const empty = parseFeed(encode('{"status": "ok", "articles": []}'), { url: address });
    expect(empty.problem?.message).to.contain('has no items at all');
  });

  it('takes the guid, then pdalink, then the Atom link when there is no link', () => {
    const item = (inner: string) =>
      firstArticle(`<rss><channel><item><title>T</title>${inner}</item></channel></rss>`).url;
    const pda = '<pdalink>https://pda.example/1</pdalink>';
    const atom = '<atom:link rel="alternate" href="https://atom.example/1"/>';
    expect(item(`${atom}${pda}<guid>https://guid.example/1</guid>`)).to.equal('https://guid.example/1');
    expect(item(`${atom}${pda}<guid isPermaLink="false">https://guid.example/1</guid>`)).to.equal(
      'https://pda.example/1',
    );
    expect(item(`<atom:link rel="self" href="https://self.example/"/>${atom}`)).to.equal('https://atom.example/1');
  });

  it('prefers media:content, then the thumbnail, the enclosure, the iTunes picture and the first one in the text', () => {
    const sources = [
      '<media:content url="/content.jpg" medium="image"/>',
      '<media:thumbnail url="/thumbnail.jpg"/>',
      '<enclosure url="/enclosure.jpg"/>',
      '<itunes:image href="/itunes.jpg"/>',
      '<description>&lt;img src="/text.jpg"></description>',
    ];
    for (const [index, name] of ['content', 'thumbnail', 'enclosure', 'itunes', 'text'].entries()) {
      const image = firstArticle(rss(sources.slice(index).reverse().join(''))).image;
      expect(image?.url).to.equal(`https://feeds.example/${name}.jpg`);
    }
  });

  it('takes no picture of another article, no counter, and nothing that is no address', () => {
    const own = '<enclosure url="/own.jpg" type="image/jpeg"/>';
    const related =
      '<portal:related><link url="/2"><portal:title>B</portal:title><media:thumbnail url="/other.jpg"/></link></portal:related>';
    expect(firstArticle(rss(related)).image).to.equal(undefined);
    expect(firstArticle(rss(related + own)).image?.url).to.equal('https://feeds.example/own.jpg');
    for (const image of ['<url></url><title>A</title>', '<url>None</url>', 'нет', '&lt;b/&gt;']) {
      const description = '<description>&lt;img src="/own.jpg"&gt;</description>';
      const { url } = firstArticle(rss(`<image>${image}</image>${description}`)).image ?? {};
      expect(url, image).to.equal('https://feeds.example/own.jpg');
    }
    expect(firstArticle(rss('<image>/own.jpg</image>')).image?.url).to.equal('https://feeds.example/own.jpg');
    expect(
      firstArticle(rss('<media:group><media:content url="/own.jpg" width="600px"/></media:group>')).image,
    ).to.include({
      url: 'https://feeds.example/own.jpg',
      width: 600,
    });
  });

  it('knows a credit from what a picture shows, and what says nothing', () => {
    const image = (alt: string) =>
      firstArticle(rss(`<description>&lt;img src="/1.jpg" alt="${alt}"&gt;</description>`)).image;
    expect(image('Юрта')).to.include({ alt: 'Юрта' });
    expect(image('Фото: Анна Ким')).to.include({ credit: 'Фото: Анна Ким' }).and.not.have.property('alt');
    const {
      image: bare,
      authors,
      section,
    } = firstArticle(
      rss(
        '<media:content url="/1.jpg"><media:credit>None</media:credit></media:content><author>null</author><category>None</category>',
      ),
    );
    expect(bare).to.not.have.property('credit');
    expect([authors, section]).to.deep.equal([undefined, undefined]);
  });

  it('keeps an item whose only address is an id that is said to be none', () => {
    const item = '<item><title>T</title><link></link><guid isPermaLink="false">https://portal.example/1</guid></item>';
    expect(firstArticle(`<rss><channel>${item}</channel></rss>`).url).to.equal('https://portal.example/1');
  });

  it('gives a summary without captions', () => {
    const summary = (description: string) => firstArticle(rss(`<description>${description}</description>`)).summary;
    const figure = '&lt;figure&gt;&lt;img src="/1.jpg"&gt;&lt;figcaption&gt;Юрта&lt;/figcaption&gt;&lt;/figure&gt;';
    expect(summary(`${figure}&lt;p&gt;Текст&lt;/p&gt;`)).to.equal('Текст');
  });

  it('gives a summary without what leads on to the article, in whatever language', () => {
    const summary = (description: string) =>
      firstArticle(rss(`<description><![CDATA[${description}]]></description>`)).summary;
    const own = '<a href="/1?utm_source=rss#more">';
    for (const more of [
      `<p>The post ${own}T</a> appeared first on <a href="/">Portal</a>.</p>`,
      `<p>${own}Толығырақ оқу</a></p>`,
      `<br/>${own}Читать далее</a>`,
      ` ${own}Read on &rarr;</a>`,
    ])
      expect(summary(`<p>Мост открыт.</p>${more}`), more).to.equal('Мост открыт.');
    expect(summary(`Мост […] ${own}Читать</a>`)).to.equal('Мост…');
    // Half a sentence says less than a whole one, and a link to something else belongs to the text.
    for (const text of [
      `Мост открыт, читайте ${own}на портале</a>`,
      `Мост открыт. ${own}Портал</a> был там.`,
      'Мост открыт. <a href="/2">Где он?</a>',
      `${own}Мост открыт.</a>`,
    ])
      expect(summary(text)).to.equal(text.replace(/<[^>]*>/g, ''));
  });

  it('takes the largest of several enclosures, and the picture of the text before a small square', () => {
    const image = (inner: string) => firstArticle(rss(inner)).image?.url.split('/').at(-1);
    const enclosure = (url: string, more: string) => `<enclosure url="/${url}" type="image/jpeg" ${more}/>`;
    expect(image(enclosure('s.jpg', 'width="160"') + enclosure('b.jpg', 'width="1200"'))).to.equal('b.jpg');
    expect(image(enclosure('film.mp4', '') + enclosure('b.jpg', ''))).to.equal('b.jpg');
    const body = '<description>&lt;img src="/text.jpg"&gt;</description>';
    const square = (width: number) => `<media:thumbnail url="/square.jpg" width="${width}" height="${width}"/>`;
    expect(image(body + square(72))).to.equal('text.jpg');
    expect(image(body + square(300))).to.equal('square.jpg');
    expect(image(square(72))).to.equal('square.jpg');
    for (const none of [
      square(30),
      '<media:thumbnail url="/storage/"/>',
      '<media:content url="https://avatars3.portal.example/u/4" type="image/png"/>',
      '<link rel="icon" type="image/png" href="/icon.png"/>',
    ])
      expect(image(none), none).to.equal(undefined);
    expect(image('<hatena:imageurl>https://portal.example/og.jpg</hatena:imageurl>')).to.equal('og.jpg');
    expect(image('<enc:enclosure rdf:resource="/e.jpg"/>')).to.equal('e.jpg');
  });

  it('reads the pages of Yandex, whose headline may stand in the text, and those of Mail.ru, whose address is the source', () => {
    const titled = (inner: string) =>
      firstArticle(`<rss><channel><item><link>/1</link>${inner}</item></channel></rss>`).title;
    const content =
      '<turbo:content><![CDATA[<header><h1>Мост <b>открыт</b></h1></header><p>Текст</p>]]></turbo:content>';
    expect(titled(content)).to.equal('Мост открыт');
    expect(titled(`<turbo:topic>Мост</turbo:topic>${content}`)).to.equal('Мост');
    const { articles } = parseFeed(
      encode(
        `<rss><channel><link>https://p.example/</link>${[1, 2].map((number) => `<item><title>Курс</title><source>https://p.example/${number}</source></item>`).join('')}</channel></rss>`,
      ),
      { url: address },
    );
    expect(articles.map(({ url }) => url)).to.deep.equal(['https://p.example/1', 'https://p.example/2']);
    expect(articles[0]).to.not.have.property('source');
  });

  it('tells sections from words for machines and from authors', () => {
    const category = (...names: string[]) => {
      const item = names.map((name) => `<category>${name}</category>`).join('');
      const { section, tags } = firstArticle(rss(`<author>Анна Ким</author>${item}`));
      return [section?.name, tags];
    };
    expect(category('native-draft', 'format-article', 'index', 'comment-all', 'Город')).to.deep.equal([
      'Город',
      undefined,
    ]);
    expect(category('Без рубрики', 'Город', 'Uncategorized', 'Мост')).to.deep.equal(['Город', ['Город', 'Мост']]);
    expect(category('Анна Ким', 'https://portal.example/kind', 'Город')).to.deep.equal(['Город', undefined]);
  });

  it('reads the facts of portals: tags, the story, what is related, and when it was changed', () => {
    const article = firstArticle(
      rss(`<category>Город</category><portal:tag>Мост</portal:tag><yandex:theme_tags>s1</yandex:theme_tags>
        <yandex:related><link url="/2">B</link></yandex:related><portal:newsModifDate>Sun, 17 May 2026 09:00:00 +0500</portal:newsModifDate>`),
    );
    expect(article).to.deep.include({
      tags: ['Город', 'Мост'],
      story: 's1',
      related: ['https://feeds.example/2'],
      updated: '2026-05-17T09:00:00+05:00',
    });
    expect(firstArticle(rss('<slash:section>Наука</slash:section><dc:subject>Физика</dc:subject>'))).to.deep.include({
      section: { name: 'Наука' },
      tags: ['Наука', 'Физика'],
    });
  });

  it('reads a country that is written for its language as the language', () => {
    const language = (text: string) =>
      parseFeed(encode(rss('', `<language>${text}</language>`)), { url: address }).language;
    expect(['kz', 'kz-KZ', 'ua', 'ru_KZ'].map(language)).to.deep.equal(['kk', 'kk-KZ', 'uk', 'ru-KZ']);
  });

  it('names people, not mail addresses, sites or photographers', () => {
    const authors = (author: string) => firstArticle(rss(`<author>${author}</author>`)).authors;
    expect(authors('desk@portal.example (Анна Ким)')).to.deep.equal(['Анна Ким']);
    expect(authors('Анна Ким (desk@portal.example)')).to.deep.equal(['Анна Ким']);
    expect(authors('Отдел (новости)')).to.deep.equal(['Отдел (новости)']);
    for (const nobody of ['desk@portal.example', 'PORTAL', 'Фото: Иван Петров', 'Суреті: Анна Ким', ''])
      expect(authors(nobody)).to.equal(undefined);
    const long = rss('<author>portal</author>').replace('Portal', 'Portal - news of the day');
    expect(firstArticle(long).authors).to.equal(undefined);
  });

  it('calls a message without a headline by its first words', () => {
    const message = (text: string) => {
      const { title, summary } = firstArticle(JSON.stringify({ items: [{ url: '/1', ...JSON.parse(text) }] }));
      return { title, summary };
    };
    expect(message('{"summary": "Мост открыт."}')).to.deep.equal({ title: 'Мост открыт.', summary: undefined });
    expect(message('{"content_html": "<p>Мост <b>открыт</b>.</p>"}').title).to.equal('Мост открыт.');
    const long = 'Мост открыт после ремонта. '.repeat(9).trim();
    const { title, summary } = message(JSON.stringify({ summary: long }));
    expect(title)
      .to.have.length.within(100, 121)
      .and.to.match(/^Мост .*[а-я.]…$/);
    expect(summary).to.equal(long);
    expect(message(JSON.stringify({ summary: '漢'.repeat(200) })).title).to.have.length(120);
  });

  it('drops a summary that only repeats the title', () => {
    expect(firstArticle(rss('<description> &lt;p>T&lt;/p> </description>')).summary).to.equal(undefined);
  });

  it('resolves addresses against xml:base when the feed states one', () => {
    const text = rss('').replace('<rss ', '<rss xml:base="https://base.example/news/" ');
    expect(firstArticle(text).url).to.equal('https://base.example/1');
  });

  it('takes no harm from names that objects have by themselves', () => {
    const text = rss('<__proto__>x</__proto__><constructor toString="1" __proto__="2"/>');
    expect(firstArticle(text).title).to.equal('T');
    expect(({} as Record<string, unknown>)['toString']).to.equal(Object.prototype.toString);
  });

  it('keeps articles that all lead to the page of the feed', () => {
    const items =
      '<item><title>One</title></item><item><title>Two</title><link>/</link></item><item><title>One</title></item>';
    const feed = parseFeed(encode(`<rss><channel><link>https://feeds.example</link>${items}</channel></rss>`), {
      url: address,
    });
    expect(feed.articles.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(feed.skipped).to.equal(1);
  });

  it('keeps articles of one page that have ids or fragments of their own, and no article twice', () => {
    const item = (title: string, link: string, guid: string) =>
      `<item><title>${title}</title><link>${link}</link><guid>${guid}</guid></item>`;
    const titles = (...items: string[]) =>
      parseFeed(encode(`<rss><channel>${items.join('')}</channel></rss>`), { url: address }).articles.map(
        ({ title }) => title,
      );
    expect(titles(item('One', '/log', 'tag:1'), item('Two', '/log', 'tag:2'))).to.deep.equal(['One', 'Two']);
    expect(titles(item('One', '/log#1', ''), item('Two', '/log#2', ''))).to.deep.equal(['One', 'Two']);
    // A headline that was changed, and an article that was sent twice.
    expect(
      titles(item('Old', '/1', 'https://a.example/1#1'), item('New', '/1', 'https://a.example/1#2')),
    ).to.deep.equal(['Old']);
    expect(titles(item('One', '/1', 'tag:1'), item('One', '/1?utm_source=rss', 'tag:2'))).to.deep.equal(['One']);
    expect(titles(item('Old', '/1', ''), item('New', '/1', ''))).to.deep.equal(['Old']);
  });

  it('reads a feed of 3 MB in small steps', () => {
    const paragraph = '<description><![CDATA[<p>Ещё&nbsp;один <b>абзац</b> текста.</p>]]></description>';
    const item = (index: number) =>
      `<item><title>Заголовок ${index}</title><link>/${index}</link>${paragraph.repeat(20)}</item>`;
    const bytes = encode(
      `<rss><channel><title>P</title>${Array.from({ length: 1500 }, (_, index) => item(index)).join('')}</channel></rss>`,
    );
    expect(bytes.length).to.be.above(2_900_000);
    let steps = 0;
    const run = parseSteps(bytes, { url: address }, formats);
    for (let step = run.next(); !step.done; step = run.next(step.value as never)) steps++;
    // Of the 1,000 articles, and of some 60 kB of characters each; how long they take is measured in test/long-task.test.mjs.
    expect(steps).to.be.above(1000 + bytes.length / 100_000);
  });
});
