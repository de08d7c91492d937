/**
 * The names of HTML 4, of ASCII and of some letters, in the order of their characters; a number is the code of the next.
 * Accented letters are composed from the marks, which have a dot before their name, and capitals made from small letters, so
 * that many more names of HTML are known.
 */
const NAMES =
  '9 Tab NewLine 33 excl quot num dollar percnt amp apos lpar rpar ast plus comma 46 period sol 58 colon semi lt equals gt quest commat 91 lsqb bsol rsqb Hat lowbar grave 123 lcub verbar rcub 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 215 times 223 szlig 230 aelig 240 eth 247 divide oslash 254 thorn 273 dstrok 322 lstrok 339 oelig 402 fnof 710 circ 732 tilde 768 .grave .acute .circ .tilde .macr 774 .breve .dot .uml 778 .ring .dblac .caron 807 .cedil .ogon 945 alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8470 numero 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9001 lang rang 9674 loz 9824 spades 9827 clubs 9829 hearts diams';

/** What `&#128;` to `&#159;` mean to every browser: windows-1252 (HTML, numeric character reference end state). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const characters = /* @__PURE__ */ readNames();

function readNames(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  let code = 0;
  for (const word of NAMES.split(' ')) {
    if (Number(word)) code = Number(word);
    else map.set(word, String.fromCharCode(code++));
  }
  return map;
}

/** @param sure whether the name has its semicolon. */
function fromName(name: string, sure: boolean): string | undefined {
  const mark = characters.get('.' + name.slice(1));
  const composed = mark ? (name.charAt(0) + mark).normalize() : '  ';
  const character =
    characters.get(name) ??
    (composed.length < 2 ? composed : sure ? characters.get(name.toLowerCase())?.toUpperCase() : undefined);
  return sure || /^["&<>\xa0-\xff]$/.test(character!) ? character : undefined;
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128]!;
  if (!code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}

/**
 * Replaces the character references of a text once: `&amp;laquo;` becomes `&laquo;`. A name may lack its semicolon where
 * HTML lets it in an attribute: `&copy 2026`, but not `?a=1&copy=2`, for that is an address. Unknown names stay.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+);?|#x([\da-f]+);?|([a-z][a-z\d]{1,9})(;|(?![a-z\d=])))/gi,
    (all: string, decimal?: string, hexadecimal?: string, name?: string, end?: string) => {
      if (name) return fromName(name, !!end) ?? all;
      return fromCode(decimal ? Number(decimal) : parseInt(hexadecimal!, 16));
    },
  );
}
