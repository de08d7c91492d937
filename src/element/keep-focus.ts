/**
 * Renders, and gives the focus back to an element that was moved: the platform takes it away from a node that is put
 * elsewhere, and a reader at the keyboard would have to begin anew.
 * @returns whether the element with the focus has gone, and the focus with it
 */
export function keepFocus(root: DocumentOrShadowRoot, render: () => void): boolean {
  const focused = root.activeElement as HTMLElement | null;
  render();
  if (!focused || root.activeElement === focused) return false;
  if (focused.isConnected) focused.focus({ preventScroll: true });
  return !focused.isConnected;
}
