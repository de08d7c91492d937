const taken: string[] = [];

/**
 * Registers an element unless the page has that tag already, in which case it stays as it is and the author is told,
 * in one line for all tags: a second copy of the script must not break the first.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const standing = customElements.get(tag);
  if (!standing) customElements.define(tag, elementClass);
  else if (standing !== elementClass && taken.push(`<${tag}>`) === 1) {
    queueMicrotask(() => {
      console.warn(
        `[news-widgets] Already defined on this page, and left as it is: ${taken.splice(0).join(', ')}. Load the script once; if these are elements of your own, give our tags another name by data-prefix.`,
      );
    });
  }
}
