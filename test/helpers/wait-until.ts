import { waitUntil as wait } from '@open-wc/testing';

/** Waits until something is true, as Open WC does, but longer than a second: a busy machine is slow, not wrong. */
export const waitUntil: typeof wait = (predicate, message, options) =>
  wait(predicate, message, { timeout: 8000, ...options });
