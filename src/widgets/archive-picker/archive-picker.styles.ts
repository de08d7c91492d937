import { css } from 'lit';

export const pickerStyles = css`
  /* A calendar as wide as a page is hard to read; its heading must not be wider than it. */
  .box {
    max-inline-size: 640px;
  }
  .picker {
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 40px;
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-size: 0.9375em;
  }
  .breadcrumb li {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    color: var(--muted);
  }
  .breadcrumb li + li::before {
    content: '\\203a' / '';
    padding-inline: 0.5em;
    color: var(--muted);
    font-weight: 400;
  }
  .breadcrumb button:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  .breadcrumb [aria-current] {
    color: inherit;
    font-weight: 700;
  }
  .steps {
    display: flex;
    flex: none;
  }
  .step {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
  }
  .step:hover {
    color: var(--accent);
  }
  .step[aria-disabled='true'] {
    opacity: 0.3;
    cursor: default;
  }
  .step svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .back svg,
  .step:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .back:dir(rtl) svg {
    transform: none;
  }
  .row {
    display: grid;
    border-block-start: 1px solid var(--line);
  }
  .years .row {
    grid-template-columns: repeat(5, minmax(0, 1fr));
    padding-block: 4px;
  }
  .months .row {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  /* The name of a month is never broken: it grows smaller with the box, «Желтоқсан» being the longest. */
  .months .number {
    font-size: min(1em, 4.9cqi);
    overflow-wrap: normal;
  }
  .days .row {
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .days {
    /* Room for six weeks, so that going from month to month moves nothing below. */
    min-block-size: calc(28px + 6 * (3.25em + 1px));
  }
  .row.head {
    border: 0;
    block-size: 28px;
    align-items: center;
    color: var(--muted);
    font-size: 0.75em;
    text-align: center;
  }
  .decade {
    grid-column: 1 / -1;
    padding-block: 8px 0;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .cell,
  .press {
    display: grid;
    align-content: center;
    justify-items: center;
    text-align: center;
  }
  .cell {
    position: relative;
    block-size: 3.25em;
    padding: 3px;
    line-height: 1.25;
    border-radius: calc(var(--news-radius, 2px) + 3px);
  }
  .press {
    position: absolute;
    inset: 3px;
    border-radius: var(--news-radius, 2px);
    font-weight: 600;
  }
  .months .cell {
    block-size: 3.75em;
  }
  .press:hover {
    background: var(--tint);
    text-decoration: none;
  }
  .cell:focus-visible {
    outline: 2px solid var(--news-color-focus, currentColor);
    outline-offset: -2px;
  }
  .press:focus-visible {
    outline-offset: 1px;
  }
  .none {
    color: var(--muted);
  }
  .outside {
    opacity: 0.4;
  }
  .count {
    color: var(--muted);
    font-size: 0.75em;
    font-weight: 400;
  }
  /* Among days with articles, one of which nothing is known promises less. */
  .unknown .press {
    font-weight: 400;
  }
  /* A number without a count stands in line with those that have one, or will have one. */
  .counted :is(.press, .none, .outside):not(:has(.count))::after {
    content: '\\a0';
    font-size: 0.75em;
  }
  .today .number {
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 3px;
  }
  .noted::before {
    content: '';
    position: absolute;
    inset-block-start: 9px;
    inset-inline-end: 9px;
    inline-size: 4px;
    block-size: 4px;
    border-radius: 50%;
    background: var(--accent);
  }
  .selected {
    outline: 2px solid var(--accent);
    outline-offset: -4px;
  }
  @supports (color: lch(from red l c h)) {
    .selected {
      background: var(--accent) content-box;
      outline: 0;
    }
    /* Black or white, whichever can be read on it. */
    .selected :is(.number, .count) {
      color: lch(from var(--accent) calc((55 - l) * 100) 0 0);
      text-decoration-color: currentColor;
    }
  }
  .notes {
    min-block-size: 2.8em;
    padding-block-start: 8px;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .picker .bone {
    inline-size: 60%;
  }
  .picker .bar .bone {
    inline-size: 8em;
  }
  @container news (max-width: 300px) {
    /* The way to all years is by way of the year. */
    .breadcrumb li:first-child:nth-last-child(3),
    .breadcrumb li:first-child:nth-last-child(3) + li::before {
      display: none;
    }
  }
  @container news (min-width: 300px) {
    .years .row:has(.decade) {
      grid-template-columns: 5.5em repeat(5, minmax(0, 1fr));
    }
    .decade {
      grid-column: 1;
      grid-row: span 2;
      padding-block: 9px 0;
    }
  }
  @container news (min-width: 600px) {
    .years .row:has(.decade) {
      grid-template-columns: 6.5em repeat(10, minmax(0, 1fr));
    }
    .decade {
      grid-row: auto;
    }
  }
  @media (pointer: coarse) {
    .step,
    .breadcrumb button {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .selected {
      forced-color-adjust: none;
      background: Highlight content-box;
    }
    .selected :is(.number, .count) {
      color: HighlightText;
    }
  }
`;
