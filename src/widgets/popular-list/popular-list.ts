import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article/article.js';
import { filterArticles, followedBy, newestFirst, type PopularOrder } from '../../article/select.js';
import { attributes, text } from '../../element/attributes.js';
import { now } from '../../element/clock.js';
import { emit } from '../../element/events.js';
import { contentOf, isTab } from '../../element/light-dom.js';
import { age } from '../../element/age.styles.js';
import { NewsElement } from '../../element/news-element.js';
import { pageArticleKeys } from '../../element/page-article.js';
import type { RenderContext } from '../../element/render-context.js';
import type { WidgetDefaults } from '../../element/settings.js';
import { ownProperties } from '../../element/own-properties.styles.js';
import { tokens } from '../../element/tokens.styles.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import type { Feed } from '../../feed/feed.js';
import type { Locale } from '../../i18n/locale.js';
import { retractions } from '../../store/retractions.js';
import type { Snapshot } from '../../store/shared-store.js';
import { byDay, byFame } from './groups.js';
import { lists } from './lists.js';
import { orderOf } from './order.js';
import { listStyles } from './popular-list.styles.js';
import { skeleton } from './skeleton.js';
import { tabList } from './tabs.js';
import { enoughWindow, windowFacts, windowOf, windowsOf, type PopularWindow, type WindowName } from './windows.js';

const variants = ['list', 'ranked', 'thumbnails', 'timeline'] as const;

/**
 * The most read headlines, ranked, or several lists under tabs such as «Популярное / Все».
 *
 * Tabs are children `<news-tab feed="…"><h3>Label</h3><ol>…</ol></news-tab>` (or `<div data-news-tab data-feed>`); a tab
 * that is not shown loads its feed when it is first chosen. A tab may have a `variant` of its own. Without such children, a
 * feed that names its windows (`_news.popular`) has the tabs «Day / Week / Month»; where a window has too few articles, the
 * next one is shown, then the latest, under a heading that says so.
 *
 * Order: the feed's own when it says it is a popular list; else by views in the window; else by all views; else the latest,
 * and the heading does not claim popularity. Variants: `list`, `ranked` (large numerals), `thumbnails` (small pictures, rows
 * of one height), `timeline` (by day).
 *
 * @customElement news-popular-list
 * @summary Most read headlines, ranked and under tabs.
 * @slot - Links as plain HTML: shown without script, read as the first data, kept when the feed fails.
 * @slot heading - The heading of the list.
 * @slot empty - Shown instead of «no articles».
 * @slot footer - Shown below the list.
 * @fires {CustomEvent<NewsLoadDetail>} news-load - The articles are there.
 * @fires {CustomEvent<NewsErrorDetail>} news-error - A feed could not be had.
 * @fires {CustomEvent<NewsOpenDetail>} news-open - A link is about to be followed; cancelable.
 * @fires {CustomEvent<NewsViewDetail>} news-view - An article was in view for a second.
 * @fires {CustomEvent<NewsTabChangeDetail>} news-tab-change - The reader chose another tab.
 * @csspart heading - The heading.
 * @csspart tabs - The row of tabs.
 * @csspart tab - A tab; the chosen one is also `current`.
 * @csspart panel - What the chosen tab shows.
 * @csspart list - The list.
 * @csspart item - An article; the one being read is also `current`.
 * @csspart image - The box of its picture.
 * @csspart rank - The numeral before it.
 * @csspart section - The name of the section.
 * @csspart title - The headline.
 * @csspart link - The link of a headline.
 * @csspart summary - The summary, where `show` asks for it.
 * @csspart label - A label such as «Live»; «You are reading this», which is also `current`; the heading of a day, or of the latest.
 * @csspart time - When it was published.
 * @csspart views - The number of views.
 * @csspart comments - The number of comments.
 * @csspart byline - The authors.
 * @csspart source - The source.
 * @csspart notice - A message to the reader.
 * @csspart button - The button that tries again, or shows more.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines kept for a headline beside a thumbnail; longer ones are cut. Elsewhere they are whole.
 * @cssprop --news-summary-lines - Lines kept for a summary, 3 by default.
 * @cssprop --news-image-ratio - Aspect ratio of the pictures, 3 / 2 by default.
 * @cssprop --news-color-surface - Ground of pictures, of grey lines, and of the headings of days, which is the page's own without it.
 * @cssprop --news-popular-list-top - How far from the top of the window the headings of the days stay, as below a fixed bar.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Articles are shown.
 * @cssState empty - There are no articles.
 * @cssState failed - There are no articles because the feed failed.
 * @cssState stale - With ready: older articles than wanted, labelled with their age.
 * @cssState partial - With ready: some of several feeds failed.
 */
export class NewsPopularList extends NewsElement {
  static override styles = [ownProperties('popular-list'), tokens, age, listStyles];

  static override properties = attributes(text, 'variant', 'more');

  /** The layout: `list`, `ranked`, `thumbnails` or `timeline`. */
  override variant: 'list' | 'ranked' | 'thumbnails' | 'timeline' | '' = '';

  /** `button` offers the articles beyond `limit`, to be shown in place. */
  more: 'button' | '' = '';

  #chosen = 0;
  #chosenTab: HTMLElement | undefined;
  /** Whether the reader chose the tab, which is then left alone. */
  #byReader = false;
  #extra = 0;
  #isActive = false;
  /** The windows that the feed offers, and the addresses of those that were wanted so far. */
  #windows: readonly PopularWindow[] = [];
  #wanted: readonly string[] = [];
  #window: WindowName | undefined;
  #order: PopularOrder = { articles: [], popular: 1 };

  protected override get defaults(): WidgetDefaults {
    const isPopular = this.#order.popular > 0;
    const show = isPopular ? 'rank views labels' : 'time labels';
    const beside = isPopular ? 'image views' : 'image time';
    return { variants, show: this.layout === 'thumbnails' ? beside : show, limit: 10 };
  }

  /** @internal */
  override get layout(): string {
    const { source } = this;
    const own = source === this ? null : (source.getAttribute('variant') ?? source.dataset['variant']);
    return variants.find((name) => name === own) ?? variants.find((name) => name === this.variant) ?? 'list';
  }

  /** @internal */
  override get count(): number {
    return Math.max(super.count, Math.min(super.count + this.#extra, this.#order.articles.length));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('feed')) this.#byReader = false;
    if (changed.has('feed') || this.#windows.length === 0) this.#wanted = [];
    // The page may take tabs away, the chosen one as well, or put others before it.
    const tabs = this.#tabs;
    if (tabs.length > 0) this.#chosen = Math.max(0, tabs.indexOf(this.#chosenTab!));
    else if (this.#chosen >= this.#windows.length) this.#chosen = 0;
    this.#chosenTab = tabs[this.#chosen];
    super.willUpdate(changed);
  }

  protected override get isSteady(): boolean {
    return this.layout !== 'timeline';
  }

  protected override get source(): HTMLElement {
    return this.#tabs[this.#chosen] ?? super.source;
  }

  /** The feeds of windows come behind the widget's own. */
  protected override get addresses(): { readonly feed: string; readonly format: string } {
    const { feed, format } = super.addresses;
    return { feed: [feed, ...this.#wanted].join(' '), format };
  }

  protected override follow(active: boolean): void {
    this.#isActive = active;
    super.follow(active);
  }

  protected override get origins(): readonly unknown[] {
    return [...super.origins, this.#window];
  }

  protected override select(data: WidgetData): readonly Article[] {
    return (this.#order = this.#ordered(data)).articles;
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    const [tab, ...others] = this.#tabs;
    if (others.length > 0) return '';
    // A single tab has no row of tabs to show its label in.
    const label = tab && this.lightOf(tab).heading?.text;
    if (label) return label;
    if (this.#order.popular === 0) return words.latest;
    return words[this.#window && this.#windows.length < 2 ? windowFacts[this.#window].heading : 'popular'];
  }

  protected override renderHeader(context: RenderContext): unknown {
    const { words } = context.locale;
    const header = super.renderHeader(context);
    const names = this.#panels(context.locale);
    if (names.length < 2) return header;
    return html`${header}${tabList({
      label: this.heading || this.lightOf(contentOf(this)).heading?.text || words.popular,
      names,
      chosen: this.#chosen,
      automatic: this.#tabs.length > 0 && !this.#tabs.some((tab) => tab.getAttribute('feed') ?? tab.dataset['feed']),
      onChoose: this.#choose,
    })}`;
  }

  protected override renderPanel(content: unknown): unknown {
    if ((this.#tabs.length || this.#windows.length) < 2) return content;
    return html`<div id="panel" part="panel" role="tabpanel" aria-labelledby="tab-${this.#chosen}">${content}</div>`;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    const { words } = context.locale;
    const isTimeline = this.layout === 'timeline';
    const groups = isTimeline ? byDay(articles, context) : byFame(articles, this.#order, words);
    const [order, window, showsOwn] = [this.#order, this.#window, this.show !== undefined];
    const place = { order, window, current: pageArticleKeys(), isTimeline, showsOwn };
    const hasMore = this.more === 'button' && this.#order.articles.length > this.count;
    const button = html`<button part="button" class="more" type="button" @click=${this.#showMore}>
      <span lang=${ifDefined(context.wordsLanguage)}>${words.showMore}</span>
    </button>`;
    return html`${lists(groups, articles, this.levelBelow, place, context)}${hasMore ? button : nothing}`;
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    // Room for the button that shows more, too.
    const more = this.more === 'button' ? html`<div class="more">${'\xa0'}</div>` : nothing;
    return html`${skeleton(show, this.layout, super.count)}${more}`;
  }

  get #tabs(): HTMLElement[] {
    return [...contentOf(this).querySelectorAll<HTMLElement>('*')].filter(isTab);
  }

  /** The labels of the panels. */
  #panels({ words }: Locale): readonly string[] {
    const nameless = (index: number): string => (index === 0 ? words.popular : words.all);
    const tabs = this.#tabs.map((tab, index) => this.lightOf(tab).heading?.text || nameless(index));
    return tabs.length > 0 ? tabs : this.#windows.map(({ name }) => words[windowFacts[name].tab]);
  }

  #ordered(data: WidgetData): PopularOrder {
    const { loads, layout } = this;
    const [load, next] = loads.slice(0, loads.length - this.#wanted.length) as readonly Snapshot<Feed>[];
    const own = load?.value ?? data.inline;
    // A list of tabs, of several feeds, or by day, is what its author made it.
    const isAlone = this.#isActive && !next && !this.given && this.#tabs.length === 0 && layout !== 'timeline';
    this.#windows = isAlone && own ? windowsOf(own, this.resolve(this.feed)) : [];
    let { articles, feeds } = data;
    // Not the feeds of the windows, which are among them.
    if (own && this.#wanted.length > 0) [articles, feeds] = [this.#pick(own), [own]];
    if (articles.length === 0) [articles, feeds] = [data.initial, []];
    if (layout === 'timeline') return { articles: newestFirst(articles), popular: 0 };
    this.#window = feeds[0] && this.#chosen === 0 ? windowOf(feeds[0]) : undefined;
    if (own && this.#windows.length > 0) {
      const read = this.#readInWindow(own);
      if (!read) return { articles: [], popular: 1 };
      // Too few, and the widget's feed is another list: its latest follow.
      const isShort = !this.#byReader && read.length < super.count && own.list?.kind !== 'popular';
      if (read.length > 0 || this.#byReader) return followedBy(read, isShort ? articles : []);
    }
    return orderOf(articles, feeds, super.count, this.#chosen > 0 && this.#windows.length === 0);
  }

  /** Chooses the window where the reader has chosen none: what is read in it, or undefined while it is loading. */
  #readInWindow(own: Feed): readonly Article[] | undefined {
    const read = ({ url }: PopularWindow): readonly Article[] | undefined => {
      if (!url) return this.#pick(own);
      if (!this.#wanted.includes(url)) {
        this.#wanted = [...this.#wanted, url];
        this.follow(true);
      }
      const load = this.loads.at(this.#wanted.indexOf(url) - this.#wanted.length) as Snapshot<Feed>;
      return load.value ? this.#pick(load.value) : load.error && [];
    };
    if (!this.#byReader) this.#chosen = enoughWindow(this.#windows, (window) => read(window)?.length, super.count);
    const window = this.#windows[this.#chosen]!;
    this.#window = window.name;
    return read(window);
  }

  #pick({ articles }: Feed): readonly Article[] {
    return filterArticles(articles, filtersOf(this, now(), retractions()));
  }

  readonly #choose = (to: number): void => {
    const from = this.#chosen;
    if (to === from) return;
    this.#chosen = to;
    this.#chosenTab = this.#tabs[to];
    this.#byReader = true;
    this.#extra = 0;
    this.steadySize.free();
    this.requestUpdate();
    emit(this, 'news-tab-change', { from, to });
  };

  readonly #showMore = async (): Promise<void> => {
    const first = this.count;
    // The rest, within reason: some feeds hold a thousand.
    this.#extra += 100;
    this.steadySize.free();
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`a[data-index="${first}"]`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-popular-list': NewsPopularList;
  }
}
