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
  readonly code: FeedErrorCode;
  /** The feed asked for. */
  readonly url: string;
  /** The HTTP status, with code `http`. */
  readonly status?: number;
  /** The `Retry-After` header as it came: seconds, or an HTTP date. */
  readonly retryAfter?: string;

  constructor(code: FeedErrorCode, url: string, message: string, options: FeedErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.url = url;
    const { status, retryAfter } = options;
    if (status !== undefined) this.status = status;
    if (retryAfter) this.retryAfter = retryAfter;
  }
}
