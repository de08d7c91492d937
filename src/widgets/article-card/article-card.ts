import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { articleKey, type Article } from '../../article/article.js';
import { filterArticles } from '../../article/select.js';
import { attributes, noAttribute, text } from '../../element/attributes.js';
import { contentOf } from '../../element/light-dom.js';
import { NewsElement } from '../../element/news-element.js';
import type { RenderContext } from '../../element/render-context.js';
import { credit, headline, heading, kicker, languageOf, meta, picture, summary } from '../../element/templates.js';
import type { WidgetDefaults } from '../../element/settings.js';
import { ownProperties } from '../../element/own-properties.styles.js';
import { tokens } from '../../element/tokens.styles.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import { retractions } from '../../store/retractions.js';
import { cardStyles } from './article-card.styles.js';
import type { FullArticle } from './full.js';
import { skeleton } from './skeleton.js';
import { wholeItem } from './whole-item.js';

/** How wide the picture of each layout is, as `sizes` wants it. */
const sizes: Readonly<Record<string, string>> = {
  standard: '(max-width: 640px) 100vw, 640px',
  horizontal: '(max-width: 480px) 34vw, 400px',
  compact: '144px',
  lead: '(max-width: 1000px) 100vw, 1000px',
  overlay: '(max-width: 1000px) 100vw, 1000px',
  full: '(max-width: 800px) 100vw, 800px',
};

let full: Promise<typeof FullArticle | undefined> | undefined;

/** What reads and sets whole articles; it comes only where one is asked for. */
function loadFull(): Promise<typeof FullArticle | undefined> {
  full ??= import('./full.js').then(
    ({ FullArticle }) => FullArticle,
    (error: unknown) =>
      void console.error('[news-widgets] The code for variant="full" could not be loaded; a card is shown.', error),
  );
  return full;
}

const shows: Readonly<Record<string, string>> = {
  compact: 'image section time labels',
  text: 'section time labels',
  overlay: 'image section time labels',
  lead: 'image credit section summary byline time labels',
  full: 'image credit section summary byline source time views labels reading-time',
};

/**
 * One article, from a line of text to the whole of it.
 *
 * The article is the `article` property, else the one with `article-url` in the feed, else the first of the feed, else
 * the link inside the element. With `article-url` and no feed, the page at that address is read. Variants: `standard`
 * (picture on top), `horizontal`, `compact` (a thumbnail), `text`, `lead` (large), `overlay` (headline on the picture)
 * and `full`, the whole article as the newspaper prints it. Links in a list inside the article's own HTML stand below it
 * as sub-links; with `limit` above 1 the articles that the feed calls related do.
 *
 * Every variant but `full` keeps its height through loading, failing and refreshing.
 *
 * @customElement news-article-card
 * @summary One article, from a line of text to a picture with headline and summary.
 * @slot - The article as plain HTML: shown without script, read as the first data, kept when the feed fails.
 * @slot heading - A heading above the card.
 * @slot empty - Shown instead of «no articles».
 * @slot footer - Shown below the card.
 * @fires {CustomEvent<NewsLoadDetail>} news-load - The article is there.
 * @fires {CustomEvent<NewsErrorDetail>} news-error - The feed could not be had.
 * @fires {CustomEvent<NewsOpenDetail>} news-open - The link is about to be followed; cancelable.
 * @fires {CustomEvent<NewsViewDetail>} news-view - The card was in view for a second.
 * @csspart heading - The heading above the card.
 * @csspart item - The card.
 * @csspart list - The sub-links.
 * @csspart image - The box of the picture.
 * @csspart credit - Who made the picture.
 * @csspart section - The name of the section.
 * @csspart title - The headline.
 * @csspart link - The link in the headline, and those of the sub-links.
 * @csspart content - The body of the article, in `full`.
 * @csspart summary - The summary.
 * @csspart label - A label such as «Live».
 * @csspart time - When it was published.
 * @csspart views - The number of views.
 * @csspart comments - The number of comments.
 * @csspart byline - The authors.
 * @csspart source - The source.
 * @csspart notice - A message to the reader.
 * @csspart button - The button that tries again.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines kept for the headline, 2 to 4 by default; longer ones are cut.
 * @cssprop --news-summary-lines - Lines kept for the summary, 3 by default.
 * @cssprop --news-image-ratio - Aspect ratio of the picture, 3 / 2 by default.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - The article is shown.
 * @cssState stale - The article is older than it should be, and its age is shown.
 * @cssState partial - Some of several feeds failed.
 * @cssState empty - There is no article.
 * @cssState failed - There is no article because the feed failed.
 */
export class NewsArticleCard extends NewsElement {
  static override styles = [ownProperties('article-card'), tokens, cardStyles];

  static override properties = { ...attributes(text, 'variant', 'articleUrl'), ...attributes(noAttribute, 'article') };

  /** The layout: `standard`, `horizontal`, `compact`, `text`, `lead`, `overlay` or `full`. */
  override variant: 'standard' | 'horizontal' | 'compact' | 'text' | 'lead' | 'overlay' | 'full' | '' = '';

  /** The article to show, given by a program. */
  article?: Article;

  /** Address of the article to pick from the feed; without a feed, of the page to read. */
  articleUrl = '';

  protected override readonly wholeItem = wholeItem;

  protected override get isSteady(): boolean {
    return !this.#isWhole && !this.#isFinal;
  }

  #full: FullArticle | undefined;
  /** Whether what the variant needs is there, or will not come. */
  #isPrepared = true;
  #hasPicture = false;
  #given: readonly Article[] = [];

  protected override get defaults(): WidgetDefaults {
    return {
      variants: ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'],
      limit: 1,
      show: shows[this.variant] ?? 'image credit section summary time labels',
    };
  }

  /** Until the code for a whole article is there, and where it does not come, it is a card like others. @internal */
  override get layout(): string {
    return this.#isWhole && !this.#full ? 'standard' : super.layout;
  }

  /** With the author's sub-links, which need no asking for; a whole article has none. @internal */
  override get count(): number {
    return this.#isWhole ? 1 : Math.max(super.count, 1 + this.lightOf(this).related.length);
  }

  get #isWhole(): boolean {
    return super.layout === 'full';
  }

  protected override get given(): readonly Article[] | undefined {
    const { article } = this;
    if (!article) return this.articles;
    // What was read of an article is kept by the list that it stands in.
    if (this.#given[0] !== article) this.#given = [article];
    return this.#given;
  }

  protected override get addresses(): { readonly feed: string; readonly format: string } {
    const { feed, articleUrl, format } = this;
    // An article that stands in the page already, whole, need not be asked for.
    if (feed || this.lightOf(this).json) return { feed, format };
    return { feed: articleUrl, format: format || 'json-ld' };
  }

  protected override get isPrepared(): boolean {
    return this.#isPrepared;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('variant') && this.#isWhole && !this.#full) void this.#prepare();
    super.willUpdate(changed);
  }

  async #prepare(): Promise<void> {
    this.#isPrepared = false;
    const Full = await loadFull();
    this.#isPrepared = true;
    if (Full) this.#full ??= new Full(this.renderRoot as ShadowRoot);
    this.requestUpdate();
  }

  protected override select({ articles, initial }: WidgetData): readonly Article[] {
    const url = this.article ? undefined : this.resolve(this.articleUrl);
    const key = url && articleKey(url);
    const light = this.lightOf(this);
    // The page of an article may know it by another address; a feed that does not have it takes nothing from the page.
    const isPage = this.addresses.feed === this.articleUrl;
    const [otherwise] = isPage ? articles : initial.filter((each) => light.articles.includes(each));
    const article = key ? (articles.find((each) => articleKey(each.url) === key) ?? otherwise) : articles[0];
    if (!article) return [];
    const own = light.articles.find((each) => articleKey(each.url) === articleKey(article.url));
    const related = own?.related ?? article.related ?? [];
    const { exclude = [] } = filtersOf(this, 0, retractions());
    const known = [...filterArticles(light.related, { exclude, now: 0 }), ...articles, ...initial];
    const others = related.flatMap((id) => known.find((each) => each.id === id) ?? []);
    return [article, ...others.filter((each) => each !== article)];
  }

  protected override defaultHeading(): string {
    return '';
  }

  /** Where all is known from the beginning and no picture can break, nothing will move. */
  get #isFinal(): boolean {
    return !this.addresses.feed && !this.#hasPicture && !contentOf(this).querySelector('img');
  }

  /** Under the card lies what keeps its place in every state: the skeleton, unseen. */
  protected override renderPanel(content: unknown): unknown {
    if (this.layout === 'full') return content;
    return html`<div class="place">
      <div>${content}</div>
      ${this.#isFinal ? nothing : html`<div class="ruler" aria-hidden="true">${this.renderSkeleton()}</div>`}
    </div>`;
  }

  protected override renderArticles([article, ...others]: readonly Article[], context: RenderContext): TemplateResult {
    if (!article) return html``;
    const { layout } = this;
    this.#hasPicture = article.image !== undefined && layout !== 'text';
    const isLarge = layout === 'lead' || layout === 'full' || this.loading === 'eager';
    const isBroken = context.broken.has(article.image?.url ?? '');
    const image =
      layout === 'text' || isBroken ? nothing : picture(article, context, sizes[layout]!, isLarge ? 'eager' : 'lazy');
    const figure = image === nothing ? nothing : html`<figure>${image}${credit(article, context)}</figure>`;
    const level = this.hasHeading ? this.levelBelow : (this.headingLevel ?? (layout === 'full' ? 2 : 3));
    const isPlain = image === nothing;
    if (layout === 'full') {
      const base = this.lightOf(this).articles.includes(article) ? this.baseURI : article.url;
      return this.#full!.render(article, { base, level, figure, hasImage: !isPlain }, context);
    }
    // What is another has other nodes: it changes at once, and is not seen to move.
    const facts = ['url', 'title', 'summary', 'published', 'section', 'name', 'labels'];
    return html`${keyed(
      JSON.stringify([article, isPlain], facts),
      html`<article
        part="item"
        class="item ${isPlain ? 'plain' : ''}"
        data-item="0"
        lang=${ifDefined(languageOf(article, context))}
      >
        ${isPlain ? nothing : figure}
        <div class="words">
          ${kicker(article, context)}
          ${heading(level, 'title', html`<span class="clamp">${headline(article, 0, context)}</span>`)}
          ${summary(article, context)}${subLinks(others, context)}${meta(article, context)}
        </div>
      </article>`,
    )}`;
  }

  protected override renderSkeleton(): TemplateResult {
    const { layout, shown, count } = this;
    const { feed } = this.addresses;
    if (layout === 'full') return this.#full!.skeleton(shown);
    return skeleton(shown, layout !== 'text' && shown.has('image'), count - 1, !!feed);
  }
}

/** Below the headline, above the link that lies over the card. */
function subLinks(articles: readonly Article[], context: RenderContext): TemplateResult | typeof nothing {
  if (!articles.length) return nothing;
  return html`<ul part="list" class="others" role="list">
    ${articles.map(
      (article, index) =>
        html`<li data-item=${index + 1} lang=${ifDefined(languageOf(article, context))}>
          <span class="clamp">${headline(article, index + 1, context)}</span>
        </li>`,
    )}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article-card': NewsArticleCard;
  }
}
