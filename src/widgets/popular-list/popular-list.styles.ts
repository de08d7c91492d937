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
  .tab:is(:hover, [aria-selected='true']) {
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
    --lines: 2;
    font-size: 1em;
  }
  /* With one line of headline no higher than two, which is the room kept: a label must not cost the last article. */
  .kicker {
    line-height: 1.25;
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
  .current .link,
  .current .meta {
    color: var(--accent);
  }
  /* Beside the row, in no one's place. */
  .current::before {
    content: '';
    position: absolute;
    inset-block: 12px;
    inset-inline-start: -8px;
    inline-size: 3px;
    background: var(--accent);
  }
  .group + .group {
    padding-block-start: 14px;
  }
  .group > .label {
    padding-block: 6px;
    border-block-end: 1px solid var(--line);
    font-size: 0.8125em;
    font-weight: 700;
    line-height: 1.4;
  }
  .time {
    flex: none;
    inline-size: 3.25em;
    padding-block-start: 0.15em;
    color: var(--muted);
    font-size: 0.8125em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .meta .time {
    inline-size: auto;
    padding: 0;
  }
  .image {
    flex: none;
    align-self: start;
    inline-size: 84px;
  }
  /* One height for every row: what a headline does not need stays free, what does not fit is cut. */
  .thumbnails .words {
    min-block-size: calc(var(--title-lines) * 1.25em + 1.14em + 3px);
  }
  .thumbnails .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--title-lines);
    overflow: hidden;
  }
  .more {
    inline-size: 100%;
    padding-block: 10px;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
  }
  .more:hover {
    text-decoration: underline;
    text-underline-offset: 0.16em;
  }
  /* Its ground is the page's, which is unknown: what passes below is blurred into it. */
  @supports (backdrop-filter: blur(1px)) {
    .timeline .group > .label {
      position: sticky;
      z-index: 1;
      inset-block-start: var(--news-popular-list-top, 0);
      color: inherit;
      background: var(--news-color-surface, none);
      backdrop-filter: blur(12px);
    }
  }
  @container news (max-width: 399px) {
    .title {
      --lines: 3;
    }
  }
  /* Large text in a narrow place: the picture stands below. */
  @container news (max-width: 15em) {
    .item {
      flex-wrap: wrap;
    }
    .words {
      flex-basis: 65%;
    }
    /* And the time above. */
    .timeline .words {
      flex-basis: 100%;
    }
    .timeline .item {
      row-gap: 0;
    }
  }
  @container news (min-width: 640px) {
    .box:not(.timeline) .items {
      columns: 2;
      column-gap: calc(var(--space) * 2);
    }
    /* Both columns end alike. */
    .box:not(.timeline) .item:last-child {
      border-block-end-color: var(--line);
    }
  }
  @media print {
    /* The label of what is printed stays. */
    .tab[aria-selected='true'] {
      display: block;
    }
    .thumbnails .title {
      display: block;
    }
  }
  @media print, (prefers-reduced-transparency: reduce) {
    .timeline .group > .label {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true']::after,
    .current::before {
      background: Highlight;
    }
    .timeline .group > .label {
      background: Canvas;
    }
  }
`;
