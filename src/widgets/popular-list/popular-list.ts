import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { articleKey, type Article } from '../../article/article.js';
import { popularOrder } from '../../article/select.js';
import { emit } from '../../element/events.js';
import { contentOf, isTab } from '../../element/light-dom.js';
import { NewsElement } from '../../element/news-element.js';
import { pageArticleKeys } from '../../element/page-article.js';
import type { RenderContext } from '../../element/render-context.js';
import { bones, headline, kicker, languageOf, meta, summary } from '../../element/templates.js';
import type { WidgetDefaults } from '../../element/settings.js';
import { tokens } from '../../element/tokens.styles.js';
import type { WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import { listStyles } from './popular-list.styles.js';
import { nextTab, tabList } from './tabs.js';

/**
 * The most read headlines, ranked, or several lists under tabs such as «Популярное / Все».
 *
 * Tabs are children `<news-tab feed="…"><h3>Label</h3><ol>…</ol></news-tab>` (or `<div data-news-tab data-feed>`); a tab
 * that is not shown loads its feed when it is first chosen. Variants: `list`, `ranked` (large numerals).
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
 * @csspart rank - The numeral before it.
 * @csspart section - The name of the section.
 * @csspart title - The headline.
 * @csspart link - The link of a headline.
 * @csspart summary - The summary, where `show` asks for it.
 * @csspart label - A label such as «Live».
 * @csspart time - When it was published.
 * @csspart views - The number of views.
 * @csspart comments - The number of comments.
 * @csspart byline - The authors.
 * @csspart source - The source.
 * @csspart notice - A message to the reader.
 * @csspart button - The button that tries again.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines at which a headline is cut; whole by default.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Articles are shown.
 * @cssState empty - There are no articles.
 * @cssState failed - There are no articles because the feed failed.
 * @cssState stale - With ready: older articles than wanted, labelled with their age.
 * @cssState partial - With ready: some of several feeds failed.
 */
export class NewsPopularList extends NewsElement {
  static override styles = [tokens, listStyles];

  /** The layout: `list` or `ranked`. */
  @property() override variant: 'list' | 'ranked' | '' = '';

  #chosen = 0;

  /** Whether what is shown is ordered by what is read; only then numerals mean something. */
  #isPopular = true;

  protected override get defaults(): WidgetDefaults {
    return { variants: ['list', 'ranked'], show: this.#isPopular ? 'rank views labels' : 'time labels', limit: 10 };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // The page may take the chosen tab away.
    if (this.#chosen >= this.#tabs.length) this.#chosen = 0;
    super.willUpdate(changed);
  }

  protected override get source(): HTMLElement {
    return this.#tabs[this.#chosen] ?? super.source;
  }

  protected override select(data: WidgetData): readonly Article[] {
    const { articles, popular } = this.#chosen === 0 ? order(data) : asLabelled(data);
    this.#isPopular = popular;
    return articles;
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    const [tab, ...others] = this.#tabs;
    if (others.length > 0) return '';
    // A single tab has no row of tabs to show its label in.
    const label = tab && this.lightOf(tab).heading?.text;
    if (label) return label;
    return this.#isPopular ? words.popular : words.latest;
  }

  protected override renderHeader(context: RenderContext): unknown {
    const { words } = context.locale;
    const header = super.renderHeader(context);
    if (this.#tabs.length < 2) return header;
    const names = this.#tabs.map(
      (tab, index) => this.lightOf(tab).heading?.text || (index === 0 ? words.popular : words.all),
    );
    return html`${header}${tabList({
      label: this.heading || this.lightOf(contentOf(this)).heading?.text || words.popular,
      names,
      chosen: this.#chosen,
      onChoose: this.#choose,
      onKey: this.#onKey,
    })}`;
  }

  protected override renderPanel(content: unknown): unknown {
    if (this.#tabs.length < 2) return content;
    return html`<div id="panel" part="panel" role="tabpanel" aria-labelledby="tab-${this.#chosen}">${content}</div>`;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    const current = pageArticleKeys();
    return html`<ol part="list" class="items" role="list">
      ${repeat(
        articles,
        (article) => articleKey(article.url),
        (article, index) => this.#item(article, index, current.has(articleKey(article.url)), context),
      )}
    </ol>`;
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    const item = html`<li class="item">
      ${show.has('rank') ? html`<span class="rank">&nbsp;</span>` : nothing}
      <div class="words"><p class="title">${bones(2)}</p></div>
    </li>`;
    return html`<ol class="items">
      ${Array.from({ length: this.count }, () => item)}
    </ol>`;
  }

  #item(article: Article, index: number, isCurrent: boolean, context: RenderContext): TemplateResult {
    const { show, locale } = context;
    return html`<li
      part="item ${isCurrent ? 'current' : ''}"
      class="item ${isCurrent ? 'current' : ''}"
      data-item=${index}
      lang=${ifDefined(languageOf(article, context))}
    >
      ${show.has('rank') ? html`<span part="rank" class="rank" aria-hidden="true">${index + 1}</span>` : nothing}
      <div class="words">
        ${
          isCurrent
            ? html`<p class="kicker">
                <span part="label" class="label" lang=${ifDefined(context.wordsLanguage)}>${locale.words.current}</span>
              </p>`
            : kicker(article, context)
        }
        <p part="title" class="title">${headline(article, index, context)}</p>
        ${summary(article, context)} ${meta(article, context, article.windowViews ?? article.views)}
      </div>
    </li>`;
  }

  get #tabs(): HTMLElement[] {
    return [...contentOf(this).querySelectorAll<HTMLElement>('*')].filter(isTab);
  }

  readonly #choose = (to: number): void => {
    const from = this.#chosen;
    if (to === from) return;
    this.#chosen = to;
    this.requestUpdate();
    emit(this, 'news-tab-change', { from, to });
  };

  readonly #onKey = async (event: KeyboardEvent): Promise<void> => {
    const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const to = nextTab(event.key, this.#chosen, this.#tabs.length, isRightToLeft);
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#choose(to);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${to}`)?.focus();
  };
}

/** What a feed counts as read first; the page's own list stays as it is, and is taken at its word. */
function order({ articles, feeds }: WidgetData): ReturnType<typeof popularOrder> {
  const [feed, ...others] = feeds;
  if (!feed) return { articles, popular: true };
  // Several feeds are merged by date: what one of them says of its order no longer holds.
  return popularOrder(articles, others.length === 0 ? feed.list : undefined);
}

/** What stands under a later tab is named by its label, such as «All», and keeps the order of its feed. */
function asLabelled({ articles, feeds: [feed] }: WidgetData): ReturnType<typeof popularOrder> {
  return { articles, popular: feed?.list?.kind === 'popular' };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-popular-list': NewsPopularList;
  }
}
