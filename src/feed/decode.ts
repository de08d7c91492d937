/** Bytes between two pauses. */
const SLICE = 131_072;

/** By the numbers that Windows has for them, where the platform does not know these. */
const CODE_PAGES: Readonly<Record<string, string>> = { 932: 'shift_jis', 936: 'gbk', 950: 'big5' };

/** The platform's name for a charset, also where a feed writes `cp-1251`, `win1251` or `utf_8`. */
function known(label: string | undefined): string | undefined {
  const plain = label?.replaceAll('_', '-').replace(/^(?:cp|ms|win(?:dows)?)-?(?=\d)/i, 'windows-');
  for (const name of [label, plain, CODE_PAGES[plain?.replace('windows-', '') ?? '']]) {
    try {
      if (name) return new TextDecoder(name).encoding;
    } catch {
      // Not this one.
    }
  }
  return;
}

/** The bytes as text; a character cut in two at the end is no error, for documents arrive cut off. */
function* read(
  bytes: Uint8Array,
  encoding: string,
  fatal = false,
  see?: (part: string) => void,
): Generator<undefined, string> {
  const decoder = new TextDecoder(encoding, { fatal });
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    const part = decoder.decode(bytes.subarray(at, at + SLICE), { stream: true });
    see?.(part);
    text += part;
    yield;
  }
  return text;
}

/** The bytes as UTF-8, when they are. */
function* strictUtf8(bytes: Uint8Array): Generator<undefined, string | undefined> {
  try {
    return yield* read(bytes, 'utf-8', true);
  } catch {
    return;
  }
}

/**
 * windows-1251, KOI8-R or windows-1252, by what reads as words: letters above ASCII come in runs in Cyrillic, and alone among
 * Latin ones. Bytes from 0xC0 are letters in all three, and in KOI8-R what are small ones elsewhere are capitals.
 */
function sniff(bytes: Uint8Array): string {
  const beginning = new TextDecoder('windows-1252').decode(bytes.subarray(0, 65_536));
  const count = (pattern: RegExp): number => beginning.match(pattern)?.length ?? 0;
  if (count(/[À-ÿ](?=[À-ÿ])/g) <= count(/[a-z](?=[À-ÿ])/gi)) return 'windows-1252';
  return count(/[à-ÿ][À-ß]{2}/g) > count(/[À-ß][à-ÿ]{2}/g) ? 'koi8-r' : 'windows-1251';
}

/** The bytes as UTF-8, when most characters beyond ASCII are: a few broken ones, as from a text cut by bytes, are no other charset. */
function* mostlyUtf8(bytes: Uint8Array): Generator<undefined, string | undefined> {
  let whole = 0;
  // Part by part: a look at the text would make one of its pieces, which takes as long as to read them.
  const text = yield* read(bytes, 'utf-8', false, (part) => {
    for (let index = 0; index < part.length; index++) {
      const code = part.charCodeAt(index);
      if (code > 0x7f) whole += code === 0xfffd ? -1 : 1;
    }
  });
  return whole < 0 ? undefined : text;
}

/**
 * Turns the bytes of a document into text. The charset is, in this order: the byte order mark, the one of the HTTP header
 * if it is not Latin-1, the one of the XML declaration or of the HTML page, else UTF-8; and a wrong one is corrected, because
 * feeds often state the default of their server: text that is valid UTF-8 with more than ASCII in it is UTF-8, whatever is
 * said, and Cyrillic is no windows-1252.
 * Pauses now and then.
 *
 * @param contentType the `Content-Type` header.
 */
export function* decode(bytes: Uint8Array, contentType = ''): Generator<undefined, string> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 1024));
  // A byte order mark; or every other byte of the first tag is zero.
  const [, mark, big, little] = /^(?:(\xef\xbb\xbf)|(\xfe\xff|\0[<{[])|(\xff\xfe|[<{[]\0))/.exec(beginning) ?? [];
  const wide = big ? 'utf-16be' : little && 'utf-16le';
  const labels = [
    /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1],
    /(?:<\?xml[^>]{0,99}?\sencoding|<meta[^>]{0,99}?charset)\s*=\s*["']?([^\s"'/>]+)/i.exec(beginning)?.[1],
  ].map(known);
  const [http, declared] = labels.map((name) =>
    // A declaration that can be read byte by byte is not UTF-16 (XML 1.0, appendix F).
    name?.startsWith('utf-16') && !beginning.includes('\0') ? 'windows-1252' : name,
  );
  // Latin-1 is what servers say of text that nobody has told them about.
  const stated = http === 'windows-1252' ? (declared ?? http) : (http ?? declared);
  const encoding = wide ?? (mark ? 'utf-8' : (stated ?? 'utf-8'));
  // ISO-2022-JP is ASCII with escapes; UTF-16 has its own zeros. In both «valid UTF-8» says nothing.
  if (/^(?:utf-16|iso-2022)/.test(encoding)) return yield* read(bytes, encoding);

  const text = yield* strictUtf8(bytes);
  if (text !== undefined && (encoding === 'utf-8' || text.length < bytes.length)) return text;
  if (encoding === 'utf-8') {
    const repaired = yield* mostlyUtf8(bytes);
    if (repaired !== undefined) return repaired;
  }
  const other = encoding === 'utf-8' ? (declared ?? encoding) : encoding;
  return yield* read(bytes, /^(?:utf-8|windows-1252)$/.test(other) ? sniff(bytes) : other);
}
