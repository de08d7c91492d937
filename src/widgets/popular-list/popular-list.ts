import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { articleKey, type Article } from '../../article/article.js';
import { filterArticles, followedBy, newestFirst, popularOrder, type PopularOrder } from '../../article/select.js';
import { now } from '../../element/clock.js';
import { emit } from '../../element/events.js';
import { contentOf, isTab } from '../../element/light-dom.js';
import { age } from '../../element/age.styles.js';
import { NewsElement } from '../../element/news-element.js';
import { pageArticleKeys } from '../../element/page-article.js';
import type { RenderContext } from '../../element/render-context.js';
import type { WidgetDefaults } from '../../element/settings.js';
import { tokens } from '../../element/tokens.styles.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import type { Feed } from '../../feed/feed.js';
import type { Locale } from '../../i18n/locale.js';
import type { Snapshot } from '../../store/shared-store.js';
import { byDay, byFame } from './groups.js';
import type { Place } from './item.js';
import { lists } from './lists.js';
import { listStyles } from './popular-list.styles.js';
import { skeleton } from './skeleton.js';
import { steadyKeys, type Drawn } from './steady-keys.js';
import { tabList } from './tabs.js';
import { WindowFeeds } from './window-feeds.js';
import { enoughWindow, windowFacts, windowOf, type PopularWindow, type WindowName } from './windows.js';

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
 * @csspart label - A label such as «Live»; «You are reading this», which is also `current`; the heading of a day.
 * @csspart time - When it was published.
 * @csspart views - The number of views.
 * @csspart comments - The number of comments.
 * @csspart byline - The authors.
 * @csspart source - The source.
 * @csspart notice - A message to the reader.
 * @csspart button - The button that tries again, or shows more.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines kept for a headline beside a thumbnail; longer ones are cut. Elsewhere they are whole.
 * @cssprop --news-popular-list-top - How far from the top of the window the headings of the days stay, as below a fixed bar.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Articles are shown.
 * @cssState empty - There are no articles.
 * @cssState failed - There are no articles because the feed failed.
 * @cssState stale - With ready: older articles than wanted, labelled with their age.
 * @cssState partial - With ready: some of several feeds failed.
 */
export class NewsPopularList extends NewsElement {
  static override styles = [tokens, age, listStyles];

  /** The layout: `list`, `ranked`, `thumbnails` or `timeline`. */
  @property() override variant: 'list' | 'ranked' | 'thumbnails' | 'timeline' | '' = '';

  /** `button` offers the articles beyond `limit`, to be shown in place. */
  @property() more: 'button' | '' = '';

  #chosen = 0;
  /** Whether the reader chose the tab, which is then left alone. */
  #byReader = false;
  #extra = 0;
  readonly #windows = new WindowFeeds(() => this.requestUpdate());
  #window: WindowName | undefined;
  #order: PopularOrder = { articles: [], popular: 1 };
  #ranks: ReadonlyMap<Article, number> = new Map();
  #hasHeading = false;
  #drawn: readonly Drawn[] = [];

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
    if (changed.has('feed')) {
      this.#byReader = false;
      this.#windows.clear();
    }
    // The page may take the chosen tab away.
    if (this.#chosen >= (this.#tabs.length || this.#windows.all.length)) this.#chosen = 0;
    super.willUpdate(changed);
  }

  protected override get isSteady(): boolean {
    return this.layout !== 'timeline';
  }

  protected override get source(): HTMLElement {
    return this.#tabs[this.#chosen] ?? super.source;
  }

  protected override follow(active: boolean): void {
    super.follow(active);
    this.#windows.follow(active);
  }

  protected override get loads(): readonly Snapshot<unknown>[] {
    return [...super.loads, ...this.#windows.snapshots];
  }

  protected override get origins(): readonly unknown[] {
    return [...super.origins, this.#window, ...this.#windows.snapshots.map(({ value }) => value)];
  }

  protected override async reload(): Promise<void> {
    await Promise.all([super.reload(), this.#windows.refresh()]);
  }

  protected override select(data: WidgetData): readonly Article[] {
    this.#chooseWindow(data);
    const { articles } = (this.#order = this.#ordered(data));
    this.#ranks = new Map(articles.map((article, index) => [article, index + 1]));
    return articles;
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    const [tab, ...others] = this.#tabs;
    if (others.length > 0) return '';
    // A single tab has no row of tabs to show its label in.
    const label = tab && this.lightOf(tab).heading?.text;
    if (label) return label;
    if (this.#order.popular === 0) return words.latest;
    return words[this.#window && this.#windows.all.length < 2 ? windowFacts[this.#window].heading : 'popular'];
  }

  protected override renderHeader(context: RenderContext): unknown {
    const { words } = context.locale;
    const header = super.renderHeader(context);
    this.#hasHeading = header !== nothing;
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
    if ((this.#tabs.length || this.#windows.all.length) < 2) return content;
    return html`<div id="panel" part="panel" role="tabpanel" aria-labelledby="tab-${this.#chosen}">${content}</div>`;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    const level = Math.min(6, (this.headingLevel ?? 2) + (this.#hasHeading ? 1 : 0));
    const current = pageArticleKeys();
    const focused = (this.shadowRoot!.activeElement as HTMLElement | null)?.dataset['index'];
    this.#drawn = steadyKeys(this.#drawn, articles, this.#drawn[Number(focused)]);
    const { words } = context.locale;
    const isTimeline = this.layout === 'timeline';
    const groups = isTimeline ? byDay(articles, context) : byFame(articles, this.#order.popular, words);
    const place = (article: Article, index: number): Place => ({
      index,
      rank: this.#ranks.get(article) ?? index + 1,
      order: this.#order,
      window: this.#window,
      isCurrent: current.has(articleKey(article.url)),
      isTimeline,
      showsOwn: this.show !== undefined,
    });
    const hasMore = this.more === 'button' && this.#order.articles.length > this.count;
    const button = html`<button part="button" class="more" type="button" @click=${this.#showMore}>
      <span lang=${ifDefined(context.wordsLanguage)}>${words.showMore}</span>
    </button>`;
    return html`${lists(groups, level, this.#drawn, place, context)}${hasMore ? button : nothing}`;
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    return skeleton(show, this.layout, super.count);
  }

  get #tabs(): HTMLElement[] {
    return [...contentOf(this).querySelectorAll<HTMLElement>('*')].filter(isTab);
  }

  /** The labels of the panels. */
  #panels({ words }: Locale): readonly string[] {
    const nameless = (index: number): string => (index === 0 ? words.popular : words.all);
    const tabs = this.#tabs.map((tab, index) => this.lightOf(tab).heading?.text || nameless(index));
    return tabs.length > 0 ? tabs : this.#windows.all.map(({ name }) => words[name]);
  }

  /** Which window is shown. A list of tabs, or by day, is what its author made it. */
  #chooseWindow({ feeds }: WidgetData): void {
    const [load, ...others] = super.loads as readonly Snapshot<Feed>[];
    const feed = load?.value ?? feeds[0];
    const isAlone = others.length === 0 && this.#tabs.length === 0 && !this.given && this.layout !== 'timeline';
    this.#windows.offer(isAlone ? feed : undefined, this.resolve(this.feed));
    const { all } = this.#windows;
    if (!this.#byReader && all.length > 0) {
      this.#chosen = enoughWindow(all, (window) => this.#read(window)?.length, super.count);
    }
    this.#window = all[this.#chosen]?.name ?? (feed && this.#chosen === 0 ? windowOf(feed) : undefined);
  }

  #read(window: PopularWindow): readonly Article[] | undefined {
    const articles = this.#windows.read(window, this.requestFor(window.url ?? ''));
    return articles && filterArticles(articles, filtersOf(this, now()));
  }

  #ordered({ articles, feeds: [feed, ...others] }: WidgetData): PopularOrder {
    if (this.layout === 'timeline') return { articles: newestFirst(articles), popular: 0 };
    const window = this.#windows.all[this.#chosen];
    if (window) {
      const read = this.#read(window);
      if (!read) return { articles: [], popular: 1 };
      // Too few, and the widget's feed is another list: its latest follow.
      const isShort = !this.#byReader && read.length < super.count && feed?.list?.kind !== 'popular';
      if (read.length > 0 || this.#byReader) return followedBy(read, isShort ? articles : []);
    }
    // The page's own list stays as it is, and is taken at its word.
    if (!feed) return { articles, popular: articles.length };
    // What stands under a later tab is named by its label, such as «All», and keeps the order of its feed.
    if (this.#chosen > 0 && !window) return { articles, popular: feed.list?.kind === 'popular' ? articles.length : 0 };
    // Several feeds are merged by date: what one of them says of its order no longer holds.
    return popularOrder(articles, super.count, others.length === 0 ? feed.list : undefined);
  }

  readonly #choose = (to: number): void => {
    const from = this.#chosen;
    if (to === from) return;
    this.#chosen = to;
    this.#byReader = true;
    this.#extra = 0;
    this.size.free();
    this.requestUpdate();
    emit(this, 'news-tab-change', { from, to });
  };

  readonly #showMore = async (): Promise<void> => {
    const first = this.count;
    // The rest, within reason: some feeds hold a thousand.
    this.#extra += 100;
    this.size.free();
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
