import { css } from 'lit';

/**
 * What all widgets look like. The box lets in only what a page's designer would expect: font family, colour, colour
 * scheme, direction, visibility, pointer events and cursor. Sizes hang on the reader's own font size (`medium`), never
 * on the root's, which pages set to 62.5 %. The intrinsic inline size keeps the box open in floats and flex items,
 * where size containment would let it collapse.
 */
export const tokens = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  .box {
    all: initial;
    box-sizing: border-box;
    display: block;
    color: var(--news-color-text, inherit);
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    container: news / inline-size;
    contain-intrinsic-inline-size: 320px;
    font-family: var(--news-font-family, inherit);
    font-size: var(--news-font-size, medium);
    line-height: 1.3;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    --muted: var(--news-color-muted, color-mix(in srgb, currentColor 74%, transparent));
    --line: var(--news-color-line, color-mix(in srgb, currentColor 20%, transparent));
    --tint: var(--news-color-surface, color-mix(in srgb, currentColor 8%, transparent));
    --accent: var(--news-color-accent, currentColor);
    --space: var(--news-space, 12px);
    --title-lines: var(--news-title-lines, 3);
    --summary-lines: var(--news-summary-lines, 3);
    --lines: 1;
    --leading: 1.4;
  }
  .box *,
  .box *::before {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  li,
  figure {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  .item {
    position: relative;
  }
  /* The one link of an article lies over all of its item, and so does its focus ring. */
  .link::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  /* What runs against the widget begins at its own side; list items hand down the side itself. */
  [dir] {
    text-align: start;
  }
  .link[dir] {
    display: block;
  }
  .link:visited {
    color: var(--news-color-visited, inherit);
  }
  a:hover,
  .item:hover .link {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  :focus-visible,
  .link:focus-visible::after {
    outline: 2px solid var(--news-color-focus, currentColor);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .link:focus-visible {
    outline: none;
  }
  button {
    all: unset;
    box-sizing: border-box;
    cursor: pointer;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .heading {
    border-block-start: 2px solid var(--accent);
    padding-block: 8px 4px;
    font-family: var(--news-title-font, inherit);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.2;
  }
  /* A target of 24 px in a line that is lower. */
  .heading a {
    padding-block: 4px;
  }
  .title {
    --leading: 1.25;
    font-family: var(--news-title-font, inherit);
    font-weight: 600;
    line-height: var(--leading);
    text-wrap: pretty;
  }
  .clamp,
  [data-lines] p.title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--title-lines);
    overflow: hidden;
  }
  .clamp {
    /* Room for descenders, and for the focus ring of the link inside. */
    padding-block-end: 0.1em;
  }
  [data-lines] * {
    --title-lines: var(--cut) !important;
  }
  @media screen {
    :is(li, .meta)[hidden] {
      display: none;
    }
  }
  .summary {
    color: var(--muted);
    font-size: 0.9375em;
    line-height: 1.4;
    -webkit-line-clamp: var(--summary-lines);
    text-wrap: pretty;
  }
  .kicker,
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.9em;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .meta {
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  /* «6,120 views» on a page from right to left, whatever the language of its words. */
  .meta > * {
    unicode-bidi: plaintext;
  }
  /* It runs against the widget, and stands at the widget's side all the same. */
  .meta[dir] {
    justify-content: end;
  }
  .kicker {
    font-weight: 600;
  }
  .kicker,
  .kicker .live {
    color: var(--news-color-accent, inherit);
  }
  .label {
    color: var(--muted);
  }
  .paid {
    padding-inline: 0.5em;
    background: var(--tint);
    color: inherit;
  }
  .image {
    display: block;
    inline-size: 100%;
    aspect-ratio: var(--news-image-ratio, 3 / 2);
    background: var(--tint);
    border-radius: var(--news-radius, 2px);
    overflow: hidden;
  }
  .image img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .credit {
    color: var(--muted);
    font-size: 0.75em;
    line-height: 1.4;
    padding-block-start: 4px;
  }
  .all {
    display: inline-block;
    padding-block: 10px 4px;
    font-size: 0.875em;
    font-weight: 600;
  }
  .all::after {
    content: ' \\2192' / '';
  }
  .all:dir(rtl)::after {
    content: ' \\2190' / '';
  }
  .notice {
    color: var(--muted);
    font-size: 0.875em;
    line-height: 1.4;
    padding-block: 4px 8px;
  }
  .notice button {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.16em;
    margin-inline-start: 0.5em;
  }
  /* Still grey lines in the place of a text to come. In em, not in lh, which engines round to whole pixels. */
  .lines {
    display: block;
    box-sizing: content-box;
    block-size: calc(var(--lines) * var(--leading) * 1em);
    background: repeating-linear-gradient(transparent 0 0.14lh, var(--tint) 0.14lh 0.8lh, transparent 0.8lh 1lh)
      content-box;
  }
  .summary .lines {
    --lines: var(--summary-lines);
  }
  .summary:has(.lines) {
    padding-block-end: 0.1em;
  }
  :is(.kicker, .meta, .credit) .lines {
    inline-size: 40%;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .image {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .clamp,
    [data-lines] p.title {
      -webkit-line-clamp: none;
      display: block;
    }
    button {
      display: none;
    }
  }
`;
