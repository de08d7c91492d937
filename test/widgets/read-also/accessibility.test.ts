import { expect, nextFrame } from '@open-wc/testing';
import '../../../src/widgets/read-also/define.js';
import { accessibilityTree, inChromium } from '../../helpers/accessibility-tree.js';
import { item, jsonFeed, listenToWarnings, part, withFeed } from '../../element/samples.js';
import { waitUntil } from '../../helpers/wait-until.js';

const published = (day: number): Record<string, unknown> => ({ date_published: `2019-03-0${day}T08:05:00+05:00` });

const body = jsonFeed([
  item(
    1,
    { ...published(5), image: '/picture.jpg', summary: 'Кратко.' },
    { section: { name: 'Город' }, labels: ['live'] },
  ),
  item(2, published(4)),
]);

const cards = `
heading 2 "Читайте также"
  "Читайте также"
list
  listitem 1
    "Прямой эфир"
    "Город"
    paragraph
      link "Новость номер 1"
    time
      "5 марта 2019 г."
  listitem 1
    paragraph
      link "Новость номер 2"
    time
      "4 марта 2019 г."`;

const headlines = `
heading 2 "Читайте также"
  "Читайте также"
list
  listitem 1
    paragraph
      link "Новость номер 1"
  listitem 1
    paragraph
      link "Новость номер 2"`;

const narrow = cards.replace('list\n', 'button "Предыдущие" [disabled]\nbutton "Следующие"\nlist\n');

inChromium(() => {
  describe('what a screen reader is told of <news-read-also>', () => {
    listenToWarnings();

    for (const variant of ['strip', 'grid', 'list', 'inline']) {
      it(`as ${variant}`, async () => {
        const element = await withFeed('news-read-also', body, `variant="${variant}" limit="2" dedupe="off"`);
        expect(await accessibilityTree(element)).to.equal((variant === 'inline' ? headlines : cards).trim());
      });
    }

    it('as a strip that does not fit', async () => {
      const element = await withFeed('news-read-also', body, 'limit="2" dedupe="off"');
      element.parentElement!.style.width = '200px';
      await waitUntil(() => !part(element, 'controls')!.hidden);
      await nextFrame();
      await nextFrame();
      expect(await accessibilityTree(element)).to.equal(narrow.trim());
    });
  });
});
