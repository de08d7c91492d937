import type { Article } from '../../article/article.js';
import { beginsWith, withoutTitle } from '../../article/content-start.js';
import { readContent } from '../../article/content.js';
import { contentToNodes } from '../../element/content-nodes.js';

/** The body of an article as nodes, which stay the same until the article changes. */
export class ArticleBody {
  #article: Article | undefined;
  #key = '';
  #node: Node | undefined;
  #repeatsSummary = false;

  /** Whether the body that was made last begins with what the summary says. */
  get repeatsSummary(): boolean {
    return this.#repeatsSummary;
  }

  /**
   * @param base from where relative addresses start
   * @param level of its headings, those above it being one less
   * @param hasImage whether the article's picture is shown above, and not again in the body
   */
  of(article: Article, base: string, level: number, hasImage: boolean): Node | undefined {
    const key = [base, level, hasImage].join(' ');
    if (article === this.#article && key === this.#key) return this.#node;
    this.#article = article;
    this.#key = key;
    const { contentHtml, title, summary = '', image } = article;
    const shownImage = hasImage ? image?.url : undefined;
    const content = withoutTitle(contentHtml ? readContent(contentHtml, { base, level, shownImage }) : [], title);
    this.#repeatsSummary = beginsWith(content, summary);
    this.#node = undefined;
    if (content.length) {
      const element = document.createElement('div');
      element.className = 'content';
      element.part.add('content');
      element.append(contentToNodes(content));
      this.#node = element;
    }
    return this.#node;
  }
}
