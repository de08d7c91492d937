import type { Feed } from '../feed/feed.js';
import { findLocale, type Locale } from '../i18n/locale.js';
import { pageDefaults } from './defaults.js';
import type { WidgetSettings } from './settings.js';

/** What the templates need to know of the widget that shows an article. */
export interface RenderContext {
  readonly locale: Locale;
  /** `lang` for the widget's own words, where they are not in the language of the page. */
  readonly wordsLanguage: string | undefined;
  /** Language of the articles that name none. */
  readonly language: string;
  /** Epoch milliseconds. What asks for it is rendered anew each minute. */
  readonly now: number;
  readonly timeFormat: 'auto' | 'relative' | 'absolute';
  readonly timeZone: string | undefined;
  /** The words of `show`. */
  readonly show: ReadonlySet<string>;
  /** The link for the click, with the widget's link parameters. */
  readonly href: (url: string) => string;
  readonly target: string | undefined;
  readonly rel: string | undefined;
  /** Pictures that could not be loaded. */
  readonly broken: ReadonlySet<string>;
  readonly onImageError: (event: Event) => void;
}

/** Adds query parameters to an address; those that it has already stay as they are. */
export function withParameters(url: string, parameters: string): string {
  if (!parameters) return url;
  const result = new URL(url);
  const added = new URLSearchParams(parameters);
  for (const name of new Set(added.keys())) if (result.searchParams.has(name)) added.delete(name);
  const query = added.toString();
  if (!query) return url;
  // Put on as text: `searchParams` would write the existing query anew, and break one that is not in UTF-8.
  result.search += (result.search && '&') + query;
  return result.href;
}

/**
 * The zone to tell times in, where that is not the one they are published in: feeds that name it themselves, and print
 * its offsets rather than UTC, need no conversion and so no Intl.
 */
function zoneToTell(timeZone: string, feeds: readonly Feed[]): string | undefined {
  const published = feeds.every(
    (feed) =>
      feed.timeZone === timeZone && feed.articles.every(({ published }) => !/(?:Z|[+-]00:00)$/.test(published ?? '')),
  );
  return timeZone && !(published && feeds.length > 0) ? timeZone : undefined;
}

/** The context of a widget at one rendering. */
export function contextOf(
  settings: WidgetSettings,
  language: string,
  clock: { now(): number },
  feeds: readonly Feed[],
  images: Pick<RenderContext, 'broken' | 'onImageError'>,
): RenderContext {
  const { timeFormat, timeZone, linkTarget, linkRel, linkParams } = settings;
  const parameters = linkParams || pageDefaults.linkParams || '';
  const locale = findLocale(language);
  return {
    ...images,
    locale,
    wordsLanguage: locale.language === language ? undefined : locale.language,
    language,
    get now() {
      return clock.now();
    },
    timeFormat,
    timeZone: zoneToTell(timeZone, feeds),
    show: settings.shown,
    href: (url) => withParameters(url, parameters),
    target: linkTarget || undefined,
    rel: linkRel || (linkTarget === '_blank' ? 'noopener' : undefined),
  };
}

/** The same context with some other members. It is no copy, which would ask for the time. */
export function contextWith(context: RenderContext, members: Partial<RenderContext>): RenderContext {
  return Object.assign(Object.create(context) as RenderContext, members);
}
