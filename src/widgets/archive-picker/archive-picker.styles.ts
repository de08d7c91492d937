import { css } from 'lit';

/** What stands around the dates. */
export const pickerStyles = css`
  /* A calendar as wide as a page is hard to read; its heading must not be wider than it. */
  .box {
    max-inline-size: 640px;
  }
  .heatmap {
    max-inline-size: 960px;
  }
  .picker {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    font-variant-numeric: tabular-nums;
  }
  .picker:disabled:not(.bones),
  [aria-disabled='true'] {
    opacity: 0.4;
  }
  :disabled,
  [aria-disabled='true'] {
    cursor: default;
  }
  .bar,
  .foot,
  .opener {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: 4px 12px;
    min-block-size: 40px;
    font-size: 0.9375em;
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
    /* Of one line with the buttons, in narrow places too. */
    font-size: min(1em, 4.8cqi);
  }
  .breadcrumb li,
  .foot .press {
    display: flex;
    align-items: center;
    min-block-size: 24px;
    font-weight: 700;
  }
  .breadcrumb button,
  .foot .press,
  .breadcrumb li + li::before {
    font-weight: 400;
  }
  .breadcrumb button,
  .breadcrumb li + li::before {
    color: var(--muted);
  }
  .breadcrumb li + li::before {
    content: '\\203a' / '';
    padding-inline: 0.3em;
  }
  button:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.16em;
  }
  .steps {
    display: flex;
  }
  .steps:dir(rtl) {
    direction: ltr;
    scale: -1 1;
  }
  .step {
    padding: 8px;
  }
  .back svg {
    scale: -1 1;
  }
  svg {
    display: block;
    inline-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .notes,
  .decade,
  .day {
    color: var(--muted);
  }
  .notes,
  .decade,
  .day,
  .legend {
    font-size: 0.8125em;
    line-height: 1.4;
    padding-block: 8px;
  }
  .notes {
    min-block-size: 2.8em;
  }
  .foot,
  .day,
  .panel .item {
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
  }
  .foot > span {
    flex: none;
  }
  /* In the next line too, where the way up has no room beside them. */
  .steps {
    margin-inline-start: auto;
  }
  .foot > :nth-child(2) > .press::before {
    content: '\\2039\\a0' / '';
  }
  .foot > :last-child > .press::after {
    content: '\\a0\\203a' / '';
  }
  .field {
    flex: 0 1 10.5em;
    min-inline-size: 0;
    min-block-size: 28px;
    margin-inline-end: auto;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    box-shadow: 0 1px var(--line);
  }
  .field::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    box-shadow: 0 2px var(--accent);
  }
  .opener {
    inline-size: 100%;
    min-block-size: 44px;
    border-block-end: 1px solid var(--line);
    anchor-name: --opener;
  }
  .opener::after {
    content: '\\203a' / '';
    padding-inline: 0.5em;
    font-size: 1.5em;
    line-height: 1;
    rotate: 90deg;
  }
  .pop {
    box-sizing: border-box;
    container: news / inline-size;
    inline-size: min(360px, 100vw - 16px);
    max-block-size: calc(100vh - 16px);
    padding: 4px 12px;
    border: 1px solid var(--line);
    border-radius: var(--news-radius, 2px);
    background: var(--news-color-surface, Canvas);
    color: var(--news-color-text, CanvasText);
  }
  .heatmap .pop {
    inline-size: min(720px, 100vw - 16px);
  }
  @supports (position-area: block-end) {
    .pop {
      position-anchor: --opener;
      position-area: block-end span-inline-end;
      position-try:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      margin: 4px 0;
    }
  }
  .bones {
    -webkit-text-fill-color: transparent;
  }
  .bones .number {
    background: var(--tint);
  }
  .bones .cell {
    outline: 0;
    background: none;
  }
  .bones .cell.unknown::before {
    inset: 20%;
    border: 0;
    background: var(--tint);
  }
  @container news (max-width: 28em) {
    /* Of one height, whatever the dates: the way to all years is by way of the year, which also leads to another, ... */
    .range:nth-last-child(n + 3),
    .range:nth-last-child(n + 3) + li::before,
    .step:first-child:nth-last-child(4),
    .step:last-child:nth-child(4) {
      display: none;
    }
    /* ... and the neighbouring days have a line of their own. */
    .field {
      flex-basis: 100%;
    }
  }
  @media (pointer: coarse) {
    :is(.bar, .foot) :is(.press, .field, button) {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
