import { expect } from '@open-wc/testing';
import { childrenOf, descendantsOf, readXml, type XmlElement } from '../../src/feed/xml.js';

const url = 'https://feeds.example/feed';

/** The outermost element, and how often the reader paused. */
function run(text: string): { root: XmlElement; pauses: number } {
  const steps = readXml(text, url);
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next();
    if (done) return { root: value, pauses };
  }
}

const first = (text: string): XmlElement => run(text).root.children[0]!;

/** Reads all that elements say, since they say it only when asked; gives how many characters that is. */
function walk({ attributes, content, base, children }: XmlElement): number {
  const own = Object.keys(attributes).length + content.length + base.length;
  return children.reduce((sum, child) => sum + walk(child), own);
}

/** Milliseconds, the best of three, since a test machine has other things to do. */
function time(work: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

describe('readXml', () => {
  it('gives names in lower case and prefixes apart, bound or not', () => {
    const element = first('<Media:Content URL="a&amp;b" xlink:url="no"/>');
    expect(element).to.include({ name: 'content', prefix: 'media' });
    expect(element.attributes).to.deep.equal(Object.assign(Object.create(null), { url: 'a&b' }));
  });

  it('decodes character references once, those of HTML too, and leaves bare ampersands', () => {
    expect(first('<a>&laquo;R&D&raquo; &amp;lt; &#x416;&#1078; &nope;</a>').content).to.equal('«R&D» &lt; Жж &nope;');
  });

  it('expands no entity that a document defines', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(first(bomb).content).to.equal('&y;');
  });

  it('gives text and CDATA as text, and what has elements inside as it is written', () => {
    expect(first('<a>x <![CDATA[<b>&amp;</b>]]> y</a>').content).to.equal('x <b>&amp;</b> y');
    expect(first('<a><![CDATA[<b>&amp;</b>]]></a>').content).to.equal('<b>&amp;</b>');
    expect(first('<a>x <b>y &amp; z</b></a>').content).to.equal('x <b>y &amp; z</b>');
    expect(first('<a>&lt;![CDATA[x &amp; y]]&gt;</a>').content).to.equal('x & y');
  });

  it('gives a section in a section as one', () => {
    expect(first('<a><![CDATA[x <![CDATA[y]]></a>').content).to.equal('x y');
    expect(first('<a><![CDATA[x <![CDATA[y]]> z]]></a>').content).to.equal('x y z');
  });

  it('leaves out comments, instructions and end tags of nothing', () => {
    expect(first('<a>x<!-- <b>no</b> -->y<?php echo 1?>z</i></a>').content).to.equal('xyz');
  });

  it('resolves addresses against every xml:base around them', () => {
    const entry = first(
      '<feed xml:base="/news/"><entry xml:base="may/"><link xml:base="javascript:1"/></entry></feed>',
    );
    expect(entry.base).to.equal('https://feeds.example/news/');
    expect(childrenOf(childrenOf(entry, 'entry')[0]!, 'link')[0]!.base).to.equal('https://feeds.example/news/may/');
  });

  it('reads on behind what stands before the declaration', () => {
    const { root } = run('<br><b>Warning</b>: x\n<?xml version="1.0"?><rss><channel/></rss>');
    expect(descendantsOf(root, ['rss'])[0]!.children[0]!.name).to.equal('channel');
  });

  it('closes what is unclosed when an outer element ends, and ignores end tags of nothing', () => {
    const element = first('<a><b><c>1</b></x><b>2</b></a>');
    expect(childrenOf(element, 'b').map((child) => child.content)).to.deep.equal(['<c>1', '2']);
    expect(descendantsOf(element, ['c'])[0]!.content).to.equal('1');
  });

  it('closes a field where the next one or an item begins', () => {
    const channel = first('<channel><title>P<item><title>T<link>/1</channel>');
    expect(channel.children.map(({ name }) => name)).to.deep.equal(['title', 'item']);
    expect(channel.children[0]!.content).to.equal('P');
    expect(channel.children[1]!.children.map(({ content }) => content)).to.deep.equal(['T', '/1']);
  });

  it('leaves an item open around an empty one', () => {
    const channel = first('<channel><item><title>T</title><item/><link>/1</link></item></channel>');
    expect(descendantsOf(channel, ['item'])).to.have.length(1);
    expect(childrenOf(channel.children[0]!, 'link')).to.have.length(1);
  });

  it('marks what the document did not finish', () => {
    const channel = first('<channel><item><title>1</title></item><item><title>2</title>');
    expect(childrenOf(channel, 'item').map((item) => item.cut)).to.deep.equal([false, true]);
  });

  it('pauses every few thousand characters', () => {
    expect(run('<a/>'.repeat(100)).pauses).to.equal(0);
    expect(run('<a/>'.repeat(250_000)).pauses).to.be.within(10, 100);
  });

  it('keeps what it has read when a second declaration comes', () => {
    expect(first('<rss><item>1</item><?xml version="1.0"?><item>2</item></rss>').children).to.have.length(2);
  });

  it('flattens what is nested too deep', () => {
    const depth = (element: XmlElement): number => 1 + Math.max(0, ...element.children.map(depth));
    expect(depth(run('<a>'.repeat(100_000)).root)).to.be.below(100);
  });

  const never = [
    '',
    '<',
    '<a',
    '<a b="',
    '<![CDATA[',
    '<!--',
    '<?',
    '<!DOCTYPE x [',
    '</a>',
    '<>',
    '< a>',
    '<a b=\'"><c>',
    '&#',
    ']]>',
  ];
  for (const text of never) {
    it(`reads ${JSON.stringify(text)} without an error`, () => {
      expect(run(text).root.name).to.equal('');
      expect(run(`<rss>${text}`).root.children[0]!.name).to.equal('rss');
    });
  }

  const repeated = [
    '<a ',
    '<a b="',
    '<a b=\'"',
    '<![CDATA[',
    '<!--',
    '<?x',
    '<!x [',
    '</a',
    '<a></b>',
    '<',
    '&',
    '&#',
    '<a b=c d',
    '<a>',
    '<item>',
    ']]>',
  ];
  for (const text of repeated) {
    it(`takes linear time for many of ${JSON.stringify(text)}`, () => {
      const long = text.repeat(400_000 / text.length);
      // Quadratic time would be minutes.
      expect(time(() => expect(walk(run(long).root)).to.be.above(0))).to.be.below(3000);
    });
  }
});
