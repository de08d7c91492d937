import type { PropertyDeclarations } from 'lit';
import type { Article } from '../article/article.js';
import { httpUrl } from '../article/http-url.js';
import { FeedError } from '../feed/feed-error.js';
import { attributes, noAttribute, number, optionalText, text } from './attributes.js';
import { pageDefaults } from './defaults.js';
import { report } from './report.js';
import { SteadyElement } from './steady-element.js';

/** What holds where an attribute is missing. */
export interface WidgetDefaults {
  /** The layouts the widget knows, its own first. */
  readonly variants: readonly string[];
  /** The words of `show`. */
  readonly show: string;
  readonly limit: number;
  /** Whether what the page shows above is left out. */
  readonly dedupe?: 'page';
}

/**
 * The attributes and properties that all widgets share. Each custom property has a form for one kind of widget, such as
 * `--news-popular-list-space`, which counts before the one of all.
 *
 * @cssprop --news-font-family - The page's own by default.
 * @cssprop --news-font-size - The reader's own by default; all other sizes follow.
 * @cssprop --news-title-font - Of headlines; that of the rest by default.
 * @cssprop --news-color-text - The page's own by default.
 * @cssprop --news-color-muted - Of times, views and the like; by default of the text.
 * @cssprop --news-color-accent - Of sections, of the chosen tab or day, of marks; the text's by default.
 * @cssprop --news-color-surface - Ground of pictures and grey lines; by default of the text.
 * @cssprop --news-color-line - Of lines between articles; by default of the text.
 * @cssprop --news-color-visited - Of headlines that were visited; like others by default.
 * @cssprop --news-color-focus - Of the frame around what has the focus; the text's by default.
 * @cssprop --news-space - Between articles side by side, and between the picture and the words of a card; 12px by default.
 * @cssprop --news-radius - Of corners, 2px by default.
 */
export abstract class WidgetSettings extends SteadyElement {
  static override properties: PropertyDeclarations = {
    ...attributes(
      text,
      'feed',
      'format',
      'sections',
      'tags',
      'exclude',
      'variant',
      'headingHref',
      'timeFormat',
      'timeZone',
      'loading',
      'whenEmpty',
      'linkTarget',
      'linkRel',
      'linkParams',
      'proxy',
    ),
    ...attributes(optionalText, 'show', 'heading', 'dedupe'),
    ...attributes(number, 'limit', 'maxAge', 'headingLevel', 'refreshInterval', 'staleAfter'),
    ...attributes(noAttribute, 'articles'),
  };

  /** What holds where an attribute is missing. @internal */
  protected abstract readonly defaults: WidgetDefaults;

  /** One or several feed URLs, separated by white space; merged by date, each may fail alone. */
  feed = '';

  /** Name of the feed's format; skips detection. */
  format = '';

  /** How many articles to show. Filters run first, so asking for 10 gives 10 where the feed has them. */
  limit?: number;

  /** Names of sections, separated by commas: only their articles are shown. */
  sections = '';

  /** Names of tags, separated by commas: only articles with one of them are shown. */
  tags = '';

  /** Ids or URLs of articles never to show, separated by white space. */
  exclude = '';

  /** Age in seconds beyond which articles are left out. */
  maxAge?: number;

  /** The layout. */
  variant = '';

  /** What to show of an article: words from `image summary section time views comments source credit byline labels reading-time rank`. */
  show?: string;

  /** Own heading text; empty for none. */
  heading?: string;

  /** Level of the heading, 2 to 6. */
  headingLevel?: number;

  /** Where the heading links to. */
  headingHref = '';

  /** `auto` (relative while fresh), `relative` or `absolute`. */
  timeFormat: 'auto' | 'relative' | 'absolute' = 'auto';

  /** `+05:00` or an IANA name; by default the offset that the feed states. */
  timeZone = '';

  /** `lazy` waits until the widget is near the viewport, `eager` does not. */
  loading: 'lazy' | 'eager' = 'lazy';

  /** Seconds between reloads while the page is visible; none by default. */
  refreshInterval?: number;

  /** Seconds after which shown data is labelled with its age. */
  staleAfter?: number;

  /** Without articles: `message` says so, `hide` shows nothing. */
  whenEmpty: 'message' | 'hide' = 'message';

  /** `page` skips what the page shows above, and its own article; `off` does not. */
  dedupe?: 'page' | 'off';

  /** `target` of the article links. */
  linkTarget = '';

  /** `rel` of the article links. */
  linkRel = '';

  /** Query parameters for the article links, such as `utm_source=partner`; existing ones are kept. */
  linkParams = '';

  /** URL template with `{url}` for feeds that send no CORS headers. */
  proxy = '';

  /** The articles to show, given by a program. Exclusive: feeds and light DOM do not count beside them. */
  articles?: readonly Article[];

  /** The layout in force. @internal */
  get layout(): string {
    const [own = '', ...others] = this.defaults.variants;
    return others.includes(this.variant) ? this.variant : own;
  }

  /** The level of the heading in force. @internal */
  get levelOfHeading(): number {
    return [3, 4, 5, 6].find((level) => level === this.headingLevel) ?? 2;
  }

  /** Whether there is a heading. @internal */
  hasHeading = false;

  /** The level of headings below the heading, or in its place where there is none. @internal */
  get levelBelow(): number {
    return Math.min(6, this.levelOfHeading + Number(this.hasHeading));
  }

  /** How many articles are asked for. @internal */
  get count(): number {
    const { limit = 0 } = this;
    // No feed has more than a thousand.
    return limit >= 1 ? Math.min(Math.floor(limit), 1000) : this.defaults.limit;
  }

  /** Whether what the page shows above is left out. @internal */
  get dedupes(): boolean {
    return (this.dedupe ?? this.defaults.dedupe) === 'page';
  }

  /** The words of `show` in force. @internal */
  get shown(): ReadonlySet<string> {
    return new Set((this.show ?? this.defaults.show).split(/\s+/));
  }

  /** @internal Absolute URL of an address in an attribute, or undefined where there is none or it is not http(s). */
  resolve(address: string): string | undefined {
    return httpUrl(address, this.baseURI);
  }

  /** @internal How to ask for the resource at an address in an attribute; undefined where that is none. */
  requestFor(address: string): { readonly url: string; readonly proxy?: string } | undefined {
    // No server hears of a fragment.
    const url = this.resolve(address)?.replace(/#.*/, '');
    if (address && !url) {
      // As on a page that was opened from a disk.
      const fault = `"${address}" is no http(s) address on ${this.baseURI}: check it, or serve the page.`;
      report(this, new FeedError('malformed', address, fault));
    }
    const proxy = this.proxy || pageDefaults.proxy;
    if (url && proxy && !proxy.includes('{url}')) {
      report(
        this,
        new FeedError('malformed', proxy, `The proxy "${proxy}" has no {url} in it, so every feed is the same.`),
      );
    }
    return url ? { url, ...(proxy && { proxy }) } : undefined;
  }
}
