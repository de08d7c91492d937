import { html, nothing, type TemplateResult } from 'lit';
import { countOf, nearestDay } from '../../archive/archive-index.js';
import { addMonths, firstDay, lastDay, numbersOf, truncateKey } from '../../archive/civil-date.js';
import { formatMonthName } from '../../i18n/format.js';
import type { ArchiveSource } from './archive-source.js';
import { nameOf, pressable, rangeOf, type Shown } from './grid.js';
import type { View } from './levels.js';

/** What the rows around the grid need to know besides what is shown. */
export interface Controls {
  readonly views: readonly View[];
  /** Month and year have steps of their own, around the name of the month. */
  readonly isCalendar: boolean;
  /** What was typed and is no date of the archive. */
  readonly wrong: boolean;
  readonly onUp: (view: View) => void;
  /** Goes so many months further. */
  readonly onStep: (months: number) => void;
  readonly onType: (event: Event) => void;
}

/** The way back up, and to the neighbours of what is shown. */
export function bar(shown: Shown, controls: Controls): TemplateResult {
  const { view, value, cursor, index } = shown;
  const { views, isCalendar, onUp } = controls;
  const above = views.slice(0, views.indexOf(view));
  const day = view === 'days' && value.length > 7 && value.startsWith(truncateKey(cursor, 'month')) ? value : '';
  const crumbs = html`<ol part="breadcrumb" class="breadcrumb" role="list">
    ${above.map(
      (each) =>
        html`<li><button type="button" part="button" @click=${() => onUp(each)}>${crumb(each, shown)}</button></li>`,
    )}
    <li aria-current=${day ? nothing : 'true'}>${here(shown)}</li>
    ${day ? html`<li aria-current="true">${numbersOf(day)[2]}</li>` : nothing}
  </ol>`;
  const months = { years: 0, months: 12, days: 1 }[view];
  if (!months || (months > 1 && index.first.slice(0, 4) === index.last.slice(0, 4))) {
    return html`<div class="bar">${crumbs}</div>`;
  }
  const withYears = isCalendar && view === 'days';
  const back = html`${withYears ? step(-12, shown, controls) : nothing}${step(-months, shown, controls)}`;
  const on = html`${step(months, shown, controls)}${withYears ? step(12, shown, controls) : nothing}`;
  return html`<div class="bar">${crumbs}<span part="controls" class="steps">${back}${on}</span></div>`;
}

function crumb(view: View, { index, cursor, context: { locale } }: Shown): string {
  if (view === 'years') return rangeOf(index);
  return view === 'months' ? truncateKey(cursor, 'year') : formatMonthName(numbersOf(cursor)[1], locale);
}

/** What is shown, which may have an archive page of its own. */
function here(shown: Shown): unknown {
  const { view, cursor, context, href } = shown;
  const key = truncateKey(cursor, view === 'days' ? 'month' : 'year');
  const address = view === 'years' ? undefined : href(key);
  const text = crumb(view, shown);
  return address ? pressable(address, undefined, text, context, key) : html`<span>${text}</span>`;
}

function step(months: number, shown: Shown, { onStep }: Controls): TemplateResult {
  const { index, cursor, context } = shown;
  const { words } = context.locale;
  const back = months < 0;
  const isYear = Math.abs(months) > 1;
  const name = isYear ? (back ? words.previousYear : words.nextYear) : back ? words.previousMonth : words.nextMonth;
  const key = truncateKey(cursor, isYear ? 'year' : 'month');
  const ends = back ? firstDay(key) <= index.first : lastDay(key) >= index.last;
  const goal = nameOf({ view: shown.view, index, cursor: addMonths(cursor, months) }, context.locale);
  // Not `disabled`, which would throw the focus off the button at the end of the archive.
  return html`<button
    type="button"
    part="button"
    class="step ${back ? 'back' : ''}"
    aria-label=${ends ? name : `${name}, ${goal}`}
    title=${name}
    aria-disabled=${ends}
    @click=${() => onStep(months)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d=${isYear && shown.view === 'days' ? 'm6 5 7 7-7 7m6-14 7 7-7 7' : 'm9 5 7 7-7 7'} />
    </svg>
  </button>`;
}

/** The neighbouring days that have articles, and between them the field for a date. */
export function foot(shown: Shown, { wrong, onType }: Controls): TemplateResult {
  const { view, isHeat, index, cursor, context, href } = shown;
  const { words } = context.locale;
  const near = (direction: 1 | -1): unknown => {
    const key = view === 'days' || isHeat ? nearestDay(index, cursor, direction) : undefined;
    if (!key) return html`<span></span>`;
    const [, month, day] = numbersOf(key);
    const text = context.locale.patterns.dayMonth
      .replace('{day}', String(day))
      .replace('{month}', context.locale.months[month - 1] ?? '');
    const hidden = html`<span class="hidden">${direction < 0 ? words.previousDay : words.nextDay}: </span>`;
    return html`<span class=${direction < 0 ? 'before' : 'after'}
      >${pressable(href(key), undefined, html`${hidden}${text}`, context, key)}</span
    >`;
  };
  return html`<div class="foot">
      ${near(-1)}<input
        part="field"
        class="field"
        placeholder=${words.goToDate}
        aria-label=${words.goToDate}
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'wrong' : nothing}
        autocomplete="off"
        enterkeyhint="go"
        @input=${(event: Event) => event.stopPropagation()}
        @change=${onType}
      />${near(1)}
    </div>
    ${wrong ? html`<p part="notice" class="notice" id="wrong" role="alert">${words.noSuchDate}</p>` : nothing}`;
}

/** Says so where the file with the numbers of what is shown could not be had. */
export function shortfall({ view, isHeat, index, cursor, counts, context }: Shown, source: ArchiveSource): unknown {
  const year = truncateKey(cursor, 'year');
  const isKnown = view === 'years' || (view === 'months' && !isHeat && countOf(index, year) !== undefined);
  if (counts === 'none' || isKnown || !source.isMissing(Number(year))) return nothing;
  return html`<p part="notice" class="notice">${context.locale.words.countUnknown}</p>`;
}

/** The notes of the days shown; equal ones of neighbouring days are printed once. */
export function notes({ view, index, cursor }: Shown): unknown {
  const month = truncateKey(cursor, 'month');
  if (view !== 'days' || Object.keys(index.notes).length === 0) return nothing;
  const groups: { text: string; from: number; to: number }[] = [];
  for (let day = 1; day <= 31; day++) {
    const text = index.notes[`${month}-${String(day).padStart(2, '0')}`];
    const last = groups.at(-1);
    if (text && last?.text === text && last.to === day - 1) last.to = day;
    else if (text) groups.push({ text, from: day, to: day });
  }
  return html`<div class="notes">
    ${groups.map(
      ({ text, from, to }) => html`<p part="note"><b>${from === to ? from : `${from}–${to}`}</b> ${text}</p>`,
    )}
  </div>`;
}

/** A button that opens the picker over the page; where the engine has no popovers, in the page. */
export function opener(text: string, content: unknown, onToggle: (event: Event) => void): TemplateResult {
  return html`<button
      type="button"
      part="button"
      class="opener"
      popovertarget="pop"
      aria-haspopup="dialog"
      @click=${onToggle}
    >
      ${text}
    </button>
    <div id="pop" class="pop" popover role="dialog" aria-label=${text} @beforetoggle=${onToggle} @toggle=${onToggle}>
      ${content}
    </div>`;
}
