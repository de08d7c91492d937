import { atom } from './atom.js';
import type { FeedFormat } from './feed-format.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld.js';
import { rdf } from './rdf.js';
import { rss } from './rss.js';
import { sitemap } from './sitemap.js';
import { wordpress } from './wordpress.js';

/** The formats that a feed may have; the first that recognizes a document reads it. */
export const formats: readonly FeedFormat[] = [jsonFeed, wordpress, atom, rdf, rss, sitemap, jsonLd];
