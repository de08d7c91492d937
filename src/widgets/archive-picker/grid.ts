import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { countOf, type ArchiveIndex } from '../../archive/archive-index.js';
import {
  firstDay,
  formatKey,
  lastDay,
  numbersOf,
  precisionOf,
  truncateKey,
  weeksOf,
} from '../../archive/civil-date.js';
import { heatSteps, stepOf } from '../../archive/heat.js';
import type { RenderContext } from '../../element/render-context.js';
import {
  formatCompact,
  formatCount,
  formatDay,
  formatDecade,
  formatMonthHeading,
  formatMonthName,
  formatNumber,
} from '../../i18n/format.js';
import type { Locale } from '../../i18n/locale.js';
import type { View } from './levels.js';

export const countLooks = ['none', 'dots', 'number', 'heat'] as const;

/** What the templates of the picker need to know. */
export interface Shown {
  readonly view: View;
  /** The months are shown with all their days, shaded. */
  readonly isHeat: boolean;
  readonly index: ArchiveIndex;
  /** The day that has the focus, or would have it; its month and year are what is shown. */
  readonly cursor: string;
  /** The chosen date. */
  readonly value: string;
  readonly today: string;
  readonly counts: (typeof countLooks)[number];
  readonly disabled: boolean;
  readonly context: RenderContext;
  /** The archive page of a date. */
  readonly href: (key: string) => string | undefined;
}

interface Row {
  readonly head?: string;
  /** An undefined one leaves its place empty. */
  readonly keys: readonly (string | undefined)[];
}

/** More years than this stand under their decades. */
const fewYears = 12;

/** The years, the months, or the days of a month or of a whole year, as a grid with one tab stop. */
export function dateGrid(shown: Shown): TemplateResult {
  const { view, isHeat, index, cursor, context, counts } = shown;
  const { locale } = context;
  const year = truncateKey(cursor, 'year');
  const months = monthsOf(year);
  const blocks = isHeat
    ? months.map((month) => weekRows(month, locale))
    : [
        view === 'days'
          ? weekRows(truncateKey(cursor, 'month'), locale)
          : view === 'months'
            ? monthRows(months)
            : yearRows(shown),
      ];
  const known = blocks.flatMap((rows) => rows.flatMap(({ keys }) => keys.map((key) => key && countOf(index, key))));
  const numbers = known.filter((count) => typeof count === 'number');
  // The days of a year are counted in a file of its own: room is kept, so that nothing shifts when it arrives.
  const keepsRoom =
    counts === 'number' && (numbers.length > 0 || (view === 'days' && index.yearTemplate !== undefined));
  const steps = isHeat || counts === 'heat' ? heatSteps(numbers) : [];
  const cells: CellContext = { ...shown, isCounted: numbers.length > 0, steps };
  return html`<div
      part="grid ${view}"
      class="grid ${isHeat ? 'shaded' : view} ${keepsRoom ? 'counted' : ''} by-${counts}"
      role="grid"
      aria-label=${nameOf(shown, locale)}
    >
      ${blocks.map((rows, place) => {
        const content = html`${view === 'days' ? weekHead(locale) : nothing}${rows.map((each) => row(each, cells))}`;
        return isHeat ? block(months[place]!, content, cells) : content;
      })}
    </div>
    ${steps[0] && counts !== 'none' ? legend(steps, numbers, locale) : nothing}`;
}

interface CellContext extends Shown {
  /** Whether any of the dates shown is counted. */
  readonly isCounted: boolean;
  /** The least counts of the steps of shading. */
  readonly steps: readonly number[];
}

/** A small month of a year; its name leads to its days. */
function block(key: string, rows: TemplateResult, shown: CellContext): TemplateResult {
  const { index, context, href } = shown;
  const name = formatMonthName(numbersOf(key)[1], context.locale);
  return html`<div role="rowgroup" part="month" class="month">
    <div role="row">
      <span role="rowheader" class="name"
        >${isOutside(key, index) ? name : pressable(href(key), -1, name, context, key)}</span
      >
    </div>
    ${rows}
  </div>`;
}

function row({ head, keys }: Row, shown: CellContext): TemplateResult {
  return html`<div part=${shown.view === 'days' ? 'week' : nothing} class="row" role="row">
    ${head ? html`<span class="decade" role="rowheader">${head}</span>` : nothing}${keys.map((key) => cell(key, shown))}
  </div>`;
}

/** What the grid shows, in words. */
export function nameOf({ view, index, cursor }: Pick<Shown, 'view' | 'index' | 'cursor'>, locale: Locale): string {
  return view === 'years' ? rangeOf(index) : spoken(truncateKey(cursor, view === 'days' ? 'month' : 'year'), locale);
}

/** «1993–2026». */
export function rangeOf({ first, last }: ArchiveIndex): string {
  const [from, to] = [truncateKey(first, 'year'), truncateKey(last, 'year')];
  return from === to ? from : `${from}–${to}`;
}

function weekHead({ weekdays, weekdaysShort, firstWeekday }: Locale): TemplateResult {
  const order = weekdays.map((_, place) => (place + firstWeekday - 1) % 7);
  return html`<div class="row head" role="row">
    ${order.map((day) => html`<span role="columnheader" aria-label=${ifDefined(weekdays[day])}>${weekdaysShort[day]}</span>`)}
  </div>`;
}

/** The months of a year `2024`, as keys. */
function monthsOf(year: string): readonly string[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => formatKey(Number(year), month));
}

function weekRows(month: string, { firstWeekday }: Locale): readonly Row[] {
  return weeksOf(month, firstWeekday).map((week) => ({
    keys: week.map((day) => (day.startsWith(month) ? day : undefined)),
  }));
}

function monthRows(months: readonly string[]): readonly Row[] {
  return [0, 3, 6, 9].map((start) => ({ keys: months.slice(start, start + 3) }));
}

function yearRows({ index: { first, last }, context: { locale } }: Shown): readonly Row[] {
  const [from, to] = [numbersOf(first)[0], numbersOf(last)[0]];
  const rows = new Map<string, string[]>();
  for (let year = to; year >= from; year--) {
    const head = to - from < fewYears ? '' : formatDecade(year, locale);
    rows.set(head, [...(rows.get(head) ?? []), String(year)]);
  }
  return [...rows].map(([head, keys]) => ({ head, keys }));
}

/** Whether none of a date is in the archive. */
export function isOutside(key: string, { first, last }: ArchiveIndex): boolean {
  return firstDay(key) > last || lastDay(key) < first;
}

/** A cell is its own tab stop where it holds nothing to press. */
function cell(key: string | undefined, shown: CellContext): TemplateResult {
  if (!key) return html`<span role="gridcell"></span>`;
  const { index, cursor, value, today, counts, context, isHeat, isCounted, steps } = shown;
  const { locale } = context;
  const outside = isOutside(key, index);
  const count = outside ? 0 : countOf(index, key);
  const note = index.notes[key];
  const isToday = !outside && today.startsWith(key);
  const isSelected = !outside && value.startsWith(key);
  const marks = `${isToday ? ' today' : ''}${isSelected ? ' selected' : ''}`;
  const tabindex = outside ? undefined : cursor.startsWith(key) ? 0 : -1;
  const inWords =
    count === 0
      ? noneOf(key, locale)
      : count
        ? formatCount('articles', count, locale)
        : isCounted && locale.words.countUnknown;
  const name = outside ? undefined : [spoken(key, locale), inWords, note].filter(Boolean).join(', ');
  const text = textOf(key, locale);
  // Hidden text and no `aria-label`, which would have to begin with the two numbers as they stand.
  const content = isHeat
    ? nothing
    : html`<span class="number" aria-hidden=${!outside}>${text}</span>${
          counts === 'number' && count
            ? html`<span class="count" aria-hidden="true">${shorten(count, locale)}</span>`
            : nothing
        }${name ? html`<span class="hidden">${name}</span>` : nothing}`;
  const kind = outside
    ? 'outside'
    : count === 0
      ? 'none'
      : count
        ? `step${stepOf(count, steps)}`
        : isCounted
          ? 'unknown'
          : '';
  return html`<span
    role="gridcell"
    part="${precisionOf(key)}${marks}"
    class="cell ${kind}${note ? ' noted' : ''}${marks}"
    aria-selected=${isSelected || nothing}
    aria-current=${isToday ? 'date' : nothing}
    aria-disabled=${outside || nothing}
    aria-label=${isHeat && count === 0 ? ifDefined(name) : nothing}
    title=${isHeat ? ifDefined(name) : (note ?? (count === 0 && !outside ? noneOf(key, locale) : nothing))}
    tabindex=${count === 0 ? ifDefined(tabindex) : nothing}
    data-key=${outside ? nothing : key}
    data-text=${text}
    >${count === 0 ? content : pressable(shown.href(key), tabindex, content, context, undefined, isHeat ? name : undefined)}</span
  >`;
}

/** A link, or a button where the date has no page. */
export function pressable(
  address: string | undefined,
  tabindex: number | undefined,
  content: unknown,
  { target, rel, locale }: RenderContext,
  key?: string,
  label?: string,
): TemplateResult {
  return address
    ? html`<a
        class="press"
        href=${address}
        target=${ifDefined(target)}
        rel=${ifDefined(rel)}
        tabindex=${ifDefined(tabindex)}
        data-key=${ifDefined(key)}
        aria-label=${ifDefined(label)}
        >${content}${target === '_blank' && !label ? html`<span class="hidden">(${locale.words.newTab})</span>` : nothing}</a
      >`
    : html`<button
        type="button"
        class="press"
        tabindex=${ifDefined(tabindex)}
        data-key=${ifDefined(key)}
        aria-label=${ifDefined(label)}
      >
        ${content}
      </button>`;
}

/** The steps of shading, each with the numbers it stands for. */
function legend(steps: readonly number[], counts: readonly number[], locale: Locale): TemplateResult {
  const ends = [...steps.slice(1).map((least) => least - 1), Math.max(...counts)];
  return html`<p part="legend" class="legend">
    ${steps.map((least, place) => {
      const range = [...new Set([least, ends[place]!])].map((count) => formatNumber(count, locale)).join('–');
      return html`<span><i class="step${place + 1}"></i>${range}</span>`;
    })}
  </p>`;
}

function textOf(key: string, locale: Locale): string {
  const [year, month, day] = numbersOf(key);
  return String(key.length > 7 ? day : key.length > 4 ? formatMonthName(month, locale) : year);
}

/** A date as it is spoken: «3 мая 2024 г., пятница», «Май 2024», «2024». */
export function spoken(key: string, locale: Locale): string {
  const [year, month] = numbersOf(key);
  return key.length > 7 ? formatDay(key, locale) : key.length > 4 ? formatMonthHeading(year, month, locale) : key;
}

function noneOf(key: string, { words }: Locale): string {
  return precisionOf(key) === 'day' ? words.noneOnDay : words.none;
}

function shorten(count: number, locale: Locale): string {
  return count < 100_000 ? formatNumber(count, locale) : formatCompact(count, locale);
}
