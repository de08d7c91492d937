import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { countOf, isOutside, type ArchiveIndex } from '../../archive/archive-index.js';
import { depthOf, partsOf, precisions, shift, truncateKey, weekdayOf } from '../../archive/civil-date.js';
import { heatSteps, stepOf } from '../../archive/heat.js';
import { contextWith, type RenderContext } from '../../element/render-context.js';
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
import { views, type PickerSettings } from './picker-settings.js';

/** What the templates of the picker need to know. */
export interface Shown {
  /** 0: all years, 1: the months of a year, 2: the days of a month. */
  readonly level: number;
  /** How deep the reader chooses: what is not so deep is opened in place. */
  readonly depth: number;
  /** The topmost level that there is. */
  readonly top: number;
  /** The months are shown with all their days, shaded. */
  readonly isHeat: boolean;
  readonly index: ArchiveIndex;
  /** The day that has the focus, or would have it; its month and year are what is shown. */
  readonly cursor: string;
  /** The chosen date. */
  readonly value: string;
  readonly today: string;
  readonly counts: PickerSettings['counts'];
  readonly context: RenderContext;
  /** The archive page of a date. */
  readonly href: (key: string) => string | undefined;
}

/** What the cells need to know besides. */
interface Cells extends Shown {
  /** Whether any of the dates shown is counted. */
  readonly isCounted: boolean;
  /** Whether each has a line for its count. */
  readonly hasNumbers: boolean;
  /** The least counts of the steps of shading. */
  readonly steps: readonly number[];
}

/** More years than this stand under their decades. */
const fewYears = 12;

/** The years, the months, or the days of a month or of a whole year, as a grid with one tab stop. */
export function dateGrid(shown: Shown): TemplateResult {
  const { level, isHeat, index, cursor, counts, context } = shown;
  const key = truncateKey(cursor, level);
  const blocks = (isHeat ? partsOf(key) : [key]).map((each) => ({ key: each, rows: rowsOf(each, shown) }));
  const numbers = blocks.flatMap(({ rows }) =>
    rows.flat().flatMap((each) => (each && !isOutside(each, index) ? (countOf(index, each) ?? []) : [])),
  );
  // The days of a year are counted in a file of its own: room is kept, so that nothing shifts when it arrives.
  const isCounted = numbers.length > 0;
  const hasRoom = isCounted || (level > 0 && !!index.yearTemplate);
  const steps = isHeat || counts === 'heat' ? heatSteps(numbers) : undefined;
  const cells: Cells = {
    ...shown,
    isCounted,
    hasNumbers: hasRoom && !isHeat && counts === 'number',
    steps: steps ?? [],
  };
  const view = views[level]!;
  return html`<div
      part="grid ${view}"
      class="grid ${isHeat ? 'shaded' : view} by-${counts}"
      role="grid"
      aria-label=${nameOf(shown, context.locale)}
    >
      ${blocks.map(({ key, rows }) => {
        const content = rows.map((row) =>
          rowOf(row, level || rows.length < 2 ? '' : formatDecade(Number(row[0]), context.locale), cells),
        );
        return isHeat
          ? html`<div role="rowgroup" part="month" class="month">${monthHead(key, shown)}${content}</div>`
          : html`${level > 1 ? weekHead(context.locale) : nothing}${content}`;
      })}
    </div>
    ${steps && hasRoom && counts !== 'none' ? legend(steps, Math.max(...numbers), isHeat, context.locale) : nothing}`;
}

/** The dates that a year or month holds, or all years, in rows; an empty one leaves its place empty. */
function rowsOf(key: string, { index: { first, last }, context: { locale } }: Shown): string[][] {
  const depth = depthOf(key);
  const keys = key ? partsOf(key) : [];
  if (!key) for (let year = last.slice(0, 4); year >= first.slice(0, 4); year = shift(year, -1)) keys.push(year);
  const before = depth > 1 ? (weekdayOf(keys[0]!) + 7 - locale.firstWeekday) % 7 : 0;
  const rows = [new Array<string>(before).fill('')];
  // Not `keys.entries()`, which on pages with Prototype.js is something else.
  keys.forEach((each, place) => {
    const decade = keys.length > fewYears ? Number(last.slice(0, 3)) - Number(each.slice(0, 3)) : 0;
    const row = depth ? Math.floor((before + place) / (depth > 1 ? 7 : 3)) : decade;
    (rows[row] ??= []).push(each);
  });
  return rows;
}

/** A small month of a year; its name leads to its days. */
function monthHead(key: string, { index, context, href }: Shown): TemplateResult {
  const name = textOf(key, context.locale);
  const outside = isOutside(key, index);
  return html`<div role="row">
    <span role="rowheader" class="name" aria-disabled=${outside || nothing}
      >${outside ? name : pressable(href(key), -1, name, inPlace(context), key)}</span
    >
  </div>`;
}

function weekHead({ weekdays, weekdaysShort, firstWeekday }: Locale): TemplateResult {
  const order = weekdays.map((_, place) => (place + firstWeekday - 1) % 7);
  return html`<div class="row head" role="row">
    ${order.map((day) => html`<span role="columnheader" aria-label=${ifDefined(weekdays[day])}>${weekdaysShort[day]}</span>`)}
  </div>`;
}

function rowOf(keys: readonly string[], head: string, cells: Cells): TemplateResult {
  return html`<div part=${cells.level > 1 ? 'week' : nothing} class="row ${head && 'headed'}" role="row">
    ${head ? html`<span class="decade" role="rowheader">${head}</span>` : nothing}${keys.map((key) => cell(key, cells))}
  </div>`;
}

/** What the grid shows, in words. */
export function nameOf({ level, index, cursor }: Pick<Shown, 'level' | 'index' | 'cursor'>, locale: Locale): string {
  return level ? spoken(truncateKey(cursor, level), locale) : rangeOf(index);
}

/** «1993–2026». */
export function rangeOf({ first, last }: ArchiveIndex): string {
  return [...new Set([first.slice(0, 4), last.slice(0, 4)])].join('–');
}

/** A cell is its own tab stop where it holds nothing to press. */
function cell(key: string, shown: Cells): TemplateResult {
  if (!key) return html`<span role="gridcell"></span>`;
  const { depth, index, cursor, value, today, context, isHeat, isCounted, hasNumbers, steps } = shown;
  const { locale } = context;
  const { words } = locale;
  const isDay = key.length > 7;
  const outside = isOutside(key, index);
  const count = outside ? 0 : countOf(index, key);
  const isEmpty = count === 0;
  const note = index.notes[key];
  const isToday = !outside && today.startsWith(key);
  const isSelected = !outside && value.startsWith(key);
  const marks = `${isToday ? ' today' : ''}${isSelected ? ' selected' : ''}`;
  const tabindex = cursor.startsWith(key) ? 0 : -1;
  const none = isEmpty && (isDay ? words.noneOnDay : words.none);
  const inWords = none || (count ? formatCount('articles', count, locale) : isCounted && words.countUnknown);
  const text = textOf(key, locale);
  const name = outside ? text : [spoken(key, locale), inWords, note].filter(Boolean).join(', ');
  // Hidden text and no `aria-label`, which would have to begin with the two numbers as they stand.
  const content = isHeat
    ? nothing
    : html`<span class="number" aria-hidden="true">${text}</span>${
          hasNumbers
            ? html`<span class="count" aria-hidden="true">${count ? shorten(count, locale) : '\xa0'}</span>`
            : nothing
        }<span class="hidden">${name}</span>`;
  const kind = outside
    ? 'outside'
    : isEmpty
      ? 'none'
      : count
        ? `step${stepOf(count, steps)}`
        : (isCounted || isHeat) && 'unknown';
  const title = isHeat ? name : (note ?? (none || nothing));
  const part = precisions[depthOf(key) - 1]! + marks;
  const classes = `cell ${kind}${note ? ' noted' : ''}${marks}`;
  const address = isEmpty ? undefined : shown.href(key);
  // As most of a year's days are: two nodes, for there are hundreds of them. The title is the link's name.
  if (isHeat && address && !outside) {
    /* eslint-disable lit-a11y/accessible-name */
    return html`<span
      role="gridcell"
      part=${part}
      class=${classes}
      aria-selected=${isSelected || nothing}
      aria-current=${isToday ? 'date' : nothing}
      data-key=${key}
      ><a
        class="press"
        href=${address}
        target=${ifDefined(context.target)}
        rel=${ifDefined(context.rel)}
        tabindex=${tabindex}
        title=${name + inNewTab(context.target, locale)}
      ></a
    ></span>`;
    /* eslint-enable lit-a11y/accessible-name */
  }
  return html`<span
    role="gridcell"
    part=${part}
    class=${classes}
    aria-selected=${isSelected || nothing}
    aria-current=${isToday ? 'date' : nothing}
    aria-disabled=${outside || nothing}
    title=${outside || (isHeat && !isEmpty) ? nothing : title}
    tabindex=${isEmpty && !outside ? tabindex : nothing}
    data-key=${outside ? nothing : key}
    >${
      isEmpty
        ? content
        : pressable(
            address,
            tabindex,
            content,
            depthOf(key) < depth ? inPlace(context) : context,
            undefined,
            isHeat ? name : undefined,
          )
    }</span
  >`;
}

const inNewTab = (target: string | undefined, { words }: Locale): string =>
  target === '_blank' ? ` (${words.newTab})` : '';

/** Where a click opens the date in the picker itself. */
const inPlace = (context: RenderContext): RenderContext => contextWith(context, { target: undefined });

/** A link, or a button where the date has no page. */
export function pressable(
  address: string | undefined,
  tabindex: number | undefined,
  content: unknown,
  { target, rel, locale }: RenderContext,
  key?: string,
  title?: string,
): TemplateResult {
  const opens = inNewTab(target, locale);
  return address
    ? html`<a
        class="press"
        href=${address}
        target=${ifDefined(target)}
        rel=${ifDefined(rel)}
        tabindex=${ifDefined(tabindex)}
        data-key=${ifDefined(key)}
        >${content}${opens && html`<span class="hidden">${opens}</span>`}</a
      >`
    : html`<button
        type="button"
        class="press"
        tabindex=${ifDefined(tabindex)}
        data-key=${ifDefined(key)}
        title=${ifDefined(title)}
      >
        ${content}
      </button>`;
}

/** The steps of shading, each with the numbers it stands for; its place is kept until they are known. */
function legend(steps: readonly number[], most: number, isHeat: boolean, locale: Locale): TemplateResult {
  return html`<p part="legend" class="legend ${isHeat ? 'squares' : ''}">
    ${(steps.length > 0 ? steps : [0, 0, 0, 0, 0]).map((least, place) => {
      const range = new Set([least, (steps[place + 1] ?? most + 1) - 1]);
      const text = [...range].map((count) => shorten(count, locale)).join('–');
      return html`<span><i class="step${place + 1}"></i>${least ? text : '\xa0'}</span>`;
    })}
  </p>`;
}

/** A date among its like: «2024», «Май», «3». */
export function textOf(key: string, locale: Locale): string {
  const number = Number(key.slice(-2));
  return [key, formatMonthName(number, locale), String(number)][depthOf(key) - 1]!;
}

/** A date as it is spoken: «3 мая 2024 г., пятница», «Май 2024», «2024». */
export function spoken(key: string, locale: Locale): string {
  const [year, month] = key.split('-').map(Number);
  return key.length > 7 ? formatDay(key, locale) : month ? formatMonthHeading(year!, month, locale) : key;
}

function shorten(count: number, locale: Locale): string {
  return count < 100_000 ? formatNumber(count, locale) : formatCompact(count, locale);
}
