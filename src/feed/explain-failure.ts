import { FeedError, type FeedErrorCode } from './feed-error.js';

/** What `fetch` rejects with says nothing, so the page and a second look have to. Absent in Node. */
const page = globalThis as Partial<Pick<typeof globalThis, 'addEventListener' | 'location'>>;

/**
 * Hears what the page's Content-Security-Policy forbids: `fetch` rejects with the same TypeError as for a server that is
 * not there, and only an event tells the reason: on the document, from where it rises, or in a worker.
 *
 * @returns what it has heard, to be looked at after a request has failed.
 */
export function hearPolicy(signal: AbortSignal): readonly SecurityPolicyViolationEvent[] {
  const heard: SecurityPolicyViolationEvent[] = [];
  page.addEventListener?.('securitypolicyviolation', (event) => void heard.push(event), { signal, capture: true });
  return heard;
}

/**
 * Why `fetch` gave nothing but a TypeError.
 *
 * @param heard what the policy has forbidden meanwhile.
 * @param request asks a second time, for any answer at all.
 */
export async function explainFailure(
  url: string,
  heard: readonly SecurityPolicyViolationEvent[],
  request: (init: RequestInit) => Promise<Response>,
  cause: unknown,
): Promise<FeedError> {
  const { location } = page;
  const { origin, protocol } = new URL(url);
  const failure = (code: FeedErrorCode, message: string): FeedError => new FeedError(code, url, message, { cause });
  if (location?.protocol === 'https:' && protocol === 'http:') {
    return failure('blocked', `A page on https may not read ${url}: publish the feed on https.`);
  }
  // The event may come after the rejection: a task, or to a worker as long as its page takes to send it on.
  if (location) await new Promise((resolve) => setTimeout(resolve, 50));
  const forbidden = heard.some(
    // A policy that only reports forbids nothing. Of an address some engines tell no more than the origin.
    ({ disposition, effectiveDirective, blockedURI }) =>
      disposition === 'enforce' && /^(?:connect|default)-src/.test(effectiveDirective) && url.startsWith(blockedURI),
  );
  if (forbidden) {
    return failure(
      'blocked',
      `The page's Content-Security-Policy does not allow ${url}: add ${origin} to connect-src.`,
    );
  }
  // Nothing but a browser seals answers. An open one, from the page's own origin, means that the server is back.
  const sealed = location && (await request({ mode: 'no-cors' }).catch(() => undefined));
  return sealed && sealed.type !== 'basic'
    ? failure(
        'cors',
        `The server of ${url} does not let other sites read it: send "Access-Control-Allow-Origin: *", or use the proxy attribute.`,
      )
    : failure('network', `The feed ${url} could not be reached: check the address and the connection.`);
}
