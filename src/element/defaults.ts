/** What the script tag sets for every widget of the page (`data-lang`, `data-proxy`, `data-link-params`). */
export interface PageDefaults {
  lang?: string;
  proxy?: string;
  linkParams?: string;
}

/** Attributes on a widget win over these. */
export const pageDefaults: PageDefaults = {};

/** Takes what the script tag says. */
export function setPageDefaults({ lang, proxy, linkParams }: DOMStringMap = {}): void {
  Object.assign(pageDefaults, lang && { lang }, proxy && { proxy }, linkParams && { linkParams });
}
