/** The fewest lines to which a headline is cut to save a page from moving. */
const lines = [4, 3, 2];

/**
 * Keeps the block size of a widget's box through changes that no reader asked for, so that what follows it on the page
 * stays where it is. What is shorter leaves room below; what is longer has its headlines cut (`data-lines`, for the
 * style sheet), their text stays whole in the document. The box is free again when a reader acts, when it has another
 * width, and as long as it lies below the window.
 */
export class SteadySize {
  readonly #host: Element & { readonly shadowRoot: ShadowRoot | null };
  readonly #resize = new ResizeObserver(([entry]) => this.#onResize(entry!.contentRect.width));
  #box: HTMLElement | undefined;
  #width: number | undefined;
  #free = false;

  constructor(host: Element) {
    this.#host = host;
  }

  /** The reader has acted: what is drawn next, and is there, may have any size. */
  free(): void {
    this.#free = true;
  }

  /**
   * @param isThere whether what is drawn is what there is to show; while it is loading the size is kept in any case
   * @param draw draws
   */
  keep(isThere: boolean, draw: () => void): void {
    const before = this.#find()?.getBoundingClientRect();
    draw();
    const box = this.#find();
    if (box !== this.#box) this.#observe(box);
    if (!box) return;
    release(box);
    const isFree = this.#free && isThere;
    if (isThere) this.#free = false;
    if (!before || isFree || before.top >= innerHeight) return;
    const size = before.height;
    const isLonger = (): boolean => box.getBoundingClientRect().height > size + 0.5;
    if (isLonger() && isThere) {
      const enough = lines.some((count) => {
        cut(box, count);
        return !isLonger();
      });
      if (!enough) release(box);
    }
    box.style.setProperty('min-block-size', `${size}px`);
  }

  #find(): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.box') ?? undefined;
  }

  #observe(box: HTMLElement | undefined): void {
    this.#resize.disconnect();
    this.#width = undefined;
    this.#box = box;
    if (box) this.#resize.observe(box);
  }

  #onResize(width: number): void {
    const box = this.#box;
    // Not at once: a box that changes while it is being observed is reported to the page as an error.
    if (this.#width !== undefined && width !== this.#width && box) requestAnimationFrame(() => release(box));
    this.#width = width;
  }
}

function release(box: HTMLElement): void {
  box.style.removeProperty('min-block-size');
  box.removeAttribute('data-lines');
}

function cut(box: HTMLElement, count: number): void {
  box.dataset['lines'] = '';
  box.style.setProperty('--lines', String(count));
}
