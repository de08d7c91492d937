import { css } from 'lit';

/** Layouts follow the width of the card's own container, never that of the window. */
export const cardStyles = css`
  .box:not(.full) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .heading {
    margin-block-end: 8px;
  }
  /* The card, and under it, unseen, the skeleton that keeps its place. */
  .place {
    display: grid;
    grid-area: 2 / 1;
  }
  .place > div {
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .ruler {
    visibility: hidden;
    pointer-events: none;
  }
  /* The age of the data stands where the time of the article would be. */
  .box:not(.full) > .notice {
    grid-area: 2 / 1;
    place-self: end start;
    padding: 0;
    font-size: 0.8125em;
  }
  .notice + .place .meta {
    visibility: hidden;
  }
  .item {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
    align-content: start;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
    align-content: start;
  }
  .title {
    --leading: 1.2;
    font-size: 1.125em;
  }
  .title .lines,
  .others .lines {
    --lines: var(--title-lines);
  }
  /* The lines of a headline are tall enough for what hangs down, and a pixel more would show the next. */
  :is(.title, .others) .clamp {
    padding-block-end: 0;
  }
  .place :is(.kicker, .meta) {
    max-block-size: 1.4em;
    overflow: hidden;
  }
  .place .credit {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .long {
    --lines: 2;
  }
  .place .meta:is(.long, :has(:nth-child(3))) {
    max-block-size: 2.8em;
  }
  .others {
    --title-lines: 2;
  }
  .others li {
    --leading: 1.25;
    position: relative;
    z-index: 1;
    block-size: calc(2.5em + 17px);
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
    font-size: 0.9375em;
    line-height: 1.25;
    text-wrap: pretty;
  }
  .item:has(.others :hover) > .words > .title .link {
    text-decoration: none;
  }
  .horizontal .item:not(.plain) {
    grid-template-columns: 36% minmax(0, 1fr);
    align-items: start;
  }
  .horizontal .title {
    font-size: 1.0625em;
  }
  .horizontal > .notice {
    justify-self: end;
  }
  .compact .title {
    font-size: 1em;
    --leading: 1.25;
  }
  .compact .item:not(.plain) {
    grid-template-columns: minmax(0, 1fr) 96px;
  }
  .compact figure {
    grid-area: 1 / 2;
  }
  .compact .words {
    grid-row: 1;
    gap: 3px;
  }
  .text .title {
    font-size: 1.0625em;
    --leading: 1.25;
  }
  .text .item {
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
  }
  .lead {
    --title-lines: var(--news-title-lines, 4);
  }
  .lead .title {
    font-size: 1.5em;
    --leading: 1.15;
  }
  .lead .summary {
    font-size: 1em;
  }
  /* Words at the foot of the picture, however much room is kept. */
  .overlay .item {
    align-content: stretch;
  }
  .overlay .item:not(.plain) > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }
  .overlay .item:not(.plain) > figure {
    display: grid;
  }
  .overlay .image {
    position: relative;
    /* Where words need more room than its ratio gives, the picture fills that. */
    block-size: 100%;
    min-block-size: calc(100cqi / (var(--news-image-ratio, 3 / 2)));
  }
  .overlay .image img {
    position: absolute;
    inset: 0;
  }
  /* Words begin where the veil is dark enough for white on a white picture (0.54 is 4.5 : 1). */
  .overlay .item:not(.plain) > .words {
    --muted: #fff;
    /* Above the picture, but not positioned: the link reaches over all of the item. */
    z-index: 1;
    align-self: end;
    padding: 44px 16px 14px;
    background: linear-gradient(transparent, rgb(0 0 0 / 0.62) 40px, rgb(0 0 0 / 0.8));
    border-end-start-radius: var(--news-radius, 2px);
    border-end-end-radius: var(--news-radius, 2px);
    color: #fff;
    text-shadow: 0 0 4px rgb(0 0 0 / 0.5);
    --news-color-accent: #fff;
    --news-color-visited: #fff;
  }
  .overlay .ruler .words,
  .overlay [aria-hidden] .item > .words {
    background: none;
  }
  .overlay .link:focus-visible::after {
    outline-offset: -4px;
  }
  .overlay > .notice:has(+ .place .image) {
    z-index: 1;
    padding: 0 16px 14px;
    color: #fff;
  }
  /* Words alone, in a place that was kept for a picture as well. */
  :is(.standard, .lead, .overlay):has(.ruler .image) .plain .title {
    --title-lines: var(--news-title-lines, 4);
    font-size: clamp(1.5em, 5cqi, 3em);
  }
  .box:not(.text) .place .plain {
    padding-block-start: 8px;
    border-block-start: 1px solid var(--line);
  }
  /* Large letters in a narrow place: room for label and section under one another, in every state. */
  @container news (max-width: 14em) {
    .place .kicker {
      --lines: 2;
      max-block-size: 2.8em;
    }
    .horizontal .item:not(.plain) {
      grid-template-columns: 25% minmax(0, 1fr);
    }
  }
  @container news (max-width: 399px) {
    .horizontal :is(.summary, .credit) {
      display: none;
    }
  }
  @container news (min-width: 480px) {
    :is(.standard, .overlay) .title {
      font-size: 1.375em;
    }
  }
  @container news (min-width: 560px) {
    .compact .title {
      font-size: 1.125em;
    }
    .compact .item:not(.plain) {
      grid-template-columns: minmax(0, 1fr) 144px;
    }
    .others {
      --title-lines: var(--news-title-lines, 2);
    }
    .lead .title {
      font-size: 2em;
    }
    .overlay .item:not(.plain) > .words {
      padding-inline: 24px;
    }
    .others {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--space) * 2);
    }
  }
  /* Where the words of a horizontal card are 480 px wide. */
  @container news (min-width: 769px) {
    .horizontal .title {
      font-size: 1.2985em;
    }
  }
  @container news (min-width: 800px) {
    .lead .item:not(.plain) {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: calc(var(--space) * 2);
    }
    .lead .words {
      gap: 10px;
    }
    .lead .others {
      display: block;
    }
    .overlay .title {
      font-size: 2em;
      --leading: 1.15;
    }
  }
  @media (forced-colors: active) {
    .overlay .item:not(.plain) > .words {
      background: Canvas;
      padding-block-start: 12px;
    }
  }
  @media print {
    .ruler {
      display: none;
    }
    .place :is(.kicker, .meta),
    .others li {
      block-size: auto;
      max-block-size: none;
    }
    .overlay .item {
      align-content: start;
    }
    .overlay .image {
      block-size: auto;
    }
    .overlay .item:not(.plain) > .words {
      --muted: inherit;
      --news-color-accent: inherit;
      --news-color-visited: inherit;
      grid-area: auto;
      padding: 8px 0 0;
      background: none;
      color: inherit;
      text-shadow: none;
    }
  }
`;
