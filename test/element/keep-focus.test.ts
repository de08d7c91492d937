import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/archive-picker/define.js';
import type { NewsArchivePicker } from '../../src/widgets/archive-picker/archive-picker.js';
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
import { waitUntil } from '../helpers/wait-until.js';

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

  it('stays on a day that turns out to have no articles, and with it can no longer be pressed', async () => {
    const [index, year] = [freshUrl('index.json'), freshUrl('2024.json')];
    answer(index, { v: 1, first: '2024-01-01', last: '2024-12-31', year, years: { 2024: [10] } });
    const { release } = heldAnswer(year, { v: 1, year: 2024, days: [0, 0, 10] });
    const picker = await fixture<NewsArchivePicker>(
      html`<news-archive-picker archive-index=${index} value="2024-01-02" lang="ru" loading="eager">
      </news-archive-picker>`,
    );
    await reach(picker, 'ready');
    picker.showPicker();
    await waitUntil(() => focusOf(picker).endsWith('2 января 2024 г., вторник'));
    release();
    await waitUntil(() => focusOf(picker).endsWith('2 января 2024 г., вторник, В этот день публикаций нет'));
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
