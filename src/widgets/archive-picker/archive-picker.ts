import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { indexFromDates, type ArchiveIndex } from '../../archive/archive-index.js';
import {
  addMonths,
  clampDay,
  firstDay,
  parseKey,
  precisionOf,
  truncateKey,
  type Precision,
} from '../../archive/civil-date.js';
import { expandTemplate, matchTemplate, resolveTemplate } from '../../archive/href-template.js';
import type { Article } from '../../article/article.js';
import { now } from '../../element/clock.js';
import { emit, hasModifier } from '../../element/events.js';
import { NewsElement } from '../../element/news-element.js';
import type { RenderContext } from '../../element/render-context.js';
import { tokens } from '../../element/tokens.styles.js';
import type { WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import type { Snapshot } from '../../store/shared-store.js';
import { pickerStyles } from './archive-picker.styles.js';
import { ArchiveSource } from './archive-source.js';
import { controls, notes, shortfall } from './controls.js';
import { dateGrid, type Shown } from './grid.js';
import { nextCursor } from './keys.js';
import { enter, placeOf, precisionFrom, viewFor, viewInside, viewsOf, type View } from './levels.js';
import { dayAt, withinLimits } from './reach.js';
import { skeleton } from './skeleton.js';

/**
 * An archive by date: the years, the months of a year, the days of a month, each with the number of its articles.
 *
 * What there is comes from an archive index, else from the dates of a feed, else only from `min` and `max`. With
 * `href-template`, or a template in the index, every year, month and day is a real link.
 *
 * @customElement news-archive-picker
 * @summary An archive by year, month and day, with the number of articles of each.
 * @slot - Plain links into the archive: shown without script and kept when nothing better can be had.
 * @slot heading - The heading.
 * @slot empty - Shown instead of «no articles».
 * @slot footer - Shown below.
 * @fires {Event} input - The reader chose a date.
 * @fires {Event} change - The reader chose a date; follows `input`.
 * @fires {CustomEvent<NewsOpenDetail>} news-open - A link into the archive is about to be followed; cancelable.
 * @fires {CustomEvent<NewsLoadDetail>} news-load - The index or the feed is there.
 * @fires {CustomEvent<NewsErrorDetail>} news-error - The index, a year of it or the feed could not be had.
 * @csspart heading - The heading.
 * @csspart breadcrumb - The way back up.
 * @csspart controls - The buttons to the neighbouring month or year.
 * @csspart button - A button: of the breadcrumb, to a neighbour, or the one that tries again.
 * @csspart years - All years.
 * @csspart year - A year.
 * @csspart months - The months of a year.
 * @csspart month - A month.
 * @csspart days - The days of a month.
 * @csspart week - A week of them.
 * @csspart day - A day.
 * @csspart grid - The months, or the days.
 * @csspart today - With year, month or day: holds today.
 * @csspart selected - With year, month or day: holds the chosen date.
 * @csspart note - What there is to know about a day.
 * @csspart notice - A message to the reader.
 * @csspart all - The link to the whole archive.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Dates are shown.
 * @cssState empty - No archive is named, or the feed has no dates.
 * @cssState failed - The index or the feed could not be had.
 * @cssState stale - With ready: the last good index, because a newer one could not be had.
 */
export class NewsArchivePicker extends NewsElement {
  static override styles = [tokens, pickerStyles];

  /** URL of the archive index; wins over `feed`. */
  @property({ attribute: 'archive-index' }) archiveIndex = '';

  /** The chosen date: `2024`, `2024-05` or `2024-05-03`. Without one, that of a page address that fits the links. */
  @property() value = '';

  /** How deep the reader chooses. */
  @property() precision: Precision = 'day';

  /** What is shown: `years`, `months` or `days`. */
  @property({ reflect: true }) view: View | '' = '';

  /** The archive page of a day, such as `/archive/{yyyy}/{mm}/{dd}/`; shortened for months and years. */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** How the number of articles is shown: `number` or `none`. */
  @property() counts: 'number' | 'none' = 'number';

  /** The first date to offer: a year, month or day. */
  @property() min = '';

  /** The last date to offer: a year, month or day. */
  @property() max = '';

  /** The layout: `drill`. */
  @property() override variant: 'drill' | '' = '';

  readonly #source = new ArchiveSource(() => this.requestUpdate());
  #index: ArchiveIndex | undefined;
  #origins: readonly unknown[] = [];
  /** The day that has the focus, or would have it. Its month and its year are what is shown. */
  #cursor = '';
  /** The value that was last gone to. */
  #entered: string | undefined;

  protected override readonly defaults = { variants: ['drill'], show: '', limit: Infinity };

  protected override follow(active: boolean): void {
    super.follow(active);
    this.#source.follow(active && !this.given ? this.requestFor(this.archiveIndex) : undefined);
  }

  protected override get loads(): readonly Snapshot<unknown>[] {
    return [...super.loads, ...this.#source.snapshots];
  }

  protected override async reload(): Promise<void> {
    await Promise.all([super.reload(), this.#source.refresh()]);
  }

  protected override get hasContent(): boolean {
    return this.#index !== undefined;
  }

  protected override get origins(): readonly unknown[] {
    return this.#origins;
  }

  /** Articles are only counted here. */
  protected override select(data: WidgetData): readonly Article[] {
    const { min, max, timeZone } = this;
    const index = withinLimits(this.#find(data), { min, max, timeZone, now: now() });
    if (index) this.#settle(index);
    if (index && this.view !== 'years') this.#source.open(Number(truncateKey(this.#cursor, 'year')));
    this.#index = index && this.#source.withDays(index);
    return [];
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    return words.archive;
  }

  protected override renderArticles(_articles: readonly Article[], context: RenderContext): TemplateResult {
    const index = this.#index;
    if (!index) return html``;
    const template = this.#template(index);
    const shown: Shown = {
      view: this.view || 'years',
      index,
      cursor: this.#cursor,
      value: this.#chosen,
      today: this.view === 'years' ? '' : dayAt(context.now, this.timeZone || index.timeZone),
      hasCounts: this.counts !== 'none',
      context,
      href: (key) => {
        const url = template && expandTemplate(template, key);
        return url && context.href(url);
      },
    };
    return html`<div
      class="picker"
      lang=${ifDefined(context.wordsLanguage)}
      @click=${this.#onClick}
      @keydown=${this.#onKey}
    >
      ${controls(shown, { views: viewsOf(index, this.#depth), onUp: this.#show, onStep: this.#step })}
      ${dateGrid(shown)}${shortfall(shown, this.#source)}${notes(shown)}
    </div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    return skeleton(viewFor(this.view, this.#chosen, viewsOf(undefined, this.#depth)));
  }

  /** The value as far as it is a date, and no deeper than the reader may choose. */
  get #chosen(): string {
    return this.value && parseKey(this.value) ? truncateKey(this.value, this.#depth) : '';
  }

  get #depth(): Precision {
    return precisionFrom(this.precision);
  }

  #template({ pageTemplate }: ArchiveIndex): string | undefined {
    return this.hrefTemplate ? resolveTemplate(this.hrefTemplate, this.baseURI) : pageTemplate;
  }

  /** What there is, after the first of the sources that says it. */
  #find({ feeds, articles }: WidgetData): ArchiveIndex | undefined {
    const { index } = this.#source;
    this.#origins = this.given ?? (index ? [index] : feeds);
    if (index && !this.given) return index;
    if (!this.given && feeds.length === 0) return undefined;
    const dates = articles.flatMap(({ published }) => published ?? []);
    return indexFromDates(dates, this.timeZone || undefined);
  }

  /** Goes to the value when that is new, and keeps view and cursor within what there is. */
  #settle(index: ArchiveIndex): void {
    const views = viewsOf(index, this.#depth);
    const isFirst = this.#entered === undefined;
    if (isFirst && !this.value) {
      const template = this.#template(index);
      this.value = (template && matchTemplate(template, location.href)) ?? '';
    }
    const chosen = this.#chosen;
    if (isFirst || (chosen && chosen !== this.#entered)) {
      this.#cursor = enter(chosen, chosen, index);
      if (!isFirst) this.view = viewInside(chosen, views);
    }
    this.#entered = chosen;
    this.#cursor = clampDay(this.#cursor, index.first, index.last);
    this.view = viewFor(this.view, chosen, views);
  }

  readonly #show = (view: View): void => {
    this.view = view;
    void this.#focus();
  };

  readonly #step = (direction: 1 | -1): void => {
    this.#cursor = addMonths(this.#cursor, this.view === 'days' ? direction : direction * 12);
    this.requestUpdate();
  };

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const key = target.closest('[data-key]')?.getAttribute('data-key');
    const pressed = target.closest('a, button');
    const link = target.closest('a');
    const index = this.#index;
    if (!key || !index || event.defaultPrevented) return;
    if (link && hasModifier(event)) return;
    const isInGrid = target.closest('[role="grid"]') !== null;
    if (pressed && isInGrid && precisionOf(key) !== this.#depth) {
      event.preventDefault();
      this.#cursor = enter(key, this.#chosen, index);
      return this.#show(viewInside(key, viewsOf(index, this.#depth)));
    }
    if (isInGrid) this.#go(key);
    if (isInGrid && pressed) this.#choose(key);
    const detail = { index: placeOf(key, index), href: link?.href ?? '' };
    if (link && !emit(this, 'news-open', detail, true)) event.preventDefault();
  };

  /** Puts the cursor on a date, or as near to it as the archive comes. */
  #go(key: string): void {
    if (this.#index) this.#cursor = clampDay(firstDay(key), this.#index.first, this.#index.last);
    this.requestUpdate();
  }

  #choose(key: string): void {
    if (key === this.value) return;
    this.value = key;
    // Plain names as native fields have, but no `new Event`: that throws on pages with MooTools.
    this.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    this.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const index = this.#index;
    if (!index || hasModifier(event)) return;
    const view = this.view || 'years';
    if (key === 'Escape' || key === 'Backspace') {
      const views = viewsOf(index, this.#depth);
      const above = views[views.indexOf(view) - 1];
      if (!above) return;
      this.#show(above);
    } else {
      const from = (event.target as Element).closest('[role="grid"] [data-key]');
      const next = from && nextCursor(key, view, this.#cursor, from);
      if (!next) return;
      this.#go(next);
      void this.#focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'news-archive-picker': NewsArchivePicker;
  }
}
