import { property } from 'lit/decorators.js';
import type { Article } from '../article/article.js';
import { httpUrl } from '../article/http-url.js';
import { pageDefaults } from './defaults.js';
import { SteadyElement } from './steady-element.js';

// Lit gives null for an attribute that was removed; here it is as if it had never been there.
const text = (value: string | null): string => value ?? '';
const optionalText = (value: string | null): string | undefined => value ?? undefined;
const number = (value: string | null): number | undefined => (value ? Number(value) : undefined);

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

/** The attributes and properties that all widgets share. */
export abstract class WidgetSettings extends SteadyElement {
  /** What holds where an attribute is missing. @internal */
  protected abstract readonly defaults: WidgetDefaults;

  /** One or several feed URLs, separated by white space; merged by date, each may fail alone. */
  @property({ converter: text }) feed = '';

  /** Name of the feed's format; skips detection. */
  @property({ converter: text }) format = '';

  /** How many articles to show. Filters run first, so asking for 10 gives 10 where the feed has them. */
  @property({ converter: number }) limit?: number;

  /** Names of sections, separated by commas: only their articles are shown. */
  @property({ converter: text }) sections = '';

  /** Names of tags, separated by commas: only articles with one of them are shown. */
  @property({ converter: text }) tags = '';

  /** Ids or URLs of articles never to show, separated by white space. */
  @property({ converter: text }) exclude = '';

  /** Age in seconds beyond which articles are left out. */
  @property({ attribute: 'max-age', converter: number }) maxAge?: number;

  /** The layout. */
  @property({ converter: text }) variant = '';

  /** What to show of an article: words from `image summary section time views comments source credit byline labels reading-time rank`. */
  @property({ converter: optionalText }) show?: string;

  /** Own heading text; empty for none. */
  @property({ converter: optionalText }) heading?: string;

  /** Level of the heading, 2 to 6. */
  @property({ attribute: 'heading-level', converter: number }) headingLevel?: number;

  /** Where the heading links to. */
  @property({ attribute: 'heading-href', converter: text }) headingHref = '';

  /** `auto` (relative while fresh), `relative` or `absolute`. */
  @property({ attribute: 'time-format', converter: text }) timeFormat: 'auto' | 'relative' | 'absolute' = 'auto';

  /** `+05:00` or an IANA name; by default the offset that the feed states. */
  @property({ attribute: 'time-zone', converter: text }) timeZone = '';

  /** `lazy` waits until the widget is near the viewport, `eager` does not. */
  @property({ converter: text }) loading: 'lazy' | 'eager' = 'lazy';

  /** Seconds between reloads while the page is visible; none by default. */
  @property({ attribute: 'refresh-interval', converter: number }) refreshInterval?: number;

  /** Seconds after which shown data is labelled with its age. */
  @property({ attribute: 'stale-after', converter: number }) staleAfter?: number;

  /** Without articles: `message` says so, `hide` shows nothing. */
  @property({ attribute: 'when-empty', converter: text }) whenEmpty: 'message' | 'hide' = 'message';

  /** `page` skips what the page shows above, and its own article; `off` does not. */
  @property({ converter: optionalText }) dedupe?: 'page' | 'off';

  /** `target` of the article links. */
  @property({ attribute: 'link-target', converter: text }) linkTarget = '';

  /** `rel` of the article links. */
  @property({ attribute: 'link-rel', converter: text }) linkRel = '';

  /** Query parameters for the article links, such as `utm_source=partner`; existing ones are kept. */
  @property({ attribute: 'link-params', converter: text }) linkParams = '';

  /** URL template with `{url}` for feeds that send no CORS headers. */
  @property({ converter: text }) proxy = '';

  /** The articles to show, given by a program. Exclusive: feeds and light DOM do not count beside them. */
  @property({ attribute: false }) articles?: readonly Article[];

  /** The layout in force. @internal */
  get layout(): string {
    const [own = '', ...others] = this.defaults.variants;
    return others.includes(this.variant) ? this.variant : own;
  }

  /** How many articles are asked for. @internal */
  get count(): number {
    const { limit = 0 } = this;
    return limit > 0 ? Math.floor(limit) : this.defaults.limit;
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
    const url = this.resolve(address);
    const proxy = this.proxy || pageDefaults.proxy;
    return url ? { url, ...(proxy && { proxy }) } : undefined;
  }
}
