import { expect } from '@open-wc/testing';
import { contentToHtml } from '../../src/article/content-html.js';
import { readContent, type ContentOptions } from '../../src/article/content.js';
import { contentToNodes } from '../../src/element/content-nodes.js';
import { vectors } from './content-vectors.js';

const options: ContentOptions = { base: 'https://portal.example/news/1/', level: 3 };

const printed = (html: string, others: Partial<ContentOptions> = {}): string =>
  contentToHtml(readContent(html, { ...options, ...others }));

/** Without what every picture and every link has. */
const short = (html: string, others?: Partial<ContentOptions>): string =>
  printed(html, others).replace(/ (?:rel|loading|decoding|referrerpolicy)="[^"]*"/g, '');

function built(html: string): HTMLElement {
  const element = document.createElement('div');
  element.append(contentToNodes(readContent(html, options)));
  return element;
}

function parsed(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

/** What a newspaper prints, as content systems write it, and what it becomes. */
const cases: Readonly<Record<string, readonly [string, string]>> = {
  'paragraphs, quotations and lists as they are': [
    '<p>Один</p><blockquote><p>Два</p></blockquote><ul><li>Три</li><li>Четыре</li></ul><ol><li>Пять</li></ol>',
    '<p>Один</p><blockquote><p>Два</p></blockquote><ul><li>Три</li><li>Четыре</li></ul><ol><li>Пять</li></ol>',
  ],
  'text in no paragraph gets one': ['Один<div>Два</div>Три', '<p>Один</p><p>Два</p><p>Три</p>'],
  'two line breaks are a paragraph, one is a line': [
    'Один<br/>\r\n<br />\nДва<br>Три<br><br><br>Четыре<br>',
    '<p>Один</p><p>Два<br>Три</p><p>Четыре</p>',
  ],
  'lines of bare text are paragraphs': [
    'Один\nДва <b>и</b>\n\nТри',
    '<p>Один</p><p>Два <strong>и</strong></p><p>Три</p>',
  ],
  'what is empty is left out': [
    '<p>&nbsp;</p><p><b> </b></p><h2></h2><ul><li> </li></ul><blockquote><br></blockquote><p>Один<b></b></p>',
    '<p>Один</p>',
  ],
  'emphasis by its meaning': [
    '<p><b>а</b> <i>б</i> <cite>в</cite> <del>г</del> CO<sub>2</sub> м<sup>2</sup> <q>д</q></p>',
    '<p><strong>а</strong> <em>б</em> <em>в</em> <s>г</s> CO<sub>2</sub> м<sup>2</sup> <q>д</q></p>',
  ],
  'emphasis that is crossed or never ends stays in its paragraph': [
    '<p><b>а<i>б</b>в</i>г</p><p><b>д<p>е',
    '<p><strong>а<em>б</em></strong><em>в</em>г</p><p><strong>д</strong></p><p>е</p>',
  ],
  'unknown elements lose their tags': [
    '<article><section><p><span class="x"><font color="red">Один</font></span> <time>два</time></p></section></article>',
    '<p>Один два</p>',
  ],
  'a picture stands apart, with the link around it gone': [
    '<p>До <a href="/big.jpg"><img src="/a.jpg" alt="Мост" width="960" height="640"></a> после</p>',
    '<p>До</p><figure><img src="https://portal.example/a.jpg" alt="Мост" width="960" height="640"></figure><p>после</p>',
  ],
  'a figure keeps its caption': [
    '<figure class="wp"><picture><source srcset="/b.webp"><img src="b.jpg"></picture><figcaption>Фото <b>автора</b></figcaption></figure>',
    '<figure><img src="https://portal.example/news/1/b.jpg" alt=""><figcaption>Фото <strong>автора</strong></figcaption></figure>',
  ],
  'a picture that comes late by script is found': [
    '<img src="data:image/gif;base64,R0lGOD" data-src="/late.jpg" width="100%">',
    '<figure><img src="https://portal.example/late.jpg" alt=""></figure>',
  ],
  'no counting pixels': ['<p>Один<img src="/count" width="1" height="1"></p>', '<p>Один</p>'],
  'links start from the article': [
    '<p><a href="../2/?a=1&amp;b=2" onclick="x()" target="_top">Два</a></p>',
    '<p><a href="https://portal.example/news/2/?a=1&amp;b=2">Два</a></p>',
  ],
  'a link in a link begins anew, one to nowhere is text': [
    '<p><a href="/1">Один <a href="/2">два</a></a> <a>три</a> <a href="mailto:a@b.example">четыре</a></p>',
    '<p><a href="https://portal.example/1">Один </a><a href="https://portal.example/2">два</a> три четыре</p>',
  ],
  'a list without list tags is paragraphs, one in a list belongs to an item': [
    '<li>Один</li><ul><ul><li>Два</li></ul></ul><ol>Три</ol>',
    '<p>Один</p><ul><li><ul><li>Два</li></ul></li></ul><ol><li>Три</li></ol>',
  ],
  'a table in order': [
    '<table><caption>Курс</caption><thead><tr><th colspan="2">Валюта</thead><tr><td>Доллар<td>500<tr>Слово</table>',
    '<table><tbody><tr><td>Курс</td></tr><tr><th colspan="2">Валюта</th></tr><tr><td>Доллар</td><td>500</td></tr><tr><td>Слово</td></tr></tbody></table>',
  ],
  'cells without a table are paragraphs': ['<td>Один</td><tr><td>Два', '<p>Один</p><p>Два</p>'],
  'a comment and a declaration are not read': ['<!-- <p>Нет</p> --><!doctype html><?php ?><p>Да</p>', '<p>Да</p>'],
  'a sign that begins no tag is text': [
    '<p>5 < 6 & 7 > 2 &lt;b&gt; &amp;amp;</p>',
    '<p>5 &lt; 6 &amp; 7 &gt; 2 &lt;b&gt; &amp;amp;</p>',
  ],
  'a text that ends in a tag': ['<p>Один<a href="', '<p>Один</p>'],
  nothing: ['', ''],
};

describe('the body of an article', () => {
  for (const [title, [source, expected]] of Object.entries(cases)) {
    it(`has ${title}`, () => {
      expect(short(source)).to.equal(expected);
    });
  }

  it('has headings that begin at the level asked for and keep their order', () => {
    const source = '<h1>а</h1><h2>б</h2><h4>в</h4>';
    expect(printed(source, { level: 2 })).to.equal('<h2>а</h2><h3>б</h3><h5>в</h5>');
    expect(printed(source, { level: 5 })).to.equal('<h5>а</h5><h6>б</h6><h6>в</h6>');
    expect(printed('<h3>а</h3><h2>б</h2>', { level: 4 })).to.equal('<h4>а</h4><h4>б</h4>');
  });

  it('does not show twice what is shown already', () => {
    const shownImage = 'https://portal.example/i/a.jpg?w=960';
    const source = '<img src="/i/a.jpg?w=300"><img src="/i/a-300x200.jpg"><img src="/i/b.jpg">';
    expect(short(source, { shownImage })).to.equal(
      '<figure><img src="https://portal.example/i/b.jpg" alt=""></figure>',
    );
  });

  it('says of every link and picture what a careful page says', () => {
    const content = built(
      '<p><a href="/1" rel="opener" target="x" style="top:0">Один</a></p><img src="/a.jpg" onerror="x()">',
    );
    expect(content.querySelector('a')!.getAttributeNames()).to.deep.equal(['href', 'rel']);
    expect(content.querySelector('a')!.rel).to.equal('noopener nofollow');
    expect(content.querySelector('img')).to.include({ loading: 'lazy', decoding: 'async' });
    expect(content.querySelector('img')!.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  it('is frozen', () => {
    const [first] = readContent('<p>Один</p>', options);
    expect(Object.isFrozen(first)).to.equal(true);
    expect(first).to.deep.equal({ name: 'p', attributes: {}, children: ['Один'] });
  });

  it('stays shallow and short, however deep and long the source is', () => {
    const deep = built('<blockquote><ul><li>'.repeat(2000) + 'Один');
    let depth = 0;
    for (let each: Element | null = deep; each; each = each.firstElementChild) depth++;
    expect(depth).to.be.lessThan(40);
    expect(deep.textContent).to.equal('Один');
    expect(built('<p>а</p>'.repeat(20_000)).childElementCount).to.be.at.most(5000);
  });

  it('takes linear time with markup made to hang a reader', () => {
    for (const piece of ['<p', '<svg>', '<!--', '<a href="', '</form', '<b><p>', '<ul><table>', '< <', '<form><x>']) {
      const start = performance.now();
      printed(piece.repeat(100_000));
      expect(performance.now() - start, piece).to.be.lessThan(3000);
    }
  });
});

describe('the body of an article from a hostile source', () => {
  let ran = 0;

  before(() => {
    Object.assign(window, { attack: () => ran++ });
  });

  for (const [name, source] of Object.entries(vectors)) {
    it(`is harmless: ${name}`, () => {
      const nodes = built(source);
      document.body.append(nodes);
      const all = [...nodes.querySelectorAll('*')];
      for (const element of all) {
        expect(element.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
        expect(element.localName).to.match(
          /^(?:p|h[2-6]|blockquote|[uo]l|li|table|tbody|tr|t[hd]|figure|figcaption|img|br|a|strong|em|s|su[bp]|q)$/,
        );
        for (const { name: attribute, value } of element.attributes) {
          expect(attribute).to.match(
            /^(?:href|rel|src|alt|width|height|loading|decoding|referrerpolicy|(?:col|row)span)$/,
          );
          if (attribute === 'href' || attribute === 'src') expect(value).to.match(/^https?:\/\//);
        }
      }
      for (const link of nodes.querySelectorAll('a')) expect(link.protocol).to.match(/^https?:$/);
      nodes.remove();
    });
  }

  it('has run nothing', async () => {
    // Errors of pictures and frames come in tasks of their own.
    const picture = new Image();
    await new Promise((done) => {
      picture.onerror = done;
      picture.src = 'data:,';
    });
    expect(ran).to.equal(0);
  });

  it('is the same tree as nodes and as printed for a server', () => {
    const sources = [...Object.values(vectors), ...Object.values(cases).map(([source]) => source)];
    for (const source of sources) {
      for (const each of [source, `<table><tr><td>${source}`, `<ul><li><b>${source}`, `<p><a href="/x">${source}`]) {
        const html = printed(each);
        expect(parsed(html).isEqualNode(built(each)), `${each} → ${html}`).to.equal(true);
        expect(printed(html, { level: 2 }).length, each).to.be.at.most(html.length);
      }
    }
  });

  it('has nothing that the platform’s own sanitizer would take out', () => {
    const elements =
      'p h2 h3 h4 h5 h6 blockquote ul ol li table tbody tr th td figure figcaption img br a strong em s sub sup q'.split(
        ' ',
      );
    const attributes = 'href rel src alt width height loading decoding referrerpolicy colspan rowspan'.split(' ');
    for (const source of Object.values(vectors)) {
      const html = printed(source);
      const clean = document.createElement('div') as HTMLElement & {
        setHTML?: (html: string, options: object) => void;
      };
      // Engines without it are held to the parser's reading alone.
      if (clean.setHTML) clean.setHTML(html, { sanitizer: { elements, attributes } });
      else clean.innerHTML = html;
      expect(clean.isEqualNode(built(source)), `${source} → ${clean.innerHTML}`).to.equal(true);
    }
  });
});
