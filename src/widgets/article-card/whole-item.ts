import type { Article } from '../../article/article.js';
import { headlineLink, property, textOf, type WholeItem } from '../../element/light-dom.js';
import { readArticle } from '../../feed/normalize.js';

/** The author's sub-links. */
function relatedIn(item: Element): readonly Article[] {
  return [...item.querySelectorAll('li')].flatMap((each) => {
    const link = headlineLink(each);
    return (
      (link &&
        textOf(link) === textOf(each) &&
        readArticle({ urls: [link.href], title: textOf(link) }, item.baseURI)) ||
      []
    );
  });
}

function bodyOf(item: Element, taken: readonly (Element | null | undefined)[]): string {
  const body = property(item, 'articleBody') ?? item.querySelector(':scope > article') ?? item;
  return [...body.children]
    .filter((each) => each.matches('p, h2, h3, h4, h5, h6, blockquote, ul, ol, figure, table, div'))
    .filter((each) => !taken.some((other) => other && each.contains(other)) && !relatedIn(each).length)
    .map((each) => new XMLSerializer().serializeToString(each))
    .join('');
}

/** What a card reads of its light DOM: the sub-links and the body of its article. */
export const wholeItem: WholeItem = { relatedIn, bodyOf };
