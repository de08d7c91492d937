/** A name with an optional address, such as a section or a source. */
export interface Link {
  readonly name: string;
  /** Absolute http(s) URL. */
  readonly url?: string;
}

/** One file of a picture, as in `srcset`. */
export interface ImageSource {
  readonly url: string;
  /** Width in pixels. */
  readonly width: number;
}

/** The picture that stands for an article. */
export interface ArticleImage {
  /** Absolute http(s) URL. */
  readonly url: string;
  /** Width in pixels. */
  readonly width?: number;
  /** Height in pixels. */
  readonly height?: number;
  readonly alt?: string;
  /** Who made the picture, verbatim as published. */
  readonly credit?: string;
  readonly sources?: readonly ImageSource[];
}

/**
 * One article, safe to show: frozen, text fields are plain text without tags, URLs are absolute http(s).
 * An absent member is unknown, never zero or empty.
 */
export interface Article {
  readonly id: string;
  /** Absolute http(s) URL as published: the link for the click. */
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** The body as HTML, exactly as the feed gave it; a plain text as paragraphs. Untrusted: never assign it as markup. */
  readonly contentHtml?: string;
  readonly image?: ArticleImage;
  /** ISO 8601 with the offset as published. */
  readonly published?: string;
  /** ISO 8601 with the offset as published. */
  readonly updated?: string;
  readonly authors?: readonly string[];
  readonly section?: Link;
  readonly tags?: readonly string[];
  /** Views in all. */
  readonly views?: number;
  /** Views in the window of the list that carries the article. */
  readonly windowViews?: number;
  readonly comments?: number;
  readonly source?: Link;
  /** BCP 47 language tag. */
  readonly language?: string;
  readonly kind?: string;
  readonly labels?: readonly string[];
  /** Identifier shared by the articles of one developing story. */
  readonly story?: string;
  /** Identifiers of related articles. */
  readonly related?: readonly string[];
}

/** Parameters that say where a reader came from, not which article it is: by their name, or whatever it is by `rss`. */
const TRACKING =
  /^(?:(?:utm_[^=]*|at_[^=]*|ns_[^=]*|mc_[ce]id|(?:fb|g|y|ys)clid|_openstat|igshid|cmpid|ito|amp|outputtype)(?:=|$)|[^=]*=rss)/i;
/** What has been asked for: the articles of a feed are compared again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 5000;

/**
 * What makes an article the same article: its address without scheme, `www.`, tracking parameters, fragment, trailing
 * slash and AMP forms. Two addresses belong to one article when their keys are equal; a key is not an address.
 */
export function articleKey(url: string): string {
  let key = known.get(url);
  if (key === undefined) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(url, (key = keyOf(url)));
  }
  return key;
}

function keyOf(url: string): string {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return url.trim();
  }
  const { host, pathname, search, hash } = address;
  // Google's AMP viewer and cache carry the address of the article in their path.
  const cached = /(?:^|\.)(?:google\.\w+\/amp|cdn\.ampproject\.org\/[cv])\/(s\/)?(.+)/.exec(host + pathname + search);
  if (cached) return keyOf('https://' + cached[2]);

  const parameters = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !TRACKING.test(parameter));
  const path = pathname
    .replace(/^\/amp\/|\/amp\/?$|\.amp(?=\.html?$|$)/i, (form) => (form.startsWith('/') ? '/' : ''))
    .replace(/\/$/, '');
  const key = host.replace(/^(?:www|amp|m)\./, '') + [path, ...parameters.sort()].join('?');
  // A fragment is an address only on pages that build themselves from it.
  return key.replace(/%[\da-f]{2}/gi, (code) => code.toUpperCase()) + (/^#!?\//.test(hash) ? hash : '');
}
