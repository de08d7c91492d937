import { onRegisterLocale } from '../i18n/locale.js';

/** The host of the shadow root that an element is in. A document has a `host`, too, where a page gives one to every object. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The parent in the sense that languages inherit by: the parent element, else the host of the shadow root. */
function parentOf(element: Element): Element | undefined {
  return element.parentElement ?? hostOf(element);
}

/** The value of an attribute on the nearest element that has it, outwards through shadow roots. */
export function nearestAttribute(element: Element, name: string): string | undefined {
  for (let each: Element | undefined = element; each; each = parentOf(each)) {
    const value = each.getAttribute(name);
    if (value) return value;
  }
  return undefined;
}

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

function tellAll(): void {
  for (const each of [...listeners]) each();
}

/**
 * Calls back when `lang` or `dir` changes anywhere in the document or in a shadow root around the element, and when a
 * language is registered. One observer serves every widget of the page.
 * @returns ends the calls
 */
export function watchLanguage(element: Element, listener: () => void): () => void {
  listeners.add(listener);
  onRegisterLocale(tellAll);
  observer ??= new MutationObserver(tellAll);
  for (let each: Element | undefined = element; each; each = hostOf(each)) {
    observer.observe(each.getRootNode(), { subtree: true, attributeFilter: ['lang', 'dir'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
