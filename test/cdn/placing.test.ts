import { expect } from '@open-wc/testing';
import { placeWidgets } from '../../src/cdn/placing.js';
import { defineWidgets } from '../../src/index.js';
import type { NewsElement } from '../../src/element/news-element.js';
import { answer, freshUrl, items, jsonFeed } from '../element/samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const host = 'portal.example';

function place(markup: string): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = markup;
  document.body.append(page);
  return page;
}

const widgetIn = (page: Element): NewsElement | null | undefined =>
  page.querySelector('[data-news-widget]')?.shadowRoot?.querySelector<NewsElement>('news-popular-list');
const widgetAfter = (page: Element): NewsElement | null => page.querySelector<NewsElement>('a + news-popular-list');
const titles = (widget: Element): string[] =>
  [...widget.shadowRoot!.querySelectorAll('[part=link]')].map((link) => link.textContent.trim());

describe('placing', () => {
  let page: HTMLElement | undefined;

  before(() => {
    defineWidgets();
    placeWidgets({ prefix: 'news', hosts: [host] });
  });
  afterEach(() => page?.remove());

  it('makes a widget of a div, whose content stays where it is and is the first data', async () => {
    page = place(
      '<div data-news-widget="popular-list" data-loading="eager"><ul><li><a href="/a/">Мост открыли</a></li></ul></div>',
    );
    const before = page.innerHTML;
    await waitUntil(() => widgetIn(page!)?.state === 'ready');
    expect(titles(widgetIn(page)!)).to.deep.equal(['Мост открыли']);
    expect(page.innerHTML).to.equal(before);
  });

  it('follows the attributes and the content of the div', async () => {
    page = place(
      '<div data-news-widget="popular-list" data-loading="eager"><ul><li><a href="/a/">Мост</a></li></ul></div>',
    );
    await waitUntil(() => widgetIn(page!)?.state === 'ready');
    const div = page.firstElementChild as HTMLElement;
    div.dataset['headingLevel'] = '4';
    div.querySelector('ul')!.innerHTML = '<li><a href="/b/">Липы</a></li>';
    await waitUntil(() => titles(widgetIn(page!)!).join() === 'Липы');
    expect(widgetIn(page)!.shadowRoot!.querySelector('h4')).to.exist;
    delete div.dataset['headingLevel'];
    await waitUntil(() => widgetIn(page!)!.shadowRoot!.querySelector('h2'));
  });

  it('passes on what the div names as heading or footer', async () => {
    page = place(`<div data-news-widget="popular-list" data-loading="eager"><h2 slot="heading">Читают</h2>
      <ul><li><a href="/a/">Мост</a></li></ul><p slot="footer">Каждый час</p></div>`);
    await waitUntil(() => widgetIn(page!)?.state === 'ready');
    for (const name of ['h2', 'p']) expect(page.querySelector(name)!.getClientRects(), name).to.have.length(1);
    expect(page.querySelector('ul')!.getClientRects()).to.have.length(0);
  });

  it('keeps the focus of who is at a link of the div', async () => {
    const feed = freshUrl();
    answer(feed, jsonFeed(items(1, 2)));
    page = place(`<div data-news-widget="popular-list" data-loading="eager" data-feed="${feed}">
      <ul><li><a href="/a/">Мост</a></li></ul></div>`);
    page.querySelector('a')!.focus();
    await waitUntil(() => widgetIn(page!) && titles(widgetIn(page!)!).length === 2);
    expect(widgetIn(page)!.shadowRoot!.activeElement).to.have.attribute('part', 'link');
  });

  it("takes no attribute that is not the widget's, such as a handler", async () => {
    page = place(
      '<div data-news-widget="popular-list" data-onclick="alert(1)" data-style="color:red" data-limit="3"></div>',
    );
    await waitUntil(() => widgetIn(page!));
    expect(widgetIn(page)!.getAttributeNames()).to.deep.equal(['limit']);
  });

  it('puts a widget after a link to its own host; the link is what it falls back to', async () => {
    const feed = freshUrl();
    answer(feed, jsonFeed(items(1, 2)));
    page = place(
      `<a href="https://${host}/embed/popular-list?feed=${encodeURIComponent(feed)}&amp;loading=eager&amp;onclick=alert(1)">Популярное</a>`,
    );
    await waitUntil(() => widgetAfter(page!)?.state === 'ready');
    expect(titles(widgetAfter(page)!)).to.have.length(2);
    expect(page.querySelector('a')!.hidden).to.equal(true);
    expect(widgetAfter(page)!.hasAttribute('onclick')).to.equal(false);
  });

  it('puts one widget after a link that two copies of the script have found', async () => {
    page = place(`<a href="https://${host}/embed/popular-list?loading=eager">Популярное</a>`);
    const link = page.querySelector('a')!;
    await waitUntil(() => widgetAfter(page!));
    // The other copy knows of it from before, and has its widget only now.
    const copy: string = '../../src/cdn/placing.ts?copy';
    const other = (await import(copy)) as typeof import('../../src/cdn/placing.js');
    other.place(link, { prefix: 'news', hosts: [host] });
    expect(page.querySelectorAll('news-popular-list')).to.have.length(1);
  });

  it('still shows the link when the feed fails', async () => {
    const feed = freshUrl();
    answer(feed, () => new Response('', { status: 404 }));
    page = place(
      `<a href="https://${host}/embed/popular-list?feed=${encodeURIComponent(feed)}&amp;loading=eager">Популярное</a>`,
    );
    await waitUntil(() => widgetAfter(page!)?.state === 'failed');
    const shown = [...page.querySelectorAll('a')].filter((link) => link.checkVisibility());
    expect(shown.map((link) => link.textContent)).to.deep.equal(['Популярное']);
  });

  it('reads a relative feed from the host of the link, not from the page', async () => {
    const feed = freshUrl();
    const { pathname } = new URL(feed);
    answer(feed, jsonFeed(items(1)));
    page = place(`<a href="https://${host}/embed/popular-list?feed=${pathname}&amp;loading=eager">Популярное</a>`);
    await waitUntil(() => widgetAfter(page!)?.state === 'ready');
  });

  it('leaves the links of strangers alone, and feeds of strangers out', async () => {
    page = place(`
      <a href="https://evil.example/embed/popular-list?feed=https://evil.example/feed.json">1</a>
      <p><a href="https://${host}/embed/popular-list?feed=https://evil.example/feed.json">2</a></p>
      <a href="https://${host}/embedding/popular-list">3</a>`);
    await waitUntil(() => page!.querySelector('p news-popular-list'));
    expect(page.querySelectorAll('news-popular-list')).to.have.length(1);
    expect(page.querySelector('news-popular-list')!.getAttribute('feed')).to.equal('');
  });

  it('shows nothing of a stranger by any other parameter', async () => {
    const evil = encodeURIComponent('https://evil.example/{url}');
    const own = encodeURIComponent('/archive/{yyyy}/{mm}/{dd}/');
    page = place(
      `<a href="https://${host}/embed/archive-picker?proxy=${evil}&amp;heading-href=${evil}&amp;day-feed=${evil}&amp;href-template=${own}">1</a>`,
    );
    await waitUntil(() => page!.querySelector('news-archive-picker'));
    const picker = page.querySelector('news-archive-picker')!;
    expect(['proxy', 'heading-href', 'day-feed'].map((name) => picker.getAttribute(name))).to.deep.equal(['', '', '']);
    expect(picker.getAttribute('href-template')).to.equal(`https://${host}/archive/{yyyy}/{mm}/{dd}/`);
  });

  it('tells the author about a widget that does not exist, and leaves the page as it is', () => {
    const told: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => told.push(words.join(' '));
    try {
      const markup = '<div data-news-widget="weather"><p>Погода</p></div>';
      page = place(markup);
      // Mutations are told before the next task.
      return new Promise<void>((done) => setTimeout(done)).then(() => {
        expect(told).to.have.length(1);
        expect(told[0]).to.match(/no widget "weather"/);
        expect(page!.innerHTML).to.equal(markup);
      });
    } finally {
      setTimeout(() => (console.error = error));
    }
  });
});
