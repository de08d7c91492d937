import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/element/news-element.js';
import { waitUntil } from '../helpers/wait-until.js';

let frame: HTMLIFrameElement | undefined;

/** A page with the loader, or another file, that has this in its body. */
async function open(body: string, { script = '', language = 'ru', head = '', folder = '', file = 'loader.js' } = {}): Promise<Window & typeof globalThis> {
  const query = new URLSearchParams({ body, script, language, head, folder, file });
  frame = document.createElement('iframe');
  frame.height = '1000';
  frame.src = `/hosts/a page with the loader?${query}`;
  const loaded = new Promise((done) => frame!.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Window & typeof globalThis;
}

const feedOf = (name: string): string => `/hosts/feed.json?${name}-${Math.random()}`;
const list = (feed: string, more = ''): string => `<news-popular-list limit="2" feed="${feed}" ${more}></news-popular-list>`;
const far = '<div style="block-size: 5000px"></div>';

/** The names of the files that a page has asked for below `/hosts/`, in order. */
function asked({ performance }: Window): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.replace('/hosts/', ''))
    .filter((name) => !name.startsWith('/') && !name.endsWith('loader.js'))
    .map((name) => name.split('/').at(-1)!);
}

const told = (page: Window): readonly string[] => (page as unknown as { reports: string[] }).reports;

async function ready(page: Window, selector = 'news-popular-list'): Promise<NewsElement> {
  const find = (): NewsElement | null => page.document.querySelector<NewsElement>(selector);
  await waitUntil(() => find()?.state === 'ready', `${selector} is not ready: ${told(page).join()}`, { timeout: 8000 });
  return find()!;
}

const textOf = (widget: Element): string => widget.shadowRoot!.querySelector('.box')!.textContent;
const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

function closed(): void {
  const reports = frame ? told(frame.contentWindow!) : [];
  frame?.remove();
  expect(reports).to.deep.equal([]);
}

describe('the loader', () => {
  afterEach(closed);

  it('asks for what the page uses, all at once, and for the feed a single time', async () => {
    const held = `held-${Math.random()}`;
    // The core comes only once the feed was asked for.
    const page = await open(list(`/hosts/feed.json?${held}`), { folder: `${held}/` });
    await ready(page);
    expect(asked(page)).to.have.members(
      ['core', 'popular-list', 'ru'].map((name) => `${name}.js`).concat('feed.json').sort(),
    );
  });

  it('asks without cookies', async () => {
    document.cookie = 'session=secret; path=/';
    const feed = feedOf('cookies');
    await ready(await open(list(feed)));
    const heard = (await (await fetch(`/hosts/heard?${feed}`)).json()) as string[];
    document.cookie = 'session=; path=/; max-age=0';
    expect(heard).to.deep.equal(['']);
  });

  it('waits until a widget is near the viewport, unless it says that it is eager', async () => {
    const page = await open(far + list(feedOf('far')));
    await pause(300);
    expect(asked(page)).to.deep.equal([]);
    page.scrollTo(0, 4500);
    await ready(page);
    frame!.remove();
    await ready(await open(far + list(feedOf('eager'), 'loading="eager"')));
  });

  it('finds what the page adds later, in each of the three ways', async () => {
    const page = await open('');
    const feed = feedOf('later');
    page.document.body.innerHTML = `<section>${list(feed)}
      <div data-news-widget="archive-picker" data-feed="${feed}"></div>
      <a href="/embed/article-card?feed=${encodeURIComponent(feed)}&amp;loading=eager">Статья</a></section>`;
    await ready(page);
    await ready(page, 'news-article-card');
    const picker = (): NewsElement | undefined =>
      page.document.querySelector('div')!.shadowRoot?.firstElementChild as NewsElement | undefined;
    await waitUntil(() => picker()?.state === 'ready');
    expect(asked(page)).to.have.members([
      'archive-picker.js',
      'article-card.js',
      'core.js',
      'popular-list.js',
      'ru.js',
      'feed.json',
    ]);
  });

  it('makes widgets of tags that are already there once a first one is', async () => {
    const page = await open(list(feedOf('first')) + list(feedOf('second'), 'id="second"') + far + list(feedOf('third')));
    await ready(page);
    await ready(page, '#second');
    page.document.body.insertAdjacentHTML('afterbegin', list(feedOf('fourth'), 'id="fourth"'));
    await ready(page, '#fourth');
    expect(asked(page).filter((name) => name === 'feed.json')).to.have.length(3);
  });

  it('asks for nothing where a stranger has placed a link', async () => {
    const page = await open(
      '<a href="https://evil.example/embed/popular-list?feed=https://evil.example/feed.json">Популярное</a>',
    );
    await pause(200);
    expect(asked(page)).to.deep.equal([]);
  });

  it('takes the links of hosts that the page names', async () => {
    const page = await open('<a href="https://portal.example/embed/popular-list?limit=3">Популярное</a>', {
      script: 'data-embed-hosts="portal.example"',
    });
    await waitUntil(() => page.document.querySelector('a + news-popular-list'));
  });

  it('speaks a language that the page registers', async () => {
    const page = await open(list(feedOf('language')), {
      language: 'tt',
      head: `<script type="module">
        import { en } from '/src/i18n/locales/en.ts';
        const words = { ...en.words, popular: 'Популяр' };
        (window.newsWidgets ||= []).push((widgets) => widgets.registerLocale({ ...en, language: 'tt', words }));
      </script>`,
    });
    await waitUntil(() => page.document.querySelector('news-popular-list')!.shadowRoot?.textContent.includes('Популяр'));
  });

  it('brings another language when the page changes it, and keeps what is shown until then', async () => {
    const page = await open(list(feedOf('live')));
    const widget = await ready(page);
    const shown: string[] = [];
    const heading = (): string => widget.shadowRoot!.querySelector('[part~=heading]')?.textContent.trim() ?? '';
    new MutationObserver(() => shown.push(heading())).observe(widget.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    expect(heading()).to.equal('Популярное');
    page.document.documentElement.lang = 'kk';
    await waitUntil(() => heading() === 'Көп оқылғандар');
    await pause(0);
    expect(new Set(shown)).to.deep.equal(new Set(['Көп оқылғандар']));
    expect(asked(page)).to.have.members([
      'core.js',
      'kk.js',
      'popular-list.js',
      'ru.js', 'feed.json'
    ]);
  });

  it('shows the light DOM of a widget that comes in another language until its words are there', async () => {
    const page = await open(list(feedOf('first')));
    await ready(page);
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<news-popular-list id="other" lang="kk" loading="eager"><ul><li><a href="/a/">Жаңалық</a></li></ul></news-popular-list>',
    );
    const link = page.document.querySelector('#other a')!;
    expect(link.assignedSlot ?? link.closest('#other')!.shadowRoot).to.exist;
    await pause(0);
    const other = page.document.querySelector<NewsElement>('#other')!;
    expect(link.checkVisibility() || other.state === 'ready').to.equal(true);
    await ready(page, '#other');
    expect(textOf(other)).to.contain('Көп оқылғандар');
  });

  it('speaks the language of the feed where the page says none', async () => {
    const widget = await ready(await open(list(feedOf('language')), { language: '' }));
    expect(textOf(widget)).to.contain('Популярное');
  });

  it('has English words, with dates of the engine, for a language without any', async () => {
    const page = await open(list(feedOf('language')), { language: 'de' });
    expect(textOf(await ready(page))).to.contain('Popular');
    expect(asked(page)).to.include('en.js');
  });

  it('takes a link with a slash at its end, and leaves a feed that is none to the widget', async () => {
    const page = await open('<a href="/embed/popular-list/?limit=3">Популярное</a>');
    await waitUntil(() => page.document.querySelector('a + news-popular-list'));
    frame!.remove();
    const other = await open('<news-popular-list feed="http://"><ul><li><a href="/a/">Заголовок</a></li></ul></news-popular-list>');
    await ready(other);
    (told(other) as string[]).splice(0);
  });

  it('tells the author of a widget that does not exist', async () => {
    const page = await open('<div data-news-widget="weather"><p>Погода</p></div>');
    await waitUntil(() => told(page).length > 0);
    expect((told(page) as string[]).splice(0).join()).to.contain('There is no widget "weather"');
    expect(page.document.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('leaves the content of the page where a chunk cannot be had, and tells the author', async () => {
    const page = await open('<news-popular-list><ul><li><a href="/a/">Заголовок</a></li></ul></news-popular-list>', {
      folder: 'gone/',
    });
    await waitUntil(() => told(page).length > 0);
    expect((told(page) as string[]).splice(0).join()).to.match(/^told \[news-widgets\] \[object HTMLElement\] \w+/);
    expect(page.document.querySelector('a')!.checkVisibility()).to.equal(true);
  });
});

for (const file of ['loader.js', 'news-widgets.js']) {
  describe(`the tag of ${file}`, () => {
    afterEach(closed);

    it('gives a prefix, as the page may', async () => {
      const tag = (prefix: string): string => list(feedOf(prefix)).replaceAll('news-', `${prefix}-`);
      const page = await open(tag('kp') + tag('late'), { file, script: 'data-prefix="kp"' });
      await ready(page, 'kp-popular-list');
      page.eval('newsWidgets.push((widgets) => widgets.define({ prefix: "late" }))');
      await ready(page, 'late-popular-list');
      frame!.remove();
      const other = await open(tag('early'), {
        file,
        head: '<script>(window.newsWidgets ||= []).push((widgets) => widgets.define({ prefix: "early" }))</script>',
      });
      await ready(other, 'early-popular-list');
      expect(other.customElements.get('news-popular-list')).to.equal(undefined);
    });

    it('gives defaults', async () => {
      const page = await open(list('https://portal.example/feed.json'), {
        file,
        language: '',
        script: 'data-lang="kk" data-proxy="/hosts/feed.json?{url}" data-link-params="utm_source=partner"',
      });
      const widget = await ready(page);
      expect(textOf(widget)).to.contain('Көп оқылғандар');
      expect(widget.shadowRoot!.querySelector<HTMLAnchorElement>('[part~=link]')!.search).to.equal('?utm_source=partner');
      expect(asked(page).filter((name) => name.includes('feed.json'))).to.deep.equal(['feed.json']);
    });
  });
}
