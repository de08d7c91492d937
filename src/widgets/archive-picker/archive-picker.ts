import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  enter,
  indexFromBounds,
  isOutside,
  nearestDay,
  pageUrl,
  placeOf,
  type ArchiveIndex,
} from '../../archive/archive-index.js';
import { addMonths, clampDay, depthOf, firstDay, truncateKey } from '../../archive/civil-date.js';
import { parseDateText } from '../../archive/date-text.js';
import type { Article } from '../../article/article.js';
import { age } from '../../element/age.styles.js';
import { emit, hasModifier } from '../../element/events.js';
import type { RenderContext } from '../../element/render-context.js';
import { ownProperties } from '../../element/own-properties.styles.js';
import { tokens } from '../../element/tokens.styles.js';
import type { WidgetData } from '../../element/widget-data.js';
import type { Locale } from '../../i18n/locale.js';
import { ArchiveElement, dayAt } from './archive-element.js';
import { pickerStyles } from './archive-picker.styles.js';
import { bar, foot, notes, opener, shortfall, wrongDate } from './controls.js';
import { dayList } from './day-list.js';
import { dateGrid, nameOf, spoken, textOf, type Shown } from './grid.js';
import { gridStyles } from './grid.styles.js';
import { nextCursor, typedCursor } from './keys.js';
import { views } from './picker-settings.js';

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
  static override styles = [ownProperties('archive-picker'), tokens, age, pickerStyles, gridStyles];

  /** The day that has the focus, or would have it. Its month and its year are what is shown. */
  #cursor = '';
  /** The layout and the value that were last gone to. */
  #entered = '';
  #open = false;
  /** What a screen reader says when a button or key has led to another level, month or year. */
  #said = '';

  /** Opens the picker, or moves the focus into it where it is not collapsed; not while it is disabled or loads. */
  showPicker(): void {
    if (this.isDisabled || !this.index) return;
    if (!this.collapsed) return void this.#focus();
    this.renderRoot.querySelector<HTMLElement>('.pop')?.showPopover?.();
  }

  /** The articles of the chosen day; all others are only counted. */
  protected override select(data: WidgetData): readonly Article[] {
    const index = this.findIndex(data);
    if (index) this.#settle(index);
    const year = this.#isOpen && this.view !== 'years' ? truncateKey(this.#cursor, 1) : '';
    this.index = index && this.withDays(index, year);
    return this.followDay();
  }

  protected override defaultHeading(_data: WidgetData, { words }: Locale): string {
    return words.archive;
  }

  protected override renderArticles(articles: readonly Article[], context: RenderContext): TemplateResult {
    return this.#draw(this.index!, this.#cursor, context, articles);
  }

  /** The dates as they will probably stand, as grey lines. */
  protected override renderSkeleton(context: RenderContext): TemplateResult {
    const today = dayAt(context.now);
    const facts = { yearTemplate: this.archiveIndex };
    const index = indexFromBounds(this.min || String(parseInt(today) - 30), this.max || today, facts);
    return index ? this.#draw(index, enter(this.chosen, index), context, []) : html``;
  }

  #draw(index: ArchiveIndex, cursor: string, context: RenderContext, articles: readonly Article[]): TemplateResult {
    const { chosen, template, day } = this;
    const { words } = context.locale;
    const isReady = index === this.index;
    const isDisabled = this.isDisabled || !isReady;
    const level = this.within(index, this.level);
    const shown: Shown = {
      level,
      depth: this.depth,
      top: this.within(index, 0),
      isHeat: this.isHeat(level),
      index,
      cursor,
      value: chosen,
      today: level ? dayAt(context.now, this.timeZone || index.timeZone) : '',
      counts: ['none', 'dots', 'heat'].includes(this.counts) ? this.counts : 'number',
      context,
      href: (key) => {
        const url = isDisabled ? undefined : pageUrl(index, key, template);
        return url && context.href(url);
      },
    };
    const text = chosen ? spoken(chosen, context.locale) : words.chooseDate;
    const picker = this.#isOpen
      ? html`${bar(shown, this.layout === 'calendar')}${dateGrid(shown)}${shortfall(shown, this.isMissing)}${notes(shown)}${foot(shown, this.mistyped, this.isWrong)}`
      : nothing;
    return html`<fieldset
        class="picker ${isReady ? '' : 'bones'}"
        lang=${ifDefined(context.wordsLanguage)}
        aria-label=${this.labelText || nothing}
        ?disabled=${isDisabled}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @change=${this.#onType}
      >
        ${this.collapsed ? opener(text, picker, wrongDate(this.isWrong && !this.#open, words), this.#onToggle) : picker}
        <span class="hidden" aria-live="polite">${this.#said}</span>
      </fieldset>
      ${day ? dayList(chosen, articles, day, context, Math.min(6, this.levelOfHeading + 1)) : nothing}`;
  }

  get #isOpen(): boolean {
    return !this.collapsed || this.#open;
  }

  /** Goes to the value when that is new, and keeps view and cursor within what there is. */
  #settle(index: ArchiveIndex): void {
    if (!this.#entered) this.value ||= this.dateOfPage(index);
    if (this.#entered !== this.#goal) {
      this.#entered = this.#goal;
      this.#cursor = enter(this.chosen, index);
      // One that was set together with the value stays.
      if (!this.isViewSet) this.view = '';
    }
    this.#cursor = clampDay(this.#cursor, index);
    this.view = views[this.within(index, this.level)]!;
    this.isViewSet = false;
  }

  get #goal(): string {
    return `${this.layout} ${this.chosen}`;
  }

  /** Moves the focus to a day, or to the month or year that holds it. */
  #show(level: number, day = this.#cursor): void {
    const { index, view } = this;
    if (!index) return;
    this.view = views[this.within(index, level)]!;
    this.#go(day, this.view !== view);
    void this.#focus();
  }

  /** Puts the cursor on a date, or as near to it as the archive comes. `isSaid`: a screen reader says what is shown then. */
  #go(key: string, isSaid = false): void {
    const { index, level } = this;
    if (!index) return;
    const cursor = (this.#cursor = clampDay(firstDay(key), index));
    if (isSaid) this.#said = nameOf({ level, index, cursor }, this.ownLocale);
    this.requestUpdate();
  }

  async #focus(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  readonly #onToggle = (event: Event): void => {
    const isClick = event.type === 'click';
    // Where the platform has popovers the button opens its own.
    if (isClick && 'popover' in this) return;
    this.#open = isClick ? !this.#open : (event as ToggleEvent).newState === 'open';
    // The field goes, with what was typed.
    if (!this.#open) this.mistyped = '';
    this.requestUpdate();
    if (this.#open && event.type !== 'beforetoggle') void this.#focus();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    const pressed = target.closest<HTMLAnchorElement | HTMLButtonElement>('a, button');
    const { level, step } = pressed?.dataset ?? {};
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    const { index } = this;
    if (!index || event.defaultPrevented || this.isDisabled) return;
    if (level) return this.#show(Number(level));
    if (step) return this.#go(addMonths(this.#cursor, Number(step)), true);
    const href = (pressed as HTMLAnchorElement | null)?.href;
    if (!key || (href && hasModifier(event))) return;
    const isLeaf = depthOf(key) === this.depth;
    if (!isLeaf && pressed && target.closest('[role="grid"]')) {
      event.preventDefault();
      return this.#show(depthOf(key), enter(key, index, this.chosen));
    }
    if (href && !emit(this, 'news-open', { index: placeOf(key, index), href }, true)) event.preventDefault();
    if (!isLeaf) return;
    this.#go(key);
    if (pressed) this.#choose(key);
  };

  #choose(key: string): void {
    if (key !== this.value) {
      this.value = key;
      // The view stays as it is.
      this.#entered = this.#goal;
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
    const isDate = key && !isOutside(key, index);
    this.mistyped = isDate ? '' : field.value.trim();
    this.requestUpdate();
    if (!isDate) return;
    field.value = '';
    const inside = truncateKey(key, this.depth);
    this.#show(this.inside(inside), enter(inside, index, this.chosen));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, code, altKey, ctrlKey, metaKey } = event;
    const target = event.target as Element;
    const { index } = this;
    if (!index || this.isDisabled || altKey || ctrlKey || metaKey || target.matches('input, .opener')) return;
    const level = this.level;
    const isHeat = this.isHeat(level);
    if (/^Bracket(Left|Right)$/.test(code) && this.depth > 2) {
      const day = nearestDay(index, this.#cursor, code.endsWith('Left') ? -1 : 1);
      if (!day) return;
      this.#show(isHeat ? 1 : 2, day);
    } else if (key === 'Backspace' || (key === 'Escape' && !this.collapsed)) {
      if (level === this.within(index, 0)) return;
      this.#show(level - 1);
    } else {
      const from = target.closest<HTMLElement>('.cell[data-key]');
      const next =
        from &&
        (nextCursor(event, isHeat ? 2 : level, this.#cursor, from) ??
          typedCursor(event, from, (each) => textOf(each, this.ownLocale)));
      if (!next) return;
      this.#show(level, next);
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
