// Ways in which a document breaks. Every choice comes from the random numbers given, so that a seed repeats it.

const encode = (text) => new TextEncoder().encode(text);
const FRAGMENTS = [
  '<item>',
  '</item>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?xml version="1.0"?>',
  '<entry',
  '&',
  '&#x110000;',
  '&#0;',
  '&lt;',
  '<',
  '>',
  '"',
  "'",
  '\\',
  '\\u',
  '\\ud800',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '{"toString":0}',
  '{"valueOf":{},"toString":[]}',
  '"__proto__":{"title":1},',
  '-1',
  '1e999',
  '9'.repeat(400),
  'NaN',
  'true',
  '[[[[[[[[',
  '{"@id":"#a","@type":"Article"}',
  'javascript:alert(1)',
  'http://[',
  'https://a b/',
  '//',
  '#',
  '<script>alert(1)</script>',
  '<script type="application/ld+json">',
  '</script',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt;',
  '<b>',
  '</title',
  ' xmlns:x="y"',
  '\u0000',
  '\u0008',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\n\n',
  '\t',
  '\r',
  'encoding="utf-16"',
  'charset=koi8-r',
  '2026-13-45T99:99:99+99:99',
  '0000-00-00T00:00:00',
  '<!DOCTYPE x [<!ENTITY a "b">',
  '%00',
  '%zz',
].map(encode);
const BAD_BYTES = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf5, 0x80, 0x80, 0x80],
  [0xe2, 0x82],
  [0xfe, 0xff],
  [0xff, 0xfe],
].map((bytes) => Uint8Array.from(bytes));

const join = (...parts) => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
const replace = (bytes, from, to, ...parts) => join(bytes.subarray(0, from), ...parts, bytes.subarray(to));
const pick = (random, list) => list[random(list.length)];

/** From and to of a piece, at most as long as given. */
function span(bytes, random, longest) {
  const from = random(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random(longest) + 1)];
}

/** Where tags, or the tokens of JSON, begin and end. */
function tokens(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return [...text.matchAll(/<[^<>]{0,300}>|"[^"\n]{0,300}"|[-\d.]+/g)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

const WAYS = {
  'bytes flipped': (bytes, random) => {
    const flipped = bytes.slice();
    for (let count = random(8) + 1; count && flipped.length; count--) flipped[random(flipped.length)] ^= 1 << random(8);
    return flipped;
  },
  'cut off': (bytes, random) => bytes.slice(0, random(bytes.length + 1)),
  'beginning lost': (bytes, random) => bytes.slice(random(Math.min(bytes.length, 400) + 1)),
  'a piece removed': (bytes, random) => replace(bytes, ...span(bytes, random, 400)),
  'a piece repeated': (bytes, random) => {
    const [from, to] = span(bytes, random, 400);
    return replace(bytes, from, from, ...Array(random(20) + 1).fill(bytes.subarray(from, to)));
  },
  'pieces exchanged': (bytes, random) => {
    const [from, to] = span(bytes, random, 200);
    const [start, end] = [to + random(bytes.length - to + 1), bytes.length].sort((a, b) => a - b);
    const stop = Math.min(end, start + random(200));
    return join(
      bytes.subarray(0, from),
      bytes.subarray(start, stop),
      bytes.subarray(to, start),
      bytes.subarray(from, to),
      bytes.subarray(stop),
    );
  },
  'tokens exchanged': (bytes, random) => {
    const found = tokens(bytes);
    if (found.length < 2) return bytes;
    const [[a, b], [c, d]] = [pick(random, found), pick(random, found)].sort((x, y) => x[0] - y[0]);
    return b > c
      ? bytes
      : join(bytes.subarray(0, a), bytes.subarray(c, d), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(d));
  },
  'a token replaced': (bytes, random) => {
    const found = tokens(bytes);
    return found.length ? replace(bytes, ...pick(random, found), pick(random, FRAGMENTS)) : bytes;
  },
  'a token removed': (bytes, random) => {
    const found = tokens(bytes);
    return found.length ? replace(bytes, ...pick(random, found)) : bytes;
  },
  'something inserted': (bytes, random) => {
    const at = random(bytes.length + 1);
    return replace(bytes, at, at, ...Array(random(4) ? 1 : random(60) + 1).fill(pick(random, FRAGMENTS)));
  },
  'bad bytes inserted': (bytes, random) => {
    const at = random(bytes.length + 1);
    return replace(bytes, at, at, pick(random, BAD_BYTES));
  },
  'a piece of another feed': (bytes, random, others) => {
    const other = pick(random, others).bytes;
    const at = random(bytes.length + 1);
    return replace(bytes, at, at, other.subarray(...span(other, random, 2000)));
  },
};

/** The bytes, broken in one to four ways, and which. */
export function mutate(bytes, random, others) {
  const how = [];
  for (let count = random(4) + 1; count; count--) {
    const way = pick(random, Object.keys(WAYS));
    bytes = WAYS[way](bytes, random, others);
    how.push(way);
  }
  return { bytes, how };
}
