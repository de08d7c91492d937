import { css } from 'lit';

/** The years, months and days. */
export const gridStyles = css`
  .row {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    border-block-start: 1px solid var(--line);
  }
  .years .row {
    --years: repeat(auto-fill, minmax(max(3em, 8.8%), 1fr));
    grid-template-columns: var(--years);
    padding-block: 4px;
  }
  .months .row {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  /* The name of a month is never broken: it grows smaller with the box, «Желтоқсан» being the longest. */
  .number {
    font-size: min(1em, 4.9cqi);
    white-space: nowrap;
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
    font-size: min(0.75em, 3.7cqi);
    text-align: center;
  }
  .decade {
    grid-column: 1 / -1;
  }
  .cell,
  .cell > .press {
    display: grid;
    place-content: center;
    justify-items: center;
    border-radius: var(--news-radius, 2px);
  }
  .cell {
    position: relative;
    block-size: 3.25em;
    line-height: 1.25;
    text-align: center;
  }
  .cell > .press {
    position: absolute;
    inset: 3px;
    font-weight: 600;
  }
  .step:hover,
  .cell > .press:hover {
    background: var(--tint);
    text-decoration: none;
  }
  .grid :focus-visible {
    outline-offset: -2px;
  }
  .none,
  .count {
    color: var(--muted);
  }
  .count {
    font-size: 0.75em;
  }
  .count,
  /* Among days with articles, one of which nothing is known promises less. */
  .unknown > .press {
    font-weight: 400;
  }
  .today {
    border-block-end: 2px solid var(--accent);
  }
  .selected {
    background: color-mix(in srgb, var(--accent) 14%, transparent);
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  /* Steps of shading: darker and larger, so that they differ without colour too. */
  .step1 {
    --step: 0.3;
  }
  .step2 {
    --step: 0.45;
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
  :is(.by-dots, .by-heat, .shaded) [class*='step'] > .press::after {
    content: '';
    inline-size: calc(var(--step) * 2em);
    block-size: 3px;
    background: var(--accent);
    opacity: var(--step);
  }
  .by-dots:not(.shaded) .press::after {
    --step: 1;
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
  }
  .shaded {
    display: grid;
    /* Days of 24 px wherever two months have room beside each other for that; and the name of a month, however large. */
    grid-template-columns: repeat(auto-fill, minmax(max(min(8.25em, 100%), min(168px, 50% - 9px), 23%), 1fr));
    gap: 14px 18px;
    padding-block: 10px;
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
  }
  .shaded .cell > .press {
    inset: 0;
    /* Beside a year in a narrow place there is no room for 24 px; the name of the month leads to the same days. */
    min-inline-size: 0;
    min-block-size: 0;
  }
  .shaded .cell > .press::after,
  .squares i {
    inline-size: auto;
    block-size: auto;
    scale: var(--step);
  }
  .shaded .cell > .press::after,
  .shaded :is(.none, .unknown, .outside)::before,
  .days .noted::before {
    content: '';
    position: absolute;
    inset: 2px;
  }
  /* Where the archive ends the year goes on, as empty ground. */
  .shaded .outside::before {
    background: var(--tint);
  }
  .shaded :is(.none, .unknown)::before {
    inset: 30%;
    border: 1px solid var(--muted);
  }
  .shaded .none::before {
    inset: 44%;
  }
  .shaded .selected {
    outline-offset: 1px;
  }
  .days .noted::before {
    inset-block: 9px auto;
    inset-inline: auto 9px;
    border: 2px solid var(--accent);
    border-radius: 50%;
  }
  /* Five at most, and as high before as after they are known: two lines where it is narrow. */
  .legend {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    max-inline-size: 400px;
    text-align: center;
  }
  .legend i {
    display: block;
    margin: 4px auto 5px;
  }
  .squares i {
    inline-size: 12px;
    block-size: 12px;
    margin-block: 0;
  }
  /* In the reader's own letters: a narrow place, or large letters. */
  @container news (min-width: 18.7em) {
    .years .headed {
      grid-template-columns: 4.5em var(--years);
    }
    .decade {
      grid-column: 1;
      grid-row: span 2;
    }
  }
  @container news (max-width: 18.7em) {
    .legend {
      min-block-size: calc(28px + 2.8em);
    }
  }
  @container news (max-width: 14.9em) {
    .months .row {
      grid-template-columns: 1fr;
    }
    .number {
      font-size: min(1em, 7.5cqi);
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
    .legend i,
    .cell > .press::after {
      /* Backgrounds are taken away, borders are not. */
      border: 3px solid;
      opacity: 1;
    }
  }
`;
