import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { articleKey, type Article } from '../../article/article.js';
import { NewsElement } from '../../element/news-element.js';
import type { RenderContext } from '../../element/render-context.js';
import {
  bones,
  credit,
  headline,
  heading,
  kicker,
  languageOf,
  meta,
  picture,
  summary,
} from '../../element/templates.js';
import type { WidgetDefaults } from '../../element/settings.js';
import { tokens } from '../../element/tokens.styles.js';
import type { WidgetData } from '../../element/widget-data.js';
import { cardStyles } from './article-card.styles.js';

/**
 * One article: its picture, section, headline, summary and time.
 *
 * The article is the `article` property, else the one with `article-url` in the feed, else the first of the feed, else
 * the link inside the element. Variants: `standard` (picture on top), `horizontal`, `text`.
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
 * @csspart image - The box of the picture.
 * @csspart credit - Who made the picture.
 * @csspart section - The name of the section.
 * @csspart title - The headline.
 * @csspart link - The link in the headline.
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
 * @cssprop --news-title-lines - Lines kept for the headline, 3 by default.
 * @cssprop --news-summary-lines - Lines kept for the summary, 3 by default.
 * @cssprop --news-image-ratio - Aspect ratio of the picture, 3 / 2 by default.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - The article is shown.
 * @cssState empty - There is no article.
 * @cssState failed - There is no article because the feed failed.
 */
export class NewsArticleCard extends NewsElement {
  static override styles = [tokens, cardStyles];

  /** The article to show, given by a program. */
  @property({ attribute: false }) article?: Article;

  /** Address of the article to pick from the feed. */
  @property({ attribute: 'article-url' }) articleUrl = '';

  protected override readonly isItem = true;

  protected override get defaults(): WidgetDefaults {
    const text = this.variant === 'text';
    return {
      variants: ['standard', 'horizontal', 'text'],
      limit: 1,
      show: text ? 'section time labels' : 'image credit section summary time labels',
    };
  }

  protected override get given(): readonly Article[] | undefined {
    return this.article ? [this.article] : this.articles;
  }

  protected override select({ articles }: WidgetData): readonly Article[] {
    const url = this.resolve(this.articleUrl);
    if (!url) return articles;
    const key = articleKey(url);
    return articles.filter((article) => articleKey(article.url) === key);
  }

  protected override defaultHeading(): string {
    return '';
  }

  protected override renderArticles([article]: readonly Article[], context: RenderContext): TemplateResult {
    if (!article) return html``;
    const image = this.layout === 'text' ? nothing : picture(article, context, '(max-width: 480px) 100vw, 480px');
    return html`${keyed(
      articleKey(article.url),
      html`<article
        part="item"
        class="item ${image === nothing ? 'plain' : ''}"
        data-item="0"
        lang=${ifDefined(languageOf(article, context))}
      >
        ${image === nothing ? nothing : html`<figure>${image}${credit(article, context)}</figure>`}
        <div class="words">
          ${kicker(article, context)} ${heading(this.headingLevel ?? 3, 'title', headline(article, 0, context))}
          ${summary(article, context)} ${meta(article, context)}
        </div>
      </article>`,
    )}`;
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    const image = this.layout !== 'text' && show.has('image');
    return html`<div class="item ${image ? '' : 'plain'}">
      ${image ? html`<span class="image"></span>` : nothing}
      <div class="words">
        <p class="title">${bones(this.layout === 'text' ? 2 : 3)}</p>
        ${show.has('summary') ? html`<p class="summary">${bones(3)}</p>` : nothing}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-article-card': NewsArticleCard;
  }
}
