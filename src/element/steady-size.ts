/**
 * Keeps the block size of a widget through changes that no reader asked for, so that what follows it on the page stays
 * where it is: that of its box, and on pages with `news-widgets.css`, which says so by `--steady`, that of the light DOM
 * when the box takes its place. What is shorter leaves room below. What is longer has its headlines cut to two lines at
 * the least (`data-lines`), for the eyes only. Where that is not enough, articles wait that had no place before, then what
 * stands below headlines, and only then other articles, each from the last.
 *
 * The box is free again when a reader acts, when it has another width, and when it lies below the window.
 */
export class SteadySize {
  readonly #host: Element & { readonly shadowRoot: ShadowRoot | null };
  readonly #resize = new ResizeObserver(([entry]) => this.#onResize(entry!.contentRect.width));
  #box: HTMLElement | undefined;
  #width: number | undefined;
  #free = false;
  #first: number | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  /** The reader has acted: what is drawn next, and is there, may have any size. */
  free(): void {
    this.#free = true;
  }

  /** There are more articles than the page had. Where it does not say that nothing moves, they may have their place. */
  grow(): void {
    if (!getComputedStyle(this.#host).getPropertyValue('--steady')) this.free();
  }

  /** To be called before there is a shadow root, which hides the light DOM until something is drawn. */
  begin(): void {
    this.#first = this.#measure();
  }

  /**
   * @param isThere whether what is drawn is what there is to show; while it is loading the size is kept in any case
   * @param isComing whether something better is on its way, for which the freedom that a reader gave is kept
   * @param draw draws
   */
  keep(isThere: boolean, isComing: boolean, draw: () => void): void {
    const size = this.#first ?? this.#measure();
    this.#first = undefined;
    // Rows of grey lines are places as well, and on the page those of the light DOM.
    const rows = (this.#find() ?? this.#host).querySelectorAll('li:not([hidden])').length;
    draw();
    const box = this.#find();
    if (box !== this.#box) this.#observe(box);
    if (!box) return;
    const mayGrow = this.#free;
    const isFree = mayGrow && isThere && !isComing;
    if (isThere && !isComing) this.#free = false;
    const difference = (): number => box.getBoundingClientRect().height - size!;
    // A clock that ticks changes nothing else.
    if (size && !isFree && !('lines' in box.dataset) && Math.abs(difference()) <= 0.5) return;
    release(box);
    if (!size || isFree) return;
    const isLonger = (): boolean => difference() > 0.5;
    if (isThere && !mayGrow && isLonger()) tighten(box, isLonger, rows);
    if (difference() < -0.5) box.style.setProperty('min-block-size', `${size}px`);
  }

  /** The size to keep; none where nothing that a reader sees would move. */
  #measure(): number | undefined {
    const measured = this.#find() ?? this.#host;
    const { top, height } = measured.getBoundingClientRect();
    if (top >= innerHeight || measured !== this.#host) return top < innerHeight ? height : undefined;
    const style = getComputedStyle(measured);
    if (!style.getPropertyValue('--steady')) return undefined;
    const around = ['padding-block-start', 'padding-block-end', 'border-block-start-width', 'border-block-end-width'];
    return around.reduce((rest, name) => rest - parseFloat(style.getPropertyValue(name)), height);
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

function tighten(box: HTMLElement, isLonger: () => boolean, rows: number): void {
  const items = [...box.querySelectorAll<HTMLElement>('li[data-item]')];
  const cut = (): boolean =>
    [...'432'].some((lines) => {
      box.style.setProperty('--cut', lines);
      return !isLonger();
    });
  // What a reader at the keyboard has before him stays, whatever it costs.
  const leaveOut = (elements: Iterable<HTMLElement>): boolean =>
    [...elements]
      .reverse()
      .some((element) => element.matches(':focus-within') || ((element.hidden = true), !isLonger()));
  box.dataset['lines'] = '';
  if (cut()) return;
  if (!leaveOut(items.slice(rows || 1)) && !leaveOut(box.querySelectorAll<HTMLElement>('.meta')))
    leaveOut(items.slice(1));
  // What was left out last may have made more room than was wanting.
  cut();
}

function release(box: HTMLElement): void {
  box.style.removeProperty('min-block-size');
  delete box.dataset['lines'];
  for (const element of box.querySelectorAll<HTMLElement>('li, .meta')) element.hidden = false;
}
