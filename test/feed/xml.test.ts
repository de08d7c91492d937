import { expect } from '@open-wc/testing';
import { childrenOf, descendantsOf, readXml, type XmlElement } from '../../src/feed/xml.js';

const first = (text: string): XmlElement => readXml(text).children[0]!;

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
    expect(first('<a>&laquo;R&D&raquo; &amp;lt; &#x416;&#1078; &nope;</a>').text).to.equal('«R&D» &lt; Жж &nope;');
  });

  it('expands no entity that a document defines', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>';
    expect(first(bomb).text).to.equal('&y;');
  });

  it('gives text and CDATA as text, and what has elements inside as it is written', () => {
    expect(first('<a>x <![CDATA[<b>&amp;</b>]]> y</a>').markup).to.equal('x <b>&amp;</b> y');
    expect(first('<a>x <b>y &amp; z</b></a>').markup).to.equal('x <b>y &amp; z</b>');
  });

  it('forgets what stands before the declaration', () => {
    expect(first('<br><b>Warning</b>: x\n<?xml version="1.0"?><rss/>').name).to.equal('rss');
  });

  it('closes what is unclosed when an outer element ends, and ignores end tags of nothing', () => {
    const element = first('<a><b><c>1</b></x><b>2</b></a>');
    expect(childrenOf(element, 'b').map((child) => child.markup)).to.deep.equal(['<c>1', '2']);
    expect(descendantsOf(element, 'c')[0]!.text).to.equal('1');
  });

  it('marks what the document did not finish', () => {
    const channel = first('<channel><item><title>1</title></item><item><title>2</title>');
    expect(childrenOf(channel, 'item').map((item) => item.cut)).to.deep.equal([false, true]);
  });

  it('flattens what is nested too deep', () => {
    const depth = (element: XmlElement): number => 1 + Math.max(0, ...element.children.map(depth));
    expect(depth(readXml('<a>'.repeat(100_000)))).to.be.below(100);
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
      expect(readXml(text).name).to.equal('');
      expect(readXml(`<rss>${text}`).children[0]!.name).to.equal('rss');
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
      expect(time(() => readXml(long))).to.be.below(500);
    });
  }
});
