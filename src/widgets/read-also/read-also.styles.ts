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
  .strip .items {
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
  .list[data-bare] .image {
    display: none;
  }
  .list:not([data-bare]) .item:has(.image) {
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
