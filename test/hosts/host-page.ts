import { expect } from '@open-wc/testing';
import type { NewsElement } from '../../src/element/news-element.js';
import { waitUntil } from '../helpers/wait-until.js';

interface HostWindow extends Window {
  readonly reports: readonly string[];
}

const names = ['article-card', 'popular-list', 'read-also', 'archive-picker'].map((name) => `news-${name}`);
let frame: HTMLIFrameElement | undefined;

/** How a page may be given the widgets, and what its address says for it. */
export const scripts = [
  ['the script', ''],
  ['the loader', '?loader'],
] as const;

/** How many widgets a page has that shows all variants. */
export const withVariants = 23;

export interface Host {
  readonly page: Document;
  /** What the page's policy reported, what was thrown and what was told to the author. */
  readonly reports: () => readonly string[];
}

/** Opens a page of `pages.mjs`; the one before is closed. */
export async function open(name: string, query = ''): Promise<Host> {
  close();
  frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.src = `/hosts/${encodeURIComponent(name)}${query}`;
  const loaded = new Promise((done) => frame!.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  await loaded;
  return { page: frame.contentDocument!, reports: () => (frame!.contentWindow as HostWindow).reports };
}

export function close(): void {
  frame?.remove();
}

/** Every widget of a page: the four tags, the one on a div and the one after a link. */
export function widgetsOf(page: Document): NewsElement[] {
  const placed = page.querySelector('[data-news-widget]')!.shadowRoot?.firstElementChild;
  return [...page.querySelectorAll(names.join()), ...(placed ? [placed] : [])] as NewsElement[];
}

export async function allReady({ page, reports }: Host, count = 6): Promise<void> {
  const states = (): string[] => widgetsOf(page).map(({ localName, state }) => `${localName} ${state}`);
  await waitUntil(() => states().filter((state) => state.endsWith(' ready')).length >= count, 'not all are ready', {
    timeout: 8000,
  }).catch(() => expect(states().join()).to.equal(`${count} ready`, reports().join()));
  for (const widget of widgetsOf(page)) {
    if (widget.state !== 'ready') continue;
    const box = widget.shadowRoot!.querySelector('.box');
    expect(box?.getBoundingClientRect().height, `${widget.localName} ${reports().join()}`).to.be.above(20);
  }
}

/** What each widget has drawn, whatever part of it fits: its words, and where its links lead. */
export function shownOn({ page }: Host): string[] {
  return widgetsOf(page).map(({ localName, shadowRoot }) => {
    const box = shadowRoot?.querySelector('.box');
    const links = [...(box?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    return [localName, box?.textContent?.replace(/\s+/g, ' '), ...links].join('\n');
  });
}
