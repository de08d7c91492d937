import { unsafeCSS, type CSSResult } from 'lit';

const properties =
  'font-family font-size title-font color-text color-muted color-accent color-surface color-line color-visited color-focus space radius image-ratio title-lines summary-lines'.split(
    ' ',
  );

/**
 * Custom properties of one kind of widget: with `--news-popular-list-space` the popular list has that in the place of
 * `--news-space`. By way of the host, since no element can say a property by itself.
 * @param widget such as `popular-list`
 */
export function ownProperties(widget: string): CSSResult {
  const all = (declare: (name: string) => string): string => properties.map(declare).join(';');
  const onHost = all((name) => `--_${name}:var(--news-${widget}-${name},var(--news-${name}))`);
  return unsafeCSS(`:host{${onHost}}.box{${all((name) => `--news-${name}:var(--_${name})`)}}`);
}
