import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { registerLocale, type Article } from '../src/index.js';
import { kkArab } from '../src/i18n/locales/kk-arab.js';
import { kkLatn } from '../src/i18n/locales/kk-latn.js';
import { facts } from './data/articles.js';
import { editions, imageUrl, minutesAgo } from './data/feeds.js';
import { kazakhInArabic, kazakhInLatin } from './data/kazakh-scripts.js';
import { languageOf } from './controls.js';
import { drawn, headlines, inState, staysInside, texts } from './inspect.js';

registerLocale(kkLatn);
registerLocale(kkArab);

type Headlines = typeof kazakhInLatin;

/** Headlines in one language as a program gives them. */
function articles(language: string, words: Headlines): readonly Article[] {
  return (Object.keys(words) as (keyof Headlines)[]).map((key) => {
    const { title, summary, section } = words[key];
    const { image, age, views, comments } = { comments: undefined, ...facts[key] };
    return {
      id: `${language}-${key}`,
      url: `https://portal.example/${language}/${key}/`,
      title,
      summary,
      section: { name: section },
      language,
      ...(image && { image: { url: imageUrl(image), width: 960, height: 640 } }),
      ...(age !== undefined && { published: minutesAgo(age) }),
      ...(views !== undefined && { views }),
      ...(comments !== undefined && { comments }),
    };
  });
}

const article = articles('kk-Latn', kazakhInLatin);

/** All four widgets in one language. */
function allFour(language: string, given: readonly Article[]): TemplateResult {
  return html`<div lang=${language} style="display: grid; gap: 32px">
    <news-article-card variant="horizontal" .article=${given[0]}></news-article-card>
    <news-popular-list
      data-widget
      variant="ranked"
      show="rank views time section comments"
      .articles=${given}
    ></news-popular-list>
    <news-read-also variant="list" show="image section time" .articles=${given}></news-read-also>
    <news-archive-picker min="2019-04-08" max="2026-05-17" view="days" value="2026-05-03"></news-archive-picker>
  </div>`;
}

const meta = {
  title: 'Languages',
  parameters: { docs: { description: { component: 'A language is one file, given to `registerLocale()`.' } } },
} satisfies Meta;
export default meta;

type Story = StoryObj;

/** Kazakh in Latin letters, the draft of 2021. */
export const KazakhInLatinLetters: Story = {
  render: () => allFour('kk-Latn', article),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(texts(widget, 'heading')).toEqual(['Köp oqylğandar']);
    await expect(texts(widget, 'views')[0]).toBe('12\u00a0myñ ret qaraldy');
    await staysInside(widget);
  },
};

/** Kazakh in Arabic letters, from right to left: everything is mirrored, also the keys. */
export const KazakhInArabicLetters: Story = {
  render: () => allFour('kk-Arab', articles('kk-Arab', kazakhInArabic)),
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    await expect(texts(widget, 'heading')).toEqual(['كوپ وقىلعاندار']);
    await expect(texts(widget, 'views')[0]).toBe('12\u00a0مىڭ رەت قارالدى');
    const [rank] = drawn(widget, '[part~="rank"]');
    const [link] = drawn(widget, '[part~="link"]');
    await expect(rank!.getBoundingClientRect().left).toBeGreaterThan(link!.getBoundingClientRect().right - 1);
    await staysInside(widget);
  },
};

/** Headlines of other scripts and directions in a list of the page's own language. */
export const MixedHeadlines: Story = {
  render: (_args, context: StoryContext) => {
    const language = languageOf(context);
    const { title } = editions[language].articles.bridge;
    const own = {
      id: 'own',
      url: 'https://portal.example/own/',
      title,
      language,
      published: minutesAgo(9),
      views: 214,
    };
    const others = articles('kk-Arab', kazakhInArabic);
    return html`<news-popular-list
      data-widget
      show="rank views time"
      .articles=${[own, others[0], article[1], others[2]]}
    ></news-popular-list>`;
  },
  play: async ({ canvasElement }) => {
    const widget = await inState(canvasElement, 'ready');
    const directions = drawn(widget, '[part~="link"]').map((link) => getComputedStyle(link).direction);
    await expect(directions).toEqual(['ltr', 'rtl', 'ltr', 'rtl']);
    await staysInside(widget);
  },
};

/** A page that changes its language and its script while the reader looks on. */
export const LiveChange: Story = {
  render: () =>
    html`<div lang="ru">
      <news-popular-list data-widget show="rank views" .articles=${article}></news-popular-list>
    </div>`,
  play: async ({ canvasElement, step }) => {
    const widget = await inState(canvasElement, 'ready');
    const page = widget.parentElement!;
    const words = {
      ru: '5230 просмотров',
      kk: '5230 рет қаралды',
      en: '5,230 views',
      'kk-Arab': '5230 رەت قارالدى',
      'kk-Latn': '5230 ret qaraldy',
    };
    for (const [language, views] of Object.entries(words)) {
      await step(language, async () => {
        page.lang = language;
        await waitFor(() => expect(texts(widget, 'views')[2]).toBe(views));
      });
    }
    await expect(headlines(widget)).toHaveLength(5);
  },
};
