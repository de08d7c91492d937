import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/read-also/define.js';
import { http, passthrough, worker } from '../../helpers/network.js';
import {
  answer,
  freshUrl,
  item,
  items,
  jsonFeed,
  listenToWarnings,
  numbered,
  part,
  reachTitles,
  titles,
} from '../../element/samples.js';
import { waitUntil } from '../../helpers/wait-until.js';

const ranking = '*/src/article/related.*';

/** The order of these tests counts: a page loads a module once. */
describe('what ranks by similarity', () => {
  listenToWarnings();
  const asked: string[] = [];
  let release = (): void => {};

  beforeEach(() => {
    const held = new Promise<void>((resolve) => (release = resolve));
    worker.use(
      http.get(ranking, async ({ request }) => {
        asked.push(request.url);
        await held;
        return passthrough();
      }),
    );
  });

  function place(markup: string): HTMLElement {
    const page = document.body.appendChild(document.createElement('div'));
    page.innerHTML = markup;
    return page;
  }

  it('is not asked for while the links of the author, what the article names and its story are enough', async () => {
    const url = freshUrl();
    answer(
      url,
      jsonFeed([
        item(1),
        item(2, {}, { story: 'tram' }),
        item(3),
        item(4, {}, { story: 'tram', related: ['n3'] }),
        item(5),
      ]),
    );
    const page = place(
      `<news-read-also lang="ru" loading="eager" limit="3" feed="${url}">
        <ul><li><a href="https://portal.example/news/5/">Слова автора</a></li></ul>
      </news-read-also>`,
    );
    const element = page.querySelector('news-read-also')!;
    element.article = { id: 'n4', url: 'https://portal.example/news/4/', title: 'Новость номер 4' };
    await reachTitles(element, ['Слова автора', ...numbered(3, 2)]);
    expect(asked).to.deep.equal([]);
    page.remove();
  });

  it('is waited for in the room that is kept, the author’s own links in view, and the data told once', async () => {
    const [one, two] = [freshUrl(), freshUrl()];
    answer(one, jsonFeed(items(1, 2, 3, 4, 5, 6)));
    answer(two, jsonFeed(items(1, 2, 3)));
    const page = place(
      `<div style="inline-size: 600px">
        <news-read-also lang="ru" loading="eager" feed="${one}" dedupe="off"></news-read-also>
        <news-read-also lang="ru" loading="eager" feed="${two}" dedupe="off">
          <ul><li><a href="https://portal.example/own/">Слова автора</a></li></ul>
        </news-read-also>
      </div>`,
    );
    const [bare, own] = page.querySelectorAll('news-read-also');
    bare!.article = own!.article = { id: 'x', url: 'https://portal.example/x/', title: 'Новость о погоде' };
    let told = 0;
    bare!.addEventListener('news-load', () => told++);
    await waitUntil(() => asked.length > 0);
    await waitUntil(() => titles(own!).length > 0);
    await nextFrame();
    expect(asked).to.have.length(1);
    expect(bare!.state).to.equal('loading');
    expect(part(bare!, 'item')).to.equal(null);
    expect(titles(own!)).to.deep.equal(['Слова автора']);
    const { height } = bare!.getBoundingClientRect();
    const loaded = oneEvent(bare!, 'news-load');
    release();
    await loaded;
    await reachTitles(bare!, numbered(1, 2, 3, 4));
    await reachTitles(own!, ['Слова автора', ...numbered(1, 2, 3)]);
    expect(bare!.getBoundingClientRect().height).to.be.closeTo(height, 1);
    expect(told).to.equal(1);
    page.remove();
  });
});
