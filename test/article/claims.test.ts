import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { pickUnclaimed } from '../../src/article/claims.js';
import { randomNumbers } from '../helpers/random-numbers.js';

interface Widget {
  readonly feed: readonly Article[];
  readonly count: number;
  readonly dedupes: boolean;
  readonly pinned: ReadonlySet<string>;
  arrived: boolean;
  shown: readonly string[];
}

const url = (number: number): string => `https://portal.example/${number}`;
const keyOf = (number: number): string => `portal.example/${number}`;

function shuffled<T>(items: readonly T[], next: (below: number) => number): T[] {
  const result = [...items];
  for (let at = result.length; at > 1;) {
    const other = next(at--);
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

function randomPage(next: (below: number) => number): Widget[] {
  return Array.from({ length: 1 + next(6) }, () => {
    const numbers = shuffled(
      Array.from({ length: 25 }, (_, number) => number),
      next,
    ).slice(0, 3 + next(22));
    return {
      feed: numbers.map((number) => ({ id: String(number), url: url(number), title: String(number) })),
      count: 1 + next(5),
      dedupes: next(3) > 0,
      pinned: new Set(next(3) ? [] : numbers.slice(0, 2).map(keyOf)),
      arrived: false,
      shown: [],
    };
  });
}

/** Chooses as a widget does, and says who has to choose anew: only who stands below, and only when something changed. */
function choose(page: readonly Widget[], widget: Widget): Widget[] {
  const at = page.indexOf(widget);
  const above = new Set(page.slice(0, at).flatMap(({ shown }) => shown));
  const taken = (key: string) => (widget.dedupes && above.has(key) ? 'widget' : undefined);
  const picked = widget.arrived ? pickUnclaimed(widget.feed, widget.count, widget.pinned, taken) : [];
  const shown = picked.map(({ id }) => keyOf(Number(id)));
  if (shown.join() === widget.shown.join()) return [];
  widget.shown = shown;
  return page.slice(at + 1).filter(({ arrived }) => arrived);
}

/** Lets widgets choose in any order until none has to. */
function settle(page: readonly Widget[], first: readonly Widget[], next: (below: number) => number): void {
  const waiting = [...first];
  for (let steps = 0; waiting.length > 0; steps++) {
    if (steps > 5000) throw new Error('the page never comes to rest');
    const [widget] = waiting.splice(next(waiting.length), 1);
    for (const other of choose(page, widget!)) if (!waiting.includes(other)) waiting.push(other);
  }
}

const shownOn = (page: readonly Widget[]): string => page.map(({ shown }) => shown.join()).join(' | ');

/** What the page shows when everything arrives from the top down. */
function inOrder(page: readonly Widget[]): string {
  const copy = page.map((widget) => ({ ...widget, shown: [] as readonly string[] }));
  for (const widget of copy) choose(copy, widget);
  return shownOn(copy);
}

describe('what widgets show beside each other, on 500 random pages', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`is the same whatever arrives, leaves and moves when, and comes to rest: seed ${seed}`, () => {
      const next = randomNumbers(seed);
      for (let round = 0; round < 100; round++) {
        let page = randomPage(next);
        for (const widget of shuffled(page, next)) {
          widget.arrived = true;
          settle(page, [widget], next);
        }
        expect(shownOn(page)).to.equal(inOrder(page));

        page = page.filter(() => next(4) > 0);
        settle(page, page, next);
        expect(shownOn(page)).to.equal(inOrder(page));

        page = shuffled(page, next);
        settle(page, page, next);
        expect(shownOn(page)).to.equal(inOrder(page));

        page.forEach(({ feed, shown, count, dedupes, pinned }, at) => {
          const above = new Set(page.slice(0, at).flatMap((other) => other.shown));
          const free = feed.filter(({ id }) => !above.has(keyOf(Number(id))) || pinned.has(keyOf(Number(id))));
          expect(shown.length).to.equal(Math.min(count, dedupes ? free.length : feed.length));
          if (dedupes) expect(shown.filter((key) => above.has(key) && !pinned.has(key))).to.deep.equal([]);
        });
      }
    });
  }
});
