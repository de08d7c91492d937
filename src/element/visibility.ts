/** How far outside the viewport a lazy widget begins to load: about one screen of a phone. */
const margin = '600px';

/**
 * Calls back once, when the element is rendered and near the viewport.
 * @returns stops waiting
 */
export function whenNear(element: Element, callback: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: margin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** How long an article must be in view to count as seen, in milliseconds. */
const viewTime = 1000;

/** Fine enough for an article of eighty screens: the observer speaks only where one of these is passed. */
const thresholds = [0];
while (thresholds.length <= 100) thresholds.push(thresholds.length / 100);

/**
 * Tells which elements a reader has had in view: half of one, or one that fills half the height of the viewport, for a
 * second on end while the page is visible.
 */
export class ViewWatcher {
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #visible = new Set<Element>();
  readonly #callback: (element: Element) => void;
  readonly #observer: IntersectionObserver;
  #watched: ReadonlyMap<Element, string> = new Map();

  constructor(callback: (element: Element) => void) {
    this.#callback = callback;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), { threshold: thresholds });
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Watches exactly these elements from now on; one that shows something else than before, by its key, begins anew. */
  watch(elements: ReadonlyMap<Element, string>): void {
    const before = this.#watched;
    for (const [element, key] of before) if (elements.get(element) !== key) this.#leave(element);
    for (const [element, key] of elements) if (before.get(element) !== key) this.#observer.observe(element);
    this.#watched = elements;
  }

  /** Ends all watching for good. */
  stop(): void {
    this.watch(new Map());
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  readonly #onVisibility = (): void => {
    for (const element of this.#visible) {
      if (document.hidden) this.#pause(element);
      else this.#begin(element);
    }
  };

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const fills = intersectionRect.height >= (rootBounds?.height ?? innerHeight) / 2;
      if (isIntersecting && (intersectionRatio >= 0.5 || fills)) {
        this.#visible.add(target);
        if (!document.hidden) this.#begin(target);
      } else {
        this.#visible.delete(target);
        this.#pause(target);
      }
    }
  }

  #begin(element: Element): void {
    if (this.#timers.has(element)) return;
    const timer = setTimeout(() => {
      this.#leave(element);
      this.#callback(element);
    }, viewTime);
    this.#timers.set(element, timer);
  }

  #pause(element: Element): void {
    clearTimeout(this.#timers.get(element));
    this.#timers.delete(element);
  }

  #leave(element: Element): void {
    this.#observer.unobserve(element);
    this.#visible.delete(element);
    this.#pause(element);
  }
}
