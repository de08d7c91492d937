import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import storybookViteConfig from './.storybook/vite.config.ts';
import { chromiumArgs, findChromium } from './scripts/test/chromium.mjs';
import { StoryTotals } from './scripts/test/story-totals.mjs';

const { executablePath, env } = await findChromium();

const stories = defineConfig({
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
  test: {
    name: 'stories',
    testTimeout: 15_000,
    reporters: ['default', new StoryTotals()],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, env, args: chromiumArgs } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

/** `npm run test:stories`: every story is drawn headless, checked by axe, and must be quiet on the console. */
export default mergeConfig(storybookViteConfig, stories);
