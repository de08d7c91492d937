/** The platform's name for a charset, also where a feed writes `cp-1251`, `win1251` or `utf_8`. */
function known(label: string | undefined): string | undefined {
  const plain = label?.replaceAll('_', '-');
  for (const name of [label, plain, plain?.replace(/^(?:cp|ms|win(?:dows)?)-?(?=\d)/i, 'windows-')]) {
    try {
      if (name) return new TextDecoder(name).encoding;
    } catch {
      // Not this one.
    }
  }
  return;
}

/** The bytes as text; a character cut in two at the end is no error, for documents arrive cut off. */
const read = (bytes: Uint8Array, encoding: string, fatal = false): string =>
  new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });

/** The bytes as UTF-8, when they are. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return read(bytes, 'utf-8', true);
  } catch {
    return;
  }
}

/**
 * Whether bytes above ASCII come in runs, as in Cyrillic words, rather than alone among Latin letters.
 * Bytes from 0xC0 are letters in windows-1251 and accented letters in windows-1252.
 */
function readsAsCyrillic(bytes: Uint8Array): boolean {
  let balance = 0;
  const end = Math.min(bytes.length, 65_536);
  for (let at = 1; at < end; at++) {
    if (bytes[at]! < 0xc0) continue;
    const before = bytes[at - 1]!;
    if (before >= 0xc0) balance++;
    else if ((before | 32) >= 97 && (before | 32) <= 122) balance--;
  }
  return balance > 0;
}

/** windows-1251 or windows-1252, by what reads as words. */
const sniff = (bytes: Uint8Array): string =>
  read(bytes, readsAsCyrillic(bytes) ? 'windows-1251' : 'windows-1252');

/** Whether most characters beyond ASCII are well-formed: a few broken ones, as from a text cut by bytes, are no other charset. */
function isMostlyWhole(text: string): boolean {
  let balance = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) balance += code === 0xfffd ? -1 : 1;
  }
  return balance >= 0;
}

/**
 * Turns the bytes of a document into text. The charset is, in this order: the byte order mark, the one of the HTTP header,
 * the one of the XML declaration, else UTF-8; and a wrong one is corrected, because feeds often state the default of their
 * server: text that is valid UTF-8 with more than ASCII in it is UTF-8, whatever is said, and Cyrillic is no windows-1252.
 *
 * @param contentType the `Content-Type` header.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return read(bytes, 'utf-8');
  if (first === 0xfe && second === 0xff) return read(bytes, 'utf-16be');
  if (first === 0xff && second === 0xfe) return read(bytes, 'utf-16le');

  const beginning = String.fromCharCode(...bytes.subarray(0, 256));
  // UTF-16 without a mark: every other byte of the first tag is zero.
  const sixteen = /^\0[<{[]/.test(beginning) ? 'utf-16be' : /^[<{[]\0/.test(beginning) ? 'utf-16le' : undefined;
  const http = known(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1]);
  const declared = known(/<\?xml[^>]{0,99}?\sencoding\s*=\s*["']([^"']+)/i.exec(beginning)?.[1]);
  const encoding = sixteen ?? http ?? declared ?? 'utf-8';
  const utf16 = encoding.startsWith('utf-16');
  // A declaration that can be read byte by byte is not UTF-16 (XML 1.0, appendix F).
  if (utf16 && !sixteen && !beginning.includes('\0')) return strictUtf8(bytes) ?? sniff(bytes);
  // ISO-2022-JP is ASCII with escapes; UTF-16 has its own zeros. In both «valid UTF-8» says nothing.
  if (utf16 || encoding.startsWith('iso-2022')) return read(bytes, encoding);

  const text = strictUtf8(bytes);
  if (text !== undefined && (encoding === 'utf-8' || text.length < bytes.length)) return text;
  if (encoding === 'utf-8') {
    const repaired = read(bytes, encoding);
    if (isMostlyWhole(repaired)) return repaired;
  }
  const other = encoding === 'utf-8' ? (declared ?? encoding) : encoding;
  return /^(?:utf-8|windows-1252)$/.test(other) ? sniff(bytes) : read(bytes, other);
}
