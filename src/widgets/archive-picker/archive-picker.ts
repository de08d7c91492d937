import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { indexFromBounds, nearestDay, pageUrl, type ArchiveIndex } from '../../archive/archive-index.js';
import { addMonths, clampDay, firstDay, precisionOf, truncateKey } from '../../archive/civil-date.js';
import { parseDateText } from '../../archive/date-text.js';
import { matchTemplate } from '../../archive/href-template.js';
import type { Article } from '../../article/article.js';
import { now } from '../../element/clock.js';
import { emit, hasModifier } from '../../element/events.js';
import type { RenderContext } from '../../element/render-context.js';
import { tokens } from '../../element/tokens.styles.js';
import type { WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import { pickerStyles } from './archive-picker.styles.js';
import { ArchiveElement } from './archive-element.js';
import { bar, foot, notes, opener, shortfall, type Controls } from './controls.js';
import { dayList } from './day-list.js';
import { gridStyles } from './grid.styles.js';
import { countLooks, dateGrid, isOutside, nameOf, spoken, type Shown } from './grid.js';
import { nextCursor, typedCursor } from './keys.js';
import { enter, nearestView, placeOf, viewInside, viewsOf, type View } from './levels.js';
import { dayAt, withinLimits } from './reach.js';

/**
 * An archive by date: the years, the months of a year, the days of a month, each with the number of its articles.
 *
 * What there is comes from an archive index, else from the dates of a feed, else only from `min` and `max`. With
 * `href-template`, or a template in the index, every year, month and day is a real link.
 *
 * The physical bracket keys lead to the neighbouring days that have articles, Backspace and Escape one level up.
 *
 * @customElement news-archive-picker
 * @summary An archive by year, month and day, with the number of articles of each; also a field of a form.
 * @slot - Plain links into the archive, or a form with a choice of years: shown without script, and the first data.
 * @slot heading - The heading.
 * @slot empty - Shown instead of «no articles».
 * @slot footer - Shown below.
 * @fires {Event} input - The reader chose a date.
 * @fires {Event} change - The reader chose a date; follows `input`.
 * @fires {CustomEvent<NewsOpenDetail>} news-open - A link into the archive is about to be followed; cancelable.
 * @fires {CustomEvent<NewsLoadDetail>} news-load - The index or the feed is there.
 * @fires {CustomEvent<NewsErrorDetail>} news-error - The index, a year of it or a feed could not be had.
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
 * @csspart legend - What the steps of shading stand for.
 * @csspart field - The field for a date in words or figures.
 * @csspart panel - The articles of the chosen day.
 * @csspart list - The list of them.
 * @csspart item - One of them.
 * @csspart link - Its headline link.
 * @csspart title - Its headline, and the name of the day above the list.
 * @csspart note - What there is to know about a day.
 * @csspart notice - A message to the reader.
 * @csspart all - The link to the whole archive.
 * @cssState loading - Nothing to show yet.
 * @cssState ready - Dates are shown.
 * @cssState empty - No archive is named, or the feed has no dates.
 * @cssState failed - The index or the feed could not be had.
 * @cssState stale - With ready: the last good index, because a newer one could not be had.
 */
export class NewsArchivePicker extends ArchiveElement {
  static override styles = [tokens, pickerStyles, gridStyles];

  /** The day that has the focus, or would have it. Its month and its year are what is shown. */
  #cursor = '';
  /** The value that was last gone to. */
  #entered: string | undefined;
  #enteredLayout = '';
  #open = false;
  #mistyped = false;
  /** What a screen reader says when the level has changed. */
  #said = '';

  /** Opens the picker, or moves the focus into it where it is not collapsed. */
  showPicker(): void {
    if (!this.collapsed) return void this.#focus();
    this.renderRoot.querySelector<HTMLElement>('.pop')?.showPopover?.();
  }

  /** The articles of the chosen day; all others are only counted. */
  protected override select(data: WidgetData): readonly Article[] {
    const { min, max, timeZone } = this;
    const index = withinLimits(this.findIndex(data), { min, max, timeZone, now: now() });
    if (index) this.#settle(index);
    if (index && this.view !== 'years' && this.#isOpen) this.archive.open(Number(truncateKey(this.#cursor, 'year')));
    this.index = index && this.archive.withDays(index);
    this.followDay();
    return this.archive.day?.value?.articles ?? [];
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    return words.archive;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    return this.index ? this.#draw(this.#shownOf(this.index, context), articles) : html``;
  }

  /** The dates as they will probably stand, as grey lines. */
  protected override renderSkeleton(context: RenderContext): TemplateResult {
    const today = dayAt(context.now);
    const index = indexFromBounds(this.min || String(Number(today.slice(0, 4)) - 30), this.max || today);
    if (!index) return html``;
    const chosen = this.chosen;
    const view = nearestView(this.view || this.viewInside(chosen), viewsOf(index, this.depth));
    const shown = this.#shownOf({ ...index, yearTemplate: '' }, context, view, enter(chosen, chosen, index));
    return this.#draw({ ...shown, disabled: true }, []);
  }

  #draw(shown: Shown, articles: readonly Article[]): TemplateResult {
    const { context, index, disabled } = shown;
    const text = this.chosen ? spoken(this.chosen, context.locale) : context.locale.words.chooseDate;
    const controls: Controls = {
      views: viewsOf(index, this.depth),
      isCalendar: this.layout === 'calendar',
      wrong: this.#mistyped || this.isWrong,
      onUp: this.#show,
      onStep: this.#step,
      onType: this.#onType,
    };
    const picker = this.#isOpen
      ? html`${bar(shown, controls)}${dateGrid(shown)}${shortfall(shown, this.archive)}${notes(shown)}${foot(shown, controls)}`
      : nothing;
    return html`<fieldset
        class="picker ${this.index ? '' : 'bones'}"
        lang=${ifDefined(context.wordsLanguage)}
        ?disabled=${disabled}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        ${this.collapsed ? opener(text, picker, this.#onToggle) : picker}
        <span class="hidden" aria-live="polite">${this.#said}</span>
      </fieldset>
      ${this.archive.day ? dayList(this.chosen, articles, this.archive.day, context, (this.headingLevel ?? 2) + 1) : nothing}`;
  }

  #shownOf(index: ArchiveIndex, context: RenderContext, view = this.view || 'years', cursor = this.#cursor): Shown {
    const template = this.template;
    return {
      view,
      isHeat: this.isHeat(view),
      index,
      cursor,
      value: this.chosen,
      today: view === 'years' ? '' : dayAt(context.now, this.timeZone || index.timeZone),
      counts: countLooks.find((each) => each === this.counts) ?? 'number',
      disabled: this.isDisabled,
      context,
      href: (key) => {
        const url = this.isDisabled ? undefined : pageUrl(index, key, template);
        return url && context.href(url);
      },
    };
  }

  get #isOpen(): boolean {
    return !this.collapsed || this.#open;
  }

  /** Goes to the value when that is new, and keeps view and cursor within what there is. */
  #settle(index: ArchiveIndex): void {
    const isFirst = this.#entered === undefined;
    if (isFirst && !this.value) {
      const template = this.template ?? index.pageTemplate;
      this.value = (template && matchTemplate(template, location.href)) ?? '';
    }
    const chosen = this.chosen;
    if (!isFirst && this.layout !== this.#enteredLayout) this.view = '';
    this.#enteredLayout = this.layout;
    if (isFirst || (chosen && chosen !== this.#entered)) {
      this.#cursor = enter(chosen, chosen, index);
      if (!isFirst) this.view = '';
    }
    this.#entered = chosen;
    this.#cursor = clampDay(this.#cursor, index.first, index.last);
    this.view = nearestView(this.view || this.viewInside(chosen), viewsOf(index, this.depth));
  }

  readonly #show = (view: View): void => {
    this.view = view;
    if (this.index) this.#said = nameOf({ view, index: this.index, cursor: this.#cursor }, this.ownLocale);
    void this.#focus();
  };

  readonly #step = (months: number): void => {
    this.#cursor = addMonths(this.#cursor, months);
    this.requestUpdate();
  };

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  readonly #onToggle = (event: Event): void => {
    const isClick = event.type === 'click';
    // Where the platform has popovers the button opens its own.
    if (isClick && 'popover' in this) return;
    this.#open = isClick ? !this.#open : (event as ToggleEvent).newState === 'open';
    this.requestUpdate();
    if (this.#open && event.type !== 'beforetoggle') void this.#focus();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
    const pressed = target.closest<HTMLAnchorElement>('a, button');
    const index = this.index;
    if (!key || !index || event.defaultPrevented || this.isDisabled) return;
    const { href = '' } = pressed ?? {};
    if (href && hasModifier(event)) return;
    const isLeaf = precisionOf(key) === this.depth;
    if (!isLeaf && pressed && target.closest('[role="grid"]')) {
      event.preventDefault();
      this.#cursor = enter(key, this.chosen, index);
      return this.#show(nearestView(viewInside(key), viewsOf(index, this.depth)));
    }
    if (href && !emit(this, 'news-open', { index: placeOf(key, index), href }, true)) event.preventDefault();
    if (!isLeaf) return;
    this.#go(key);
    if (pressed) this.#choose(key);
  };

  /** Puts the cursor on a date, or as near to it as the archive comes. */
  #go(key: string): void {
    if (this.index) this.#cursor = clampDay(firstDay(key), this.index.first, this.index.last);
    this.requestUpdate();
  }

  #choose(key: string): void {
    if (key !== this.value) {
      // Before the next rendering: the view stays as it is.
      this.#entered = this.value = key;
      // Plain names as native fields have, but no `new Event`: that throws on pages with MooTools.
      this.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
      this.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
    if (this.#open) this.renderRoot.querySelector<HTMLElement>('.pop')?.hidePopover?.();
  }

  readonly #onType = ({ target }: Event): void => {
    const field = target as HTMLInputElement;
    const index = this.index!;
    const key = parseDateText(field.value, this.locales);
    this.#mistyped = field.value.trim() !== '' && (!key || isOutside(key, index));
    this.requestUpdate();
    if (!key || this.#mistyped) return;
    field.value = '';
    const inside = truncateKey(key, this.depth);
    this.#cursor = enter(inside, this.chosen, index);
    this.#show(nearestView(this.viewInside(inside), viewsOf(index, this.depth)));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, code, altKey, ctrlKey, metaKey } = event;
    const target = event.target as Element;
    const index = this.index;
    if (!index || altKey || ctrlKey || metaKey || target.matches('input, .opener')) return;
    const view = this.view || 'years';
    const views = viewsOf(index, this.depth);
    const isHeat = this.isHeat(view);
    if (/^Bracket(Left|Right)$/.test(code)) {
      const day = nearestDay(index, this.#cursor, code.endsWith('Left') ? -1 : 1);
      if (!day || this.depth !== 'day') return;
      this.#go(day);
      if (!isHeat) this.view = 'days';
      void this.#focus();
    } else if (key === 'Backspace' || (key === 'Escape' && !this.collapsed)) {
      const above = views[views.indexOf(view) - 1];
      if (!above) return;
      this.#show(above);
    } else {
      const from = target.closest<HTMLElement>('.cell[data-key]');
      const next = from && (nextCursor(event, isHeat ? 'days' : view, this.#cursor, from) ?? typedCursor(event, from));
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
