import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/article-card/define.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import { answer, freshUrl, heldAnswer, item, jsonFeed, listenToWarnings, part, reach } from '../../element/samples.js';
import { http, HttpResponse, worker } from '../../helpers/network.js';
import { waitUntil } from '../../helpers/wait-until.js';

const variants = ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay'] as const;
const widths = [200, 300, 480, 620, 960, 1400];
const everything = 'image summary section time views comments source credit byline labels reading-time';

const word = 'автобусотрамвайнопоездовелосипедопешеходноперекрёстковедение';
const title = 'Трамвай вернулся на правый берег: в Тасбулаке открыли линию через Аксу и продлили три маршрута. '.repeat(
  2,
);
const image = 'https://portal.example/a.jpg';

/** From the least that an article can be to the most. */
const articles = {
  'a headline of one word': item(1, { title: 'Дождь' }),
  'a headline of 185 characters, and all there is': item(
    1,
    {
      title: title.slice(0, 185),
      summary: title.repeat(3),
      image,
      authors: [{ name: 'Отдел городской жизни' }, { name: 'Асель Ким' }],
      content_html: `<p>${title}</p>`,
    },
    {
      labels: ['sponsored', 'live', 'video', 'exclusive'],
      section: { name: 'Городское хозяйство' },
      views: { total: 1_234_567 },
      comments: 12,
      source: { name: 'Областная метеослужба' },
      image: { credit: `Фото: ${title}` },
    },
  ),
  'a word of 60 letters': item(1, { title: word, summary: word, image }),
  'a picture that cannot be loaded': item(1, {
    title: title.slice(0, 185),
    summary: title,
    image: 'https://portal.example/broken/a.jpg',
  }),
};

/** The height of a card in a place of some width. */
const height = (element: Element): number => element.getBoundingClientRect().height;

async function cards(width: number, feed: string, show: string | undefined): Promise<NewsArticleCard[]> {
  const page = await fixture<HTMLElement>(
    html`<div>
      ${variants.map(
        (variant) =>
          html`<news-article-card loading="eager" lang="ru" feed=${feed} variant=${variant}></news-article-card>`,
      )}
    </div>`,
  );
  page.style.inlineSize = `${width}px`;
  const all = [...page.querySelectorAll('news-article-card')];
  for (const each of all) {
    if (show) each.show = show;
    await each.updateComplete;
  }
  return all;
}

function expectSame(all: readonly Element[], before: readonly number[], what: string): void {
  const moved = all.flatMap((each, place) => {
    const difference = height(each) - before[place]!;
    return Math.abs(difference) > 0.5 ? `${variants[place]}: ${difference.toFixed(1)}` : [];
  });
  expect(moved, what).to.deep.equal([]);
}

describe('<news-article-card> keeps its height', () => {
  listenToWarnings();

  beforeEach(() => {
    worker.use(http.get('https://portal.example/broken/a.jpg', () => new HttpResponse('', { status: 404 })));
  });

  for (const width of widths) {
    for (const show of [undefined, everything]) {
      it(`${width} pixels wide, ${show ? 'with all that show knows' : 'as it is'}, whatever arrives`, async () => {
        for (const [name, article] of Object.entries(articles)) {
          const feed = freshUrl();
          const log = heldAnswer(feed, jsonFeed([article]));
          const all = await cards(width, feed, show);
          const before = all.map(height);
          log.release();
          for (const each of all) await reach(each, 'ready');
          expectSame(all, before, name);
          if (JSON.stringify(article).includes('broken')) {
            const broken = (): boolean => all.every((each) => !each.shadowRoot!.querySelector('img'));
            for (const each of all) each.scrollIntoView();
            await waitUntil(broken, 'the picture is still there', { timeout: 4000 });
            expectSame(all, before, 'without its picture');
          }
        }
      });
    }

    it(`${width} pixels wide, when nothing or nothing good arrives`, async () => {
      const [none, bad] = [freshUrl(), freshUrl()];
      const answers = [heldAnswer(none, jsonFeed([])), answer(bad, () => new HttpResponse('', { status: 500 }))];
      const empty = await cards(width, none, undefined);
      const before = empty.map(height);
      (answers[0] as { release?: () => void }).release?.();
      for (const each of empty) await reach(each, 'empty');
      expectSame(empty, before, 'empty');
      const failed = await cards(width, bad, undefined);
      for (const each of failed) await reach(each, 'failed');
      expectSame(failed, before, 'failed');
    });
  }

  it('when the data grows old, and says so', async () => {
    const feed = freshUrl();
    let works = true;
    answer(feed, () =>
      works
        ? HttpResponse.json(jsonFeed([articles['a word of 60 letters']]) as Record<string, string>)
        : new HttpResponse('', { status: 500 }),
    );
    const all = await cards(300, feed, undefined);
    for (const each of all) await reach(each, 'ready');
    const before = all.map(height);
    works = false;
    await Promise.all(all.map((each) => each.refresh()));
    for (const each of all) {
      const notice = part(each, 'notice')!.getBoundingClientRect();
      const box = each.getBoundingClientRect();
      expect(notice.height, each.variant).to.be.greaterThan(10);
      expect(notice.bottom, each.variant).to.be.at.most(box.bottom + 1);
      expect(notice.top, each.variant).to.be.greaterThan(part(each, 'title')!.getBoundingClientRect().bottom - 1);
    }
    expectSame(all, before, 'stale');
  });

  it('in every kind of place', async () => {
    const places: Readonly<Record<string, string>> = {
      float: 'float: left',
      flex: 'display: flex',
      grid: 'display: grid; justify-items: start',
      'inline-block': 'display: inline-block',
      absolute: 'position: absolute',
      'table cell': 'display: table-cell',
    };
    for (const [name, style] of Object.entries(places)) {
      const feed = freshUrl();
      const log = heldAnswer(feed, jsonFeed([articles['a headline of 185 characters, and all there is']]));
      const all = await cards(620, feed, undefined);
      all[0]!.parentElement!.style.cssText = style;
      const before = all.map(height);
      log.release();
      for (const each of all) await reach(each, 'ready');
      for (const each of all)
        expect(each.getBoundingClientRect().width, `${each.variant} in ${name}`).to.be.at.least(50);
      expectSame(all, before, name);
    }
  });
});
