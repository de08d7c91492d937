/**
 * The network as a test wants it. Import `worker` and say what a URL answers:
 *
 *     worker.use(http.get('https://portal.example/feed.json', () => HttpResponse.json(feed)));
 *
 * Answers last for one test. Foreign pictures are grey; any other request to another origin that nobody answers fails,
 * and fails the test. This server's own files are served as they are.
 */
import { setupWorker } from 'msw/browser';
import { unanswered } from './unanswered.js';

export { delay, http, HttpResponse } from 'msw';

const missing: string[] = [];

export const worker = setupWorker(unanswered((request) => missing.push(request)));

await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });

afterEach(function () {
  worker.resetHandlers();
  const requests = missing.splice(0).join(', ');
  if (requests) throw new Error(`«${this.currentTest?.fullTitle()}» does not answer with worker.use(): ${requests}`);
});

after(() => worker.stop());
