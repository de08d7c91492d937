/** What the script tag sets for every widget of the page (`data-lang`, `data-proxy`, `data-link-params`). */
export interface PageDefaults {
  lang?: string;
  proxy?: string;
  linkParams?: string;
}

/** Attributes on a widget win over these. Without a prototype: what a page adds to all objects is none of them. */
export const pageDefaults: PageDefaults = Object.create(null);

/** Takes what the script tag says. */
export function setPageDefaults(dataset: DOMStringMap | undefined): void {
  Object.assign(pageDefaults, dataset);
}
