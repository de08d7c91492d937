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

/**
 * Tells which elements a reader has had in view: half of one, or one that fills half of the viewport, for a second on
 * end while the page is visible. Each element counts once.
 */
export class ViewWatcher {
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #visible = new Set<Element>();
  readonly #seen = new WeakSet<Element>();
  readonly #callback: (element: Element) => void;
  readonly #observer: IntersectionObserver;
  #watched = new Set<Element>();

  constructor(callback: (element: Element) => void) {
    this.#callback = callback;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), {
      threshold: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1],
    });
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  /** Watches exactly these elements from now on. */
  watch(elements: Iterable<Element>): void {
    const next = new Set(elements);
    for (const element of this.#watched) if (!next.has(element)) this.#leave(element);
    for (const element of next)
      if (!this.#watched.has(element) && !this.#seen.has(element)) this.#observer.observe(element);
    this.#watched = next;
  }

  /** Ends all watching for good. */
  stop(): void {
    this.watch([]);
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
    for (const { target, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const viewport = rootBounds ? rootBounds.width * rootBounds.height : innerWidth * innerHeight;
      const fills = intersectionRect.width * intersectionRect.height >= viewport / 2;
      if (intersectionRatio >= 0.5 || fills) {
        this.#visible.add(target);
        if (!document.hidden) this.#begin(target);
      } else {
        this.#visible.delete(target);
        this.#pause(target);
      }
    }
  }

  #begin(element: Element): void {
    if (this.#timers.has(element) || this.#seen.has(element)) return;
    const timer = setTimeout(() => {
      this.#seen.add(element);
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
