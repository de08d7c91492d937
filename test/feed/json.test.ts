import { expect } from '@open-wc/testing';
import { type Json, readJson } from '../../src/feed/json.js';
import { randomNumbers } from '../helpers/random-numbers.js';

/** Longer texts are read item by item; space makes any text long. */
const SPACE = ' '.repeat(1_000_000);

function read(text: string): { value: unknown; cut?: boolean | undefined } {
  const steps = readJson(text);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A value with whatever JSON may hold, at most so many levels deep. */
function anyValue(random: (below: number) => number, depth: number): unknown {
  const texts = ['', 'text', '"', '\\', '{', '}', '[{', ']', '},{', '} {', 'a\nb', 'жаңалық', '\u2028', '😀'];
  const few = Array.from({ length: random(4) });
  switch (random(depth ? 7 : 5)) {
    case 0:
      return null;
    case 1:
      return Boolean(random(2));
    case 2:
      return random(2000) - 1000;
    case 3:
    case 4:
      return texts[random(texts.length)];
    case 5:
      return few.map(() => anyValue(random, depth - 1));
    default:
      return Object.fromEntries(few.map(() => [`${texts[random(texts.length)]}k`, anyValue(random, depth - 1)]));
  }
}

describe('readJson', () => {
  it('reads 2,000 values of any shape to the same, be they parsed at once or item by item', () => {
    const random = randomNumbers(20261128);
    for (let round = 0; round < 2000; round++) {
      const value = [anyValue(random, 6), anyValue(random, 6)];
      const text = JSON.stringify(round % 2 ? value : { title: '', items: value }, null, random(3));
      // One in 21 is made a long one.
      const padded = round % 21 ? text : SPACE + text;
      expect(JSON.parse(JSON.stringify(read(padded).value)), text).to.deep.equal(JSON.parse(text));
    }
  });

  it('reads item by item what it would parse at once: lists in lists, and what stands before, between and after them', () => {
    const document = {
      version: 1,
      first: [{ a: [1, [2]] }, [3], 'text', 4, null, { '': 'own' }],
      between: { deep: { list: [{ b: '}' }, {}] }, empty: [] },
      last: [[{ c: '"' }]],
      after: true,
    };
    const { value } = read(SPACE + JSON.stringify(document));
    expect(JSON.parse(JSON.stringify(value))).to.deep.equal(document);
  });

  for (const [length, space] of Object.entries({ short: '', long: SPACE })) {
    it(`reads a value in each line of a ${length} text, also when the last is cut off or one is broken`, () => {
      const values = (text: string): unknown =>
        (read(text + space).value as unknown as Json[]).map((value) => value?.['a']);
      expect(values('{"a": 1}\n{"a": 2}\n')).to.deep.equal([1, 2]);
      expect(values('{"a": 1}\n{"a": 2}\n{"a": ')).to.deep.equal([1, 2]);
      expect(values('{"a": 1}\n{"a" 2}\n{"a": 3}')).to.deep.equal([1, undefined, 3]);
    });

    it(`tells of a ${length} text that ended before its value did`, () => {
      expect(read(`{"items": [{"a": 1}, {"a"${space}`)).to.deep.include({ cut: true });
      expect(read(`{"items": [{"a": 1}]}${space}`).cut).to.equal(undefined);
    });

    it(`says what is wrong with a ${length} text in which nothing can be read`, () => {
      expect(() => read(`{"a": ${space}`)).to.throw(SyntaxError);
      expect(() => read(`[{} x]{}${space}`)).to.throw(SyntaxError);
    });
  }

  it('mends what templates leave in the place of JSON', () => {
    const same = { title: 'T', url: '/1' };
    const texts = [
      '{"title": "T", /* a "remark" */ "url": "/1"}',
      '{"title": "T", // a remark\n"url": "/1", // another\n}',
      '{"title": "T",, "url": "/1"}',
      '{"title": "T"\n "url": "/1"}',
      '{"title": "T" // a remark\r\n, "url": "/1"}',
    ];
    for (const text of texts) expect({ ...(read(text).value as object) }, text).to.deep.equal(same);
    expect({ ...(read('{"image":, "count": 12\n"video": NaN}').value as object) }).to.deep.equal({
      image: null,
      count: 12,
      video: null,
    });
  });

  it('makes nothing of words that no language writes', () => {
    expect(() => read('{"version": nonsense}')).to.throw(SyntaxError);
  });

  it('takes the quotation marks in a string for what they are, and changes nothing else in it', () => {
    const titles = [
      'ЦСКА обыграл "Зенит" в гостях',
      '"Зенит" обыграл ЦСКА',
      'Он сказал: "да"',
      'Матч "Зенит": итоги',
      'ЦСКА – "Зенит": 2:1',
      'He said "no", then left',
      'A 5" screen',
      'Two // three, /* four */ and [5, ] :}',
    ];
    for (const title of titles) {
      const value = read(
        `{"url": "https://a.example/1", "title": "${title}", "count": -1.5e3, "list": ["a", "b"],}`,
      ).value;
      expect(JSON.parse(JSON.stringify(value)), title).to.deep.equal({
        url: 'https://a.example/1',
        title,
        count: -1500,
        list: ['a', 'b'],
      });
    }
  });

  it('reads values with commas between them and no list around', () => {
    expect(JSON.parse(JSON.stringify(read('{"a": 1},\n{"a": 2}').value))).to.deep.equal([{ a: 1 }, { a: 2 }]);
  });
});
