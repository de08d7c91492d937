import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { expect, waitFor } from 'storybook/test';
import type { Article } from '../src/index.js';
import { controls, feedUrls, keepLoading, languageOf, night, oneLine, type WidgetArgs } from './controls.js';
import type { Key } from './data/articles.js';
import { articleUrl, editions, imageUrl, minutesAgo } from './data/feeds.js';
import { handlers } from './handlers.js';
import { drawn, headlines, inState, picturesLoaded, staysInside, texts } from './inspect.js';
import { inlineFeed, plainArticle } from './light-dom.js';

interface CardArgs extends WidgetArgs {
  /** Which article of the feed; the widget gets its address. */
  article?: Key;
}

interface Given {
  readonly content?: unknown;
  readonly article?: Article;
}

const words = ['image', 'summary', 'section', 'time', 'views', 'comments', 'source', 'credit', 'byline', 'labels'];

const card = (args: CardArgs, context: StoryContext<CardArgs>, { content = nothing, article }: Given = {}) =>
  html`<news-article-card
    data-widget
    feed=${ifDefined(feedUrls(args.feed, context))}
    article-url=${ifDefined(args.article && articleUrl(languageOf(context), args.article))}
    variant=${ifDefined(args.variant)}
    show=${ifDefined(args.show?.join(' '))}
    heading=${ifDefined(args.heading)}
    loading=${ifDefined(args.loading)}
    .article=${article}
    ${args.feed === 'never.json' ? ref(keepLoading) : nothing}
    >${content}</news-article-card
  >`;

const meta = {
  title: 'Widgets/Article card',
  component: 'news-article-card',
  parameters: { msw: handlers },
  argTypes: controls(['standard', 'horizontal', 'text'], words),
  args: { feed: 'latest.json', article: 'tram', loading: 'eager' },
  render: (args, context) => card(args, context),
} satisfies Meta<CardArgs>;
export default meta;

type Story = StoryObj<CardArgs>;

/** The picture on top. */
export const Standard: Story = {
  args: { variant: 'standard' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toEqual([editions[languageOf({ globals })].articles.tram.title]);
    await picturesLoaded(widget, 1);
  },
};

/** The picture beside the words; in a narrow place it is smaller and the summary goes. */
export const Horizontal: Story = {
  args: { variant: 'horizontal', article: 'observatory' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** As in a sidebar. */
export const HorizontalNarrow: Story = {
  ...Horizontal,
  globals: { width: '300' },
};

/** Only words, for rows of headlines. */
export const Text: Story = {
  args: { variant: 'text', article: 'hockey' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, 'img')).toHaveLength(0);
  },
};

/** Everything that the feed knows of the article. */
export const EverythingShown: Story = {
  args: { show: words, article: 'weather', heading: '' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(texts(widget, 'source')).toEqual([editions[languageOf({ globals })].source]);
    for (const part of ['section', 'summary', 'time', 'views', 'byline', 'credit']) {
      await expect(texts(widget, part)).toHaveLength(1);
    }
  },
};

/** The same article as most newspapers publish it: in an RSS feed. */
export const FromRss: Story = {
  args: { feed: 'latest.rss' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** The feed has not answered yet: still lines with the geometry of what is to come. */
export const Loading: Story = {
  args: { feed: 'never.json' },
  play: async ({ canvasElement }) => void (await inState(canvasElement, 'loading')),
};

/** The feed has no articles. */
export const Empty: Story = {
  args: { feed: 'empty.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'empty');
    await expect(texts(widget, 'notice')).toHaveLength(1);
  },
};

/** The feed could not be had and the page has nothing to fall back on. The page's author finds one line on the console. */
export const Failed: Story = {
  args: { feed: 'missing.json' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'failed');
    await expect(widget.error).toMatchObject({ code: 'http', status: 404 });
    await expect(texts(widget, 'button')).toHaveLength(1);
  },
};

/** The feed could not be had; the article that the page's own server has printed stays. */
export const FailedWithFallback: Story = {
  args: { feed: 'unreachable.json', article: 'library' },
  parameters: oneLine,
  render: (args, context) => card(args, context, { content: plainArticle(languageOf(context), 'library') }),
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(widget.error?.code).toBe('network'));
    await expect(headlines(widget)).toEqual([editions[languageOf({ globals })].articles.library.title]);
  },
};

/** No feed at all: the card is made of the HTML inside the element. */
export const FromLightDom: Story = {
  render: (args, context) => card(args, context, { content: plainArticle(languageOf(context), 'bridge') }),
  args: { feed: undefined, article: 'bridge', show: ['image', 'summary', 'time', 'credit'] },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** A feed that the page's server has put into the page: no request is needed. */
export const FromInlineJson: Story = {
  render: (args, context) => card(args, context, { content: inlineFeed(languageOf(context)) }),
  args: { feed: undefined, article: 'train' },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)).toEqual([editions[languageOf({ globals })].articles.train.title]);
  },
};

/** The article is given by a program, with the property `article`. */
export const FromProperty: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const { title, summary, alt } = editions[language].articles.apples;
    const image = { url: imageUrl('apples'), width: 960, height: 640, ...(alt && { alt }) };
    const url = articleUrl(language, 'apples');
    const article = { id: url, url, title, image, published: minutesAgo(90), ...(summary && { summary }) };
    return card(args, context, { article });
  },
  args: { feed: undefined, article: 'apples' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** A headline of 185 characters. */
export const LongHeadline: Story = {
  args: { feed: 'hard.json', article: 'longTitle' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(headlines(widget)[0]).toHaveLength(185);
    await staysInside(widget);
  },
};

/** A word of sixty letters in a narrow place. */
export const LongWord: Story = {
  args: { feed: 'hard.json', article: 'longWord', variant: 'horizontal' },
  globals: { width: '300' },
  play: async ({ canvasElement }) => staysInside(await inState(canvasElement, 'ready')),
};

/** An article without a picture is a card of words. */
export const NoImage: Story = {
  args: { article: 'timetable' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(drawn(widget, '[part~="image"]')).toHaveLength(0);
  },
};

/** A picture that cannot be loaded leaves its box, so that nothing moves. */
export const BrokenImage: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const { title } = editions[language].articles.apples;
    const url = articleUrl(language, 'apples');
    return card(args, context, { article: { id: url, url, title, image: { url: imageUrl('none') } } });
  },
  args: { feed: undefined, article: 'apples', variant: 'horizontal' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(drawn(widget, 'img')).toHaveLength(0));
    await expect(drawn(widget, '[part~="image"]')).toHaveLength(1);
  },
};

/** An article of unknown date has no time. */
export const NoDate: Story = {
  args: { feed: 'hard.json', article: 'undated' },
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'ready'), 'time')).toHaveLength(0);
  },
};

/** Labels are words: live, and with a video. */
export const Live: Story = {
  args: { feed: 'hard.json', article: 'liveNow' },
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'ready'), 'label')).toHaveLength(2);
  },
};

/** Paid for, and saying so. */
export const Sponsored: Story = {
  args: { feed: 'hard.json', article: 'sponsored', variant: 'text' },
  play: async ({ canvasElement }) => {
    await expect(texts(await inState(canvasElement, 'ready'), 'label')).toHaveLength(1);
  },
};

/** Colours, fonts and spaces of a page that is dark, set with custom properties. */
export const Themed: Story = {
  render: (args, context) => html`<div style=${night}>${card(args, context)}</div>`,
  args: { article: 'hockey' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};
