import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article/article.js';
import { contextWith, type RenderContext } from '../../element/render-context.js';
import {
  headline,
  heading,
  kicker,
  languageOf,
  languageOfWords,
  lines,
  meta,
  summary,
} from '../../element/templates.js';
import { ArticleBody } from './body.js';
import { fullStyles } from './full.styles.js';

/** What stands around the body of a whole article. */
interface Setting {
  /** From where relative addresses in the body start. */
  readonly base: string;
  /** Of the headline. */
  readonly level: number;
  readonly figure: unknown;
  /** Whether the article's picture is shown above, and not again in the body. */
  readonly hasImage: boolean;
}

/** A whole article, in the order in which a newspaper prints it; with its own style sheet. */
export class FullArticle {
  readonly #body = new ArticleBody();

  /** @param root the shadow root that it is drawn in */
  constructor(root: ShadowRoot) {
    adoptStyles(root, [...root.adoptedStyleSheets, fullStyles]);
  }

  render(article: Article, { base, level, figure, hasImage }: Setting, context: RenderContext): TemplateResult {
    const body = this.#body.of(article, base, level + 1, hasImage);
    // The source has a line of its own at the end.
    const show = new Set(context.show);
    show.delete('source');
    return html`<article part="item" class="item" data-item="0" lang=${ifDefined(languageOf(article, context))}>
      <header class="words">
        ${kicker(article, context)} ${heading(level, 'title', headline(article, 0, context))}
        ${meta(article, contextWith(context, { show }))}
      </header>
      ${figure} ${this.#body.repeatsSummary ? nothing : summary(article, context)} ${body}
      ${sourceLine(article, context)}
    </article>`;
  }

  skeleton(show: ReadonlySet<string>): TemplateResult {
    return html`<div class="item">
      <div class="words">${lines('title')}${lines('meta')}</div>
      ${show.has('image') ? html`<span class="image"></span>` : nothing}${lines('summary')}
      <div class="content">${lines('p')}${lines('p')}</div>
    </div>`;
  }
}

/** «Источник: Казинформ», its name a link where the address is known. */
function sourceLine(article: Article, context: RenderContext): unknown {
  const { source } = article;
  const { show, locale } = context;
  if (!source || !show.has('source')) return nothing;
  const { name, url } = source;
  const [before, after] = locale.source.split('{x}');
  const link = url ? html`<a href=${url} rel="noopener">${name}</a>` : name;
  return html`<p part="source" class="source" lang=${ifDefined(languageOfWords(article, context))}>
    ${before}${link}${after}
  </p>`;
}
