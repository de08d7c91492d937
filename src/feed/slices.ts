import type { Steps } from './parse-steps.js';

/** Milliseconds of work on end: a fifth of what a reader begins to feel, for the last step of a slice overruns it. */
const slice = 10;

/**
 * Lets whatever waits have its turn: input, painting, other scripts. A message, because a timer waits a second and more in
 * a tab that is not in front.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port would keep Node running.
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * Runs a generator to its end in short slices, so that a large feed on a slow phone holds nothing up.
 *
 * @param signal ends the work between two slices.
 * @returns what the generator returns.
 * @throws what the generator throws, what it waits for rejects with, or the reason of `signal`.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  let wanted: unknown;
  for (;;) {
    // First of all, too: what has just come was work, as is what the caller makes of the last slice.
    await turn();
    signal?.throwIfAborted();
    const end = performance.now() + slice;
    let step: IteratorResult<unknown, T>;
    do {
      step = steps.next((wanted && (await wanted)) as never);
      wanted = step.value;
    } while (!step.done && performance.now() < end);
    if (step.done) {
      await turn();
      return step.value;
    }
  }
}
