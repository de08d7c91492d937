import { setupWorker, type SetupWorker } from 'msw/browser';
import { unanswered } from '../test/helpers/unanswered.js';

/** Answers the requests of all stories; each names its own with `parameters.msw`. */
export async function startWorker(): Promise<SetupWorker> {
  const worker = setupWorker(unanswered(({ url }) => console.error(`No story answers ${url}.`)));
  const reset = worker.resetHandlers;
  // A docs page shows many stories at once: what one of them answers must not end when the next begins.
  worker.resetHandlers = (...handlers) => {
    if (new URLSearchParams(location.search).get('viewMode') !== 'docs') reset(...handlers);
  };
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}
