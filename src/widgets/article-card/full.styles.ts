import { css } from 'lit';

/** A whole article, set for reading: a measure of some 65 letters, larger text, more air. */
export const fullStyles = css`
  .full .item {
    gap: 0;
    max-inline-size: 44em;
    font-size: 1.0625em;
  }
  .full .words {
    gap: 10px;
    padding-block-end: 16px;
  }
  .full .title {
    --leading: 1.15;
    font-size: 1.5em;
    text-wrap: balance;
  }
  .full .link::after {
    content: none;
  }
  .full .item > .link:focus-visible,
  .full .title .link:focus-visible {
    outline: 2px solid var(--news-color-focus, currentColor);
    outline-offset: 3px;
  }
  .full .image {
    aspect-ratio: auto;
  }
  .full img {
    block-size: auto;
    max-block-size: 42em;
    object-fit: contain;
    object-position: 0 0;
  }
  .full img:not([width]),
  .full span.image:empty {
    aspect-ratio: auto var(--news-image-ratio, 3 / 2);
  }
  .full .summary,
  .content {
    max-inline-size: 34em;
  }
  .full .summary,
  .full :not(.summary) + .content > p:first-child {
    color: inherit;
    font-size: 1.1875em;
    font-weight: 500;
    line-height: 1.4;
    max-inline-size: 29em;
  }
  .full .summary {
    display: block;
    -webkit-line-clamp: none;
    padding-block-start: 18px;
    overflow: visible;
  }
  .content {
    line-height: 1.6;
    padding-block-start: 18px;
    hyphens: auto;
  }
  .content > * + * {
    margin-block-start: 0.9em;
  }
  .content :is(h2, h3, h4, h5, h6) {
    margin-block-start: 1.5em;
    font-family: var(--news-title-font, inherit);
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.25;
    hyphens: none;
    text-wrap: balance;
  }
  .content :is(h2, h3, h4, h5, h6) + * {
    margin-block-start: 0.4em;
  }
  .content blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
    font-size: 1.0625em;
    line-height: 1.5;
  }
  .content blockquote > * + * {
    margin-block-start: 0.6em;
  }
  .content :is(ul, ol) {
    padding-inline-start: 1.4em;
  }
  .content ul > li {
    list-style: disc;
  }
  .content ol > li {
    list-style: decimal;
  }
  .content li + li {
    margin-block-start: 0.35em;
  }
  .content li::marker {
    color: var(--muted);
  }
  .content figure {
    margin-block: 1.5em;
  }
  .content img {
    display: block;
    inline-size: auto;
    max-inline-size: 100%;
    border-radius: var(--news-radius, 2px);
  }
  .content img:not([width]) {
    inline-size: 100%;
  }
  .content figcaption {
    color: var(--muted);
    font-size: 0.75em;
    line-height: 1.4;
    padding-block-start: 6px;
  }
  .content a,
  .source a {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }
  .content a:hover,
  .source a:hover {
    text-decoration-thickness: 2px;
  }
  .content table {
    display: block;
    max-inline-size: 100%;
    overflow: auto;
    overflow-wrap: normal;
    border-collapse: collapse;
    font-size: 0.875em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    hyphens: none;
  }
  .content :is(th, td) {
    padding: 6px 14px 6px 0;
    padding-inline: 0 14px;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .content :is(sub, sup) {
    line-height: 0;
  }
  .source {
    color: var(--muted);
    font-size: 0.875em;
    line-height: 1.4;
    padding-block-start: 18px;
  }
  .full .content .lines {
    --lines: 5;
    --leading: 1.6;
  }
  @container news (min-width: 560px) {
    .full .item {
      font-size: 1.125em;
    }
    .full .title {
      --leading: 1.1;
      font-size: 2em;
    }
  }
  @container news (min-width: 900px) {
    .full .title {
      font-size: 2.375em;
    }
  }
`;
