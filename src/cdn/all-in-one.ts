import { pageDefaults } from '../element/defaults.js';
import { defineWidgets, registerLocale } from '../index.js';
import { placeWidgets } from './placing.js';

type Callback = (widgets: typeof api) => void;

declare global {
  interface Window {
    /** Before the script an array of callbacks; after it, what they are called with. */
    newsWidgets?: Callback[] | typeof api;
  }
}

// The script's own tag is known only while a classic script runs for the first time.
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="news-widgets"]');
const { prefix = 'news', lang, proxy, linkParams, embedHosts = '' } = script?.dataset ?? {};
Object.assign(pageDefaults, lang && { lang }, proxy && { proxy }, linkParams && { linkParams });
const hosts = [...embedHosts.split(/\s+/), script?.src ? new URL(script.src).host : ''].filter(Boolean);

let defined = false;

const api = {
  /** Registers the widgets; `prefix` is what their tags begin with. */
  define(options: { readonly prefix?: string } = {}): void {
    defineWidgets(options);
    placeWidgets({ prefix: options.prefix ?? 'news', hosts });
    defined = true;
  },
  registerLocale,
  /** Calls back at once; before the script is there, `newsWidgets` is an array that remembers. */
  push(...callbacks: readonly Callback[]): void {
    for (const callback of callbacks) {
      try {
        callback(api);
      } catch (error) {
        // A slip of the page must neither reach its error handlers nor leave it without widgets.
        console.error(`[news-widgets] ${String(error)}`);
      }
    }
  },
};

const waiting = window.newsWidgets;
// Assigned in this way, because an element with that id must not be in the way.
Object.defineProperty(window, 'newsWidgets', { value: api, configurable: true, writable: true });
if (Array.isArray(waiting)) api.push(...waiting);
if (!defined) api.push(() => api.define({ prefix }));
if (!defined) api.push(() => api.define());
