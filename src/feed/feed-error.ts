/** Why a feed could not be shown. `blocked`: CSP or mixed content; `cors`: where it can be told from `network`. */
export type FeedErrorCode =
  'network' | 'cors' | 'blocked' | 'timeout' | 'http' | 'too-large' | 'unknown-format' | 'malformed';

/** The one error that reading a feed can end with. Its message says what happened and what to do. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
  readonly code: FeedErrorCode;
  /** The feed asked for. */
  readonly url: string;
  /** The HTTP status, with code `http`. */
  readonly status?: number;

  constructor(code: FeedErrorCode, url: string, message: string, options: { cause?: unknown; status?: number } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.url = url;
    if (options.status !== undefined) this.status = options.status;
  }
}
