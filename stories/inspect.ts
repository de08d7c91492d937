import { expect, waitFor } from 'storybook/test';
import type { NewsArchivePicker, NewsArticleCard, NewsPopularList, NewsReadAlso, WidgetState } from '../src/index.js';

export type Widget = NewsArticleCard | NewsPopularList | NewsReadAlso | NewsArchivePicker;

/** The widget of a story, once it is in a state. */
export async function inState(canvas: HTMLElement, state: WidgetState): Promise<Widget> {
  const widget = canvas.querySelector<Widget>('[data-widget]')!;
  await waitFor(() => expect(widget.state).toBe(state), { timeout: 5000 });
  await widget.updateComplete;
  return widget;
}

/** What a widget has drawn that a selector finds. */
export function drawn(widget: Widget, selector: string): HTMLElement[] {
  return [...widget.renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** The texts of a part, without outer space. */
export function texts(widget: Widget, part: string): string[] {
  return drawn(widget, `[part~="${part}"]`).map((element) => element.textContent!.trim());
}

/** The headlines that a widget shows. */
export function headlines(widget: Widget): string[] {
  return texts(widget, 'link');
}

/** Waits until pictures have come, so that a broken one shows. */
export async function picturesLoaded(widget: Widget, count: number): Promise<void> {
  await waitFor(() => {
    const pictures = drawn(widget, 'img') as HTMLImageElement[];
    for (const picture of pictures) picture.loading = 'eager';
    expect(pictures.filter((picture) => picture.naturalWidth > 0)).toHaveLength(count);
  });
}

/** Nothing that is drawn sticks out of the widget sideways. */
export async function staysInside(widget: Widget): Promise<void> {
  await expect(widget.scrollWidth).toBeLessThanOrEqual(widget.clientWidth);
}
