import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { NewsArchivePicker } from '../src/index.js';
import { feedUrls, keepLoading, languageOf, night, oneLine } from './controls.js';
import { dayAfter, today } from './data/archive.js';
import { editions, siteUrl } from './data/feeds.js';
import { handlers, type FeedFile } from './handlers.js';
import { drawn, inState, staysInside, texts, type Widget } from './inspect.js';
import { plainYears } from './light-dom.js';

interface PickerArgs {
  /** Names of files in handlers.ts; the widget gets their addresses. */
  index?: FeedFile | undefined;
  feed?: FeedFile;
  variant?: string;
  collapsed?: boolean;
  dayFeed?: FeedFile;
  required?: boolean;
  disabled?: boolean;
  view?: string;
  value?: string;
  precision?: string;
  counts?: string;
  min?: string;
  max?: string;
  hrefTemplate?: string | undefined;
  heading?: string;
  loading?: 'lazy' | 'eager';
}

const picker = (args: PickerArgs, context: StoryContext<PickerArgs>, content: unknown = nothing) =>
  html`<news-archive-picker
    data-widget
    archive-index=${ifDefined(feedUrls(args.index, context))}
    feed=${ifDefined(feedUrls(args.feed, context))}
    variant=${ifDefined(args.variant)}
    day-feed=${ifDefined(feedUrls(args.dayFeed, context))}
    ?collapsed=${args.collapsed}
    ?required=${args.required}
    ?disabled=${args.disabled}
    view=${ifDefined(args.view)}
    value=${ifDefined(args.value)}
    precision=${ifDefined(args.precision)}
    counts=${ifDefined(args.counts)}
    min=${ifDefined(args.min)}
    max=${ifDefined(args.max)}
    href-template=${ifDefined(args.hrefTemplate)}
    heading=${ifDefined(args.heading)}
    loading=${ifDefined(args.loading)}
    ${args.index === 'never.json' ? ref(keepLoading) : nothing}
    >${content}</news-archive-picker
  >`;

const meta = {
  title: 'Widgets/Archive picker',
  component: 'news-archive-picker',
  parameters: { msw: handlers },
  argTypes: {
    index: {
      name: 'archive-index',
      control: 'select',
      options: ['archive.json', 'never.json', 'missing.json', 'page.html'],
      description: 'URL of the archive index. Here: which of the mocked files.',
    },
    variant: { control: 'radio', options: ['drill', 'calendar', 'heatmap'] },
    collapsed: { control: 'boolean' },
    disabled: { control: 'boolean' },
    view: { control: 'radio', options: ['years', 'months', 'days'] },
    value: { control: 'text' },
    precision: { control: 'radio', options: ['year', 'month', 'day'] },
    counts: { control: 'radio', options: ['none', 'dots', 'number', 'heat'] },
    min: { control: 'text' },
    max: { control: 'text' },
    heading: { control: 'text' },
    loading: { control: 'radio', options: ['lazy', 'eager'] },
  },
  args: { index: 'archive.json', loading: 'eager' },
  render: (args, context) => picker(args, context),
} satisfies Meta<PickerArgs>;
export default meta;

type Story = StoryObj<PickerArgs>;

const thisYear = today().slice(0, 4);

/** The dates that can be chosen. */
const dates = (widget: Widget) => drawn(widget, '[role="grid"] .cell a');

const date = (widget: Widget, key: string) => drawn(widget, `[data-key="${key}"] a`)[0]!;

/** All years of the archive, the newest first, each with the number of its articles. */
export const Years: Story = {
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(texts(widget, 'heading')).toEqual([editions[languageOf({ globals })].archive]);
    await expect(dates(widget)).toHaveLength(Number(thisYear) - 2018);
  },
};

/** The months of a year. */
export const Months: Story = {
  args: { value: '2024' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(12);
  },
};

/** The days of a month; on Sundays no paper came out, so that they are no links. */
export const Days: Story = {
  args: { value: '2024-05' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
    await expect(drawn(widget, '[part~="day"]')).toHaveLength(31);
  },
};

/** A chosen day. */
export const ChosenDay: Story = {
  args: { value: '2024-05-03' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
    await expect(texts(widget, 'selected')[0]).toMatch(/^3/);
  },
};

/** The first days of a year are noted as holidays. */
export const Notes: Story = {
  args: { value: '2024-01' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(texts(widget, 'note')[0]).toContain(editions[languageOf({ globals })].holiday));
  },
};

/** This month: today is marked, and the days to come cannot be chosen. */
export const ThisMonth: Story = {
  args: { value: today().slice(0, 7) },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(drawn(widget, '[part~="today"]')).toHaveLength(1));
  },
};

/** From a year to a month to a day and, by the breadcrumb, back up; with the pointer and with keys. */
export const DrillingDown: Story = {
  play: async ({ canvasElement, step }) => {
    const widget = (await inState(canvasElement, 'ready')) as NewsArchivePicker;
    await step('A year opens its months', async () => {
      await userEvent.click(date(widget, '2024'));
      await waitFor(() => expect(widget.view).toBe('months'));
    });
    await step('A month opens its days', async () => {
      await userEvent.click(date(widget, '2024-05'));
      await waitFor(() => expect(dates(widget)).toHaveLength(27));
    });
    await step('Arrows lead from day to day', async () => {
      date(widget, '2024-05-01').focus();
      await userEvent.keyboard('{ArrowDown}{ArrowRight}');
      await waitFor(() => expect(date(widget, '2024-05-09')).toBe(widget.shadowRoot?.activeElement));
    });
    await step('The breadcrumb leads back up', async () => {
      await userEvent.click(drawn(widget, '[part~="breadcrumb"] button')[0]!);
      await waitFor(() => expect(widget.view).toBe('years'));
    });
  },
};

/** In a sidebar. */
export const Sidebar: Story = {
  args: { value: '2024-05-03' },
  globals: { width: '300' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
    await staysInside(widget);
  },
};

/** Dates without numbers. */
export const WithoutCounts: Story = {
  args: { value: '2024', counts: 'none' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '.count')).toHaveLength(0);
  },
};

/** Without an index, the days of a feed are counted; nothing is claimed of the days that it does not reach. */
export const FromFeed: Story = {
  args: { index: undefined, feed: 'latest.json', value: dayAfter(today(), -1) },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '[part~="day"]').length).toBeGreaterThan(27);
  },
};

/** Only the reach is known: links made from a template, without numbers. More years than twelve stand by decades. */
export const OnlyBounds: Story = {
  args: { index: undefined, min: '1993-04-06', max: '2026-05-17' },
  render: (args, context) =>
    picker({ ...args, hrefTemplate: siteUrl(languageOf(context), 'archive/{yyyy}/{mm}/{dd}/') }, context),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(34);
  },
};

/** On a wide page the decades stand beside their years. */
export const OnlyBoundsWide: Story = { ...OnlyBounds, globals: { width: '1200' } };

/** The index has not come yet. */
export const Loading: Story = {
  args: { index: 'never.json' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

/** The days of a month have not come yet. */
export const LoadingDays: Story = {
  ...Loading,
  args: { index: 'never.json', value: '2024-05' },
};

/** No archive is named. */
export const Empty: Story = {
  args: { index: undefined, feed: 'empty.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'empty')),
};

/** The index could not be had and there is nothing to fall back on. */
export const Failed: Story = {
  args: { index: 'missing.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'failed');
    await expect(widget.error).toMatchObject({ code: 'http', status: 404 });
    await expect(texts(widget, 'button')).toHaveLength(1);
  },
};

/** The index could not be had; the plain links into the archive, which are the first data, stay. */
export const FailedWithFallback: Story = {
  args: { index: 'page.html' },
  parameters: oneLine,
  render: (args, context) => picker(args, context, plainYears(languageOf(context))),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(4);
    await waitFor(() => expect(widget.error?.code).toBe('malformed'));
  },
};

/** Plain links are all there is. */
export const OnlyLinks: Story = {
  args: { index: undefined },
  render: (args, context) => picker(args, context, plainYears(languageOf(context))),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(4);
  },
};

/** A month at once, led on by months and by years. */
export const Calendar: Story = {
  args: { variant: 'calendar', value: '2024-05-03' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
    await expect(drawn(widget, '.step')).toHaveLength(4);
  },
};

/** All days of a year, shaded in five steps by the number of their articles. */
export const Heatmap: Story = {
  args: { variant: 'heatmap', value: '2024-05-03' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(drawn(widget, '.cell.step5').length).toBeGreaterThan(10));
    await expect(texts(widget, 'legend')).toHaveLength(1);
  },
};

/** A year of shades in a sidebar. */
export const HeatmapSidebar: Story = { ...Heatmap, globals: { width: '300' } };

/** On a wide page. */
export const HeatmapWide: Story = { ...Heatmap, globals: { width: '1200' } };

/** Whether there are articles, not how many. */
export const Dots: Story = {
  args: { value: '2024-05', counts: 'dots' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
  },
};

/** The numbers as bars, longer and darker the more there is. */
export const Bars: Story = { ...Dots, args: { value: '2024-05', counts: 'heat' } };

/** Behind a button, over the page. */
export const Collapsed: Story = {
  args: { variant: 'calendar', value: '2024-05-03', collapsed: true, heading: '' },
  play: async ({ canvasElement }) => {
    const widget = (await inState(canvasElement, 'ready')) as NewsArchivePicker;
    await userEvent.click(drawn(widget, '.opener')[0]!);
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
  },
};

/** The articles of the chosen day beneath. */
export const DayFeed: Story = {
  args: { value: '2024-05-03', dayFeed: 'latest.json' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(texts(widget, 'link').length).toBeGreaterThan(2));
  },
};

/** The articles of the chosen day could not be had. */
export const DayFeedFailed: Story = {
  args: { value: '2024-05-03', dayFeed: 'missing.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(texts(widget, 'notice')).toHaveLength(1));
  },
};

/** A date that the archive has not is kept, and explained. */
export const WrongValue: Story = {
  args: { value: '1899-05-03' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(texts(widget, 'notice')).toHaveLength(1));
  },
};

/** Behind a button as well. */
export const WrongValueCollapsed: Story = { ...WrongValue, args: { value: '1899-05-03', collapsed: true } };

/** Where no days are chosen: each month is a link. */
export const MonthsOnly: Story = {
  args: { value: '2024-05', precision: 'month' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(12);
    await expect(drawn(widget, '.selected')).toHaveLength(1);
  },
};

/** A field of a form that can't be used. */
export const Disabled: Story = {
  args: { value: '2024-05-03', disabled: true },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(dates(widget)).toHaveLength(0);
  },
};

/** Colours, fonts and spaces of a page that is dark, set with custom properties. */
export const Themed: Story = {
  render: (args, context) => html`<div style=${night}>${picker(args, context)}</div>`,
  args: { value: '2024-05-03' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(dates(widget)).toHaveLength(27));
  },
};
