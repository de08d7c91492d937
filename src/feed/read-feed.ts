import type { Feed } from './feed.js';
import { formats } from './formats/lazy.js';
import { type ParseOptions, parseSteps } from './parse-steps.js';
import { inSlices } from './slices.js';

/**
 * Reads a feed as `parseFeed` does, but in slices, and loads the code for its format when it is not JSON Feed.
 *
 * @param signal ends the work between two slices.
 * @throws FeedError as `parseFeed` does, or `network` where that code does not come; or the reason of `signal`.
 */
export const readFeed = (bytes: Uint8Array, options: ParseOptions, signal?: AbortSignal): Promise<Feed> =>
  inSlices(parseSteps(bytes, options, formats), signal);
