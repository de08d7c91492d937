import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { WidgetState } from '../src/index.js';
import { feedUrls, keepLoading, oneLine } from './controls.js';
import { handlers, type FeedFile } from './handlers.js';
import type { Widget } from './inspect.js';

export default {
  title: 'Every state',
  parameters: { msw: handlers },
  args: {},
} satisfies Meta;

type Story = StoryObj;

const variants = {
  'article-card': ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'],
  'popular-list': ['list', 'ranked', 'thumbnails', 'timeline'],
  'read-also': ['strip', 'grid', 'list', 'inline'],
  'archive-picker': ['drill', 'calendar', 'heatmap'],
} as const;

/** The feed that leads to each state, and whether the page's author is told. */
const feeds = {
  loading: ['never.json'],
  ready: ['popular.json'],
  empty: ['empty.json', oneLine],
  failed: ['missing.json', oneLine],
  stale: ['once.json', oneLine],
  partial: ['latest.json missing.json', oneLine],
} as const satisfies Record<
  WidgetState | 'stale' | 'partial',
  readonly [FeedFile | `${FeedFile} ${FeedFile}`, object?]
>;

/** All variants of a widget in one state, each under its name. */
function inEveryVariant(name: keyof typeof variants, state: keyof typeof feeds): Story {
  const [feed, parameters] = feeds[state];
  return {
    ...(parameters && { parameters }),
    render: (_, context) => {
      const place = document.createElement('div');
      for (const variant of variants[name]) {
        const widget = document.createElement(`news-${name}`) as Widget;
        const attributes = { variant, feed: feedUrls(feed, context)!, heading: variant, limit: '3', loading: 'eager' };
        for (const [attribute, value] of Object.entries(attributes)) widget.setAttribute(attribute, value);
        widget.dedupe = 'off';
        place.append(widget);
        if (state === 'loading') keepLoading(widget);
      }
      return place;
    },
    play: async ({ canvasElement }) => {
      const widgets = [...canvasElement.querySelectorAll<Widget>(`news-${name}`)];
      const each = (of: string) =>
        waitFor(() => expect(widgets.map((widget) => widget.matches(`:state(${of})`))).not.toContain(false), {
          timeout: 5000,
        });
      await expect(widgets).toHaveLength(variants[name].length);
      if (state === 'stale') {
        await each('ready');
        await Promise.all(widgets.map((widget) => widget.refresh()));
      }
      await each(state);
    },
  };
}

export const ArticleCardLoading = inEveryVariant('article-card', 'loading');
export const ArticleCardReady = inEveryVariant('article-card', 'ready');
export const ArticleCardEmpty = inEveryVariant('article-card', 'empty');
export const ArticleCardFailed = inEveryVariant('article-card', 'failed');
export const ArticleCardStale = inEveryVariant('article-card', 'stale');
export const ArticleCardPartial = inEveryVariant('article-card', 'partial');

export const PopularListLoading = inEveryVariant('popular-list', 'loading');
export const PopularListReady = inEveryVariant('popular-list', 'ready');
export const PopularListEmpty = inEveryVariant('popular-list', 'empty');
export const PopularListFailed = inEveryVariant('popular-list', 'failed');
export const PopularListStale = inEveryVariant('popular-list', 'stale');
export const PopularListPartial = inEveryVariant('popular-list', 'partial');

export const ReadAlsoLoading = inEveryVariant('read-also', 'loading');
export const ReadAlsoReady = inEveryVariant('read-also', 'ready');
export const ReadAlsoEmpty = inEveryVariant('read-also', 'empty');
export const ReadAlsoFailed = inEveryVariant('read-also', 'failed');
export const ReadAlsoStale = inEveryVariant('read-also', 'stale');
export const ReadAlsoPartial = inEveryVariant('read-also', 'partial');

export const ArchivePickerLoading = inEveryVariant('archive-picker', 'loading');
export const ArchivePickerReady = inEveryVariant('archive-picker', 'ready');
export const ArchivePickerEmpty = inEveryVariant('archive-picker', 'empty');
export const ArchivePickerFailed = inEveryVariant('archive-picker', 'failed');
export const ArchivePickerStale = inEveryVariant('archive-picker', 'stale');
export const ArchivePickerPartial = inEveryVariant('archive-picker', 'partial');
