import { FeedError, type FeedErrorCode } from './feed-error.js';

/** Hears whether the page forbids a request while it runs. */
export interface PolicyWatch {
  /** Whether the page's Content-Security-Policy forbade it; to be asked after the request has failed. */
  forbade(): Promise<boolean>;
  end(): void;
}

/**
 * Watches the page's Content-Security-Policy during a request: `fetch` rejects with the same TypeError as for a server
 * that is not there, and only an event on the document tells the reason.
 *
 * @param url the absolute address that is asked.
 */
export function watchPolicy(url: string): PolicyWatch {
  const { document } = globalThis as { readonly document?: Document };
  const { href, hash, origin } = new URL(url);
  const asked = hash ? href.slice(0, -hash.length) : href;
  let forbidden = false;
  const listener = ({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    // A policy that only reports forbids nothing. Of an address some engines tell no more than the origin.
    forbidden ||=
      disposition === 'enforce' &&
      /^(?:connect|default)-src\b/.test(effectiveDirective) &&
      [asked, origin, `${origin}/`].includes(blockedURI);
  };
  document?.addEventListener('securitypolicyviolation', listener);
  return {
    async forbade() {
      // The event may come a task after the rejection.
      if (document && !forbidden) await new Promise((resolve) => setTimeout(resolve));
      return forbidden;
    },
    end: () => document?.removeEventListener('securitypolicyviolation', listener),
  };
}

/**
 * Why `fetch` gave nothing but a TypeError. The platform does not say, so the page and a second look have to.
 *
 * @param request asks a second time, for any answer at all.
 */
export async function explainFailure(
  url: string,
  policy: PolicyWatch,
  request: (init: RequestInit) => Promise<Response>,
  cause: unknown,
): Promise<FeedError> {
  const { location, navigator } = globalThis as { readonly location?: Location; readonly navigator?: Navigator };
  const { origin, protocol, hostname } = new URL(url);
  const failure = (code: FeedErrorCode, message: string): FeedError => new FeedError(code, url, message, { cause });
  const local = /^(?:localhost|127\..+|\[::1\])$/.test(hostname);
  if (location?.protocol === 'https:' && protocol === 'http:' && !local) {
    return failure('blocked', `A page on https may not read ${url}: publish the feed on https.`);
  }
  if (await policy.forbade()) {
    return failure(
      'blocked',
      `The page's Content-Security-Policy does not allow ${url}: add ${origin} to connect-src.`,
    );
  }
  if (navigator?.onLine === false) {
    return failure('network', `There is no connection for the feed ${url}: it is loaded when there is one again.`);
  }
  // Nothing but a browser seals answers.
  const sealed = location && (await request({ mode: 'no-cors' }).catch(() => undefined));
  // An open answer, from the page's own origin, means no more than that the server is back.
  if (sealed && sealed.type !== 'basic') {
    const remedy = 'send "Access-Control-Allow-Origin: *" with the feed, or use the proxy attribute';
    return failure('cors', `The server of ${url} does not let other sites read the feed: ${remedy}.`);
  }
  return failure('network', `The feed ${url} could not be reached: check the address and the connection.`);
}
