import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import { readLightDom } from '../../src/element/light-dom.js';
import { wholeItem } from '../../src/widgets/article-card/whole-item.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { answer, freshUrl, items, jsonFeed, part, reach, reachTitles, textOf, titles } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

/** Markup as a page has it, read as the light DOM of a widget. */
function read(markup: string, isItem = false): ReturnType<typeof readLightDom> {
  const source = document.createElement('div');
  source.innerHTML = markup;
  return readLightDom(source, isItem ? wholeItem : undefined);
}

const link = '<a href="https://portal.example/a/">Заголовок</a>';

describe('readLightDom', () => {
  it('reads the same items wherever on the page the widget stands', () => {
    for (const around of [
      '<article>{}</article>',
      '<ul><li>{}</li></ul>',
      '<h2>{}</h2>',
      '<div itemprop="isBasedOn" rel="author">{}</div>',
    ]) {
      const page = document.createElement('div');
      page.innerHTML = around.replace('{}', `<section><ul><li>${link}</li></ul><a href="/all/">Все</a></section>`);
      const { articles, all } = readLightDom(page.querySelector('section')!);
      expect(
        articles.map(({ title }) => title),
        around,
      ).to.deep.equal(['Заголовок']);
      expect(all?.text, around).to.equal('Все');
    }
  });

  it('leaves out an address that is none, and nothing else', () => {
    for (const slip of ['http://', 'https://[bad', 'http://%zz/', 'javascript:alert(1)', 'mailto:a@portal.example']) {
      const { articles } = read(`<ol><li><a href="${slip}">Оговорка</a></li><li>${link}</li></ol>`);
      expect(
        articles.map(({ title }) => title),
        slip,
      ).to.deep.equal(['Заголовок']);
    }
  });

  it('does not take what a reader can not see for something to show', () => {
    for (const markup of [
      '<noscript>Включите JavaScript</noscript>',
      '<template><p>Образец</p></template>',
      '<p hidden>Скрыто</p>',
      '<div hidden><p>Скрыто</p></div>',
    ]) {
      expect(read(markup).visible, markup).to.equal(false);
    }
    expect(read('<p>Видно</p>').visible).to.equal(true);
  });

  it('reads every documented field of an item', () => {
    const { articles } = read(`<ol><li lang="kk">
      <figure><a href="https://portal.example/a/"><img src="https://portal.example/a.jpg" alt="Мост" width="960" height="640"></a>
        <figcaption>Фото пресс-службы</figcaption></figure>
      <a itemprop="articleSection" href="https://portal.example/city/">Город</a>
      <h3><a href="https://portal.example/a/"><span itemprop="headline">Мост
        открыт</span></a></h3>
      <p>Движение начнётся утром.</p>
      <p>Второй абзац.</p>
      <a rel="author" href="https://portal.example/kim/">Асель Ким</a> <span itemprop="author">Ерлан Ли</span>
      <a rel="tag" href="https://portal.example/tag/1/">мосты</a> <a rel="tag" href="https://portal.example/tag/2/">реки</a>
      <a itemprop="isBasedOn" href="https://agency.example/">Агентство</a>
      <time itemprop="datePublished" datetime="2026-05-17T08:40:00+05:00">17 мая</time>
      <data itemprop="views" value="1863">1863 просмотра</data> <data itemprop="comments" value="0">0</data>
    </li></ol>`);
    expect(articles).to.deep.equal([
      {
        id: 'https://portal.example/a/',
        url: 'https://portal.example/a/',
        title: 'Мост открыт',
        image: {
          url: 'https://portal.example/a.jpg',
          alt: 'Мост',
          width: 960,
          height: 640,
          credit: 'Фото пресс-службы',
        },
        authors: ['Асель Ким', 'Ерлан Ли'],
        section: { name: 'Город', url: 'https://portal.example/city/' },
        tags: ['мосты', 'реки'],
        views: 1863,
        comments: 0,
        source: { name: 'Агентство', url: 'https://agency.example/' },
        summary: 'Движение начнётся утром.',
        published: '2026-05-17T08:40:00+05:00',
        language: 'kk',
      },
    ]);
  });

  it('leaves out what an item does not say', () => {
    expect(read(`<li>${link}</li>`).articles).to.deep.equal([
      { id: 'https://portal.example/a/', url: 'https://portal.example/a/', title: 'Заголовок' },
    ]);
  });

  it('freezes what it has read', () => {
    const [article] = read(`<li>${link} <img src="https://portal.example/a.jpg"> <a rel="tag">мосты</a></li>`).articles;
    expect(article).to.be.frozen;
    expect(article?.image).to.be.frozen;
    expect(article?.tags).to.be.frozen;
  });

  it('takes the first link with text, not the one around the picture', () => {
    const { articles } = read(
      '<li><a href="https://portal.example/p/"><img src="https://portal.example/p.jpg" alt="x"></a> ' + link + '</li>',
    );
    expect(articles[0]?.url).to.equal('https://portal.example/a/');
  });

  it('reads article elements as well as list items, and only the outer of two', () => {
    const { articles } = read(
      `<article>${link}<ul><li><a href="https://portal.example/sub/">Подробность</a></li></ul></article>`,
    );
    expect(articles.map((article) => article.title)).to.deep.equal(['Заголовок']);
  });

  it('passes over items without a link and links that run scripts', () => {
    const { articles } = read(
      `<ul><li>Текст</li><li><a href="javascript:alert(1)">Скрипт</a></li><li><a href="mailto:a@b.example">Почта</a></li>
       <li><a>Без адреса</a></li><li>${link}</li></ul>`,
    );
    expect(articles.map((article) => article.title)).to.deep.equal(['Заголовок']);
  });

  it('takes numbers from the value only, and dates only where they are dates', () => {
    const [article] = read(`<li>${link} <data itemprop="views" value="">1863 просмотра</data>
      <data itemprop="comments" value="много">много</data> <time datetime="вчера">вчера</time></li>`).articles;
    expect(article).to.not.have.any.keys('views', 'comments', 'published');
  });

  it('reads what schema.org names before what only stands there', () => {
    const [article] = read(`<li><img src="https://portal.example/author.png">${link}
      <time datetime="2026-05-18">сегодня</time><meta itemprop="datePublished" content="2026-05-17T08:40:00+05:00">
      <img itemprop="image" src="https://portal.example/a.jpg"></li>`).articles;
    expect(article?.image?.url).to.equal('https://portal.example/a.jpg');
    expect(article?.published).to.equal('2026-05-17T08:40:00+05:00');
  });

  it('finds a picture that is loaded late, or only told to machines', () => {
    for (const markup of [
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://portal.example/a.jpg" width="960">',
      '<img src="/blank.png" data-lazy-src="https://portal.example/a.jpg">',
      '<img data-original="https://portal.example/a.jpg">',
      '<meta itemprop="image" content="https://portal.example/a.jpg">',
      '<link itemprop="image" href="https://portal.example/a.jpg">',
    ]) {
      const [article] = read(`<li>${link}${markup}</li>`).articles;
      expect(article?.image?.url, markup).to.equal('https://portal.example/a.jpg');
    }
  });

  it('takes no line of facts for a summary', () => {
    const [article] =
      read(`<li>${link}<p><time datetime="2026-05-17">17 мая</time>, <data itemprop="views" value="3">3</data></p>
      <p>О чём статья.</p></li>`).articles;
    expect(article?.summary).to.equal('О чём статья.');
    expect(read(`<li>${link}<p><time datetime="2026-05-17">17 мая</time></p></li>`).articles[0]).to.not.have.property(
      'summary',
    );
  });

  it('reads a date as HTML allows to write it', () => {
    const [article] = read(`<li>${link} <time datetime="2026-05-17 08:40+05:00">17 мая</time></li>`).articles;
    expect(article?.published).to.equal('2026-05-17T08:40+05:00');
    expect(read(`<li>${link} <time datetime="2026-05-17">17 мая</time></li>`).articles[0]?.published).to.equal(
      '2026-05-17',
    );
    expect(read(`<li>${link} <time datetime="May 17, 2026">17 мая</time></li>`).articles[0]?.published).to.equal(
      undefined,
    );
  });

  it('takes a heading child as the heading, with its link', () => {
    const { heading, all, articles } = read(
      `<h2><a href="https://portal.example/popular/"> Популярное </a></h2><ol><li><h3>${link}</h3></li></ol>`,
    );
    expect(heading).to.deep.equal({ text: 'Популярное', href: 'https://portal.example/popular/' });
    expect(all).to.equal(undefined);
    expect(articles).to.have.length(1);
  });

  it('takes a link in no item as the link to all', () => {
    const { all, articles } = read(
      `<ol><li>${link}</li></ol><p><a href="https://portal.example/all/">Все новости</a></p>`,
    );
    expect(all).to.deep.equal({ text: 'Все новости', href: 'https://portal.example/all/' });
    expect(articles).to.have.length(1);
  });

  it('takes a lone link as the article of a card, and as the link to all of a list', () => {
    expect(read(link, true).articles).to.have.length(1);
    expect(read(link, true).all).to.equal(undefined);
    expect(read(link).articles).to.be.empty;
    expect(read(link).all?.text).to.equal('Заголовок');
  });

  it('leaves tabs and named slots to themselves', () => {
    const { articles, heading } = read(
      `<news-tab><h3>Все</h3><ol><li><a href="https://portal.example/t/">Во вкладке</a></li></ol></news-tab>
       <div data-news-tab><ol><li><a href="https://portal.example/d/">Во вкладке</a></li></ol></div>
       <p slot="footer"><a href="https://portal.example/f/">Внизу</a></p><ol><li>${link}</li></ol>`,
    );
    expect(articles.map((article) => article.title)).to.deep.equal(['Заголовок']);
    expect(heading).to.equal(undefined);
  });

  it('knows whether a reader sees anything of it', () => {
    expect(read('').visible).to.equal(false);
    expect(read(' \n <!-- nothing -->').visible).to.equal(false);
    expect(read('<script type="application/json">{}</script>').visible).to.equal(false);
    expect(read('<style>a { color: red }</style>').visible).to.equal(false);
    expect(read('<header><h2>Популярное</h2></header>').visible).to.equal(false);
    expect(read(`<h3>${link}</h3>`, true).visible).to.equal(true);
    expect(read('<div><p>Список готовится</p></div>').visible).to.equal(true);
    expect(read('Список готовится').visible).to.equal(true);
  });
});

describe('light-DOM items', () => {
  const page = html`<news-popular-list lang="ru">
    <h2><a href="https://portal.example/popular/">Читают сейчас</a></h2>
    <ol>
      <li>
        <a href="https://portal.example/a/">Первый заголовок</a>
        <data value="1863" itemprop="views">1863 просмотра</data>
      </li>
      <li><a href="https://portal.example/b/">Второй заголовок</a></li>
    </ol>
    <a href="https://portal.example/all/">Все новости</a>
  </news-popular-list>`;

  it('are shown without a request and left untouched', async () => {
    const before = document.createElement('div');
    const element = await fixture<NewsPopularList>(page);
    before.innerHTML = element.innerHTML;
    const nodes = [...element.querySelectorAll('*')];
    await reachTitles(element, ['Первый заголовок', 'Второй заголовок']);
    expect(element.innerHTML).to.equal(before.innerHTML);
    expect([...element.querySelectorAll('*')].every((node, index) => node === nodes[index])).to.equal(true);
    expect(textOf(part(element, 'views'))).to.equal('1863 просмотра');
  });

  it('keep their heading, its link, and the link to all', async () => {
    const element = await fixture<NewsPopularList>(page);
    await reach(element, 'ready');
    const heading = part(element, 'heading')!;
    expect(textOf(heading)).to.equal('Читают сейчас');
    expect(heading.querySelector('a')?.href).to.equal('https://portal.example/popular/');
    const all = part<HTMLAnchorElement>(element, 'all');
    expect(textOf(all)).to.equal('Все новости');
    expect(all?.href).to.equal('https://portal.example/all/');
  });

  it('are not seen twice: the box takes the place of the slot', async () => {
    const element = await fixture<NewsPopularList>(page);
    await reach(element, 'ready');
    expect(element.querySelector('ol')!.getClientRects()).to.be.empty;
  });

  it('are untouched after the feed has replaced them, too', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url}>
        <ol>
          <li><a href="https://portal.example/a/">Первый заголовок</a></li>
        </ol>
      </news-popular-list>`,
    );
    const before = element.innerHTML;
    await reachTitles(element, ['Новость номер 1']);
    expect(element.innerHTML).to.equal(before);
  });

  it('are followed when the page adds, changes or removes them', async () => {
    const element = await fixture<NewsPopularList>(page);
    await reach(element, 'ready');
    element
      .querySelector('ol')!
      .insertAdjacentHTML('beforeend', '<li><a href="https://portal.example/c/">Третий заголовок</a></li>');
    await reachTitles(element, ['Первый заголовок', 'Второй заголовок', 'Третий заголовок']);
    element.querySelector('li')!.remove();
    await reachTitles(element, ['Второй заголовок', 'Третий заголовок']);
    element.querySelector('li a')!.firstChild!.nodeValue = 'Исправленный заголовок';
    await reachTitles(element, ['Исправленный заголовок', 'Третий заголовок']);
    element.querySelector('li a')!.setAttribute('href', 'https://portal.example/new/');
    await waitUntil(() => element.shadowRoot!.querySelector('a[href="https://portal.example/new/"]'));
  });

  it('are shown as they stand, in a slot, while there is nothing to read in them', async () => {
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list><p>Список готовится</p></news-popular-list>`,
    );
    await reach(element, 'empty');
    expect(titles(element)).to.be.empty;
    expect(element.querySelector('p')!.getClientRects()).to.have.length(1);
    element.insertAdjacentHTML('beforeend', '<ol><li><a href="https://portal.example/a/">Заголовок</a></li></ol>');
    await reachTitles(element, ['Заголовок']);
  });
});
