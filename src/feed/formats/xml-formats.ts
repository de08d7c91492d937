import { atom } from './atom.js';
import type { FeedFormat } from './feed-format.js';
import { rdf } from './rdf.js';
import { rss } from './rss.js';
import { sitemap } from './sitemap.js';

/** The formats that are XML. */
export const formats: readonly FeedFormat[] = [atom, rdf, rss, sitemap];
