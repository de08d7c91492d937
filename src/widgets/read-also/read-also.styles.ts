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
    font-size: 1em;
  }
  .strip .list {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(min(62%, 210px), 1fr);
    gap: calc(var(--space) * 1.5);
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scroll-snap-type: inline proximity;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
    /* Room below for the scroll bar. */
    padding-block-end: 8px;
  }
  .strip .item {
    scroll-snap-align: start;
  }
  .strip .title {
    min-block-size: calc(var(--title-lines) * 1.25em);
  }
  .strip .link:focus-visible::after {
    outline-offset: -2px;
  }
  .list .list .item {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 10px;
    border-block-start: 1px solid var(--line);
  }
  .list .list .item:first-child {
    border-block-start-color: transparent;
  }
  .list .image {
    grid-column: 2;
    grid-row: 1;
    inline-size: 96px;
  }
  .list .list .item:has(.image) {
    grid-template-columns: minmax(0, 1fr) 96px;
    gap: var(--space);
  }
  .list .words {
    grid-column: 1;
    grid-row: 1;
  }
  @container news (min-width: 640px) {
    .list .list {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: calc(var(--space) * 2);
    }
    .list .list .item:nth-child(2) {
      border-block-start-color: transparent;
    }
  }
`;
