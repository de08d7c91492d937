import { type Json, list, pick } from '../json.js';
import type { FeedFormat } from './feed-format.js';
import { readItems } from './json-feed.js';

/** Deeper in a document are no articles. */
const MAXIMUM_DEPTH = 3;

/** The first list in a document that has something with a headline and an address in it. */
function findItems(value: Json, depth = 0): readonly Json[] | undefined {
  if (Array.isArray(value)) {
    return value.some((item) => pick(item, 'title headline') && pick(item, 'url link href')) ? value : undefined;
  }
  const inside = value && typeof value === 'object' && depth < MAXIMUM_DEPTH ? Object.values(value) : [];
  for (const inner of inside) {
    const found = findItems(inner, depth + 1);
    if (found) return found;
  }
  return;
}

/** What no standard describes, but uses the words of JSON Feed or the like, such as the answers of NewsAPI: a list of articles somewhere in a document. */
export const formats: readonly FeedFormat[] = [
  {
    name: 'json-feed',
    *read({ json }) {
      const value = json?.value;
      const items = findItems(value) ?? (Array.isArray(value?.articles) ? list(value.articles) : undefined);
      return items && readItems(value, items, json?.cut);
    },
  },
];
