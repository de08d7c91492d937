import { expect } from '@open-wc/testing';
import type { Article } from '../../../src/article/article.js';
import { parseFeed } from '../../../src/feed/index.js';

const read = (text: string) => parseFeed(new TextEncoder().encode(text), { url: 'https://feeds.example/a/feed' });

/** The article of an RSS item, or of an Atom entry. */
const item = (inner: string): Article =>
  read(`<rss><channel><title>P</title><item><title>T</title>${inner}</item></channel></rss>`).articles[0]!;
const entry = (inner: string): Article =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><entry>${inner}</entry></feed>`).articles[0]!;

describe('texts', () => {
  const summary = (inner: string) => item(`<link>/1</link>${inner}`).summary;

  it('are HTML in RSS: tags go, and what is escaped twice is decoded twice', () => {
    expect(summary('<description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</description>')).to.equal('A & B');
    expect(summary('<description><![CDATA[<p>A &amp; B</p>]]></description>')).to.equal('A & B');
    expect(summary('<description><p>A &amp; <i>B</i></p></description>')).to.equal('A & B');
    expect(summary('<description><![CDATA[&lt;p&gt;A&lt;/p&gt;]]></description>')).to.equal('<p>A</p>');
  });

  it('are what they say in Atom, unless their type is HTML', () => {
    const title = (inner: string) => entry(`<link href="/1"/>${inner}`).title;
    expect(title('<title>a &lt;b&gt; &amp;</title>')).to.equal('a <b> &');
    expect(title('<title type="text/plain">a &lt;b&gt;</title>')).to.equal('a <b>');
    expect(title('<title type="html">a &lt;b&gt;c&lt;/b&gt; &amp;lt;</title>')).to.equal('a c <');
    expect(title('<title type="xhtml"><div>a <b>c</b> &lt;</div></title>')).to.equal('a c <');
    expect(title('<title type="application/octet-stream">0JDQu9C80LDRgtGL</title>')).to.equal('Алматы');
    expect(title('<title type="application/x-words">no base64!</title>')).to.equal('no base64!');
  });

  it('are HTML also in Atom when they are full of tags', () => {
    const body = (inner: string) => entry(`<title>T</title><link href="/1"/><content>${inner}</content>`).contentHtml;
    expect(body('&lt;p>A &amp;amp; B&lt;/p>')).to.equal('<p>A &amp; B</p>');
    expect(body('a &lt;b> &amp;amp;')).to.equal('a &lt;b> &amp;amp;');
  });

  it('are whole in whatever element a portal puts them', () => {
    for (const name of ['content:encoded', 'yandex:full-text', 'rambler:fulltext', 'turbo:content', 'xhtml:body']) {
      expect(item(`<link>/1</link><${name}>A</${name}>`).contentHtml, name).to.equal('A');
    }
  });

  it('prefer the words of the format to the same words of others', () => {
    const clash =
      '<own:description>no</own:description><description>yes</description><own:description>no</own:description>';
    expect(summary(clash)).to.equal('yes');
    expect(summary('<dc:description>yes</dc:description>')).to.equal('yes');
    const group = '<media:group><media:description>yes</media:description></media:group>';
    expect(summary(group)).to.equal('yes');
    expect(summary(`${group.replace('yes', 'no')}<description>yes</description>`)).to.equal('yes');
    expect(summary('<description> </description><itunes:summary>yes</itunes:summary>')).to.equal('yes');
    expect(summary('<itunes:subtitle>no</itunes:subtitle><itunes:summary>yes</itunes:summary>')).to.equal('yes');
    expect(summary('<itunes:subtitle>yes</itunes:subtitle>')).to.equal('yes');
  });
});

describe('addresses', () => {
  it('take the page before its translations and what is about it', () => {
    const links = `<title>T</title><link rel="self" href="/self"/><link type="application/json" href="/json"/>
      <link rel="http://www.iana.org/assignments/relation/alternate" type="text/html" href="/page"/>`;
    expect(entry(links).url).to.equal('https://feeds.example/page');
    expect(entry('<title>T</title><id>https://id.example/1</id><link rel="via" href="/via"/>').url).to.equal(
      'https://id.example/1',
    );
  });

  it('resolve against every xml:base around them', () => {
    const text = `<feed xml:base="https://base.example/x/"><entry xml:base="y/"><title>T</title><link xml:base="z/" href="1"/></entry></feed>`;
    expect(read(text).articles[0]!.url).to.equal('https://base.example/x/y/z/1');
  });

  it('may lack all before the name of their host', () => {
    expect(item('<link>www.portal.example/1</link>').url).to.equal('https://www.portal.example/1');
    expect(item('<link>www/1</link>').url).to.equal('https://feeds.example/a/www/1');
  });

  it('start from the site where the feed comes from elsewhere', () => {
    const link = (site: string, base = '') =>
      read(`<rss${base}><channel><link>${site}</link><item><title>T</title><link>1</link></item></channel></rss>`)
        .articles[0]!.url;
    expect(link('https://portal.example/news/')).to.equal('https://portal.example/news/1');
    expect(link('https://feeds.example/')).to.equal('https://feeds.example/a/1');
    expect(link('https://portal.example/', ' xml:base="https://base.example/"')).to.equal('https://base.example/1');
  });

  it('have no ampersand that was escaped twice', () => {
    expect(item('<link>/1?a=1&amp;amp;b=2</link>').url).to.equal('https://feeds.example/1?a=1&b=2');
    expect(item('<link>/1?a=1&b=2</link>').url).to.equal('https://feeds.example/1?a=1&b=2');
  });

  it('are not taken from elements inside of others', () => {
    const nested =
      '<textInput><link>/no</link></textInput><source><link>/no</link></source><guid>https://a.example/1</guid>';
    expect(item(nested).url).to.equal('https://a.example/1');
  });
});

describe('pictures', () => {
  const image = (inner: string) => item(`<link>/1</link>${inner}`).image;

  it('are the largest that a page can use', () => {
    const content = (width: number) => `<media:content url="/${width}.jpg" width="${width}"/>`;
    expect(image(content(320) + content(6000) + content(1280))?.url).to.equal('https://feeds.example/1280.jpg');
    expect(image(content(6000) + content(4000))?.url).to.equal('https://feeds.example/4000.jpg');
  });

  it('have an address of their own', () => {
    expect(entry('<title>T</title><link href="/1"/><content type="image/svg+xml"><svg/></content>').image).to.equal(
      undefined,
    );
    expect(image('<media:content medium="image"/><enclosure type="image/png" url="/a"/>')?.url).to.equal(
      'https://feeds.example/a',
    );
  });

  it('are told from sound, video and documents', () => {
    for (const type of ['audio/mpeg', 'video/mp4', 'text/html', 'application/pdf']) {
      expect(image(`<enclosure url="/a.jpg" type="${type}"/>`), type).to.equal(undefined);
    }
    for (const type of ['image/webp', 'Image/JPG', 'jpg', 'application/octet-stream', '']) {
      expect(image(`<enclosure url="/a.jpg" type="${type}"/>`), type).to.not.equal(undefined);
    }
  });

  it('are not the portrait that WordPress puts first', () => {
    const portrait = '<media:content url="https://0.gravatar.com/avatar/1f?s=96" medium="image"/>';
    expect(image(portrait)).to.equal(undefined);
    expect(image(`${portrait}<media:content url="/a.jpg" medium="image"/>`)?.url).to.equal(
      'https://feeds.example/a.jpg',
    );
  });

  it('bring their words and their credit', () => {
    const words =
      '<media:content url="/a.jpg"><media:title>Юрта</media:title><media:credit>Фото: А. Ким</media:credit></media:content>';
    expect(image(words)).to.include({ alt: 'Юрта', credit: 'Фото: А. Ким' });
    expect(
      image('<media:group><media:credit>Б</media:credit><media:thumbnail url="/b.jpg"/></media:group>'),
    ).to.include({
      url: 'https://feeds.example/b.jpg',
      credit: 'Б',
    });
    expect(image('<image><url>/c.png</url><title>Степь</title></image>')).to.include({ alt: 'Степь' });
  });

  it('are looked for in the text when no address of theirs can be used', () => {
    const text =
      '<media:thumbnail url="data:image/png;base64,x"/><content:encoded>&lt;img src="b/c.jpg"></content:encoded>';
    expect(image(text)?.url).to.equal('https://feeds.example/a/b/c.jpg');
  });
});

describe('facts', () => {
  it('come in the words of many namespaces', () => {
    const article = item(`<link>/1</link><dc:creator>Анна Ким</dc:creator><itunes:author>Болат Серик</itunes:author>
      <dcterms:modified>2026-05-17T09:00:00Z</dcterms:modified><dc:date>2026-05-17</dc:date><dc:language>kk</dc:language>
      <media:keywords>Спорт, Хоккей</media:keywords><slash:comments>3</slash:comments>
      <media:group><media:community><media:statistics views="12"/></media:community></media:group>`);
    expect(article).to.deep.include({
      authors: ['Анна Ким', 'Болат Серик'],
      published: '2026-05-17T00:00:00Z',
      updated: '2026-05-17T09:00:00Z',
      language: 'kk',
      section: { name: 'Спорт' },
      tags: ['Спорт', 'Хоккей'],
      comments: 3,
      views: 12,
    });
  });

  it('tell the first date that is one', () => {
    const published = (inner: string) => item(`<link>/1</link>${inner}`).published;
    const dates = '<pubDate>soon</pubDate><dc:date>2026-05-17</dc:date>';
    expect(published(dates)).to.equal('2026-05-17T00:00:00Z');
    expect(published('<pubDate>soon</pubDate><atom:updated>2026-05-18</atom:updated>')).to.equal(
      '2026-05-18T00:00:00Z',
    );
    const listed = read('{"items": [{"url": "/1", "title": "T", "datePublished": [null, "soon", "2026-05-17"]}]}');
    expect(listed.articles[0]!.published).to.equal('2026-05-17T00:00:00Z');
  });

  it('name no address as a section', () => {
    const kind = '<category term="https://schemas.example/kind#post"/>';
    expect(item(`<link>/1</link>${kind}<category>Спорт</category>`).section).to.deep.equal({ name: 'Спорт' });
    expect(item(`<link>/1</link>${kind}`).section).to.equal(undefined);
  });

  it('say when an entry was published, if only when it was updated', () => {
    const article = entry('<title>T</title><link href="/1"/><updated>2026-05-17T09:00:00+05:00</updated>');
    expect(article.published).to.equal('2026-05-17T09:00:00+05:00');
  });

  it('name the person inside of an element, and nobody where there is only an address', () => {
    const authors = (inner: string) => item(`<link>/1</link><author>${inner}</author>`).authors;
    expect(authors('<name>Анна Ким</name><uri>https://a.example</uri>')).to.deep.equal(['Анна Ким']);
    expect(authors('<foaf:Person><foaf:name>Анна Ким</foaf:name></foaf:Person>')).to.deep.equal(['Анна Ким']);
    expect(authors('<email>a@a.example</email>')).to.equal(undefined);
    expect(authors('<uri>https://a.example/</uri><email>a@a.example</email>')).to.equal(undefined);
    expect(authors(' (Анна Ким)')).to.deep.equal(['Анна Ким']);
  });

  it('take the authors of an Atom feed for entries that name none, or of the feed that they come from', () => {
    const person = (name: string) => `<author><name>${name}</name></author>`;
    const authors = (inner: string) =>
      read(`<feed>${person('Анна Ким')}<entry><title>T</title><link href="/1"/>${inner}</entry><title>P</title></feed>`)
        .articles[0]!.authors;
    expect(authors('')).to.deep.equal(['Анна Ким']);
    expect(authors('<author><email>a@a.example</email></author>')).to.deep.equal(['Анна Ким']);
    expect(authors(person('Болат Серик'))).to.deep.equal(['Болат Серик']);
    expect(authors(`<source>${person('Болат Серик')}</source>`)).to.deep.equal(['Болат Серик']);
    expect(authors('<source><title>S</title></source>')).to.equal(undefined);
  });
});
