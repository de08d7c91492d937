export type { Article, ArticleImage, ImageSource, Link } from '../article/article.js';
export { FeedError, type FeedErrorCode } from './feed-error.js';
export type { Feed, FeedList } from './feed.js';
export { fetchFeed, type FetchOptions } from './fetch-feed.js';
export { parseFeed } from './parse-feed.js';
export type { ParseOptions } from './parse-steps.js';
