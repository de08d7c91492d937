/**
 * The network as a test wants it. Import `worker` and say what a URL answers:
 *
 *     worker.use(http.get('https://portal.example/feed.json', () => HttpResponse.json(feed)));
 *
 * Answers last for one test. Foreign pictures are grey; any other request to another origin that nobody answers fails,
 * and fails the test. This server's own files are served as they are.
 */
import { HttpHandler, matchRequestUrl } from 'msw';
import { setupWorker } from 'msw/browser';
import { unanswered } from './unanswered.js';

export { delay, http, HttpResponse, passthrough } from 'msw';

/** The addresses that earlier tests of this file answered: what their widgets still ask for is no fault of this one. */
const answeredBefore: (string | RegExp)[] = [];
const missing: string[] = [];

export const worker = setupWorker(
  unanswered(({ method, url }) => {
    if (!answeredBefore.some((path) => matchRequestUrl(new URL(url), path).matches)) missing.push(`${method} ${url}`);
  }),
);
const standing = worker.listHandlers();

await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });

afterEach(function () {
  for (const handler of worker.listHandlers()) {
    if (!(handler instanceof HttpHandler) || standing.includes(handler)) continue;
    if (typeof handler.info.path !== 'function') answeredBefore.push(handler.info.path);
  }
  worker.resetHandlers();
  const requests = missing.splice(0).join(', ');
  if (requests) throw new Error(`«${this.currentTest?.fullTitle()}» does not answer with worker.use(): ${requests}`);
});

after(() => worker.stop());
