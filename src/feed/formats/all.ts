import { formats as anyJson } from './any-json.js';
import type { FormatSource } from './feed-format.js';
import { standard } from './json-feed.js';
import { formats as jsonLd } from './json-ld.js';
import { formats as wordpress } from './wordpress.js';
import { formats as xml } from './xml-formats.js';

/** The formats that a feed may have; the first that recognizes a document reads it. */
export const formats: readonly FormatSource[] = [standard, () => [...wordpress, ...xml, ...jsonLd, ...anyJson]];
