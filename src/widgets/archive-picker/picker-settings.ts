import { property } from 'lit/decorators.js';
import type { ArchiveIndex } from '../../archive/archive-index.js';
import { isKey, truncateKey, type Precision } from '../../archive/civil-date.js';
import { resolveTemplate } from '../../archive/href-template.js';
import { pageDefaults } from '../../element/defaults.js';
import { nearestAttribute } from '../../element/language.js';
import { report } from '../../element/report.js';
import { FeedError } from '../../feed/feed-error.js';
import { findLocale, type Locale } from '../../i18n/locale.js';
import { FormField } from './form-field.js';
import { isOutside, type Shown } from './grid.js';
import { precisions, viewInside, type View } from './levels.js';

/** The attributes of the archive picker and what follows from them. */
export abstract class PickerSettings extends FormField {
  /** URL of the archive index; wins over `feed`. */
  @property({ attribute: 'archive-index' }) archiveIndex = '';

  /** How deep the reader chooses. */
  @property() precision: Precision = 'day';

  /** What is shown: `years`, `months` or `days`. */
  @property({ reflect: true }) view: View | '' = '';

  /** The archive page of a day, such as `/archive/{yyyy}/{mm}/{dd}/`; shortened for months and years. */
  @property({ attribute: 'href-template' }) hrefTemplate = '';

  /** The feed of a day, such as `/feeds/{yyyy}-{mm}-{dd}.json`: its articles are listed when the day is chosen. */
  @property({ attribute: 'day-feed' }) dayFeed = '';

  /** How the number of articles is shown: `none`, `dots`, `number` or `heat`. */
  @property() counts: Shown['counts'] = 'number';

  /** The first date to offer: a year, month or day. */
  @property() min = '';

  /** The last date to offer: a year, month or day. */
  @property() max = '';

  /** The layout: `drill` (year, month, day), `calendar` (a month at once) or `heatmap` (a year, its days shaded). */
  @property() override variant: 'drill' | 'calendar' | 'heatmap' | '' = '';

  /** Shows a button that opens the picker. */
  @property({ type: Boolean }) collapsed = false;

  protected override readonly defaults = {
    variants: ['drill', 'calendar', 'heatmap'],
    show: 'section time views',
    limit: Infinity,
  };

  /** The value as far as it is a date, and no deeper than the reader may choose. */
  protected get chosen(): string {
    return this.value && isKey(this.value) ? truncateKey(this.value, this.depth) : '';
  }

  /** Whether the value is no date, or none of the archive. */
  protected get isWrong(): boolean {
    const { value } = this;
    if (!value || !isKey(value)) return Boolean(value);
    return this.index !== undefined && isOutside(value, this.index);
  }

  protected get ownLocale(): Locale {
    return findLocale(nearestAttribute(this, 'lang') ?? pageDefaults.lang);
  }

  /** A reader may type the names of months in any language that is built in. */
  protected get locales(): readonly Locale[] {
    return [this.ownLocale, ...['ru', 'kk', 'en'].map(findLocale)];
  }

  protected get template(): string | undefined {
    return this.hrefTemplate ? resolveTemplate(this.hrefTemplate, this.baseURI) : undefined;
  }

  protected get depth(): Precision {
    return precisions.find((each) => each === this.precision) ?? 'day';
  }

  protected isHeat(view: View): boolean {
    return this.layout === 'heatmap' && view === 'months' && this.depth === 'day';
  }

  /** The view of what lies in a date; the calendar and the heat map begin further down. */
  protected viewInside(key: string): View {
    return { calendar: 'days' as const, heatmap: 'months' as const }[this.layout] ?? viewInside(key);
  }

  /** What there is to choose from, as far as it is known. */
  protected abstract index: ArchiveIndex | undefined;

  protected override updated(): void {
    super.updated();
    for (const name of ['value', 'min', 'max'] as const) {
      const text = this[name];
      if (!text || (isKey(text) && (name !== 'value' || !this.isWrong))) continue;
      const fault = `${name}="${text}" is no year, month or day of the archive, such as 2024, 2024-05 or 2024-05-03.`;
      report(this, new FeedError('malformed', text, fault));
    }
    const { words } = this.ownLocale;
    const missing = this.required && !this.value;
    const message = this.isWrong ? words.noSuchDate : missing ? words.chooseDate : '';
    this.tellForm(this.chosen, { badInput: this.isWrong, valueMissing: missing }, message);
  }
}
