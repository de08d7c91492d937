import { expect } from '@open-wc/testing';
import type { FeedError } from '../../src/feed/feed-error.js';
import { fetchBytes } from '../../src/feed/fetch-feed.js';

const foreign = 'https://portal.example/feed.json';

describe('a feed that the policy of the page forbids', () => {
  interface Told {
    readonly code: string;
    readonly message: string;
    /** The mode of each request that was tried. */
    readonly modes: readonly string[];
  }

  /** Fetches a feed in a page of its own with a Content-Security-Policy, by that page's own fetch. */
  async function fetchUnder(policy: string, feed: string, worker = ''): Promise<Told> {
    const frame = document.createElement('iframe');
    const page = new URL('../fixtures/pages/policy.html', import.meta.url);
    page.search = String(new URLSearchParams({ policy, feed, worker }));
    frame.src = page.href;
    const told = new Promise<Told>((resolve) => {
      const listener = ({ source, data }: MessageEvent<Told>): void => {
        if (source !== frame.contentWindow) return;
        window.removeEventListener('message', listener);
        resolve(data);
      };
      window.addEventListener('message', listener);
    });
    document.body.append(frame);
    await told;
    frame.remove();
    return told;
  }

  const forbidden: [policy: string, feed: string][] = [
    ["connect-src 'none'", foreign],
    ["connect-src 'none'", new URL('/package.json', location.href).href],
    ["connect-src 'self'", `${foreign}?section=1#top`],
    ['connect-src https://portal.example/other.json', foreign],
    ["default-src 'self' 'unsafe-inline'", foreign],
  ];
  for (const [policy, feed] of forbidden) {
    it(`has the code blocked, the remedy and no second request (${policy}, ${new URL(feed).pathname})`, async () => {
      const { code, message, modes } = await fetchUnder(policy, feed);
      expect(code).to.equal('blocked');
      expect(message).to.equal(
        `The page's Content-Security-Policy does not allow ${feed}: add ${new URL(feed).origin} to connect-src.`,
      );
      expect(modes).to.deep.equal(['cors']);
    });
  }

  it('has the code blocked in a worker, too', async () => {
    // WebKit starts no worker under this policy, and says nothing.
    const never = new Promise<undefined>((resolve) => setTimeout(resolve, 6000));
    const told = await Promise.race([fetchUnder("connect-src 'none'", foreign, 'yes'), never]);
    if (told) expect(told).to.deep.include({ code: 'blocked', modes: ['cors'] });
  });

  it('is read when the policy allows it', async () => {
    const told = await fetchUnder("connect-src 'self'", new URL('/package.json', location.href).href);
    expect(told).to.deep.equal({ code: 'none', message: '', modes: ['cors'] });
  });
});

describe('a violation of the policy', () => {
  /** Fetches what fails, while the document tells of a violation when the test wants it to. */
  async function codeAfter(violation: SecurityPolicyViolationEventInit, tell: (dispatch: () => void) => void) {
    const request = async (_: unknown, init?: RequestInit): Promise<Response> => {
      if (init?.mode !== 'no-cors') {
        tell(() => document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violation)));
      }
      throw new TypeError('Failed to fetch');
    };
    const error: unknown = await fetchBytes(foreign, { fetch: request as typeof fetch }).catch((reason) => reason);
    return (error as FeedError).code;
  }

  const violation: SecurityPolicyViolationEventInit = {
    documentURI: location.href,
    violatedDirective: 'connect-src',
    effectiveDirective: 'connect-src',
    originalPolicy: "connect-src 'self'",
    disposition: 'enforce',
    blockedURI: foreign,
    statusCode: 200,
  };
  const atOnce = (dispatch: () => void): void => dispatch();

  it('explains the failure, also a task after it and when it names the origin only', async () => {
    expect(await codeAfter(violation, atOnce)).to.equal('blocked');
    expect(await codeAfter(violation, (dispatch) => void setTimeout(dispatch))).to.equal('blocked');
    expect(await codeAfter({ ...violation, blockedURI: 'https://portal.example' }, atOnce)).to.equal('blocked');
    expect(await codeAfter({ ...violation, effectiveDirective: 'default-src' }, atOnce)).to.equal('blocked');
  });

  it('explains nothing when it is only reported, of another address or of another kind', async () => {
    expect(await codeAfter({ ...violation, disposition: 'report' }, atOnce)).to.equal('network');
    expect(await codeAfter({ ...violation, blockedURI: 'https://ads.example/feed.json' }, atOnce)).to.equal('network');
    expect(await codeAfter({ ...violation, effectiveDirective: 'img-src' }, atOnce)).to.equal('network');
  });

  it('is listened for only while a request runs', async () => {
    const listening = new Set<unknown>();
    const { addEventListener } = window;
    window.addEventListener = (_type: string, listener: unknown, options?: AddEventListenerOptions | boolean) => {
      listening.add(listener);
      (options as AddEventListenerOptions).signal!.addEventListener('abort', () => void listening.delete(listener));
    };
    try {
      const answered = fetchBytes(foreign, { fetch: async () => new Response('{}') });
      expect(listening).to.have.property('size', 1);
      await answered;
      const never = (() => new Promise(() => {})) as typeof fetch;
      await fetchBytes(foreign, { fetch: never, timeout: 10 }).catch(() => {});
      expect(listening).to.have.property('size', 0);
    } finally {
      window.addEventListener = addEventListener;
    }
  });
});
