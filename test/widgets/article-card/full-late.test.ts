import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/widgets/article-card/define.js';
import type { NewsArticleCard } from '../../../src/widgets/article-card/article-card.js';
import { part, reach, slotOf, titles } from '../../element/samples.js';
import { delay, http, HttpResponse, worker } from '../../helpers/network.js';

const article = {
  id: 'a',
  url: 'https://portal.example/a/',
  title: 'Новый мост открыт',
  summary: 'Строительство заняло два года.',
  contentHtml: '<p>Мост строили два года.</p>',
};
const code = /\/article-card\/full\.[jt]s/;

// A file of its own, because a page asks for a module once.
describe('the code for variant="full"', () => {
  const { error } = console;
  const told: string[] = [];
  before(() => {
    console.error = (...words: unknown[]) => void told.push(words.join(' '));
  });
  after(() => {
    console.error = error;
  });

  it('is not asked for by other variants; until it is there the page’s own content stays; where it fails, a card is shown', async () => {
    const requests: string[] = [];
    worker.use(
      http.get(code, async ({ request }) => {
        requests.push(request.url);
        await delay(300);
        return HttpResponse.error();
      }),
    );
    const standard = await fixture<NewsArticleCard>(html`<news-article-card .article=${article}></news-article-card>`);
    await reach(standard, 'ready');
    expect(requests).to.deep.equal([]);

    const page = await fixture(html`<div></div>`);
    page.innerHTML = `<news-article-card variant="full" lang="ru" loading="eager"><article>
      <h2><a href="/a/">Новый мост открыт</a></h2><p>Строительство заняло два года.</p><p>Мост строили два года.</p>
    </article></news-article-card>`;
    const own = page.querySelector('news-article-card')!;
    standard.variant = 'full';
    await aTimeout(100);
    expect(own.state).to.equal('loading');
    expect(slotOf(own), 'the light DOM is shown').to.exist;
    expect(standard.state, 'what was shown stays').to.equal('ready');
    expect(titles(standard)).to.deep.equal(['Новый мост открыт']);

    await reach(own, 'ready');
    for (const each of [own, standard]) {
      await each.updateComplete;
      expect(titles(each)).to.deep.equal(['Новый мост открыт']);
      expect(part(each, 'summary')).to.exist;
      expect(Boolean(part(each, 'content')), 'a body').to.equal(false);
    }
    expect(requests).to.have.length(1);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^\[news-widgets\] The code for variant="full" could not be loaded/);
  });
});
