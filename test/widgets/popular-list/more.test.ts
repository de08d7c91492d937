import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/popular-list/define.js';
import type { NewsPopularList } from '../../../src/widgets/popular-list/popular-list.js';
import { focusOf, item, items, jsonFeed, numbered, part, textOf, titles, withFeed } from '../../element/samples.js';
import { waitUntil } from '../../helpers/wait-until.js';

const popular = { list: { kind: 'popular' } };
const withMore = (count: number): Promise<NewsPopularList> => {
  const numbers = [...'x'.repeat(count)].map((_, index) => index + 1);
  return withFeed('news-popular-list', jsonFeed(items(...numbers), popular), 'more="button" limit="3"');
};
const ranks = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~="rank"]')].map((rank) => textOf(rank));

describe('more="button"', () => {
  it('shows the rest in place, with the numerals going on, and moves the focus to the first new one', async () => {
    const element = await withMore(7);
    expect(titles(element)).to.deep.equal(numbered(1, 2, 3));
    const button = part<HTMLButtonElement>(element, 'button')!;
    expect(textOf(button)).to.equal('Показать ещё');
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    const [first] = element.shadowRoot!.querySelectorAll('[part~="item"]');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles(element).length === 7);
    await waitUntil(() => focusOf(element) === 'Новость номер 4');
    expect(ranks(element)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    expect(element.shadowRoot!.querySelector('[part~="item"]') === first, 'the first ones stay').to.equal(true);
    expect(part(element, 'button') === null).to.equal(true);
  });

  it('has no button where nothing is left, or where nobody asked for one', async () => {
    expect(part(await withMore(3), 'button') === null).to.equal(true);
    const plain = await withFeed('news-popular-list', jsonFeed(items(1, 2), popular), 'limit="1"');
    expect(part(plain, 'button') === null).to.equal(true);
  });

  it('shows a hundred at a time of a feed without end', async () => {
    const element = await withMore(130);
    part(element, 'button')!.click();
    await waitUntil(() => titles(element).length === 103);
    part(element, 'button')!.click();
    await waitUntil(() => titles(element).length === 130);
    expect(part(element, 'button') === null).to.equal(true);
  });

  it('is filtered first: what does not pass is not counted as left', async () => {
    const body = jsonFeed([item(1, { tags: ['a'] }), item(2), item(3, { tags: ['a'] })], popular);
    const element = await withFeed('news-popular-list', body, 'more="button" limit="1" tags="a"');
    part(element, 'button')!.click();
    await waitUntil(() => titles(element).length === 2);
    expect(titles(element)).to.deep.equal(numbered(1, 3));
  });
});
