import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { configure } from 'storybook/test';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { defineWidgets } from '../src/index.js';
import { listenToConsole, settled } from './quiet-console.js';
import { startWorker } from './worker.js';

defineWidgets();
// What a story waits for may take more than a second: a busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 8000 });

// Written by `npm run manifest` before Storybook starts; without it the tables of properties stay empty.
const [manifest] = Object.values(
  import.meta.glob('../.cache/custom-elements.json', { eager: true, import: 'default' }),
);
setCustomElementsManifest(manifest);

export default {
  loaders: [mswLoader(startWorker)],
  // The stories are tested in other languages and themes too: STORYBOOK_LANGUAGE=kk STORYBOOK_THEME=dark.
  initialGlobals: {
    language: import.meta.env['STORYBOOK_LANGUAGE'] ?? 'ru',
    theme: import.meta.env['STORYBOOK_THEME'] ?? 'light',
    width: import.meta.env['STORYBOOK_WIDTH'] ?? '620',
  },
  globalTypes: {
    language: toolbar('Language', 'globe', { ru: 'Русский', kk: 'Қазақша', en: 'English' }),
    theme: toolbar('Theme', 'contrast', { light: 'Light', dark: 'Dark' }),
    width: toolbar('Width', 'grow', { 300: '300 px, a sidebar', 620: '620 px, an article', 1200: '1200 px, a page' }),
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { codePanel: true },
    options: { storySort: { order: ['Start', '*'] } },
  },
  tags: ['autodocs'],
  decorators: [
    (story, { globals: { language, theme, width } }) => {
      Object.assign(document.documentElement.style, { colorScheme: theme, background: 'Canvas' });
      document.documentElement.lang = language;
      return html`
        <div
          lang=${language}
          style="color-scheme: ${theme}; background: Canvas; color: CanvasText; padding: 16px; font-family: system-ui, sans-serif"
        >
          <div style="inline-size: ${width}px; max-inline-size: 100%">${story()}</div>
        </div>
      `;
    },
  ],
  // On a docs page all stories share one console, where nobody could tell whose noise it is.
  beforeEach: ({ viewMode }) => (viewMode === 'docs' ? undefined : listenToConsole()),
  afterEach: ({ canvasElement, parameters, viewMode }) =>
    viewMode === 'docs' ? undefined : settled(canvasElement, parameters.expectedConsole),
} satisfies Preview;

function toolbar(title: string, icon: 'globe' | 'contrast' | 'grow', choices: Record<string, string>) {
  const items = Object.entries(choices).map(([value, text]) => ({ value, title: text }));
  return { name: title, toolbar: { title, icon, items, dynamicTitle: true } };
}
