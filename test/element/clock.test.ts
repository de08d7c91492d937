import { expect, fixture, html } from '@open-wc/testing';
import '../../src/widgets/article-card/define.js';
import '../../src/widgets/popular-list/define.js';
import type { NewsElement } from '../../src/element/news-element.js';
import { takePageClock, type PageClock } from '../helpers/page-clock.js';
import { links, part, reach, textOf } from './samples.js';

describe('relative times', () => {
  let clock: PageClock;
  beforeEach(() => (clock = takePageClock()));
  afterEach(() => clock.restore());

  /** Published so long ago that the seconds of a slow test do not count. */
  const article = () => ({
    id: '1',
    url: 'https://portal.example/1/',
    title: 'Новость',
    published: new Date(Date.now() - 2.5 * 60_000).toISOString(),
  });

  async function widgets(count: number, attributes = 'show="time"'): Promise<NewsElement[]> {
    const page = await fixture(html`<div lang="ru"></div>`);
    page.innerHTML = `<news-popular-list loading="eager" ${attributes}></news-popular-list>`.repeat(count);
    const elements = [...page.children] as NewsElement[];
    for (const element of elements) element.articles = [article()];
    for (const element of elements) await reach(element, 'ready');
    return elements;
  }

  const timeOf = (element: NewsElement): string => textOf(part(element, 'time'));

  async function pass(minutes: number, elements: readonly NewsElement[]): Promise<void> {
    clock.pass(minutes);
    for (const element of elements) await element.updateComplete;
  }

  it('tick by one timer for fifty widgets, which ends with the last of them', async () => {
    const elements = await widgets(50);
    expect(clock.timers).to.equal(1);
    await pass(3, elements);
    for (const element of elements) expect(timeOf(element)).to.equal('5 минут назад');
    for (const element of elements.slice(1)) element.remove();
    expect(clock.timers).to.equal(1);
    elements[0]!.remove();
    expect(clock.timers).to.equal(0);
  });

  it('need no timer where no widget tells a time that moves', async () => {
    await widgets(2, 'show="views"');
    expect(clock.timers, 'no times').to.equal(0);
    const [element] = await widgets(1, 'show="time" time-format="absolute"');
    expect(clock.timers, 'absolute times').to.equal(0);
    element!.timeFormat = 'auto';
    await element!.updateComplete;
    expect(clock.timers, 'a time that moves').to.equal(1);
    element!.timeFormat = 'absolute';
    await element!.updateComplete;
    expect(clock.timers, 'absolute times again').to.equal(0);
  });

  it('rest while nobody looks at the page, and are right as soon as somebody does', async () => {
    const elements = await widgets(1);
    clock.hide(true);
    expect(clock.timers).to.equal(0);
    await pass(8, elements);
    expect(timeOf(elements[0]!)).to.equal('2 минуты назад');
    clock.hide(false);
    await elements[0]!.updateComplete;
    expect(timeOf(elements[0]!)).to.equal('10 минут назад');
    expect(clock.timers).to.equal(1);
  });

  it('leave the timer asleep when a widget comes to a hidden page', async () => {
    clock.hide(true);
    const elements = await widgets(1);
    expect(clock.timers).to.equal(0);
    clock.hide(false);
    expect(clock.timers).to.equal(1);
    elements[0]!.remove();
    expect(clock.timers).to.equal(0);
  });

  it('change text and nothing else, and leave the focus where it is', async () => {
    const [element] = await widgets(1);
    const [link] = links(element!);
    link!.focus();
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element!.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    await pass(3, [element!]);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(timeOf(element!)).to.equal('5 минут назад');
    expect(changes.map(({ type, target }) => [type, target.parentElement?.localName])).to.deep.equal([
      ['characterData', 'time'],
    ]);
    expect(element!.shadowRoot!.activeElement).to.equal(link);
  });

  it('stand in no live region, so that nobody hears them tick', async () => {
    const [element] = await widgets(1);
    const live = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="timer"], [role="log"]';
    for (let each: Element | null = part(element!, 'time'); each; each = parentOf(each)) {
      expect(each.matches(live), each.localName).to.equal(false);
    }
  });

  it('take what lies ahead for now', async () => {
    const [element] = await widgets(1);
    element!.articles = [{ ...article(), published: new Date(Date.now() + 55 * 60_000).toISOString() }];
    await element!.updateComplete;
    expect(timeOf(element!)).to.equal('только что');
  });
});

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
