import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { countOf } from '../../archive/archive-index.js';
import { firstDay, lastDay, truncateKey } from '../../archive/civil-date.js';
import { formatMonthName } from '../../i18n/format.js';
import type { ArchiveSource } from './archive-source.js';
import { nameOf, rangeOf, type Shown } from './grid.js';
import type { View } from './levels.js';

/** What the row above the grid needs to know besides what is shown. */
export interface Controls {
  readonly views: readonly View[];
  readonly onUp: (view: View) => void;
  /** Goes to the neighbouring month or year. */
  readonly onStep: (direction: 1 | -1) => void;
}

/** The way back up, and to the neighbours of what is shown. */
export function controls(shown: Shown, { views, onUp, onStep }: Controls): TemplateResult {
  const { view, cursor } = shown;
  const above = views.slice(0, views.indexOf(view));
  const key = truncateKey(cursor, view === 'days' ? 'month' : 'year');
  return html`<div class="bar">
    <ol part="breadcrumb" class="breadcrumb" role="list">
      ${above.map(
        (each) =>
          html`<li><button type="button" part="button" @click=${() => onUp(each)}>${crumb(each, shown)}</button></li>`,
      )}
      <li aria-current="true">${here(key, shown)}</li>
    </ol>
    ${isAlone(shown) ? nothing : html`<div part="controls" class="steps">${step(-1, shown, onStep)}${step(1, shown, onStep)}</div>`}
    <span id="shown" class="hidden" aria-live="polite">${nameOf(shown)}</span>
  </div>`;
}

function crumb(view: View, { index, cursor, context: { locale } }: Shown): string {
  if (view === 'years') return rangeOf(index);
  return view === 'months' ? truncateKey(cursor, 'year') : formatMonthName(Number(cursor.slice(5, 7)), locale);
}

/** What is shown, which may have an archive page of its own. */
function here(key: string, shown: Shown): unknown {
  const { view, context, href } = shown;
  const address = view === 'years' ? undefined : href(key);
  const text = crumb(view, shown);
  if (!address) return html`<span>${text}</span>`;
  return html`<a href=${address} target=${ifDefined(context.target)} rel=${ifDefined(context.rel)} data-key=${key}
    >${text}</a
  >`;
}

/** Whether what is shown has no neighbours. */
function isAlone({ view, index: { first, last } }: Shown): boolean {
  return view === 'years' || (view === 'months' && first.slice(0, 4) === last.slice(0, 4));
}

function step(direction: 1 | -1, shown: Shown, onStep: Controls['onStep']): TemplateResult {
  const { view, index, cursor, context } = shown;
  const { words } = context.locale;
  const back = direction < 0;
  const days = view === 'days';
  const name = days ? (back ? words.previousMonth : words.nextMonth) : back ? words.previousYear : words.nextYear;
  const key = truncateKey(cursor, days ? 'month' : 'year');
  const ends = back ? firstDay(key) <= index.first : lastDay(key) >= index.last;
  // Not `disabled`, which would throw the focus off the button at the end of the archive.
  return html`<button
    type="button"
    part="button"
    class="step ${back ? 'back' : ''}"
    aria-label=${name}
    title=${name}
    aria-disabled=${ends}
    @click=${() => onStep(direction)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>
  </button>`;
}

/** Says so where the file with the numbers of what is shown could not be had. */
export function shortfall({ view, index, cursor, hasCounts, context }: Shown, source: ArchiveSource): unknown {
  const year = truncateKey(cursor, 'year');
  const isKnown = view === 'years' || (view === 'months' && countOf(index, year) !== undefined);
  if (!hasCounts || isKnown || !source.isMissing(Number(year))) return nothing;
  return html`<p part="notice" class="notice">${context.locale.words.countUnknown}</p>`;
}

/** The notes of the days shown; equal ones of neighbouring days are printed once. */
export function notes(shown: Shown): unknown {
  const { view, index, cursor } = shown;
  if (view !== 'days' || Object.keys(index.notes).length === 0) return nothing;
  const groups: { text: string; from: number; to: number }[] = [];
  for (let day = 1; day <= 31; day++) {
    const text = index.notes[`${truncateKey(cursor, 'month')}-${String(day).padStart(2, '0')}`];
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
