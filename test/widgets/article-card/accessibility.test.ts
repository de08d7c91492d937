import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/article-card/define.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import { reach } from '../../element/samples.js';
import { accessibilityTree, inChromium } from '../../helpers/accessibility-tree.js';
import '../../helpers/network.js';

const article = {
  id: 'a',
  url: 'https://portal.example/a/',
  title: 'Новый мост через реку открыт для движения',
  summary: 'Строительство заняло два года.',
  published: '2026-05-17T08:40:00+05:00',
  section: { name: 'Город' },
  labels: ['video'],
  image: { url: 'https://portal.example/a.jpg', width: 960, height: 640, alt: 'Мост', credit: 'Фото пресс-службы' },
};

const tree = `
article
  figure
    image "Мост"
    Figcaption
      "Фото пресс-службы"
  "Видео"
  "Город"
  heading 3 "Новый мост через реку открыт для движения"
    link "Новый мост через реку открыт для движения"
  paragraph
    "Строительство заняло два года."
  time
    "17 мая 2026 г., 8:40"
`.trim();

inChromium(() => {
  describe('what a screen reader is told of <news-article-card>', () => {
    it('is a heading with the link, and what stands around it', async () => {
      const element = await fixture<NewsArticleCard>(
        html`<news-article-card .article=${article} time-format="absolute" lang="ru"></news-article-card>`,
      );
      await reach(element, 'ready');
      expect(await accessibilityTree(element)).to.equal(tree);
    });
  });
});
