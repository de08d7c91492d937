import type { Locale } from '../i18n/locale-table.js';

/** What a page may ask of the script, as `window.newsWidgets`. */
export interface PageActions {
  /** Registers the widgets; `prefix` is what their tags begin with. */
  define(options?: { readonly prefix?: string }): void;
  registerLocale(locale: Locale): void;
}

/** `window.newsWidgets` once the script is there. */
export interface NewsWidgets extends PageActions {
  /** Calls back at once; before the script is there, `newsWidgets` is an array that remembers. */
  push(...callbacks: readonly Callback[]): void;
}

type Callback = (widgets: NewsWidgets) => void;

declare global {
  interface Window {
    /** Before the script an array of callbacks; after it, what they are called with. */
    newsWidgets?: Callback[] | NewsWidgets;
  }
}

/**
 * The script's own tag, which is known only while a classic script runs for the first time. Asked of the platform itself:
 * `document.currentScript` is a picture where a stranger has left one by that name, and we would trust its address.
 */
export function findScript(name: string): HTMLScriptElement | null {
  return (
    (Reflect.get(HTMLDocument.prototype, 'currentScript', document) as HTMLScriptElement | null) ??
    document.querySelector<HTMLScriptElement>(`[type=module][src*="${name}"]`)
  );
}

/** Hosts whose `/embed/…` links become widgets. */
export function hostsOf(script: HTMLScriptElement | null): string[] {
  const hosts = (script?.dataset['embedHosts'] ?? '').split(/\s+/);
  return [...hosts, script?.src ? new URL(script.src).host : ''].filter(Boolean);
}

/** Offers `window.newsWidgets`, and defines the widgets with a prefix unless a callback of the page has. */
export function offer({ define, registerLocale }: PageActions, prefix?: string): void {
  let defined = false;
  const api: NewsWidgets = {
    define(options) {
      define(options);
      defined = true;
    },
    registerLocale,
    push(...callbacks) {
      for (const callback of callbacks) {
        try {
          callback(api);
        } catch (error) {
          // A slip of the page must neither reach its error handlers nor leave it without widgets.
          console.error('[news-widgets]', error);
        }
      }
    },
  };
  const waiting = window.newsWidgets;
  window.newsWidgets = api;
  if (Array.isArray(waiting)) api.push(...waiting);
  for (const each of [prefix || 'news', 'news']) if (!defined) api.push(() => api.define({ prefix: each }));
}
