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
  article?: Key | undefined;
}

interface Given {
  readonly content?: unknown;
  readonly article?: Article;
}

const words = 'image summary section time views comments source credit byline labels reading-time'.split(' ');
const variants = ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay', 'full'];

const card = (args: CardArgs, context: StoryContext<CardArgs>, { content = nothing, article }: Given = {}) =>
  html`<news-article-card
    data-widget
    feed=${ifDefined(feedUrls(args.feed, context))}
    article-url=${ifDefined(args.article && articleUrl(languageOf(context), args.article))}
    variant=${ifDefined(args.variant)}
    show=${ifDefined(args.show?.join(' '))}
    limit=${ifDefined(args.limit)}
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
  argTypes: controls(variants, words),
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

/** A thumbnail beside the headline, for rows of many. */
export const Compact: Story = {
  args: { variant: 'compact', article: 'observatory' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** The first article of a page; in a wide place the words stand beside the picture. */
export const Lead: Story = {
  args: { variant: 'lead' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** As the width of a page. */
export const LeadWide: Story = {
  ...Lead,
  globals: { width: '1200' },
};

/** With `limit` above 1 the related articles of the same feed stand below as sub-links. */
export const LeadWithSubLinks: Story = {
  args: { variant: 'lead', limit: 4 },
  play: async ({ canvasElement, globals }) => {
    const widget = await inState(canvasElement, 'ready');
    const { tram, live, timetable, bridge } = editions[languageOf({ globals })].articles;
    await expect(headlines(widget)).toEqual([tram, live, timetable, bridge].map(({ title }) => title));
  },
};

/** The headline on the picture. A veil makes white words readable whatever the picture is. */
export const Overlay: Story = {
  args: { variant: 'overlay', article: 'library' },
  play: async ({ canvasElement }) => picturesLoaded(await inState(canvasElement, 'ready'), 1),
};

/** As in a sidebar. */
export const OverlayNarrow: Story = {
  ...Overlay,
  globals: { width: '300' },
};

/** The whole article as the newspaper prints it. Its HTML is read by a list of what may be in it, and built anew. */
export const Full: Story = {
  args: { variant: 'full' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await picturesLoaded(widget, 2);
    for (const name of ['p', 'blockquote', 'li', 'figure', 'td', 'h3', 'h4']) {
      await expect(drawn(widget, `.content ${name}`).length).toBeGreaterThan(0);
    }
    await expect(drawn(widget, '.content script')).toHaveLength(0);
    await staysInside(widget);
  },
};

/** As the width of a page: the lines do not grow longer than is good to read. */
export const FullWide: Story = {
  ...Full,
  globals: { width: '1200' },
};

/** On a phone. */
export const FullNarrow: Story = {
  ...Full,
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

/** The lines of every layout, before anything has come. */
export const LoadingOverlay: Story = { ...Loading, args: { feed: 'never.json', variant: 'overlay' } };
export const LoadingHorizontal: Story = { ...Loading, args: { feed: 'never.json', variant: 'horizontal' } };
export const LoadingCompact: Story = { ...Loading, args: { feed: 'never.json', variant: 'compact' } };
export const LoadingText: Story = { ...Loading, args: { feed: 'never.json', variant: 'text' } };
export const LoadingLead: Story = { ...Loading, args: { feed: 'never.json', variant: 'lead', limit: 4 } };
export const LoadingFull: Story = { ...Loading, args: { feed: 'never.json', variant: 'full' } };

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
  args: { feed: undefined, article: undefined, show: ['image', 'summary', 'time', 'credit'] },
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
  args: { feed: undefined, article: undefined },
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

/** A picture that cannot be loaded: words alone, in the same place, so that nothing moves. */
export const BrokenImage: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const { title } = editions[language].articles.apples;
    const url = articleUrl(language, 'apples');
    return card(args, context, { article: { id: url, url, title, image: { url: imageUrl('none') } } });
  },
  args: { feed: undefined, article: undefined, variant: 'horizontal' },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await waitFor(() => expect(drawn(widget, 'img')).toHaveLength(0));
    await expect(drawn(widget, '[part~="image"]')).toHaveLength(0);
  },
};

export const BrokenImageStandard: Story = { ...BrokenImage, args: { ...BrokenImage.args, variant: 'standard' } };
export const BrokenImageOverlay: Story = { ...BrokenImage, args: { ...BrokenImage.args, variant: 'overlay' } };
export const BrokenImageLead: Story = { ...BrokenImage, args: { ...BrokenImage.args, variant: 'lead' } };

/** The feed answered once, then never again: its age is told where the time of the article would stand. */
export const Stale: Story = {
  args: { feed: 'once.json', article: 'library' },
  parameters: oneLine,
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await widget.refresh();
    await expect(texts(widget, 'notice')).toHaveLength(1);
  },
};

/** Links in a list inside the article's own HTML are sub-links. */
export const SubLinksFromLightDom: Story = {
  render: (args, context) => {
    const language = languageOf(context);
    const { articles } = editions[language];
    const keys = ['timetable', 'bridge'] as const;
    const list = html`<ul>
      ${keys.map((key) => html`<li><a href=${articleUrl(language, key)}>${articles[key].title}</a></li>`)}
    </ul>`;
    return card(args, context, { content: html`${plainArticle(language, 'tram')}${list}` });
  },
  args: { feed: undefined, article: undefined, variant: 'horizontal' },
  play: async ({ canvasElement }) => expect(headlines(await inState(canvasElement, 'ready'))).toHaveLength(3),
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
