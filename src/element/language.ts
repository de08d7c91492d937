/** The parent in the flat sense that languages inherit by: the parent element, else the host of the shadow root. */
function parentOf(element: Element): Element | null {
  return element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
}

/** The value of an attribute on the nearest element that has it, outwards through shadow roots. */
export function nearestAttribute(element: Element, name: string): string | undefined {
  for (let each: Element | null = element; each; each = parentOf(each)) {
    const value = each.getAttribute(name);
    if (value) return value;
  }
  return undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/**
 * Calls back when `lang` or `dir` changes anywhere in the document. One observer serves every widget of the page.
 * @returns ends the calls
 */
export function watchLanguage(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of [...listeners]) each();
    });
    observer.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
