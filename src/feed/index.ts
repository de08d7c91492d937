export type { Article, ArticleImage, ImageSource, Link } from '../article/article.js';
export { FeedError, type FeedErrorCode } from './feed-error.js';
export type { Feed, FeedList } from './feed.js';
export { fetchFeed, type FetchOptions } from './fetch-feed.js';
export { parseFeed, type ParseOptions } from './parse-feed.js';
