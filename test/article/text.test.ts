import { expect } from '@open-wc/testing';
import { firstImage, literalText, plainText } from '../../src/article/text.js';

describe('plainText', () => {
  const cases: [markup: string, text: string][] = [
    ['<b>Смелый</b> заголовок', 'Смелый заголовок'],
    ['<p>Один</p><p>два<br>три</p>', 'Один два три'],
    ['Нес<i>лож</i>ное', 'Несложное'],
    ['  много \n\t места ', 'много места'],
    ['№\u00a05 и&nbsp;6', '№\u00a05 и\u00a06'],
    ['&laquo;Ёлочки&raquo; &mdash; &#8470;&#x31; &#151;', '«Ёлочки» — №1 —'],
    ['&amp;laquo; остаётся', '&laquo; остаётся'],
    ['&lt;b&gt; как текст', '<b> как текст'],
    ['R&D, AT&T; ?a=1&copy=2', 'R&D, AT&T; ?a=1&copy=2'],
    ['1 < 2 и 3<4, <3', '1 < 2 и 3<4, <3'],
    ['до<!-- <b>нет</b> -->после', 'допосле'],
    ['до<script>alert("</b>")</script><STYLE>b{}</STYLE>после', 'допосле'],
    ['<a title="2 > 1" href=x>текст</a>', 'текст'],
    ['обрезано <a href="https://portal.exam', 'обрезано'],
    ['<script>никогда не закрыт', ''],
    ['<figure><figcaption>Юрта</figcaption></figure>текст', 'текст'],
    ['&Omega;&sigmaf;&rarr;&forall;&notin;&diams; &AMP;&LAQUO;', 'Ως→∀∉♦ &«'],
    ['&copy 2026, &pi r, &copy2, caf&eacute', '© 2026, &pi r, &copy2, café'],
    ['&doesnotexist;', '&doesnotexist;'],
    ['&lcub;x&colon; &num;1&comma;&NewLine;&lpar;a&rpar;&period;', '{x: #1, (a).'],
    ['&Lstrok;&oacute;d&zacute;, &dstrok;&Dstrok;, &num 1&plus', 'Łódź, đĐ, &num 1&plus'],
    ['&#99999999999;&#x99999999999;', '\ufffd\ufffd'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['упра\u0007вление\u0085', 'управление'],
    ['мяг\u00adкий', 'мяг\u00adкий'],
  ];
  for (const [markup, text] of cases) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(markup)}`, () => {
      expect(plainText(markup)).to.equal(text);
    });
  }

  for (const part of ['<a ', '<a b="', '<', '&', '&#', '<!--', '<script>', '</', '<a b=\'"', '  ', '<img ']) {
    it(`takes linear time for many of ${JSON.stringify(part)}`, () => {
      const start = performance.now();
      plainText(part.repeat(100_000 / part.length));
      firstImage(part.repeat(100_000 / part.length));
      expect(performance.now() - start).to.be.below(500);
    });
  }
});

describe('literalText', () => {
  it('keeps what only looks a little like markup', () => {
    expect(literalText('Если a < b, то <details> не нужен')).to.equal('Если a < b, то <details> не нужен');
  });

  it('reads what is full of tags as HTML', () => {
    expect(literalText('<p>Первый</p><p>второй &amp; третий</p>')).to.equal('Первый второй & третий');
  });
});

describe('firstImage', () => {
  it('finds the first picture with its size and words', () => {
    expect(
      firstImage('<p>x<IMG alt="Юрта &amp; степь" width=640 height="427" src="/a.jpg?x=1&amp;y=2"/>'),
    ).to.deep.equal({
      url: '/a.jpg?x=1&y=2',
      width: '640',
      height: '427',
      alt: 'Юрта & степь',
    });
  });

  it('passes over counting pixels, buttons and placeholders', () => {
    const markup =
      '<img src="/1.png" width="1"><img src="/share.gif"><img src="data:image/png;base64,x"><img><img src="/a.webp">';
    expect(firstImage(markup)?.url).to.equal('/a.webp');
    for (const name of ['data-src', 'data-lazy-src', 'data-original']) {
      expect(firstImage(`<img src="data:," ${name}="/late.jpg">`)?.url, name).to.equal('/late.jpg');
      expect(firstImage(`<img ${name}="/late.jpg" src="/empty.png">`)?.url, name).to.equal('/late.jpg');
    }
    for (const url of [
      '/images/twitter.png',
      '/core/emoji/72/1f600.png',
      '/img/share_button.jpg',
      '/icon-64.png',
      '//feeds.feedburner.com/~ff/portal?d=x',
      '//0.gravatar.com/avatar/1f',
      '//avatars3.portal.example/u/4',
      '//favicon.portal.example/64?u=x',
      '/s2/favicons?domain=x',
      '/engine/data/emoticons/wink.png',
      'https://mc.yandex.ru/watch/1',
      '//counter.yadro.ru/hit?r',
      '//www.tns-counter.ru/V13a',
      '//top-fwz1.mail.ru/counter?id=1',
      '/img/1x1.png',
    ]) {
      expect(firstImage(`<img src="${url}"><img src="/silicon-icons2.jpg">`)?.url, url).to.equal('/silicon-icons2.jpg');
    }
    expect(
      firstImage('<!-- <img src="/old.jpg"> --><img src="/icon.png" width="16px"><img src="/new.jpg">')?.url,
    ).to.equal('/new.jpg');
    expect(firstImage('<!-- <img src="/old.jpg">')).to.equal(undefined);
    expect(firstImage('<p>no picture</p>')).to.equal(undefined);
  });
});
