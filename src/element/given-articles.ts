import type { Article } from '../article/article.js';
import { readArticle } from '../feed/normalize.js';

const read = new WeakMap<object, readonly Article[]>();

/**
 * Articles given by a program, through the same gate as those of a feed: what is unusable is left out, the rest shown.
 * @param given what was set as `articles`, whatever it is
 * @param base from where relative addresses start
 */
export function readGiven(given: unknown, base: string): readonly Article[] {
  if (!Array.isArray(given)) return [];
  let articles = read.get(given);
  if (!articles) {
    articles = given.flatMap((each: Partial<Article> | null | undefined) => {
      const { url, image, ...others } = Object(each) as Partial<Article>;
      return readArticle({ ...others, urls: [url], images: image ? [image] : [] }, base) ?? [];
    });
    read.set(given, articles);
  }
  return articles;
}
