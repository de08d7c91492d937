import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/widgets/read-also/define.js';
import type { NewsReadAlso } from '../../../src/widgets/read-also/read-also.js';
import { focusOf, item, items, jsonFeed, listenToWarnings, numbered, part, withFeed } from '../../element/samples.js';
import { waitUntil } from '../../helpers/wait-until.js';

function readAlso(body: Record<string, unknown>, attributes = ''): Promise<NewsReadAlso> {
  return withFeed('news-read-also', body, attributes);
}

describe('the buttons of the strip', () => {
  const wide = jsonFeed([1, 2, 3, 4, 5, 6].map((number) => item(number, { image: `/p/${number}.jpg` })));
  const buttons = (element: Element): HTMLButtonElement[] => [
    ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=controls] button'),
  ];
  const resting = (element: Element): (string | null)[] => buttons(element).map((each) => each.ariaDisabled);

  for (const direction of ['ltr', 'rtl']) {
    it(`scroll it by a page, and rest at its ends: ${direction}`, async () => {
      const element = await readAlso(wide, `limit="6" dir="${direction}"`);
      element.parentElement!.style.width = '400px';
      const row = part(element, 'list')!;
      row.style.scrollBehavior = 'auto';
      await waitUntil(() => row.scrollWidth > row.clientWidth);
      // What follows from the new width is done before the next frame ends.
      await nextFrame();
      await nextFrame();
      await waitUntil(() => resting(element).join() === 'true,false');
      expect(buttons(element).map((each) => each.ariaLabel)).to.deep.equal(['Предыдущие', 'Следующие']);
      buttons(element)[1]!.click();
      await waitUntil(() => resting(element).join() === 'false,false');
      expect(Math.abs(row.scrollLeft)).to.be.greaterThan(200);
      for (let pages = 0; pages < 5; pages++) buttons(element)[1]!.click();
      await waitUntil(() => resting(element).join() === 'false,true');
    });
  }

  it('are accessible', async () => {
    const element = await readAlso(jsonFeed(items(1, 2)), 'limit="2"');
    element.parentElement!.style.width = '180px';
    await waitUntil(() => !part(element, 'controls')!.hidden);
    await expect(element).to.be.accessible();
  });

  it('lie over the row, to be seen and pressed, where it has no heading', async () => {
    const element = await readAlso(wide, 'limit="6" heading=""');
    element.parentElement!.style.width = '400px';
    await waitUntil(() => !part(element, 'controls')!.hidden);
    for (const button of buttons(element)) {
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit === button, button.className).to.equal(true);
    }
    await expect(element).to.be.accessible();
  });

  it('are not there while all of it fits', async () => {
    const element = await readAlso(jsonFeed(items(1, 2)), 'limit="2"');
    element.parentElement!.style.width = '900px';
    await waitUntil(() => part(element, 'controls')!.hidden);
    element.parentElement!.style.width = '180px';
    await waitUntil(() => !part(element, 'controls')!.hidden);
  });
});

describe('the strip', () => {
  listenToWarnings();
  const six = jsonFeed(items(1, 2, 3, 4, 5, 6));

  for (const direction of ['ltr', 'rtl']) {
    async function strip(): Promise<{ element: NewsReadAlso; row: HTMLElement; items: HTMLElement[] }> {
      const element = await readAlso(six, `limit="6" dedupe="off" dir="${direction}"`);
      element.parentElement!.style.width = '400px';
      const row = part(element, 'list')!;
      row.style.scrollBehavior = 'auto';
      await waitUntil(() => row.scrollWidth > row.clientWidth && !part(element, 'controls')!.hidden);
      await nextFrame();
      await nextFrame();
      return { element, row, items: [...row.children] as HTMLElement[] };
    }
    const start = (box: Element): number =>
      box.getBoundingClientRect()[direction === 'ltr' ? 'left' : 'right'] * (direction === 'ltr' ? 1 : -1);

    it(`is gone through by the keyboard in the order in which it is seen, each article coming into view: ${direction}`, async () => {
      const { element, row, items: boxes } = await strip();
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement!.ariaLabel).to.equal('Предыдущие');
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement!.ariaLabel).to.equal('Следующие');
      for (const [index, title] of numbered(1, 2, 3, 4, 5, 6).entries()) {
        await sendKeys({ press: 'Tab' });
        expect(focusOf(element)).to.equal(title);
        const link = boxes[index]!.querySelector('a')!;
        await waitUntil(() => {
          const [view, { left, right }] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
          return left > view.left - 2 && right < view.right + 2;
        }, `${title} is not in view`);
      }
    });

    it(`keeps the focus on a button that has come to its end: ${direction}`, async () => {
      const { element } = await strip();
      const next = part(element, 'controls')!.querySelectorAll('button')[1]!;
      next.focus();
      for (let page = 0; page < 6; page++) await sendKeys({ press: 'Enter' });
      await waitUntil(() => next.ariaDisabled === 'true');
      expect(element.shadowRoot!.activeElement).to.equal(next);
    });

    it(`is drawn by a finger, comes to rest at an article, and never draws the page along: ${direction}`, async () => {
      const { element, row, items: boxes } = await strip();
      const style = getComputedStyle(row);
      expect(style.overflowX).to.equal('auto');
      expect(style.touchAction).to.equal('auto');
      expect(style.overscrollBehaviorX).to.equal('contain');
      expect(getComputedStyle(boxes[1]!).scrollSnapAlign).to.match(/^start/);
      // As far as a finger that lets go a little before the second article.
      const step = Math.abs(start(boxes[1]!) - start(boxes[0]!));
      row.scrollBy({ left: (step - 12) * (direction === 'ltr' ? 1 : -1) });
      await waitUntil(() => Math.abs(start(boxes[1]!) - start(row)) < 2, 'the second article is not at the edge');
      await waitUntil(() => part(element, 'controls')!.querySelector('button')!.ariaDisabled === 'false');
      await aTimeout(0);
      expect(document.documentElement.scrollLeft).to.equal(0);
    });
  }
});
