import { aTimeout, expect } from '@open-wc/testing';
import type { NewsPopularList } from '../../src/widgets/popular-list/popular-list.js';
import { reachTitles, slotOf, titles } from './samples.js';
import { waitUntil } from '../helpers/wait-until.js';

const script = new URL('../../src/widgets/popular-list/define.ts', import.meta.url).href;

function listItem(number: number): string {
  return `<li><a href="https://portal.example/${number}/">Заголовок ${number}</a></li>`;
}

function headlines(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Заголовок ${index + 1}`);
}

/** A page whose parser takes its markup piece by piece, as from a slow connection. */
class SlowPage {
  readonly #frame = document.createElement('iframe');

  constructor() {
    document.body.append(this.#frame);
    this.document.open();
    this.document.write('<!doctype html><html lang="ru"><body>');
  }

  get document(): Document {
    return this.#frame.contentDocument!;
  }

  get widget(): NewsPopularList {
    return this.document.querySelector<NewsPopularList>('news-popular-list')!;
  }

  /** More of the page arrives. */
  write(markup: string): void {
    this.document.write(markup);
  }

  /** The script arrives and runs, as an async one does, while the parser goes on waiting. */
  async runScript(): Promise<void> {
    const element = this.document.createElement('script');
    element.type = 'module';
    element.src = script;
    this.document.head.append(element);
    await this.#frame.contentWindow!.customElements.whenDefined('news-popular-list');
    await waitUntil(() => this.widget.shadowRoot, 'the widget did not come to life');
    await this.widget.updateComplete;
  }

  /** The last byte has arrived. */
  end(): void {
    this.document.close();
  }

  close(): void {
    this.#frame.remove();
  }
}

describe('a widget whose script runs before the parser has passed it', () => {
  let page: SlowPage;

  beforeEach(() => (page = new SlowPage()));
  afterEach(() => page.close());

  it('shows the light DOM as it stands, and all of its items in the end', async () => {
    page.write(`<news-popular-list><h2>Популярное</h2><ol>${listItem(1)}`);
    await page.runScript();
    expect(page.document.readyState).to.equal('loading');
    expect(slotOf(page.widget)).to.not.equal(null);
    expect(page.widget.querySelector('li')!.getClientRects()).to.have.length(1);

    page.write(`${listItem(2)}<li><a href="https://portal.example/3/">Загол`);
    // Long enough for the widget to have drawn a hasty conclusion.
    await aTimeout(100);
    expect(titles(page.widget)).to.be.empty;
    expect(slotOf(page.widget)).to.not.equal(null);

    page.write(`овок 3</a></li>${listItem(4)}</ol></news-popular-list><p>Дальше</p>`);
    await reachTitles(page.widget, headlines(4));
    expect(page.document.readyState).to.equal('loading');
    page.end();
    expect(titles(page.widget)).to.deep.equal(headlines(4));
  });

  it('waits for the end of the page when nothing follows it', async () => {
    page.write(`<news-popular-list><ol>${listItem(1)}`);
    await page.runScript();
    page.write(`${listItem(2)}</ol></news-popular-list>`);
    await aTimeout(50);
    expect(page.widget.querySelectorAll('li')).to.have.length(2);
    page.end();
    await reachTitles(page.widget, headlines(2));
  });

  it('is complete when something follows an ancestor of it', async () => {
    page.write(`<main><aside><news-popular-list><ol>${listItem(1)}`);
    await page.runScript();
    page.write(`${listItem(2)}</ol></news-popular-list></aside>`);
    page.write('<section></section>');
    await reachTitles(page.widget, headlines(2));
    expect(page.document.readyState).to.equal('loading');
    page.end();
  });

  it('shows what arrived when the page is cut off inside it', async () => {
    page.write(`<news-popular-list><ol>${listItem(1)}<li><a href="https://portal.example/2/">Заголовок 2`);
    await page.runScript();
    page.end();
    await reachTitles(page.widget, headlines(2));
  });

  it('finds all items when the script runs first of all', async () => {
    page.write('<p>Начало</p>');
    const running = page.runScript();
    page.write(`<news-popular-list><ol>`);
    await running;
    for (const number of [1, 2, 3]) {
      page.write(listItem(number));
      await aTimeout(0);
    }
    page.write('</ol></news-popular-list> ');
    await reachTitles(page.widget, headlines(3));
    page.end();
  });
});
