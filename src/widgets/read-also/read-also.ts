import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { articleKey, type Article } from '../../article/article.js';
import { filterArticles } from '../../article/select.js';
import { age } from '../../element/age.styles.js';
import { NewsElement } from '../../element/news-element.js';
import { pageArticleKeys } from '../../element/page-article.js';
import type { RenderContext } from '../../element/render-context.js';
import { bones, headline, kicker, languageOf, meta, picture, summary } from '../../element/templates.js';
import { tokens } from '../../element/tokens.styles.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import { retractions } from '../../store/retractions.js';
import { chooseAlso } from './choose-also.js';
import { readAlsoStyles } from './read-also.styles.js';

/**
 * More to read beside the article of the page: first the author's own links, then the feed's, never the article that is
 * being read.
 *
 * Variants: `strip` (a row that scrolls), `list`.
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
 * @csspart button - The button that tries again.
 * @csspart all - The link to all articles.
 * @cssprop --news-title-lines - Lines kept for a headline, 4 in the strip and 3 in the list by default; longer ones are cut.
 * @cssprop --news-image-ratio - Aspect ratio of the pictures, 3 / 2 by default.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Articles are shown.
 * @cssState empty - There are no articles.
 * @cssState failed - There are no articles because the feed failed.
 */
export class NewsReadAlso extends NewsElement {
  static override styles = [tokens, age, readAlsoStyles];

  /** The layout: `strip` or `list`. */
  @property() override variant: 'strip' | 'list' | '' = '';

  /** The article that is being read; by default the page's own. */
  @property({ attribute: false }) article?: Article;

  protected override readonly defaults = { variants: ['strip', 'list'], show: 'image section time labels', limit: 4 };

  protected override get isSteady(): boolean {
    return this.layout !== 'inline';
  }

  protected override select(data: WidgetData): readonly Article[] {
    const current = this.article ? new Set([articleKey(this.article.url)]) : pageArticleKeys();
    // The author's links pass every filter but the one that names articles.
    const exclude = [...(filtersOf(this, 0).exclude ?? []), ...retractions()];
    const byAuthor = this.given ? [] : filterArticles(this.lightOf(this).articles, { exclude, now: 0 });
    return chooseAlso(byAuthor, data.articles, current);
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    return words.readAlso;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    // Where anything is another, all nodes are: what a reader has before him changes at once, and is not seen to move.
    const all = JSON.stringify(articles, ['url', 'title', 'published', 'section', 'name', 'labels']);
    return html`<ul part="list" class="items" role="list">
      ${repeat(
        articles,
        (article) => article.url + all,
        (article, index) =>
          html`<li part="item" class="item" data-item=${index} lang=${ifDefined(languageOf(article, context))}>
            ${picture(article, context, this.layout === 'list' ? '96px' : '(max-width: 480px) 60vw, 280px')}
            <div class="words">
              ${kicker(article, context)}
              <p part="title" class="title clamp">${headline(article, index, context)}</p>
              ${summary(article, context)} ${meta(article, context)}
            </div>
          </li>`,
      )}
    </ul>`;
  }

  protected override renderSkeleton({ show }: RenderContext): TemplateResult {
    const hasImage = show.has('image');
    const item = html`<li class="item">
      ${hasImage ? html`<span class="image"></span>` : ''}
      <div class="words">
        <p class="title">${bones(3)}</p>
        ${show.has('time') ? html`<p class="meta"><span class="bone"></span></p>` : ''}
      </div>
    </li>`;
    return html`<ul class="items">
      ${Array.from({ length: this.count }, () => item)}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'news-read-also': NewsReadAlso;
  }
}
