import { articleKey } from '../article/article.js';
import { contentOf } from './light-dom.js';

/**
 * Renders, and keeps the focus of a reader at the keyboard, who would otherwise have to begin anew. The platform takes it
 * from a node that is moved or removed, and from the light DOM when it is no longer shown.
 * @param host whose light DOM may have the focus
 * @param root its shadow root
 */
export function keepFocus(host: HTMLElement, root: ShadowRoot, render: () => void): void {
  const inside = root.activeElement as HTMLElement | null;
  const content = contentOf(host);
  const active = (content.getRootNode() as ShadowRoot | Document).activeElement;
  const outside = active !== content && content.contains(active) ? (active as HTMLAnchorElement) : undefined;
  // Before the rendering, which may make another link of it.
  const { href } = (inside ?? outside ?? {}) as Partial<HTMLAnchorElement>;
  const article = href && articleKey(href);
  render();
  const same = (): HTMLElement | undefined =>
    [...root.querySelectorAll('a')].find((link) => articleKey(link.href) === article);
  if (inside && root.activeElement !== inside) {
    // Of a grid, or a row of tabs, the one stop of the Tab key.
    const stop = inside.hasAttribute('tabindex') ? root.querySelector<HTMLElement>('[tabindex="0"]') : null;
    const next = inside.isConnected
      ? inside
      : (same() ?? stop ?? neighbour(root, Number(inside.dataset['index'] ?? 0)));
    next?.focus({ preventScroll: true });
  } else if (outside && !root.querySelector('slot:not([name])') && !outside.slot) {
    (same() ?? neighbour(root, 0))?.focus({ preventScroll: true });
  }
}

/** What stands now where something else stood. */
function neighbour(root: ShadowRoot, index: number): HTMLElement | null {
  const links = root.querySelectorAll<HTMLElement>('a[data-index]');
  return links[Math.min(index, links.length - 1)] ?? root.querySelector<HTMLElement>('a, button');
}
