import { expect } from '@open-wc/testing';
import { decode as decodeSteps } from '../../src/feed/decode.js';

function decode(bytes: Uint8Array, contentType?: string): string {
  const steps = decodeSteps(bytes, contentType);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** «Новости дня» in windows-1251, after whatever ASCII stands before it. */
function cyrillic(before = ''): Uint8Array {
  return Uint8Array.of(...utf8(before), 0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xe8, 0x20, 0xe4, 0xed, 0xff);
}

describe('decode', () => {
  it('takes text without any declaration as UTF-8', () => {
    expect(decode(utf8('Қазақстан жаңалықтары'))).to.equal('Қазақстан жаңалықтары');
  });

  it('believes the byte order mark before anything else', () => {
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('Да')), 'text/xml; charset=windows-1251')).to.equal('Да');
    expect(decode(Uint8Array.of(0xff, 0xfe, 0x14, 0x04, 0x30, 0x04))).to.equal('Да');
    expect(decode(Uint8Array.of(0xfe, 0xff, 0x04, 0x14, 0x04, 0x30))).to.equal('Да');
  });

  it('believes the HTTP header before the declaration', () => {
    const declaration = '<?xml version="1.0" encoding="koi8-r"?>';
    expect(decode(cyrillic(declaration), 'text/xml; charset="windows-1251"')).to.equal(`${declaration}Новости дня`);
  });

  it('believes the declaration when the header says nothing or something unknown', () => {
    const declaration = "<?xml version='1.0' encoding='Windows-1251'?>";
    expect(decode(cyrillic(declaration), 'text/xml')).to.equal(`${declaration}Новости дня`);
    expect(decode(cyrillic(declaration), 'text/xml; charset=klingon')).to.equal(`${declaration}Новости дня`);
  });

  it('believes an HTML page that names its charset', () => {
    for (const meta of ['<meta charset=iso-8859-2>', '<meta content="text/html; charset=ISO-8859-2" http-equiv=x>'])
      expect(decode(Uint8Array.of(...utf8(meta), 0xa3))).to.equal(`${meta}Ł`);
  });

  it('knows the names that feeds have for charsets', () => {
    for (const name of ['cp1251', 'CP-1251', 'win-1251', 'Windows1251', 'windows_1251', 'ms-1251']) {
      const declaration = `<?xml version="1.0" encoding="${name}"?>`;
      // One letter is no word: nothing but the name can tell.
      expect(decode(Uint8Array.of(...utf8(declaration), 0x80)), name).to.equal(`${declaration}Ђ`);
    }
    expect(decode(Uint8Array.of(0xc1), 'text/xml; charset=koi8_r')).to.equal('а');
    const wide: [name: string, bytes: number[]][] = [
      ['cp932', [0x93, 0xfa]],
      ['windows-936', [0xc8, 0xd5]],
      ['CP_950', [0xa4, 0xe9]],
    ];
    for (const [name, bytes] of wide)
      expect(decode(Uint8Array.of(...bytes), `text/xml; charset=${name}`), name).to.equal('日');
  });

  it('pauses in a long text, and splits no character', () => {
    const long = 'aж'.repeat(400_000);
    let pauses = 0;
    const steps = decodeSteps(utf8(long));
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value).to.equal(long);
    expect(pauses).to.be.above(3);
  });

  it('reads UTF-8 as UTF-8 though something else is declared', () => {
    expect(decode(utf8('Ёлочки'), 'text/xml; charset=windows-1251')).to.equal('Ёлочки');
  });

  it('believes the declaration before a header with the default of a server', () => {
    const declaration = '<?xml version="1.0" encoding="iso-8859-2"?>';
    const bytes = Uint8Array.of(...utf8(declaration), 0xa3);
    expect(decode(bytes, 'text/xml; charset=iso-8859-1')).to.equal(`${declaration}Ł`);
    expect(decode(bytes, 'text/xml; charset=iso-8859-15')).to.equal(`${declaration}£`);
  });

  it('recognizes KOI8-R by its capitals, and no words of nothing but capitals', () => {
    expect(decode(Uint8Array.of(0xee, 0xcf, 0xd7, 0xcf, 0xd3, 0xd4, 0xc9))).to.equal('Новости');
    expect(decode(Uint8Array.of(0xcd, 0xce, 0xc2, 0xce, 0xd1, 0xd2, 0xc8))).to.equal('НОВОСТИ');
  });

  it('recognizes windows-1251 and windows-1252 by what reads as words', () => {
    expect(decode(cyrillic())).to.equal('Новости дня');
    expect(decode(cyrillic(), 'text/xml; charset=iso-8859-1')).to.equal('Новости дня');
    expect(decode(Uint8Array.of(...utf8('Fran'), 0xe7, ...utf8('ais, d'), 0xe9, ...utf8('j'), 0xe0))).to.equal(
      'Français, déjà',
    );
  });

  it('reads UTF-16 without a mark', () => {
    const bytes = Uint8Array.of(
      ...[...'<a>Да</a>'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    expect(decode(bytes)).to.equal('<a>Да</a>');
  });

  it('takes a few broken characters for what they are and not for another charset', () => {
    const [first, ...rest] = utf8('дом в степи');
    expect(decode(Uint8Array.of(...utf8('Новый '), first!, ...utf8(' '), ...rest))).to.match(/^Новый \ufffd /);
  });

  it('does not mind a text that ends in the middle of a character', () => {
    expect(decode(utf8('Алматы').slice(0, -1), 'charset=windows-1251')).to.match(/^Алмат/);
  });
});
