import { css } from 'lit';

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
  .bar,
  .foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-block-size: 40px;
    font-size: 0.9375em;
  }
  .breadcrumb {
    display: flex;
    flex-wrap: wrap;
  }
  .breadcrumb li {
    display: flex;
    align-items: center;
    min-block-size: 24px;
  }
  .breadcrumb button,
  .breadcrumb li + li::before {
    color: var(--muted);
    font-weight: 400;
  }
  .breadcrumb li + li::before {
    content: '\\203a' / '';
    padding-inline: 0.5em;
  }
  :is(.breadcrumb, .name, .foot) :is(a, button):hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.16em;
  }
  .breadcrumb li {
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
  .step[aria-disabled='true'],
  :disabled {
    opacity: 0.3;
    cursor: default;
  }
  /* Grey lines are no disabled field. */
  .picker:disabled,
  :disabled :disabled {
    opacity: 1;
  }
  .picker:disabled:not(.bones) {
    opacity: 0.5;
  }
  .step svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .back svg,
  .step:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .back:dir(rtl) svg {
    transform: none;
  }
  .notes {
    min-block-size: 2.8em;
    padding-block-start: 8px;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .foot {
    border-block-start: 1px solid var(--line);
    font-size: 0.875em;
  }
  .foot > span {
    flex: none;
  }
  .foot .press {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
  .before .press::before {
    content: '\\2039\\a0' / '';
  }
  .after .press::after {
    content: '\\a0\\203a' / '';
  }
  .field {
    all: unset;
    flex: 0 1 10.5em;
    min-inline-size: 0;
    min-block-size: 28px;
    text-align: center;
    box-shadow: 0 1px var(--line);
    cursor: text;
  }
  .field::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .field:focus {
    box-shadow: 0 1px currentColor;
  }
  .field[aria-invalid='true'] {
    box-shadow: 0 2px var(--accent);
  }
  .foot > :first-child:is(.field) {
    text-align: start;
  }
  .opener {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    inline-size: 100%;
    min-block-size: 44px;
    border-block-end: 1px solid var(--line);
    anchor-name: --opener;
  }
  .opener::after {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 4px;
    border: solid var(--muted);
    border-width: 0 1.75px 1.75px 0;
    transform: translateY(-25%) rotate(45deg);
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
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
      margin: 4px 0;
    }
  }
  .panel {
    padding-block-start: 8px;
  }
  .day {
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
    color: var(--muted);
    font-size: 0.875em;
  }
  .panel .item {
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
  }
  .bones :is(.number, li, .name, .field::placeholder) {
    color: transparent;
  }
  .bones .number {
    background: var(--tint);
    border-radius: 2px;
  }
  @container news (max-width: 360px) {
    /* The way to all years is by way of the year. */
    .breadcrumb li:first-child:nth-last-child(n + 3),
    .breadcrumb li:first-child:nth-last-child(n + 3) + li::before {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .step,
    .breadcrumb :is(a, button),
    .field,
    .foot .press {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
