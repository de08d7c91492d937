/** Why a feed could not be shown. `blocked`: CSP or mixed content; `cors`: where it can be told from `network`. */
export type FeedErrorCode =
  'network' | 'cors' | 'blocked' | 'timeout' | 'http' | 'too-large' | 'unknown-format' | 'malformed';

/** What else is known of a failure. */
export interface FeedErrorOptions {
  readonly cause?: unknown;
  readonly status?: number;
  readonly retryAfter?: string | undefined;
}

/** The one error that reading a feed can end with. Its message says what happened and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  /** The HTTP status, with code `http`. */
  declare readonly status?: number;
  /** The `Retry-After` header as it came: seconds, or an HTTP date. */
  declare readonly retryAfter?: string;

  /** @param url The feed asked for. */
  constructor(
    readonly code: FeedErrorCode,
    readonly url: string,
    message: string,
    { cause, ...known }: FeedErrorOptions = {},
  ) {
    super(message, { cause });
    Object.assign(this, known);
  }
}
