/**
 * Loads of the widgets what a page uses, when it is wanted. This file only guesses, so that all requests start at once; what
 * becomes a widget, and how, is decided in `core.ts`.
 */
import { findAll, FORMS } from './finding.js';
import { findScript, offer } from './script-tag.js';

type Core = typeof import('./core.js');

/** The folder of the chunks; the build puts it in. */
declare const CHUNKS: string;

const script = findScript('loader')!;
const { dataset, src } = script;
const names = ['article-card', 'popular-list', 'read-also', 'archive-picker'];

const load = (chunk: unknown): Promise<Core> =>
  import(/* @vite-ignore */ new URL(`${CHUNKS}/${chunk}.js`, src) as unknown as string) as Promise<Core>;

const responses: Record<string, Promise<Response>> = {};
let request = (url: string): void => {
  responses[url] ??= fetch(url, { credentials: 'omit', signal: AbortSignal.timeout?.(30_000) });
  // Whoever needs it asks again, and tells the author what is wrong.
  responses[url].catch(() => {});
};

async function show(element: Element, prefix: string): Promise<void> {
  const { host, pathname } = element as HTMLAnchorElement;
  // A link of a stranger.
  if (host && !(dataset['embedHosts'] + src).includes(host)) return;
  const attribute = (name: string): string | null => element.getAttribute('data-' + name) ?? element.getAttribute(name);
  const name = attribute('news-widget') ?? pathname?.split('/embed/')[1] ?? element.localName.slice(prefix.length + 1);
  const lang = attribute('lang') || element.closest('[lang]')?.getAttribute('lang') || dataset['lang'] || 'en';
  if (names.includes(name)) load(name).catch(() => {});
  load(/^ru|^kk/.exec(lang) ?? 'en').catch(() => {});
  const feed = attribute('feed') ?? element.querySelector('[feed]')?.getAttribute('feed');
  for (const address of [feed, attribute('archive-index')].join(' ').match(/\S+/g) ?? []) {
    // Makes an address absolute and throws at none.
    const { href } = Object.assign(document.createElement('a'), { href: address });
    const proxy = attribute('proxy') ?? dataset['proxy'];
    if (!host) request(proxy?.replace('{url}', encodeURIComponent(href)) ?? href);
  }
  const core = await load('core');
  request = core.prefetch;
  await core.show(element, lang, prefix, script, responses);
}

offer(
  {
    define({ prefix = 'news' } = {}) {
      const selector = `${names.map((name) => `${prefix}-${name}:not(:defined)`)},${FORMS}`;
      const begin = (element: Element): void => {
        near.unobserve(element);
        // Another one of its kind may have come meanwhile, and with it this one.
        if (element.matches(selector))
          show(element, prefix).catch((error: unknown) => console.error('[news-widgets]', element, error));
      };
      const near = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) if (isIntersecting) begin(target);
        },
        { rootMargin: '600px' },
      );
      findAll(selector, (element) => {
        if (element.matches('[loading=eager],[data-loading=eager],[href*="loading=eager"]')) begin(element);
        else near.observe(element);
      });
    },
    registerLocale: (locale) => void load('core').then((core) => core.registerLocale(locale)),
  },
  dataset['prefix'],
);
