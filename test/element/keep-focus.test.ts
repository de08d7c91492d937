import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/popular-list/define.js';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import {
  answer,
  focusOf,
  freshUrl,
  heldAnswer,
  items,
  jsonFeed,
  links,
  reach,
  reachTitles,
  numbered,
} from './samples.js';

describe('the focus', () => {
  it('goes from a link of the light DOM to the same link of the widget when that takes its place', async () => {
    const url = freshUrl();
    const { release } = heldAnswer(url, jsonFeed(items(3, 2, 1), { list: { kind: 'popular' } }));
    const page = await fixture<HTMLElement>(html`<div></div>`);
    page.innerHTML = `<news-popular-list feed="${url}" loading="eager">
      <p><a href="https://portal.example/news/2/">Раньше скрипта</a></p></news-popular-list>`;
    const element = page.querySelector<NewsPopularList>('news-popular-list')!;
    await element.updateComplete;
    element.querySelector('a')!.focus();
    expect(document.activeElement === element.querySelector('a')).to.equal(true);
    release();
    await reach(element, 'ready');
    expect(focusOf(element)).to.equal('Новость номер 2');
  });

  it('goes to what stands in the place of a headline that a refresh takes away', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2, 3)));
    const element = await fixture<NewsPopularList>(
      html`<news-popular-list feed=${url} loading="eager"></news-popular-list>`,
    );
    await reachTitles(element, numbered(1, 2, 3));
    links(element)[1]!.focus();
    answer(url, jsonFeed(items(1, 3)));
    await element.refresh();
    await reachTitles(element, numbered(1, 3));
    expect(focusOf(element)).to.equal('Новость номер 3');
  });

  it('is not taken from a reader who is elsewhere', async () => {
    const url = freshUrl();
    answer(url, jsonFeed(items(1, 2)));
    const page = await fixture<HTMLElement>(
      html`<div><button>Другое</button><news-popular-list></news-popular-list></div>`,
    );
    const button = page.querySelector('button')!;
    button.focus();
    const element = page.querySelector<NewsPopularList>('news-popular-list')!;
    element.loading = 'eager';
    element.feed = url;
    await reachTitles(element, numbered(1, 2));
    expect(document.activeElement === button).to.equal(true);
  });
});
