import { html, nothing, type TemplateResult } from 'lit';
import { countOf, isOutside, nearestDay } from '../../archive/archive-index.js';
import { addMonths, clampDay, truncateKey } from '../../archive/civil-date.js';
import type { Words } from '../../i18n/locale.js';
import { pressable, rangeOf, spoken, textOf, type Shown } from './grid.js';

/** The way back up, and to the neighbours of what is shown. */
export function bar(shown: Shown, isCalendar: boolean): TemplateResult {
  const { level, top, value, cursor, index, context, href } = shown;
  const isChosen = level > 1 && value.length > 7 && value.startsWith(truncateKey(cursor, level));
  const crumbs = [];
  for (let each = top; each <= (isChosen ? 3 : level); each++) {
    const key = truncateKey(each > level ? value : cursor, each);
    const text = each ? (each === top ? spoken : textOf)(key, context.locale) : rangeOf(index);
    const address = each === level && each && href(key);
    crumbs.push(
      each < level
        ? html`<li class=${each ? nothing : 'range'}>
            <button type="button" part="button" data-level=${each}>${text}</button>
          </li>`
        : html`<li aria-current=${each === level && isChosen ? nothing : 'true'}>
            ${address ? pressable(address, undefined, text, context, key) : text}
          </li>`,
    );
  }
  const months = [0, 12, 1][level]!;
  const steps = isCalendar && level > 1 ? [-12, -1, 1, 12] : level > top || level > 1 ? [-months, months] : [];
  return html`<div class="bar">
    <ol part="breadcrumb" class="breadcrumb" role="list">
      ${crumbs}
    </ol>
    <span part="controls" class="steps">${steps.map((each) => step(each, shown))}</span>
  </div>`;
}

function step(months: number, shown: Shown): TemplateResult {
  const { level, index, cursor, context } = shown;
  const { words } = context.locale;
  const isYear = Math.abs(months) > 1;
  const name =
    months < 0 ? (isYear ? words.previousYear : words.previousMonth) : isYear ? words.nextYear : words.nextMonth;
  const goal = truncateKey(clampDay(addMonths(cursor, months), index), level);
  const ends = cursor.startsWith(goal);
  // Not `disabled`, which would throw the focus off the button at the end of the archive.
  return html`<button
    type="button"
    part="button"
    class="step ${months < 0 ? 'back' : ''}"
    aria-label=${ends ? name : `${name}, ${spoken(goal, context.locale)}`}
    title=${name}
    aria-disabled=${ends}
    data-step=${ends ? 0 : months}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d=${isYear && level > 1 ? 'm6 5 7 7-7 7m6-14 7 7-7 7' : 'm9 5 7 7-7 7'} />
    </svg>
  </button>`;
}

/** The field for a date, and the neighbouring days that have articles. */
export function foot(shown: Shown, mistyped: string, isWrongValue: boolean): TemplateResult {
  const { level, isHeat, index, cursor, context, href } = shown;
  const { words, patterns, months } = context.locale;
  const isWrong = isWrongValue || mistyped !== '';
  const near = (direction: 1 | -1): TemplateResult => {
    const key = level > 1 || isHeat ? nearestDay(index, cursor, direction) : undefined;
    if (!key) return html`<span></span>`;
    const [, month, day] = key.split('-').map(Number);
    const text = patterns.dayMonth.replace('{day}', String(day)).replace('{month}', months[month! - 1]!);
    const label = html`<span class="hidden">${direction < 0 ? words.previousDay : words.nextDay}: </span>${text}`;
    return html`<span>${pressable(href(key), undefined, label, context, key)}</span>`;
  };
  return html`<div class="foot">
      <input
        part="field"
        class="field"
        placeholder=${words.goToDate}
        .value=${mistyped}
        aria-label=${words.goToDate}
        aria-invalid=${isWrong}
        aria-describedby=${isWrong ? 'wrong' : nothing}
        autocomplete="off"
        enterkeyhint="go"
        @input=${stop}
      />${near(-1)}${near(1)}
    </div>
    ${wrongDate(isWrong, words)}`;
}

/** Explains a date that is none of the archive. */
export function wrongDate(isWrong: boolean, words: Words): unknown {
  return isWrong ? html`<p part="notice" class="notice" id="wrong" role="alert">${words.noSuchDate}</p>` : nothing;
}

/** What is typed is no choice yet. */
function stop(event: Event): void {
  event.stopPropagation();
}

/** Says so where the file with the numbers of what is shown could not be had. */
export function shortfall(
  { level, isHeat, index, cursor, counts, context }: Shown,
  isMissing: (year: string) => boolean,
): unknown {
  const year = truncateKey(cursor, 1);
  // The totals of months are in the index itself.
  const isKnown = !level || (level < 2 && !isHeat && countOf(index, year) !== undefined);
  if (counts === 'none' || isKnown || !isMissing(year)) return nothing;
  return html`<p part="notice" class="notice">${context.locale.words.countUnknown}</p>`;
}

/** The notes of the days shown; equal ones of neighbouring days are printed once. */
export function notes({ level, index, cursor }: Shown): unknown {
  const month = truncateKey(cursor, 2);
  const days = Object.keys(index.notes).sort();
  if (level < 2 || days.length === 0) return nothing;
  const groups: { text: string; from: number; to: number }[] = [];
  for (const key of days.filter((each) => each.startsWith(month) && !isOutside(each, index))) {
    const [text, day] = [index.notes[key]!, Number(key.slice(8))];
    const last = groups.at(-1);
    if (last?.text === text && last.to === day - 1) last.to = day;
    else groups.push({ text, from: day, to: day });
  }
  return html`<div class="notes">
    ${groups.map(
      ({ text, from, to }) => html`<p part="note"><b>${from === to ? from : `${from}–${to}`}</b> ${text}</p>`,
    )}
  </div>`;
}

/** WebKit would close a dialog around it as well, and a page whatever it closes by this key. */
function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  (event.currentTarget as HTMLElement).hidePopover?.();
  event.preventDefault();
  event.stopPropagation();
}

/**
 * A button that opens the picker over the page; where the engine has no popovers, in the page.
 * @param notice what there is to say while it is closed
 */
export function opener(
  text: string,
  content: unknown,
  notice: unknown,
  onToggle: (event: Event) => void,
): TemplateResult {
  return html`<button
      type="button"
      part="button"
      class="opener"
      popovertarget="pop"
      aria-haspopup="dialog"
      aria-describedby="wrong"
      @click=${onToggle}
    >
      ${text}
    </button>
    ${notice}
    <div
      id="pop"
      class="pop"
      popover
      role="dialog"
      aria-label=${text}
      @beforetoggle=${onToggle}
      @toggle=${onToggle}
      @keydown=${closeByEscape}
    >
      ${content}
    </div>`;
}
