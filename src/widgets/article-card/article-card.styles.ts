import { css } from 'lit';

/** Layouts follow the width of the card's own container, never that of the window. */
export const cardStyles = css`
  .item {
    display: grid;
    gap: var(--space);
  }
  .heading + .item {
    padding-block-start: 8px;
  }
  .words {
    display: grid;
    gap: 6px;
    align-content: start;
    min-inline-size: 0;
  }
  .title {
    font-size: 1.25em;
    line-height: 1.2;
  }
  .horizontal .item:not(.plain) {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: start;
  }
  .text .title {
    font-size: 1.0625em;
    line-height: 1.25;
  }
  .text .item {
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
  }
  @container news (max-width: 399px) {
    .title {
      font-size: 1.125em;
    }
    .horizontal .item:not(.plain) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
    .horizontal .title {
      font-size: 1em;
      line-height: 1.25;
    }
    .horizontal :is(.summary, .credit) {
      display: none;
    }
  }
  @container news (min-width: 560px) {
    .horizontal .item:not(.plain) {
      gap: calc(var(--space) * 1.5);
    }
    .horizontal .title,
    .standard .title {
      font-size: 1.5em;
      line-height: 1.15;
    }
  }
`;
