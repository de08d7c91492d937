import { setupWorker, type SetupWorker } from 'msw/browser';
import { unanswered } from '../test/helpers/unanswered.js';

/** Answers the requests of all stories; each names its own with `parameters.msw`. */
export async function startWorker(): Promise<SetupWorker> {
  const worker = setupWorker(unanswered(({ url }) => console.error(`No story answers ${url}.`)));
  // The addon resets before every story. A docs page shows many at once, and the story before may still be asking:
  // answers stay, the newest first, so each story needs feed addresses of its own.
  worker.resetHandlers = () => {};
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}
