import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { accessibilityTreePlugin } from './scripts/test/accessibility-tree.mjs';
import { launchersFor } from './scripts/test/browsers.mjs';
import { totalsReporter } from './scripts/test/totals-reporter.mjs';
import { serveHosts } from './test/hosts/serve.mjs';

const mswWorker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

export default {
  rootDir: import.meta.dirname,
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  browsers: await launchersFor(process.env.BROWSERS ?? 'chromium'),
  // One page at a time: focus, visibility and timers behave as for a reader only in the page in front.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 30_000,
  // Closing a page counts as well, for which WebKit's driver once took more than a minute after all its tests had passed.
  testsFinishTimeout: 120_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter(), totalsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode.'),
  plugins: [
    accessibilityTreePlugin,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)) }),
  ],
  middleware: [serveMockWorker, serveHosts],
};

/** The worker that mocks the network (test/helpers/network.ts) must come from the root of the origin to see all of it. */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'text/javascript';
  context.body = await readFile(mswWorker, 'utf8');
}
