import type { ArgTypes, StoryContext } from '@storybook/web-components-vite';
import type { Language } from './data/edition.js';
import { feedFiles, root } from './handlers.js';

/** What the panel below a story sets. */
export interface WidgetArgs {
  /** Names of files in handlers.ts; the widget gets their addresses. */
  feed?: string | undefined;
  variant?: string;
  limit?: number;
  show?: readonly string[];
  heading?: string;
  more?: string;
  loading?: 'lazy' | 'eager';
}

/** Articles of a story stand in the language chosen in the toolbar. */
export function languageOf({ globals }: Pick<StoryContext, 'globals'>): Language {
  return globals.language === 'kk' || globals.language === 'en' ? globals.language : 'ru';
}

/** The folder of a story's own feeds. */
export function folderOf(context: Pick<StoryContext, 'globals' | 'id'>): string {
  return `${root}${languageOf(context)}/${context.id}/`;
}

/** The value of `feed`: an address of the story's own for each file. */
export function feedUrls(files: string | undefined, context: Pick<StoryContext, 'globals' | 'id'>): string | undefined {
  return files
    ?.split(' ')
    .map((file) => folderOf(context) + file)
    .join(' ');
}

/** The controls of every widget; its own variants and words of `show` come in. */
export function controls(variants: readonly string[], words: readonly string[]): Partial<ArgTypes<WidgetArgs>> {
  return {
    feed: {
      control: 'select',
      options: [...feedFiles.filter((name) => name !== 'archive.json'), 'latest.json missing.json'],
      description: 'One or several feed URLs. Here: which of the mocked feeds.',
    },
    variant: { control: 'select', options: variants },
    limit: { control: { type: 'number', min: 1, max: 15 } },
    show: { control: 'check', options: words },
    heading: { control: 'text' },
    loading: { control: 'radio', options: ['lazy', 'eager'] },
  };
}

/** What a failing feed says to the page's author; such a story expects it. */
export const oneLine = { expectedConsole: [/^console\.warn: \[news-widgets\] </] };

/** A dark page of its own, made with custom properties only. */
export const night = [
  '--news-color-accent: #ffb454',
  '--news-color-text: #eef2f5',
  '--news-color-muted: #b4c0ca',
  '--news-color-line: #3a4c5a',
  '--news-color-surface: #22323e',
  '--news-color-focus: #ffb454',
  '--news-title-font: Georgia, serif',
  '--news-radius: 8px',
  '--news-space: 16px',
  'color-scheme: dark; background: #14212b; color: #eef2f5; padding: 24px',
].join(';');

const askAgain = 8000;

/** A request is given up after ten seconds; asking anew before that keeps a widget loading for as long as one looks. */
export function keepLoading(element?: Element): void {
  const name = ['archive-index', 'feed'].find((each) => element?.getAttribute(each)?.includes('never.json'));
  if (!element || !name) return;
  setTimeout(() => {
    if (!element.isConnected) return;
    element.setAttribute(name, element.getAttribute(name)!.replace(/never\.json.*/, `never.json?at=${Date.now()}`));
    keepLoading(element);
  }, askAgain);
}
