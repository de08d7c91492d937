import { articleKey, type Article } from '../../article/article.js';

/** An article as it was drawn, with the key of its nodes. */
export interface Drawn {
  readonly article: string;
  readonly title: string;
  readonly key: number;
}

let last = 0;

/**
 * Keys for the nodes of a list. From the first headline that is another than before, all are new: a list that a reader
 * has before him changes at once, and nothing of it is seen to move.
 *
 * @param before what was drawn the last time
 * @param focused which of those has the focus: it keeps its nodes wherever it stands now
 */
export function steadyKeys(
  before: readonly Drawn[],
  articles: readonly Article[],
  focused: Drawn | undefined,
): readonly Drawn[] {
  let same = true;
  return articles.map(({ url, title }, index) => {
    const article = articleKey(url);
    const drawn = before[index];
    same &&= drawn?.article === article && drawn.title === title;
    return { article, title, key: article === focused?.article ? focused.key : same ? drawn!.key : ++last };
  });
}
