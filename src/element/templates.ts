import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../article/article.js';
import { readingMinutes } from '../article/reading-time.js';
import { formatArticleTime, formatCount, formatCredit, formatDateTime, formatReadingTime } from '../i18n/format.js';
import { directionOf } from '../i18n/locale.js';
import type { RenderContext } from './render-context.js';

type Part = TemplateResult | typeof nothing;

/** `lang` of an item, where its article is in another language than the page. */
export function languageOf(article: Article, { language }: RenderContext): string | undefined {
  return article.language === language ? undefined : article.language;
}

/** `lang` of the widget's own words inside an item. */
export function languageOfWords(article: Article, context: RenderContext): string | undefined {
  return languageOf(article, context) ? context.locale.language : context.wordsLanguage;
}

/** `dir` of what an article says, where its script runs against that of the widget. */
function directionOfArticle(article: Article, { language }: RenderContext): string | undefined {
  return otherDirection(article.language ?? language, language);
}

function otherDirection(own: string, around: string): string | undefined {
  const direction = directionOf(own);
  return direction === directionOf(around) ? undefined : direction;
}

const isSponsored = ({ labels }: Article): boolean => labels?.includes('sponsored') ?? false;

/**
 * The one link of an article. `data-index` is how the widget knows which article was clicked.
 * @param isCurrent whether it is the article of the page
 */
export function headline(article: Article, index: number, context: RenderContext, isCurrent = false): TemplateResult {
  const { locale, target } = context;
  // What search engines ask of a link that was paid for.
  const rel = [context.rel, isSponsored(article) && 'sponsored'].filter(Boolean).join(' ') || undefined;
  return html`<a
    part="link"
    class="link"
    href=${context.href(article.url)}
    target=${ifDefined(target)}
    rel=${ifDefined(rel)}
    dir=${ifDefined(directionOfArticle(article, context))}
    data-index=${index}
    aria-current=${ifDefined(isCurrent ? 'page' : undefined)}
    >${article.title}${target === '_blank' ? html`<span class="hidden" lang=${ifDefined(languageOfWords(article, context))}> (${locale.words.newTab})</span>` : nothing}</a
  >`;
}

/**
 * The picture, in a box of its final size; where it can't be loaded the box stays and nothing moves.
 * @param loading `eager` for a picture that is the first thing a reader looks for
 */
export function picture(
  article: Article,
  context: RenderContext,
  sizes: string,
  loading: 'lazy' | 'eager' = 'lazy',
): Part {
  const { image, title } = article;
  if (!image || !context.show.has('image')) return nothing;
  const sources = image.sources?.map(({ url, width }) => `${url} ${width}w`).join(', ');
  return html`<span part="image" class="image"
    >${
      context.broken.has(image.url)
        ? nothing
        : html`<img
            src=${image.url}
            srcset=${ifDefined(sources)}
            sizes=${ifDefined(sources && sizes)}
            alt=${image.alt === title ? '' : (image.alt ?? '')}
            width=${ifDefined(image.width)}
            height=${ifDefined(image.height)}
            loading=${loading}
            decoding="async"
            referrerpolicy="strict-origin-when-cross-origin"
            @error=${context.onImageError}
          />`
    }</span
  >`;
}

/** Who made the picture, in the words of the feed. */
export function credit(article: Article, { show, locale }: RenderContext): Part {
  const text = article.image?.credit;
  if (!text || !show.has('credit') || !show.has('image')) return nothing;
  return html`<figcaption part="credit" class="credit">${formatCredit(text, locale)}</figcaption>`;
}

/**
 * What stands above a headline: labels such as «Прямой эфир» and the section. Labels without a word are left out; that an
 * article was paid for is said whatever `show` says, by a class that no ad blocker looks for.
 */
export function kicker(article: Article, context: RenderContext): Part {
  const { show, locale } = context;
  const words: Readonly<Record<string, string>> = locale.words.labels;
  const name = show.has('section') ? article.section?.name : undefined;
  const known = (article.labels ?? []).filter(
    (label) => (show.has('labels') || label === 'sponsored') && Object.hasOwn(words, label),
  );
  if (!name && known.length === 0) return nothing;
  return html`<p class="kicker">
    ${known.map(
      (label) =>
        html`<span
          part="label"
          class="label ${label === 'sponsored' ? 'paid' : label}"
          lang=${ifDefined(languageOfWords(article, context))}
          >${words[label]}</span
        >`,
    )}
    ${name ? html`<span part="section">${name}</span>` : nothing}
  </p>`;
}

export function summary(article: Article, context: RenderContext): Part {
  if (!article.summary || !context.show.has('summary')) return nothing;
  return html`<p part="summary" class="summary clamp" dir=${ifDefined(directionOfArticle(article, context))}>
    ${article.summary}
  </p>`;
}

/**
 * Authors, source, time, reading time, views and comments in one quiet row, as far as they are known and asked for.
 * @param views which number of views to print; a popular list prints the one it is ranked by
 */
export function meta(article: Article, context: RenderContext, views = article.views): Part {
  const { show, locale } = context;
  const { authors, source, published, comments, contentHtml } = article;
  const parts = [
    show.has('byline') && authors ? html`<span part="byline">${authors.join(', ')}</span>` : nothing,
    show.has('source') && source ? html`<span part="source">${source.name}</span>` : nothing,
    show.has('time') && published ? time(published, context) : nothing,
    show.has('reading-time') && contentHtml
      ? html`<span>${formatReadingTime(readingMinutes(contentHtml), locale)}</span>`
      : nothing,
    show.has('views') && views !== undefined ? count('views', views, context) : nothing,
    show.has('comments') && comments !== undefined ? count('comments', comments, context) : nothing,
  ].filter((part) => part !== nothing);
  return parts.length > 0
    ? html`<p
        class="meta"
        lang=${ifDefined(languageOfWords(article, context))}
        dir=${ifDefined(otherDirection(context.locale.language, context.language))}
      >
        ${parts.flatMap((part) => [part, ' '])}
      </p>`
    : nothing;
}

function time(published: string, context: RenderContext): Part {
  const { locale, timeFormat, timeZone } = context;
  // Dates of a language that has no words for «2 hours ago» are told as such.
  const mode = timeFormat === 'auto' && locale.datesLanguage ? 'absolute' : timeFormat;
  const lang = mode === 'absolute' ? locale.datesLanguage : undefined;
  const absolute = formatDateTime(published, locale, timeZone);
  const text =
    mode === 'absolute' ? absolute : formatArticleTime(published, { locale, now: context.now, mode, timeZone });
  return html`<time
    part="time"
    lang=${ifDefined(lang)}
    dir=${ifDefined(lang && otherDirection(lang, locale.language))}
    datetime=${published}
    title=${absolute ?? ''}
    >${text}</time
  >`;
}

function count(key: 'views' | 'comments', value: number, { locale }: RenderContext): TemplateResult {
  return html`<data part=${key} value=${value}>${formatCount(key, value, locale, { compact: value >= 10_000 })}</data>`;
}

/** A native heading of the level asked for; `name` is its part and its class. */
export function heading(level: number, name: string, content: unknown): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 part=${name} class=${name}>${content}</h3>`;
    case 4:
      return html`<h4 part=${name} class=${name}>${content}</h4>`;
    case 5:
      return html`<h5 part=${name} class=${name}>${content}</h5>`;
    case 6:
      return html`<h6 part=${name} class=${name}>${content}</h6>`;
    default:
      return html`<h2 part=${name} class=${name}>${content}</h2>`;
  }
}

/** Still grey lines in the place of a text to come, as many as it may have; the style sheet says how many. */
export function lines(name: string): TemplateResult {
  return html`<p class=${name}><span class="lines"></span></p>`;
}

/** What `show` may put into the quiet row of facts. */
const factWords = ['byline', 'source', 'time', 'reading-time', 'views', 'comments'];

/**
 * Grey lines in the place of the words of an article to come.
 * @param between what stands above the facts
 * @param needsRow whether there has to be a row for facts in any case
 */
export function skeletonWords(
  show: ReadonlySet<string>,
  hasKicker = show.has('section'),
  between: unknown = nothing,
  needsRow = false,
): TemplateResult {
  const facts = factWords.filter((word) => show.has(word)).length;
  return html`<div class="words">
    ${hasKicker ? lines('kicker') : nothing}${lines('title')}${show.has('summary') ? lines('summary') : nothing}
    ${between}${facts || needsRow ? lines(facts > 2 ? 'meta long' : 'meta') : nothing}
  </div>`;
}
