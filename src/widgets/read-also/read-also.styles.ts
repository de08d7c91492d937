import { css } from 'lit';

export const readAlsoStyles = css`
  .item {
    display: grid;
    gap: 8px;
    align-content: start;
    min-inline-size: 0;
  }
  .words {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
  }
  .title {
    --lines: 3;
    font-size: 1em;
  }
  :is(.strip, .grid) .items {
    /* Four fill a wide row, and however many there are it is as wide: while a page arrives there are ever more. */
    --column: max(min(62%, 210px), 25% - 1.2 * var(--space));
  }
  .strip .items {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: var(--column);
    gap: calc(var(--space) * 1.5);
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    /* Room below for the scroll bar. */
    padding-block: 8px;
  }
  .strip .item {
    scroll-snap-align: start;
  }
  .strip .item:not(:has(.image)) {
    border-block-start: 1px solid var(--line);
    padding-block-start: 8px;
  }
  /* A narrow column needs four lines for what a wide one says in three. */
  .strip {
    --title-lines: var(--news-title-lines, 4);
  }
  /* Under a picture there is room for section, headline and time, whichever of them there are. */
  .strip .image + .words {
    min-block-size: calc(var(--title-lines) * 1.25em + 2.3em + 8px);
  }
  .strip .link:focus-visible::after {
    outline-offset: -2px;
  }
  .box.strip {
    position: relative;
  }
  .controls {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-end: 0;
    display: flex;
    gap: 4px;
  }
  /* Without a heading they lie over the first line of the row. */
  .box:not(:has(.heading)) .controls {
    inset-block-start: 14px;
    inset-inline-end: 6px;
    z-index: 1;
  }
  .box:not(:has(.heading)) .controls button {
    background: Canvas;
    color: CanvasText;
    border: 1px solid var(--line);
    opacity: 1;
  }
  .box:not(:has(.heading)) .controls [aria-disabled='true'] {
    color: GrayText;
  }
  .controls[hidden] {
    display: none;
  }
  .controls button {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
  }
  .controls button:hover {
    background: var(--tint);
  }
  .controls [aria-disabled='true'] {
    color: var(--muted);
    opacity: 0.5;
    cursor: default;
  }
  .controls button::before {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    border: solid;
    border-width: 2px 2px 0 0;
    rotate: 45deg;
    translate: -2px;
  }
  .controls .previous::before,
  .controls .next:dir(rtl)::before {
    rotate: -135deg;
    translate: 2px;
  }
  .controls .previous:dir(rtl)::before {
    rotate: 45deg;
    translate: -2px;
  }
  .strip .heading {
    padding-inline-end: 68px;
  }
  .grid .items {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(var(--column), 1fr));
    gap: calc(var(--space) * 1.5);
    padding-block: 8px;
  }
  .grid .image + .words {
    min-block-size: calc(var(--title-lines) * 1.25em + 2.3em + 8px);
  }
  .inline .title {
    --lines: 2;
  }
  .inline .item {
    padding-block: 8px;
    border-block-start: 1px solid var(--line);
  }
  .inline .item:first-child {
    border-block-start-color: transparent;
  }
  @media (pointer: coarse), print {
    .controls {
      display: none;
    }
  }
  /* Paper does not scroll. */
  @media print {
    .strip .items {
      grid: auto / repeat(auto-fill, minmax(var(--column), 1fr));
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .strip .items {
      scroll-behavior: smooth;
    }
  }
  .list .item {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
  }
  .list .item:first-child {
    border-block-start-color: transparent;
  }
  .list .image {
    grid-column: 2;
    grid-row: 1;
    inline-size: 96px;
  }
  .list .item:has(.image) {
    grid-template-columns: minmax(0, 1fr) 96px;
    gap: var(--space);
  }
  .list .words {
    grid-column: 1;
    grid-row: 1;
  }
  @container news (min-width: 640px) {
    .list .items {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--space) * 2);
    }
    .list .item:nth-child(2) {
      border-block-start-color: transparent;
    }
  }
`;
