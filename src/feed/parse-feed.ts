import type { Feed } from './feed.js';
import { formats } from './formats/all.js';
import { finish, type ParseOptions, parseSteps } from './parse-steps.js';

/**
 * Reads a feed in any format and charset known here.
 *
 * @returns the feed, frozen and safe to show; items that are no articles are left out and counted in `skipped`.
 *   `problem` says what is wrong with a feed that is not whole or has nothing to show.
 * @throws FeedError `unknown-format` when it is no feed, `malformed` when it is broken JSON. Never anything else.
 */
export function parseFeed(bytes: Uint8Array, options: ParseOptions): Feed {
  return finish(parseSteps(bytes, options, formats));
}
