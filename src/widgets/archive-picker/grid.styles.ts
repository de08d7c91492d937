import { css } from 'lit';

/** The years, months and days. */
export const gridStyles = css`
  .row {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
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
  .days {
    /* Room for six weeks, so that going from month to month moves nothing below. */
    min-block-size: calc(28px + 6 * (3.25em + 1px));
  }
  .head,
  .shaded .row {
    border: 0;
  }
  .head {
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
  .cell > .press {
    display: grid;
    place-content: center;
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
  .cell > .press {
    position: absolute;
    inset: 3px;
    border-radius: var(--news-radius, 2px);
    font-weight: 600;
  }
  .months .cell {
    block-size: 3.75em;
  }
  .cell > .press:hover {
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
  /* Steps of shading: darker and larger, so that they differ without colour too. */
  .step1 {
    --step: 0.28;
  }
  .step2 {
    --step: 0.44;
  }
  .step3 {
    --step: 0.6;
  }
  .step4 {
    --step: 0.8;
  }
  .step5 {
    --step: 1;
  }
  .legend i,
  :is(.by-dots, .by-heat, .shaded) .cell[class*='step'] > .press::after {
    content: '';
    background: color-mix(in srgb, var(--accent) calc((0.25 + var(--step) * 0.7) * 100%), transparent);
    border-radius: 1px;
    inline-size: calc(var(--step) * 12px);
    block-size: calc(var(--step) * 12px);
  }
  .by-dots .cell[class*='step'] > .press::after {
    --step: 0.4;
    background: currentColor;
    border-radius: 50%;
  }
  .by-heat:not(.shaded) .cell[class*='step'] > .press::after {
    margin-block-start: 3px;
    inline-size: calc(var(--step) * 2em);
    block-size: 3px;
  }
  .shaded {
    display: grid;
    gap: 14px 18px;
    /* A day can be pressed on 24 px, which is a little more than it has. */
    padding: 10px 3px;
    border-block-start: 1px solid var(--line);
  }
  .shaded .month {
    position: relative;
  }
  .name {
    display: flex;
    align-items: center;
    min-block-size: 26px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .shaded .cell {
    block-size: auto;
    aspect-ratio: 1;
    padding: 0;
  }
  .shaded .cell > .press {
    inset: 0;
  }
  .shaded .cell[class*='step'] > .press::after,
  .shaded :is(.none, .unknown)::before {
    content: '';
    position: absolute;
    inset: 2px;
    inline-size: auto;
    block-size: auto;
    margin: auto;
    scale: var(--step);
  }
  .shaded .none::before {
    inline-size: 3px;
    block-size: 3px;
    border-radius: 50%;
    background: var(--line);
  }
  .shaded .unknown::before {
    --step: 0.4;
    border: 2px solid var(--line);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    padding-block: 4px 8px;
    font-size: 0.75em;
  }
  .legend span {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .today .number {
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 3px;
  }
  .shaded .today {
    box-shadow: inset 0 -2px var(--accent);
  }
  .noted:not(.shaded *)::before {
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
  .shaded .selected {
    outline-offset: 0;
  }
  @supports (color: lch(from red l c h)) {
    .selected:not(.shaded *) {
      background: var(--accent) content-box;
      outline: 0;
    }
    /* Black or white, whichever can be read on it. */
    .selected:not(.shaded *) :is(.number, .count) {
      color: lch(from var(--accent) calc((55 - l) * 100) 0 0);
      text-decoration-color: currentColor;
    }
    .selected:not(.shaded *) > .press::after {
      background: lch(from var(--accent) calc((55 - l) * 100) 0 0) !important;
    }
  }
  @container news (min-width: 300px) {
    .shaded {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .years .row:has(.decade) {
      grid-template-columns: 5.5em repeat(5, minmax(0, 1fr));
    }
    .decade {
      grid-column: 1;
      grid-row: span 2;
      padding-block: 9px 0;
    }
  }
  @container news (min-width: 460px) {
    .shaded {
      grid-template-columns: repeat(3, minmax(0, 1fr));
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
  @container news (min-width: 700px) {
    .shaded {
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 20px 28px;
    }
  }
  @media (pointer: coarse) {
    /* A finger is too broad for a day of a year: it opens the month. */
    .shaded .cell {
      pointer-events: none;
    }
    .name .press::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
  @media (forced-colors: active) {
    .selected:not(.shaded *) {
      forced-color-adjust: none;
      background: Highlight content-box;
    }
    .selected:not(.shaded *) :is(.number, .count) {
      color: HighlightText;
    }
    .legend i,
    .cell > .press::after {
      forced-color-adjust: none;
      background: CanvasText !important;
    }
  }
`;
