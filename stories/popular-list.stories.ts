import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { Article } from '../src/index.js';
import { controls, feedUrls, keepLoading, languageOf, night, oneLine, type WidgetArgs } from './controls.js';
import { usualKeys } from './data/articles.js';
import { articleUrl, editions } from './data/feeds.js';
import { handlers } from './handlers.js';
import { drawn, headlines, inState, staysInside, texts } from './inspect.js';
import { inlineFeed, plainList } from './light-dom.js';

interface Given {
  readonly content?: unknown;
  readonly articles?: readonly Article[];
}

const words = ['image', 'section', 'summary', 'rank', 'views', 'labels', 'time', 'comments', 'source', 'byline'];

const popularToday = {
  ru: 'Популярное за день',
  kk: 'Күннің көп оқылғандары',
  en: 'Popular today',
};

const list = (args: WidgetArgs, context: StoryContext<WidgetArgs>, { content = nothing, articles }: Given = {}) =>
  html`<news-popular-list
    data-widget
    feed=${ifDefined(feedUrls(args.feed, context))}
    variant=${ifDefined(args.variant)}
    limit=${ifDefined(args.limit)}
    show=${ifDefined(args.show?.join(' '))}
    heading=${ifDefined(args.heading)}
    more=${ifDefined(args.more)}
    loading=${ifDefined(args.loading)}
    .articles=${articles}
    ${args.feed === 'never.json' ? ref(keepLoading) : nothing}
    >${content}</news-popular-list
  >`;

const meta = {
  title: 'Widgets/Popular list',
  component: 'news-popular-list',
  parameters: { msw: handlers },
  argTypes: {
    ...controls(['list', 'ranked', 'thumbnails', 'timeline'], words),
    more: { control: 'radio', options: ['', 'button'] },
  },
  args: { feed: 'popular.json', limit: 5, loading: 'eager' },
  render: (args, context) => list(args, context),
} satisfies Meta<WidgetArgs>;
export default meta;

type Story = StoryObj<WidgetArgs>;

/** Numbers, headlines, and how often each was read. */
export const List: Story = {
  args: { limit: 10 },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(10);
    await expect(texts(widget, 'heading')[0]).toBe(popularToday[languageOf({ globals })]);
  },
};

/** Large light numerals. */
export const Ranked: Story = {
  args: { variant: 'ranked' },
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'ready'), 'rank')).toEqual(['1', '2', '3', '4', '5']);
  },
};

/** In a sidebar, with a label and the time. */
export const Sidebar: Story = {
  args: { variant: 'ranked', show: ['rank', 'views', 'labels', 'time'] },
  globals: { width: '300' },
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** On a wide page the list has two columns. */
export const Wide: Story = {
  args: { limit: 10 },
  globals: { width: '1200' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(10);
  },
};

/** Small pictures; every row has the same height. */
export const Thumbnails: Story = {
  args: { variant: 'thumbnails', limit: 6 },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(6);
    await staysInside(widget);
  },
};

/** The same in a sidebar. */
export const ThumbnailsNarrow: Story = { ...Thumbnails, globals: { width: '300' } };

/** Everything by day; the heading of a day stays in sight while its articles pass. */
export const Timeline: Story = {
  args: { variant: 'timeline', feed: 'latest.json', limit: 15 },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(15);
    await expect(drawn(widget, 'h3').length).toBeGreaterThan(2);
  },
};

/** The same in a sidebar, with sections. */
export const TimelineNarrow: Story = {
  args: { ...Timeline.args, show: ['time', 'labels', 'section'] },
  globals: { width: '300' },
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** The windows of the feed are tabs. */
export const Windows: Story = {
  args: { feed: 'windows.json' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(texts(widget, 'heading')).toEqual([editions[languageOf({ globals })].popular]);
    await userEvent.click(drawn(widget, '[role="tab"]')[2]!);
    await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(5);
  },
};

/** Too few were read today: the week is shown, and its tab says so. */
export const TooFewToday: Story = {
  args: { feed: 'few.json' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '[role="tab"]')[1]!).toHaveAttribute('aria-selected', 'true');
    await expect(headlines(widget)).toHaveLength(5);
  },
};

/** The rest in place; the focus goes to the first new one. */
export const More: Story = {
  args: { more: 'button' },
  play: async ({ canvasElement, step }) => {
    const widget = await inState(canvasElement, 'ready');
    await step('The button shows the rest and goes', async () => {
      await userEvent.click(drawn(widget, '.more')[0]!);
      await waitFor(() => expect(headlines(widget)).toHaveLength(15));
      await expect(widget.shadowRoot?.activeElement?.textContent).toBe(headlines(widget)[5]);
      await expect(drawn(widget, '.more')).toHaveLength(0);
    });
  },
};

/** Before the button was pressed. */
export const MoreToCome: Story = {
  args: { more: 'button', variant: 'ranked' },
  play: async ({ canvasElement }) => {
    await expect(drawn(await inState(canvasElement, 'ready'), '.more')).toHaveLength(1);
  },
};

/** The article of the page is marked in its place. */
export const CurrentArticle: Story = {
  args: { feed: undefined, variant: 'ranked', show: ['rank', 'views'] },
  render: (args, context) => {
    const language = languageOf(context);
    const articles = (['tram', 'train', 'ferns'] as const).map((key) => {
      const url = key === 'train' ? location.href : articleUrl(language, key);
      return { id: url, url, title: editions[language].articles[key].title, views: 1863 };
    });
    return list(args, context, { articles });
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '[aria-current="page"]')).toHaveLength(1);
    await expect(texts(widget, 'current').filter(Boolean).length).toBeGreaterThan(0);
  },
};

/** From right to left, mirrored: tabs, numerals, clocks. */
export const RightToLeft: Story = {
  args: { feed: 'windows.json', variant: 'ranked', more: 'button' },
  render: (args, context) => html`<div dir="rtl">${list(args, context)}</div>`,
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** A day’s articles from right to left. */
export const TimelineRightToLeft: Story = {
  args: { variant: 'timeline', feed: 'latest.json' },
  render: RightToLeft.render!,
  play: RightToLeft.play!,
};

/** Pictures and long words in a narrow place. */
export const HardThumbnails: Story = {
  args: { feed: 'hard.json', limit: 6, variant: 'thumbnails' },
  globals: { width: '300' },
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** Pictures have not come yet. */
export const ThumbnailsLoading: Story = {
  args: { feed: 'never.json', variant: 'thumbnails' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

/** The days have not come yet. */
export const TimelineLoading: Story = {
  args: { feed: 'never.json', variant: 'timeline' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

const tab = (context: StoryContext<WidgetArgs>, file: string, label: string) =>
  html`<news-tab feed=${ifDefined(feedUrls(file, context))}><h3>${label}</h3></news-tab>`;

/** «Popular» and «All» under tabs; a tab loads its feed when it is first chosen. */
export const Tabs: Story = {
  args: { feed: undefined },
  render: (args, context) => {
    const { popular, all } = editions[languageOf(context)];
    return list(args, context, {
      content: html`${tab(context, 'popular.json', popular)}${tab(context, 'latest.json', all)}`,
    });
  },
  play: async ({ canvasElement, globals, step }) => {
    const { articles } = editions[languageOf({ globals })];
    const widget = await inState(canvasElement, 'ready');
    const [first, second] = drawn(widget, '[role="tab"]') as [HTMLElement, HTMLElement];
    await expect(headlines(widget)[0]).toBe(articles.tram.title);
    await step('The second tab shows the latest', async () => {
      await userEvent.click(second);
      await waitFor(() => expect(headlines(widget)[0]).toBe(articles.live.title));
    });
    await step('An arrow key leads back, and Enter chooses', async () => {
      await userEvent.keyboard('{ArrowLeft}{Enter}');
      await waitFor(() => expect(headlines(widget)[0]).toBe(articles.tram.title));
      await expect(first).toHaveAttribute('aria-selected', 'true');
    });
  },
};

/** The second tab has lost its feed and keeps the links that the server has printed; chosen with a key. */
export const TabWithFallback: Story = {
  args: { feed: undefined },
  parameters: oneLine,
  render: (args, context) => {
    const language = languageOf(context);
    const { popular, all } = editions[language];
    const content = html`${tab(context, 'popular.json', popular)}
      <news-tab feed=${ifDefined(feedUrls('missing.json', context))}
        >${plainList(language, all, ['weather', 'bridge'])}</news-tab
      >`;
    return list(args, context, { content });
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    drawn(widget, '[role="tab"]')[0]!.focus();
    await userEvent.keyboard('{End}{Enter}');
    await waitFor(() => expect(widget.error?.code).toBe('http'));
    await expect(headlines(widget)).toHaveLength(2);
  },
};

/** Nobody knows what is read: the latest, and the heading does not claim more. */
export const NothingCounted: Story = {
  args: { feed: 'uncounted.json' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    const { articles, popular } = editions[languageOf({ globals })];
    await expect(headlines(widget)[0]).toBe(articles.live.title);
    await expect(texts(widget, 'heading')[0]).not.toBe(popular);
  },
};

/** From an RSS feed, which has no numbers of views. */
export const FromRss: Story = {
  args: { feed: 'latest.rss', show: ['time', 'labels'] },
  play: async ({ canvasElement }) => {
    await expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(5);
  },
};

/** The feed has not answered yet. */
export const Loading: Story = {
  args: { feed: 'never.json' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

/** The feed has no articles. */
export const Empty: Story = {
  args: { feed: 'empty.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'empty'), 'notice')).toHaveLength(1);
  },
};

/** A web page came instead of a feed. */
export const Failed: Story = {
  args: { feed: 'page.html' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    await expect((await inState(canvasElement, 'failed')).error?.code).toBe('unknown-format');
  },
};

/** The reader tries again, and it works; the focus goes to the first link. */
export const FailedThenRetried: Story = {
  args: { feed: 'second.json' },
  parameters: oneLine,
  // Another address at every showing: what has once arrived is not asked for again.
  loaders: [() => ({ showing: crypto.randomUUID() })],
  render: (args, context) => list({ ...args, feed: `second.json?showing=${context.loaded.showing}` }, context),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'failed');
    await userEvent.click(drawn(widget, 'button')[0]!);
    await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(5);
    await expect(widget.shadowRoot?.activeElement?.localName).toBe('a');
  },
};

/** The feed cannot be reached; the links that the server has printed stay. */
export const FailedWithFallback: Story = {
  args: { feed: 'unreachable.json' },
  parameters: oneLine,
  render: (args, context) => {
    const language = languageOf(context);
    return list(args, context, { content: plainList(language, editions[language].popular, usualKeys.slice(4, 8)) });
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(widget.error?.code).toBe('network'));
    await expect(headlines(widget)).toHaveLength(4);
  },
};

/** No feed: the links, dates and numbers of the HTML inside the element, and its link to everything. */
export const FromLightDom: Story = {
  args: { feed: undefined },
  render: (args, context) => {
    const language = languageOf(context);
    return list(args, context, { content: plainList(language, editions[language].popular, usualKeys.slice(0, 5)) });
  },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(5);
    await expect(texts(widget, 'views')).toHaveLength(5);
    await expect(texts(widget, 'all')).toEqual([editions[languageOf({ globals })].allNews]);
  },
};

/** A feed that the page's server has put into the page. */
export const FromInlineJson: Story = {
  args: { feed: undefined },
  render: (args, context) => list(args, context, { content: inlineFeed(languageOf(context)) }),
  play: async ({ canvasElement }) => {
    await expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(5);
  },
};

/** Articles given by a program, with the property `articles`. */
export const FromProperty: Story = {
  args: { feed: undefined, heading: '' },
  render: (args, context) => {
    const language = languageOf(context);
    const articles = (['tram', 'train', 'ferns'] as const).map((key) => {
      const url = articleUrl(language, key);
      return { id: url, url, title: editions[language].articles[key].title };
    });
    return list(args, context, { articles });
  },
  play: async ({ canvasElement }) => {
    await expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(3);
  },
};

/** One of two feeds failed: the other is shown, and a line says so. */
export const Partial: Story = {
  args: { feed: 'latest.json missing.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(widget.matches(':state(partial)')).toBe(true));
    await expect(texts(widget, 'notice')).toHaveLength(1);
  },
};

/** A refresh failed: what was there stays, labelled with its age. */
export const Stale: Story = {
  args: { feed: 'once.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await widget.refresh();
    await expect(widget.matches(':state(stale)')).toBe(true);
    await expect(texts(widget, 'notice')).toHaveLength(1);
    await expect(headlines(widget)).toHaveLength(5);
  },
};

/** A headline of 185 characters, a word of sixty letters, no date, millions of views, labels; in a narrow place. */
export const HardCases: Story = {
  args: { feed: 'hard.json', limit: 6, show: words },
  globals: { width: '300' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(6);
    await staysInside(widget);
  },
};

/** Colours, fonts and spaces of a page that is dark, set with custom properties. */
export const Themed: Story = {
  render: (args, context) => html`<div style=${night}>${list(args, context)}</div>`,
  args: { variant: 'ranked', show: ['rank', 'views', 'labels', 'time'] },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'ready')),
};
