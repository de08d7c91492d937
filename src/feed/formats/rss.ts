import { readChannel, xmlFormat } from './namespaces.js';

/** RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification) with the words of media, Dublin Core, content, slash, iTunes and Yandex. */
export const rss = /* @__PURE__ */ xmlFormat('rss', ['rss', 'channel'], readChannel);
