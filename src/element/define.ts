/**
 * Registers an element unless the page has that tag already, in which case it stays as it is and the author is told:
 * a second copy of the script must not break the first.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  const standing = customElements.get(tag);
  if (!standing) customElements.define(tag, elementClass);
  else if (standing !== elementClass) {
    console.warn(
      `[news-widgets] <${tag}> is already defined on this page; that definition stays. Load the script once.`,
    );
  }
}
