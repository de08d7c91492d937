import type { PropertyDeclarations } from 'lit';
import { isOutside, type ArchiveIndex } from '../../archive/archive-index.js';
import { depthOf, isKey, lastDay, precisions, truncateKey, type Precision } from '../../archive/civil-date.js';
import { matchTemplate, resolveTemplate } from '../../archive/href-template.js';
import { attributes, text } from '../../element/attributes.js';
import { report } from '../../element/report.js';
import { FeedError } from '../../feed/feed-error.js';
import { findLocale, type Locale } from '../../i18n/locale.js';
import { FormField } from './form-field.js';

/** What the picker can show: all years, the months of a year, the days of a month; by how deep the date is that holds them. */
export const views = ['years', 'months', 'days'] as const;
export type View = (typeof views)[number];

/** The attributes of the archive picker and what follows from them. */
export abstract class PickerSettings extends FormField {
  static override properties: PropertyDeclarations = {
    ...attributes(text, 'archiveIndex', 'precision', 'hrefTemplate', 'dayFeed', 'counts', 'min', 'max', 'variant'),
    ...attributes({ reflect: true }, 'view'),
    ...attributes({ type: Boolean }, 'collapsed'),
  };

  /** URL of the archive index; wins over `feed`. */
  archiveIndex = '';

  /** How deep the reader chooses. */
  precision: Precision = 'day';

  /** What is shown: `years`, `months` or `days`. */
  view: View | '' = '';

  /** The archive page of a day, such as `/archive/{yyyy}/{mm}/{dd}/`; shortened for months and years. */
  hrefTemplate = '';

  /** The feed of a day, such as `/feeds/{yyyy}-{mm}-{dd}.json`: its articles are listed when the day is chosen. */
  dayFeed = '';

  /** How the number of articles is shown: `none`, `dots`, `number` or `heat`. */
  counts: 'none' | 'dots' | 'number' | 'heat' = 'number';

  /** The first date to offer: a year, month or day. */
  min = '';

  /** The last date to offer: a year, month or day. */
  max = '';

  /** The layout: `drill` (year, month, day), `calendar` (a month at once) or `heatmap` (a year, its days shaded). */
  override variant: 'drill' | 'calendar' | 'heatmap' | '' = '';

  /** Shows a button that opens the picker. */
  collapsed = false;

  protected override readonly defaults = {
    variants: ['drill', 'calendar', 'heatmap'],
    show: 'section time views',
    limit: Infinity,
  };

  /** What there is to choose from, as far as it is known. */
  protected abstract index: ArchiveIndex | undefined;

  /** What was typed and is no date of the archive. */
  protected mistyped = '';

  /** Whether the view was set since it was last drawn, be it to what it was. */
  protected isViewSet = false;

  /** How deep the reader chooses: 1 is a year, 3 a day. */
  protected get depth(): number {
    return precisions.indexOf(this.precision) + 1 || 3;
  }

  /** The value as far as it is a date, and no deeper than the reader may choose. */
  protected get chosen(): string {
    return isKey(this.value) ? truncateKey(this.value, this.depth) : '';
  }

  /** Whether the value is no date, or none of the archive. */
  protected get isWrong(): boolean {
    const { value, index } = this;
    return !!value && (!isKey(value) || (!!index && isOutside(value, index)));
  }

  /** The level of what lies in a date; the layouts of days begin further down. */
  protected inside(key: string): number {
    const begin: Readonly<Record<string, number>> = { heatmap: 1, calendar: 2 };
    return begin[this.layout] ?? depthOf(key);
  }

  /** The level shown; without a view, that of what lies in the chosen date. */
  protected get level(): number {
    const level = views.indexOf(this.view as View);
    return level < 0 ? this.inside(this.chosen) : level;
  }

  /** The level itself, or the nearest that there is: an archive of one year needs no list of years. */
  protected within({ first, last }: ArchiveIndex, level: number): number {
    const top = this.depth > 1 && parseInt(first) === parseInt(last) ? 1 : 0;
    return Math.max(top, Math.min(level, this.depth - 1));
  }

  protected isHeat(level: number): boolean {
    return this.layout === 'heatmap' && level === 1 && this.depth > 2;
  }

  protected get ownLocale(): Locale {
    return findLocale(this.language);
  }

  /** A reader may type the names of months in any language that is built in. */
  protected get locales(): readonly Locale[] {
    return [this.ownLocale, ...['ru', 'kk', 'en'].map(findLocale)];
  }

  protected get template(): string | undefined {
    return resolveTemplate(this.hrefTemplate, this.baseURI);
  }

  /** The date that the address of the page stands for, where it fits the links. */
  protected dateOfPage(index: ArchiveIndex | undefined): string {
    return matchTemplate(this.template ?? index?.pageTemplate ?? '', location.href) ?? '';
  }

  /** @internal */
  override formResetCallback(): void {
    super.formResetCallback();
    this.value ||= this.dateOfPage(this.index);
    this.mistyped = '';
    this.requestUpdate();
  }

  /** The form knows at once, not when it is drawn: a listener to `change`, or who sets the value, may send it right away. */
  override requestUpdate(name?: PropertyKey, ...others: unknown[]): void {
    super.requestUpdate(name, ...(others as []));
    if (name === 'view') this.isViewSet = true;
    // Frameworks set a year as a number, which as an attribute would be text.
    for (const each of ['value', 'min', 'max'] as const)
      if (typeof (this[each] as unknown) === 'number') this[each] = String(this[each]);
    if (name && this.hasUpdated) this.#tell();
  }

  protected override updated(): void {
    super.updated();
    this.#tell();
    const { isWrong, min, max, value, hrefTemplate } = this;
    if (hrefTemplate && !this.template) {
      const fault = `href-template="${hrefTemplate}" is no http(s) address with the places {yyyy}, {mm} and {dd}.`;
      report(this, new FeedError('malformed', hrefTemplate, fault));
    }
    for (const [name, text] of Object.entries({ min, max, value })) {
      if (!text || (isKey(text) && !(name === 'value' && isWrong))) continue;
      const fault = `${name}="${text}" is no year, month or day of the archive, such as 2024, 2024-05 or 2024-05-03.`;
      report(this, new FeedError('malformed', text, fault));
    }
    if (isKey(min) && isKey(max) && min > lastDay(max)) {
      report(this, new FeedError('malformed', min, `min="${min}" is after max="${max}": no day is left to choose.`));
    }
  }

  #tell(): void {
    const { isWrong, value } = this;
    const { words } = this.ownLocale;
    const valueMissing = this.required && !value;
    const message = isWrong ? words.noSuchDate : valueMissing ? words.chooseDate : '';
    this.tellForm(this.chosen, { badInput: isWrong, valueMissing }, message);
  }
}
