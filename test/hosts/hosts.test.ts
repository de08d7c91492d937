import { expect, waitUntil } from '@open-wc/testing';
import type { NewsElement } from '../../src/element/news-element.js';
import { hostilePages, loadings, strictPages } from './pages.mjs';

interface HostWindow extends Window {
  readonly reports: readonly string[];
}

const names = ['article-card', 'popular-list', 'read-also', 'archive-picker'].map((name) => `news-${name}`);
let frame: HTMLIFrameElement | undefined;

interface Host {
  readonly page: Document;
  /** What the page's policy reported, what was thrown and what was told to the author. */
  readonly reports: () => readonly string[];
}

async function open(name: string, query = ''): Promise<Host> {
  frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.src = `/hosts/${encodeURIComponent(name)}${query}`;
  const loaded = new Promise((done) => frame!.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return { page: frame.contentDocument!, reports: () => (frame!.contentWindow as HostWindow).reports };
}

/** Every widget of a page: the four tags, the one on a div and the one after a link. */
function widgetsOf(page: Document): NewsElement[] {
  const placed = page.querySelector('[data-news-widget]')!.shadowRoot?.firstElementChild;
  return [...page.querySelectorAll(names.join()), ...(placed ? [placed] : [])] as NewsElement[];
}

async function allReady({ page, reports }: Host, count = 6): Promise<void> {
  const states = (): string[] => widgetsOf(page).map(({ localName, state }) => `${localName} ${state}`);
  await waitUntil(() => states().filter((state) => state.endsWith(' ready')).length >= count, 'not all are ready', {
    timeout: 8000,
  }).catch(() => expect(states()).to.deep.equal(`${count} ready`, reports().join()));
  for (const widget of widgetsOf(page)) {
    if (widget.state !== 'ready') continue;
    const box = widget.shadowRoot!.querySelector('.box');
    expect(box?.getBoundingClientRect().height, `${widget.localName} ${reports().join()}`).to.be.above(20);
  }
}

describe('a page with a strict policy', () => {
  afterEach(() => frame?.remove());

  for (const name of Object.keys(strictPages)) {
    it(`shows all widgets and reports nothing: ${name}`, async () => {
      const host = await open(name);
      await allReady(host);
      const expected = name === 'no img-src' ? /^img-src/ : /^$/;
      expect(host.reports().filter((report) => !expected.test(report))).to.deep.equal([]);
    });
  }
});

describe('a sandboxed frame of an opaque origin', () => {
  afterEach(() => frame?.remove());

  it('shows all widgets and reports nothing', async () => {
    frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = '/hosts/sandboxed';
    const told = new Promise<{ states: string[]; reports: string[] }>((done) => {
      addEventListener('message', function listen({ data, source }) {
        if (source !== frame!.contentWindow || !data.states.every((state: string) => state.endsWith(' ready'))) return;
        removeEventListener('message', listen);
        done(data);
      });
    });
    document.body.append(frame);
    const { states, reports } = await told;
    expect(states).to.have.length(5);
    expect(reports).to.deep.equal([]);
  });
});

describe('a hostile page', () => {
  afterEach(() => frame?.remove());

  for (const [name, { widgets }] of Object.entries(hostilePages)) {
    it(`shows all widgets and throws nothing: ${name}`, async () => {
      const host = await open(name);
      await allReady(host, widgets);
      expect(host.reports()).to.deep.equal([]);
    });
  }
});

describe('the script', () => {
  afterEach(() => frame?.remove());

  for (const [name, { widgets }] of Object.entries(loadings)) {
    it(`works as ${name}`, async () => {
      const host = await open(name);
      await allReady(host, widgets);
      expect(host.reports()).to.deep.equal([]);
    });
  }
});
