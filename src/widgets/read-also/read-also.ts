import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { articleKey, type Article } from '../../article/article.js';
import { filterArticles } from '../../article/select.js';
import { attributes, noAttribute, text } from '../../element/attributes.js';
import { age } from '../../element/age.styles.js';
import { readGiven } from '../../element/given-articles.js';
import { NewsElement } from '../../element/news-element.js';
import { pageArticle, pageArticleKeys } from '../../element/page-article.js';
import type { RenderContext } from '../../element/render-context.js';
import { headline, kicker, languageOf, skeletonWords, meta, picture, summary } from '../../element/templates.js';
import { ownProperties } from '../../element/own-properties.styles.js';
import { tokens } from '../../element/tokens.styles.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import { retractions } from '../../store/retractions.js';
import type { Snapshot } from '../../store/shared-store.js';
import { chooseAlso, loadRank, type Rank } from './choose-also.js';
import { readAlsoStyles } from './read-also.styles.js';
import { StripButtons } from './strip-buttons.js';

/**
 * More to read beside the article of the page: first the author's own links, then what the article itself names, the
 * same story, what is like it, its section, the latest. Never the article that is being read, another language, a headline
 * twice, nor (`dedupe="off"` lifts it) what the page shows above.
 *
 * Variants: `strip` (a row that scrolls, with buttons where it does not fit), `grid`, `list`, `inline` (headlines alone,
 * between the paragraphs of a text).
 *
 * @customElement news-read-also
 * @summary More to read, beside the article of the page.
 * @slot - Links as plain HTML: shown without script, and the first of what is shown with it.
 * @slot heading - The heading.
 * @slot empty - Shown instead of «no articles».
 * @slot footer - Shown below.
 * @fires {CustomEvent<NewsLoadDetail>} news-load - The articles are there.
 * @fires {CustomEvent<NewsErrorDetail>} news-error - A feed could not be had.
 * @fires {CustomEvent<NewsOpenDetail>} news-open - A link is about to be followed; cancelable.
 * @fires {CustomEvent<NewsViewDetail>} news-view - An article was in view for a second.
 * @csspart heading - The heading.
 * @csspart list - The articles.
 * @csspart item - An article.
 * @csspart image - The box of its picture.
 * @csspart section - The name of its section.
 * @csspart title - The headline.
 * @csspart link - The link of the headline.
 * @csspart summary - The summary, where `show` asks for it.
 * @csspart label - A label such as «Live».
 * @csspart time - When it was published.
 * @csspart views - The number of views.
 * @csspart comments - The number of comments.
 * @csspart byline - The authors.
 * @csspart source - The source.
 * @csspart notice - A message to the reader.
 * @csspart controls - The buttons of a strip that does not fit.
 * @csspart button - One of them, or the button that tries again.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines kept for a headline, 4 in the strip and 3 in the list by default; longer ones are cut.
 * @cssprop --news-image-ratio - Aspect ratio of the pictures, 3 / 2 by default.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Articles are shown.
 * @cssState empty - There are no articles.
 * @cssState failed - There are no articles because the feed failed.
 */
export class NewsReadAlso extends NewsElement {
  static override styles = [ownProperties('read-also'), tokens, age, readAlsoStyles];

  static override properties = { ...attributes(text, 'variant'), ...attributes(noAttribute, 'article') };

  /** The layout: `strip`, `grid`, `list` or `inline`. */
  override variant: 'strip' | 'grid' | 'list' | 'inline' | '' = '';

  /** The article that is being read; by default the page's own. */
  article?: Article;

  readonly #buttons = new StripButtons();
  #rank: Rank | undefined;
  #isWaitingForRank = false;

  protected override readonly defaults = {
    variants: ['strip', 'grid', 'list', 'inline'],
    show: 'image section time labels',
    limit: 4,
    dedupe: 'page' as const,
  };

  protected override get isSteady(): boolean {
    return this.layout !== 'inline';
  }

  protected override select(data: WidgetData): Iterable<Article> {
    // The author's links pass every filter but the one that names articles.
    const { exclude = [] } = filtersOf(this, 0, retractions());
    const byAuthor = this.given ? [] : filterArticles(this.lightOf(this).articles, { exclude, now: 0 });
    const [given] = readGiven([this.article], this.baseURI);
    const keys = given ? new Set([articleKey(given.url)]) : pageArticleKeys();
    const reading = { keys, article: given ?? pageArticle(), language: this.language };
    const [feed, ...others] = data.feeds;
    const ordered = !feed || (!others.length && feed.list?.kind === 'related');
    this.#isWaitingForRank = false;
    return { [Symbol.iterator]: () => chooseAlso(byAuthor, data.articles, reading, this.#ranking, ordered) };
  }

  readonly #ranking = (): Rank | undefined => {
    if (!this.#rank && !this.#isWaitingForRank) {
      this.#isWaitingForRank = true;
      void loadRank().then((rank) => {
        this.#rank = rank;
        this.requestUpdate();
      });
    }
    return this.#rank;
  };

  // While the ranking is on its way the widget loads; what the author has put there is shown meanwhile.
  protected override get hasContent(): boolean {
    return super.hasContent && (!this.#isWaitingForRank || this.lightOf(this).articles.length > 0);
  }

  protected override get loads(): readonly Snapshot<unknown>[] {
    return this.#isWaitingForRank ? [...super.loads, { loading: true }] : super.loads;
  }

  // Another article to read beside is another list, and the ranking is news: more may join what a reader has seen.
  protected override get origins(): readonly unknown[] {
    return [...super.origins, this.#rank, this.article?.url];
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    return words.readAlso;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    const { layout } = this;
    // Where anything is another, all nodes are: what a reader has before him changes at once, and is not seen to move.
    const all = JSON.stringify(articles, ['url', 'title', 'published', 'section', 'name', 'labels']);
    // What scrolls is a stop of the Tab key in Firefox; its links are stops enough.
    return html`${layout === 'strip' ? this.#buttons.render(context) : nothing}
      <ul
        part="list"
        class="items"
        role="list"
        tabindex=${layout === 'strip' ? -1 : nothing}
        @scroll=${this.#buttons.settle}
      >
        ${articles.map((article, index) =>
          keyed(
            all,
            html`<li part="item" class="item" data-item=${index} lang=${ifDefined(languageOf(article, context))}>
              ${layout === 'inline' ? nothing : picture(article, context, layout === 'list' ? '96px' : '(max-width: 480px) 60vw, 280px')}
              <div class="words">
                ${layout === 'inline' ? nothing : kicker(article, context)}
                <p part="title" class="title clamp">${headline(article, index, context)}</p>
                ${summary(article, context)} ${layout === 'inline' ? nothing : meta(article, context)}
              </div>
            </li>`,
          ),
        )}
      </ul>`;
  }

  protected override updated(): void {
    super.updated();
    this.#buttons.watch(this.layout === 'strip' ? this.renderRoot.querySelector('[part=list]') : null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#buttons.watch(null);
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    // In a line of text stand headlines alone.
    const words = this.layout === 'inline' ? new Set<string>() : show;
    const item = html`<li class="item">
      ${words.has('image') ? html`<span class="image"></span>` : ''}${skeletonWords(words)}
    </li>`;
    return html`<ul class="items">
      ${new Array<TemplateResult>(this.count).fill(item)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-read-also': NewsReadAlso;
  }
}
