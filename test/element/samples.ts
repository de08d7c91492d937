/** Feeds, answers and looks into widgets that the tests of the elements share. */
import { fixture, html } from '@open-wc/testing';
import type {} from '../../src/widgets/popular-list/popular-list.js';
import type {} from '../../src/widgets/read-also/read-also.js';
import type { NewsElement } from '../../src/element/news-element.js';
import { http, HttpResponse, worker } from '../helpers/network.js';
import { waitUntil } from '../helpers/wait-until.js';

type Members = Readonly<Record<string, unknown>>;

let addresses = 0;

/** An address that no other test asks: the page remembers for a minute what it has loaded. */
export function freshUrl(name = 'feed.json'): string {
  return `https://portal.example/feeds/${++addresses}/${name}`;
}

/** An item of a JSON Feed; `news` are its `_news` members. Lower numbers are newer. */
export function item(number: number, members: Members = {}, news?: Members): Members {
  return {
    id: `n${number}`,
    url: `https://portal.example/news/${number}/`,
    title: `Новость номер ${number}`,
    date_published: new Date(Date.UTC(2026, 4, 17, 12) - number * 3_600_000).toISOString(),
    ...members,
    ...(news && { _news: news }),
  };
}

export function items(...numbers: readonly number[]): Members[] {
  return numbers.map((number) => item(number));
}

/** The headlines of such items. */
export function numbered(...numbers: readonly number[]): string[] {
  return numbers.map((number) => `Новость номер ${number}`);
}

/** A JSON Feed; `news` are its `_news` members. */
export function jsonFeed(list: readonly Members[], news?: Members): Members {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'Портал', items: list, ...(news && { _news: news }) };
}

/** An RSS feed of two items, as text. */
export const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Портал</title>
<item><title>Мост открыли для пешеходов</title><link>https://portal.example/rss/1/</link></item>
<item><title>В парке высадили липы</title><link>https://portal.example/rss/2/</link></item>
</channel></rss>`;

/** The same feed in the bytes of windows-1251. */
export function windows1251(text: string): Uint8Array<ArrayBuffer> {
  const byte = (letter: string): number => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  };
  return new Uint8Array([...text.replace('utf-8', 'windows-1251')].map(byte));
}

/** Says what an address answers from now on in this test, and counts how often it is asked. */
export function answer(
  url: string,
  body: BodyInit | Members | (() => Response | Promise<Response>),
): { asked: number } {
  const log = { asked: 0 };
  worker.use(
    http.get(url, () => {
      log.asked++;
      if (typeof body === 'function') return body();
      if (typeof body === 'string' || body instanceof Uint8Array) return new HttpResponse(body);
      return HttpResponse.json(body as Record<string, string>);
    }),
  );
  return log;
}

/** A widget in Russian with a feed of its own, as the markup of the attributes makes it. */
export async function withFeed<Name extends 'news-popular-list' | 'news-read-also'>(
  name: Name,
  body: Members,
  attributes = '',
): Promise<HTMLElementTagNameMap[Name]> {
  const url = freshUrl();
  answer(url, body);
  const page = await fixture(html`<div></div>`);
  page.innerHTML = `<${name} loading="eager" lang="ru" feed="${url}" ${attributes}></${name}>`;
  const element = page.querySelector(name)!;
  await reach(element, 'ready');
  return element;
}

/** An answer that waits for a word. */
export function heldAnswer(url: string, body: Members): { asked: number; release: () => void } {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const log = answer(url, async () => {
    await held;
    return HttpResponse.json(body as Record<string, string>);
  });
  return Object.assign(log, { release });
}

/** Waits until a widget is in a state and shows it. */
export async function reach(element: NewsElement, state: NewsElement['state']): Promise<void> {
  await waitUntil(() => element.state === state, `the widget is ${element.state}, not ${state}`);
  await element.updateComplete;
}

/** Waits until a widget shows exactly these headlines. */
export async function reachTitles(element: NewsElement, expected: readonly string[], timeout = 4000): Promise<void> {
  const wanted = expected.join(' | ');
  await waitUntil(() => titles(element).join(' | ') === wanted, `the widget does not show ${wanted}`, {
    timeout,
  });
  await element.updateComplete;
}

export function links(element: Element): HTMLAnchorElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part~="link"]')];
}

/** The headlines that a widget shows. */
export function titles(element: Element): string[] {
  return links(element).map((link) => textOf(link));
}

/** The first element of a part. */
export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E | null {
  return element.shadowRoot!.querySelector<E>(`[part~="${name}"]`);
}

/** Text as a reader sees it. */
export function textOf(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The words that have the focus inside a widget. */
export function focusOf(element: Element): string {
  return textOf(element.shadowRoot!.activeElement);
}

/** The page's own content as it stands: the slot that shows it. */
export function slotOf(element: Element): HTMLSlotElement | null {
  return element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])');
}

/** Keeps the console quiet and its warnings readable while a suite runs. Call it inside `describe`. */
export function listenToWarnings(): string[] {
  const warnings: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return warnings;
}
