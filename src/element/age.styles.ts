import { css } from 'lit';

/** How old a list is, below it: its place is kept wherever a feed may come to fail, so that saying it moves nothing. */
export const age = css`
  .fed {
    position: relative;
    padding-block-end: 1.25em;
  }
  .fed > .age {
    position: absolute;
    inset-block-end: 0;
    max-inline-size: 100%;
    padding: 0;
    overflow: hidden;
    font-size: 0.8125em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
