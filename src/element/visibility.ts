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
    { root: null, rootMargin: margin },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** How long an article must be in view to count as seen, in milliseconds. */
const viewTime = 1000;

/** Fine enough for an article of eighty screens: the observer speaks only where one of these is passed. */
const thresholds = [0];
while (thresholds.length <= 100) thresholds.push(thresholds.length / 100);

/** An element that waits for being seen. */
interface Watched {
  /** What it shows. */
  readonly key: string;
  isInView: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Tells which elements a reader has had in view: half of one, or one that fills half the height of the viewport, for a
 * second on end while the page is visible.
 */
export class ViewWatcher {
  readonly #watched = new Map<Element, Watched>();
  readonly #callback: (element: Element) => void;
  readonly #observer: IntersectionObserver;

  constructor(callback: (element: Element) => void) {
    this.#callback = callback;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersect(entries), {
      root: null,
      threshold: thresholds,
    });
    document.addEventListener('visibilitychange', this.#turn);
  }

  /** Watches exactly these elements from now on; one that shows something else than before, by its key, begins anew. */
  watch(elements: ReadonlyMap<Element, string>): void {
    for (const [element, { key }] of this.#watched) if (elements.get(element) !== key) this.#leave(element);
    for (const [element, key] of elements) {
      if (this.#watched.has(element)) continue;
      this.#watched.set(element, { key, isInView: false, timer: undefined });
      this.#observer.observe(element);
    }
  }

  /** Ends all watching for good. */
  stop(): void {
    this.watch(new Map());
    document.removeEventListener('visibilitychange', this.#turn);
  }

  #onIntersect(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const fills = intersectionRect.height >= (rootBounds?.height ?? innerHeight) / 2;
      const watched = this.#watched.get(target);
      if (watched) watched.isInView = isIntersecting && (intersectionRatio >= 0.5 || fills);
    }
    this.#turn();
  }

  /** Time runs for what is in view of a reader, and begins anew for what comes into view again. */
  readonly #turn = (): void => {
    for (const [element, watched] of this.#watched) {
      if (!watched.isInView || document.hidden) watched.timer = void clearTimeout(watched.timer);
      else watched.timer ??= setTimeout(() => this.#onSeen(element), viewTime);
    }
  };

  #onSeen(element: Element): void {
    this.#leave(element);
    this.#callback(element);
  }

  #leave(element: Element): void {
    clearTimeout(this.#watched.get(element)?.timer);
    this.#watched.delete(element);
    this.#observer.unobserve(element);
  }
}
