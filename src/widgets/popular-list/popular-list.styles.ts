import { css } from 'lit';

export const listStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    border-block-start: 2px solid var(--accent);
    border-block-end: 1px solid var(--line);
  }
  .heading + .tabs {
    border-block-start: 0;
  }
  .tab {
    position: relative;
    padding-block: 10px 9px;
    color: var(--muted);
    font-family: var(--news-title-font, inherit);
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.2;
  }
  .tab:hover {
    color: inherit;
  }
  .tab[aria-selected='true'] {
    color: inherit;
  }
  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: -1px;
    block-size: 3px;
    background: var(--accent);
  }
  .item {
    display: flex;
    gap: 0.75em;
    padding-block: 10px;
    /* Below each, not above: a rule on top of the second column would have none beside it. */
    border-block-end: 1px solid var(--line);
    break-inside: avoid;
  }
  .item:last-child {
    border-block-end-color: transparent;
  }
  .words {
    display: grid;
    gap: 3px;
    align-content: start;
    min-inline-size: 0;
    flex: 1;
  }
  .title {
    font-size: 1em;
  }
  .rank {
    flex: none;
    inline-size: 1.6em;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    /* A wide «10» stands out of its column rather than in two lines. */
    white-space: nowrap;
  }
  .ranked .rank {
    inline-size: 1.15em;
    font-family: var(--news-title-font, inherit);
    font-size: 2em;
    font-weight: 300;
    line-height: 1;
    letter-spacing: -0.03em;
  }
  .current .link {
    color: var(--muted);
  }
  @container news (min-width: 640px) {
    .items {
      columns: 2;
      column-gap: calc(var(--space) * 2);
    }
    /* Both columns end alike. */
    .item:last-child {
      border-block-end-color: var(--line);
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after {
      background: Highlight;
    }
  }
`;
