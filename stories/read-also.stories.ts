import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import type { Article } from '../src/index.js';
import { controls, feedUrls, keepLoading, languageOf, night, oneLine, type WidgetArgs } from './controls.js';
import { usualKeys } from './data/articles.js';
import { articleUrl, editions } from './data/feeds.js';
import { handlers } from './handlers.js';
import { drawn, headlines, inState, picturesLoaded, staysInside, texts } from './inspect.js';
import { inlineFeed, plainList } from './light-dom.js';

interface Given {
  readonly dedupe?: 'page';
  readonly content?: unknown;
  readonly article?: Article;
  readonly articles?: readonly Article[];
}

const words = ['image', 'section', 'time', 'labels', 'views', 'comments', 'source', 'byline'];

const also = (args: WidgetArgs, context: StoryContext<WidgetArgs>, given: Given = {}) =>
  html`<news-read-also
    data-widget
    feed=${ifDefined(feedUrls(args.feed, context))}
    variant=${ifDefined(args.variant)}
    limit=${ifDefined(args.limit)}
    show=${ifDefined(args.show?.join(' '))}
    heading=${ifDefined(args.heading)}
    loading=${ifDefined(args.loading)}
    dedupe=${given.dedupe ?? 'off'}
    .article=${given.article}
    .articles=${given.articles}
    ${args.feed === 'never.json' ? ref(keepLoading) : nothing}
    >${given.content ?? nothing}</news-read-also
  >`;

const meta = {
  title: 'Widgets/Read also',
  component: 'news-read-also',
  parameters: { msw: handlers },
  argTypes: controls(['strip', 'grid', 'list', 'inline'], words),
  args: { feed: 'latest.json', limit: 4, loading: 'eager' },
  render: (args, context) => also(args, context),
} satisfies Meta<WidgetArgs>;
export default meta;

type Story = StoryObj<WidgetArgs>;

/** A row that scrolls when it is wider than its place. */
export const Strip: Story = {
  args: { variant: 'strip', limit: 6 },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(6);
    await expect(texts(widget, 'heading')).toEqual([editions[languageOf({ globals })].readAlso]);
    await picturesLoaded(widget, 5);
  },
};

/** In a sidebar the next article peeps in, so that one sees that there is more. */
export const StripNarrow: Story = {
  args: { variant: 'strip' },
  globals: { width: '300' },
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** On a wide page all of them have room. */
export const StripWide: Story = {
  args: { variant: 'strip' },
  globals: { width: '1200' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 3),
};

/** As many columns as there is room for. */
export const Grid: Story = {
  args: { variant: 'grid' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 3),
};

/** Between the paragraphs of a text: headlines alone. */
export const Inline: Story = {
  args: { variant: 'inline', limit: 3 },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(3);
    await expect(drawn(widget, 'img')).toHaveLength(0);
  },
};

/** What the list above shows is not shown again; the number asked for stays. */
export const NothingTwice: Story = {
  args: { variant: 'list' },
  render: (args, context) => html`
    <news-popular-list
      feed=${ifDefined(feedUrls(args.feed, context))}
      limit="3"
      loading="eager"
      heading-level="2"
    ></news-popular-list>
    ${also(args, context, { dedupe: 'page' })}
  `,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    const above = canvasElement.querySelector('news-popular-list')!;
    await waitFor(async () => {
      await expect(headlines(above)).toHaveLength(3);
      await expect(headlines(widget).filter((each) => headlines(above).includes(each))).toEqual([]);
    });
    await expect(headlines(widget)).toHaveLength(4);
  },
};

/** Headlines with a small picture at the end of the line. */
export const List: Story = {
  args: { variant: 'list' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 3),
};

/** On a wide page the list has two columns. */
export const ListWide: Story = {
  ...List,
  globals: { width: '1200' },
};

/** The author's own links come first, with picture and time from the feed; the feed fills up. */
export const AuthorsLinksFirst: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    return also(args, context, { content: plainList(language, editions[language].readAlso, ['train', 'shade']) });
  },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(headlines(widget)).toHaveLength(4));
    const { articles } = editions[languageOf({ globals })];
    await expect(headlines(widget).slice(0, 2)).toEqual([articles.train.title, articles.shade.title]);
  },
};

/** The article that is being read is never offered; here a program says which it is. */
export const WithoutTheCurrentArticle: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const url = `${articleUrl(language, 'live')}?utm_source=mail`;
    return also(args, context, { article: { id: url, url, title: editions[language].articles.live.title } });
  },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    const { articles } = editions[languageOf({ globals })];
    await expect(headlines(widget)).toHaveLength(4);
    await expect(headlines(widget)).not.toContain(articles.live.title);
  },
};

/** The feed has not answered yet. */
export const Loading: Story = {
  args: { feed: 'never.json' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

/** The same as a list. */
export const LoadingList: Story = {
  ...Loading,
  args: { feed: 'never.json', variant: 'list' },
};

/** The feed has no articles. */
export const Empty: Story = {
  args: { feed: 'empty.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'empty'), 'notice')).toHaveLength(1);
  },
};

/** There is no server where the feed should be. */
export const Failed: Story = {
  args: { feed: 'unreachable.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    await expect((await inState(canvasElement, 'failed')).error?.code).toBe('network');
  },
};

/** The feed could not be had; the links that the server has printed stay. */
export const FailedWithFallback: Story = {
  args: { feed: 'missing.json', variant: 'list' },
  parameters: oneLine,
  render: (args, context) => {
    const language = languageOf(context);
    return also(args, context, { content: plainList(language, editions[language].readAlso, usualKeys.slice(3, 6)) });
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(widget.error?.code).toBe('http'));
    await expect(headlines(widget)).toHaveLength(3);
  },
};

/** No feed: the links inside the element. */
export const FromLightDom: Story = {
  args: { feed: undefined },
  render: (args, context) => {
    const language = languageOf(context);
    return also(args, context, { content: plainList(language, editions[language].readAlso, usualKeys.slice(6, 10)) });
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toHaveLength(4);
    await expect(drawn(widget, 'img')).toHaveLength(0);
  },
};

/** A feed that the page's server has put into the page. */
export const FromInlineJson: Story = {
  args: { feed: undefined },
  render: (args, context) => also(args, context, { content: inlineFeed(languageOf(context)) }),
  play: async ({ canvasElement }) => {
    await expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(4);
  },
};

/** Articles given by a program, with the property `articles`. */
export const FromProperty: Story = {
  args: { feed: undefined, variant: 'list' },
  render: (args, context) => {
    const language = languageOf(context);
    const articles = (['orchestra', 'library'] as const).map((key) => {
      const url = articleUrl(language, key);
      return { id: url, url, title: editions[language].articles[key].title };
    });
    return also(args, context, { articles });
  },
  play: async ({ canvasElement }) => {
    await expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(2);
  },
};

/** Headlines of 185 characters and words of sixty letters are cut to three lines; the whole text stays in the page. */
export const LongHeadlines: Story = {
  args: { feed: 'hard.json', limit: 6 },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toContain(editions[languageOf({ globals })].articles.longTitle.title);
    await staysInside(widget);
  },
};

/** No article of the feed has a picture. */
export const NoImages: Story = {
  args: { feed: 'plain.json' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '[part~="image"]')).toHaveLength(0);
  },
};

/** Colours, fonts and spaces of a page that is dark, set with custom properties. */
export const Themed: Story = {
  render: (args, context) => html`<div style=${night}>${also(args, context)}</div>`,
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'ready')),
};
