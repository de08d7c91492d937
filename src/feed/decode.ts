/** A decoder for a charset label, or `undefined` when the platform does not know the label. */
function decoder(label: string | undefined): TextDecoder | undefined {
  if (!label) return;
  try {
    return new TextDecoder(label);
  } catch {
    return;
  }
}

/** The bytes as UTF-8 when they are; a character cut in two at the end is no error, for documents arrive cut off. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
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
  new TextDecoder(readsAsCyrillic(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes);

/**
 * Turns the bytes of a document into text. The charset is, in this order: the byte order mark, the one of the HTTP header,
 * the one of the XML declaration, else UTF-8; and a wrong one is corrected, because feeds often state the default of their
 * server: text that is valid UTF-8 with more than ASCII in it is UTF-8, whatever is said, and Cyrillic is no windows-1252.
 *
 * @param contentType the `Content-Type` header.
 */
export function decode(bytes: Uint8Array, contentType = ''): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);

  const beginning = String.fromCharCode(...bytes.subarray(0, 256));
  // UTF-16 without a mark: every other byte of the first tag is zero.
  const sixteen = /^\0[<{[]/.test(beginning) ? 'utf-16be' : /^[<{[]\0/.test(beginning) ? 'utf-16le' : undefined;
  const http = decoder(/charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1]);
  const declared = decoder(/<\?xml[^>]{0,99}?\sencoding\s*=\s*["']([^"']+)/i.exec(beginning)?.[1]);
  const stated = decoder(sixteen) ?? http ?? declared;
  const encoding = stated?.encoding ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16 (XML 1.0, appendix F).
  if (/^utf-16/.test(encoding) && !sixteen && !beginning.includes('\0')) return strictUtf8(bytes) ?? sniff(bytes);

  if (encoding !== 'utf-8') {
    // ISO-2022-JP is ASCII with escapes; UTF-16 has its own zeros. In both «valid UTF-8» says nothing.
    const text = /^(?:utf-16|iso-2022)/.test(encoding) ? undefined : strictUtf8(bytes);
    if (text !== undefined && text.length < bytes.length) return text;
    return encoding === 'windows-1252' ? sniff(bytes) : stated!.decode(bytes);
  }
  const text = strictUtf8(bytes);
  if (text !== undefined) return text;
  // A few broken characters, as from a text cut by bytes, are no other charset: most of it is well-formed.
  const repaired = new TextDecoder().decode(bytes);
  const broken = repaired.split('\ufffd').length - 1;
  const whole = repaired.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (broken <= whole) return repaired;
  return declared && declared.encoding !== 'utf-8' ? declared.decode(bytes) : sniff(bytes);
}
