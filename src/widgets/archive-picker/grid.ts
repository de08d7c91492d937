import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { countOf, years, type ArchiveIndex } from '../../archive/archive-index.js';
import {
  firstDay,
  formatKey,
  lastDay,
  monthGrid,
  parseKey,
  precisionOf,
  truncateKey,
} from '../../archive/civil-date.js';
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

/** What the templates of the picker need to know. */
export interface Shown {
  readonly view: View;
  readonly index: ArchiveIndex;
  /** The day that has the focus, or would have it; its month and year are what is shown. */
  readonly cursor: string;
  /** The chosen date. */
  readonly value: string;
  readonly today: string;
  readonly hasCounts: boolean;
  readonly context: RenderContext;
  /** The archive page of a date. */
  readonly href: (key: string) => string | undefined;
}

interface CellContext extends Shown {
  /** Whether any of the dates shown is counted. */
  readonly isCounted: boolean;
  /** Whether the archive counts anything at all. */
  readonly hasNumbers: boolean;
}

interface Row {
  readonly head?: string;
  /** An undefined one leaves its place empty. */
  readonly keys: readonly (string | undefined)[];
}

/** More years than this stand under their decades. */
const fewYears = 12;

/** The years, months or days as a grid with one tab stop. */
export function dateGrid(shown: Shown): TemplateResult {
  const { view, index, context } = shown;
  const part = view === 'years' ? 'years' : `grid ${view}`;
  const rows = rowsOf(shown);
  const isCounted = rows.some(({ keys }) => keys.some((key) => key && countOf(index, key) !== undefined));
  const hasNumbers = Object.keys(index.counts).length > 0;
  // The days of a year are counted in a file of its own: room is kept, so that nothing shifts when it arrives.
  const keepsRoom = shown.hasCounts && (isCounted || (view === 'days' && index.yearTemplate !== undefined));
  return html`<div part=${part} class="grid ${view} ${keepsRoom ? 'counted' : ''}" role="grid" aria-labelledby="shown">
    ${view === 'days' ? weekHead(context.locale) : nothing}
    ${rows.map(
      ({ head, keys }) =>
        html`<div part=${view === 'days' ? 'week' : nothing} class="row" role="row">
          ${head ? html`<span class="decade" role="rowheader">${head}</span>` : nothing}
          ${keys.map((key) => cell(key, { ...shown, isCounted, hasNumbers }))}
        </div>`,
    )}
  </div>`;
}

/** What the grid shows, in words. */
export function nameOf({ view, index, cursor, context }: Shown): string {
  const [year, month] = [Number(truncateKey(cursor, 'year')), Number(cursor.slice(5, 7))];
  if (view === 'days') return formatMonthHeading(year, month, context.locale);
  return view === 'months' ? String(year) : rangeOf(index);
}

/** «1993–2026». */
export function rangeOf({ first, last }: ArchiveIndex): string {
  return [...new Set([first, last].map((day) => truncateKey(day, 'year')))].join('–');
}

function weekHead({ weekdays, weekdaysShort, firstWeekday }: Locale): TemplateResult {
  const order = weekdays.map((_, place) => (place + firstWeekday - 1) % 7);
  return html`<div class="row head" role="row">
    ${order.map((day) => html`<span role="columnheader" aria-label=${ifDefined(weekdays[day])}>${weekdaysShort[day]}</span>`)}
  </div>`;
}

function rowsOf({ view, index, cursor, context: { locale } }: Shown): readonly Row[] {
  const { year = 0, month = 1 } = parseKey(cursor) ?? {};
  if (view === 'days') {
    const name = truncateKey(cursor, 'month');
    return monthGrid(year, month, locale.firstWeekday).map((week) => ({
      keys: week.map((day) => (day.startsWith(name) ? day : undefined)),
    }));
  }
  if (view === 'months') {
    return [1, 4, 7, 10].map((start) => ({ keys: [0, 1, 2].map((place) => formatKey(year, start + place)) }));
  }
  const all = [...years(index)].reverse();
  if (all.length <= fewYears) return [{ keys: all.map((each) => formatKey(each)) }];
  const decades = new Map<string, string[]>();
  for (const each of all) {
    const head = formatDecade(each, locale);
    decades.set(head, [...(decades.get(head) ?? []), formatKey(each)]);
  }
  return [...decades].map(([head, keys]) => ({ head, keys }));
}

/** A cell is its own tab stop where it holds nothing to press. */
function cell(key: string | undefined, shown: CellContext): TemplateResult {
  if (!key) return html`<span role="gridcell"></span>`;
  const { index, cursor, value, today, hasCounts, context } = shown;
  const { locale } = context;
  const isOutside = firstDay(key) > index.last || lastDay(key) < index.first;
  const count = isOutside ? 0 : countOf(index, key);
  const note = index.notes[key];
  const marks = isOutside ? '' : `${today.startsWith(key) ? 'today' : ''} ${value.startsWith(key) ? 'selected' : ''}`;
  const tabindex = isOutside ? nothing : cursor.startsWith(key) ? 0 : -1;
  const name = [spoken(key, locale), countInWords(key, count, shown), note].filter(Boolean).join(', ');
  // Hidden text and no `aria-label`, which would have to begin with the two numbers as they stand.
  const content = html`<span class="number" aria-hidden=${!isOutside}>${textOf(key, locale)}</span>${
      hasCounts && count ? html`<span class="count" aria-hidden="true">${shorten(count, locale)}</span>` : nothing
    }${isOutside ? nothing : html`<span class="hidden">${name}</span>`}`;
  const isPlain = count === 0;
  const kind = isOutside ? 'outside' : isPlain ? 'none' : count === undefined && shown.hasNumbers ? 'unknown' : '';
  return html`<span
    role="gridcell"
    part="${precisionOf(key)} ${marks}"
    class="cell ${kind} ${note ? 'noted' : ''} ${marks}"
    aria-selected=${marks.includes('selected') || nothing}
    aria-current=${marks.includes('today') ? 'date' : nothing}
    aria-disabled=${isOutside || nothing}
    title=${note ?? (isPlain && !isOutside ? noneOf(key, locale) : nothing)}
    tabindex=${isPlain ? tabindex : nothing}
    data-key=${isOutside ? nothing : key}
    >${isPlain ? content : pressable(shown.href(key), tabindex, content, context)}</span
  >`;
}

function pressable(
  address: string | undefined,
  tabindex: unknown,
  content: TemplateResult,
  { target, rel, locale }: RenderContext,
): TemplateResult {
  if (!address) {
    return html`<button type="button" class="press" tabindex=${tabindex}>${content}</button>`;
  }
  return html`<a class="press" href=${address} target=${ifDefined(target)} rel=${ifDefined(rel)} tabindex=${tabindex}
    >${content}${target === '_blank' ? html`<span class="hidden">(${locale.words.newTab})</span>` : nothing}</a
  >`;
}

function textOf(key: string, locale: Locale): string {
  const { year, month, day } = parseKey(key) ?? {};
  return day ? String(day) : month ? formatMonthName(month, locale) : String(year);
}

function spoken(key: string, locale: Locale): string {
  const { year = 0, month, day } = parseKey(key) ?? {};
  return day ? formatDay(key, locale) : month ? formatMonthHeading(year, month, locale) : String(year);
}

function noneOf(key: string, { words }: Locale): string {
  return precisionOf(key) === 'day' ? words.noneOnDay : words.none;
}

/** Where some days are counted, the others are said to be unknown; where nothing is counted, nothing is said. */
function countInWords(key: string, count: number | undefined, { isCounted, context: { locale } }: CellContext) {
  if (count === 0) return noneOf(key, locale);
  if (count !== undefined) return formatCount('articles', count, locale);
  return isCounted ? locale.words.countUnknown : undefined;
}

function shorten(count: number, locale: Locale): string {
  return count < 100_000 ? formatNumber(count, locale) : formatCompact(count, locale);
}
