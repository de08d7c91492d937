import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/article-card/define.js';
import type { NewsLoadDetail } from '../../../src/element/events.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import {
  answer,
  focusOf,
  freshUrl,
  item,
  items,
  jsonFeed,
  links,
  listenToWarnings,
  numbered,
  part,
  reach,
  reachTitles,
  textOf,
  titles,
} from '../../element/samples.js';
import '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const authored = `
  <h3><a href="https://portal.example/main/">Главное</a></h3>
  <p>Коротко о главном.</p>
  <ul><li><a href="https://portal.example/first/">Первое к тому же</a></li>
  <li><a href="https://portal.example/second/">Второе к тому же</a></li></ul>`;

async function withMarkup(markup: string, attributes = ''): Promise<NewsArticleCard> {
  const page = await fixture(html`<div></div>`);
  page.innerHTML = `<news-article-card loading="eager" lang="ru" ${attributes}>${markup}</news-article-card>`;
  const element = page.querySelector('news-article-card')!;
  await reach(element, 'ready');
  return element;
}

describe('the links of <news-article-card>', () => {
  listenToWarnings();

  it('are one, and below it those of a list inside the element', async () => {
    const element = await withMarkup(authored);
    expect(titles(element)).to.deep.equal(['Главное', 'Первое к тому же', 'Второе к тому же']);
    expect(part(element, 'list')!.getAttribute('role')).to.equal('list');
    expect(textOf(part(element, 'summary'))).to.equal('Коротко о главном.');
  });

  it('are the one alone where the list is of the article’s own text', async () => {
    const element = await withMarkup(`<a href="https://portal.example/main/">Главное</a>
      <ul><li>Пункт со <a href="/x">ссылкой</a></li></ul>`);
    expect(titles(element)).to.deep.equal(['Главное']);
  });

  it('are those of related articles in the same feed, as many as limit asks for', async () => {
    const url = freshUrl();
    const related = ['n3', 'gone', 'n2', 'n4'];
    answer(url, jsonFeed([item(1, {}, { related }), ...items(2, 3, 4, 5)]));
    const one = await withMarkup('', `feed="${url}"`);
    expect(titles(one)).to.deep.equal(numbered(1));
    const three = await withMarkup('', `feed="${url}" limit="3"`);
    expect(titles(three)).to.deep.equal(numbered(1, 3, 2));
  });

  it('are none below a whole article, and nobody is told that there are', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([item(1, { content_html: '<p>Текст.</p>' }, { related: ['n2'] }), ...items(2)]));
    const loads: unknown[] = [];
    const onLoad = ({ detail }: CustomEvent<NewsLoadDetail>): unknown =>
      loads.push([detail.articles.map(({ id }) => id), detail.shortfall]);
    document.body.addEventListener('news-load', onLoad);
    const element = await withMarkup('', `feed="${url}" limit="3" variant="full"`);
    await waitUntil(() => element.shadowRoot!.querySelector('[part=content]'));
    document.body.removeEventListener('news-load', onLoad);
    expect(titles(element)).to.deep.equal(numbered(1));
    expect(loads.at(-1)).to.deep.equal([['n1'], 0]);
  });

  it('are the author’s own also when the feed has the same article anew', async () => {
    const url = freshUrl();
    answer(
      url,
      jsonFeed([item(1, { url: 'https://portal.example/main/?utm_source=rss', title: 'Главное, дополнено' })]),
    );
    const element = await withMarkup(authored, `feed="${url}"`);
    await reachTitles(element, ['Главное, дополнено', 'Первое к тому же', 'Второе к тому же']);
  });

  it('lie apart: the headline’s over the whole card, the others above it', async () => {
    const element = await withMarkup(authored);
    element.style.inlineSize = '300px';
    const [main, first] = links(element);
    const at = (link: Element): Element | null | undefined => {
      const { left, top, height } = link.getBoundingClientRect();
      return element.shadowRoot!.elementFromPoint(left + 3, top + height / 2)?.closest('a');
    };
    expect(at(first!) === first).to.equal(true);
    expect(at(part(element, 'summary')!) === main).to.equal(true);
    for (const link of [main!, first!]) expect(link.getBoundingClientRect().width).to.be.at.least(24);
    const { height } = first!.closest('li')!.getBoundingClientRect();
    expect(height).to.be.at.least(24);
  });

  it('are reached by Tab in the order in which they stand, and shown when reached', async () => {
    const element = await withMarkup(authored);
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    for (const title of ['Главное', 'Первое к тому же', 'Второе к тому же']) {
      await sendKeys({ press: 'Tab' });
      expect(focusOf(element)).to.equal(title);
      const ring = getComputedStyle(element.shadowRoot!.activeElement!, '::after');
      expect([ring.outlineStyle, ring.outlineWidth]).to.deep.equal(['solid', '2px']);
    }
  });

  it('each tell of being opened, with their own article', async () => {
    const element = await withMarkup(authored);
    const opened: string[] = [];
    element.addEventListener('news-open', (event) => {
      event.preventDefault();
      opened.push(`${event.detail.index} ${event.detail.article?.title}`);
    });
    for (const link of links(element)) link.click();
    expect(opened).to.deep.equal(['0 Главное', '1 Первое к тому же', '2 Второе к тому же']);
  });

  it('say when they were paid for, whatever show says', async () => {
    const url = freshUrl();
    answer(url, jsonFeed([item(1, {}, { labels: ['video', 'sponsored'] })]));
    for (const variant of ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full']) {
      const element = await withMarkup('', `feed="${url}" show="" variant="${variant}"`);
      const label = part(element, 'label')!;
      expect(textOf(label), variant).to.equal('На правах рекламы');
      expect(label.getBoundingClientRect().height, variant).to.be.greaterThan(10);
      expect(links(element)[0]!.relList.contains('sponsored'), variant).to.equal(true);
    }
  });
});

describe('article-url of <news-article-card> without a feed', () => {
  const warnings = listenToWarnings();

  it('is the page that is read', async () => {
    const url = freshUrl('article/');
    // The page's own data, which another format reads; here a feed stands at its address.
    answer(url, jsonFeed([item(1, { url: 'https://portal.example/other/' }), item(2, { url: `${url}?utm_source=x` })]));
    const element = await withMarkup('', `article-url="${url}" format="json-feed"`);
    expect(titles(element)).to.deep.equal(numbered(2));
  });

  it('is read also where the page knows its article by another address', async () => {
    const url = freshUrl('article/');
    answer(url, jsonFeed([item(1, { url: 'https://portal.example/canonical/' })]));
    const element = await withMarkup('', `article-url="${url}" format="json-feed"`);
    expect(titles(element)).to.deep.equal(numbered(1));
  });

  it('leaves the light DOM where the page cannot be read', async () => {
    const url = freshUrl('article/');
    answer(url, '<!doctype html><title>Пусто</title>');
    const element = await withMarkup(`<a href="${url}">Из страницы</a>`, `article-url="${url}"`);
    await reachTitles(element, ['Из страницы']);
    while (!warnings.length) await new Promise(requestAnimationFrame);
    expect(warnings[0]).to.contain(url);
  });

  it('is not asked for when the page has the article already', async () => {
    const url = freshUrl('article/');
    const log = answer(url, '');
    const inline = JSON.stringify(jsonFeed([item(1), item(2, { url })]));
    const element = await withMarkup(`<script type="application/json">${inline}</script>`, `article-url="${url}"`);
    expect(titles(element)).to.deep.equal(numbered(2));
    expect(log.asked).to.equal(0);
  });
});
