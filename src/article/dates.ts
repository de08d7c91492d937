/** Beginnings of month names, January to December, without their accents, in the languages whose names are no month elsewhere: of Europe, Turkey, Azerbaijan, Kazakhstan, Uzbekistan. */
const MONTHS =
  /^(?:(jan|yan|ene|gen|ian|sty|oca|янв|січ|сту|қаң|ιαν)|(feb|fev|lut|sub|фев|лют|ақп|φεβ)|(mar|mrt|мар|бер|сак|нау|μαρ)|(apr|abr|avr|kwi|nis|апр|кві|кра|сәу|απρ)|(may|mai|mag|maj|mei|маи|мая|тра|мам|μαι)|(jun|giu|juin|iun|iyu(?=n)|cze|haz|июн|юни|чер|чэр|мау|ιουν)|(jul|lug|juil|iul|iyu(?=l)|tem|июл|юли|лип|ліп|шіл|ιουλ)|(aug|avg|avq|ago|aou|sie|agu|авг|сер|жні|там|αυγ)|(sep|sen|set|sze|wrz|eyl|сен|сеп|вер|қыр|σεπ)|(oct|out|okt|ott|paz|eki|окт|жов|кас|қаз|οκτ)|(nov|noi|noy|kas|ноя|ное|лис|ліс|қар|νοε)|(dec|dek|dez|des|dic|gru|ara|дек|гру|сне|жел|δεκ))/;

/** Zone names that mean one offset, in hours. Others (IST, AST …) are ambiguous, and a date with them is in doubt. */
const ZONES =
  ' z0 ut0 utc0 gmt0 wet0 brt-3 est-5 edt-4 cst-6 cdt-5 mst-7 mdt-6 pst-8 pdt-7 at-4 et-5 ct-6 mt-7 pt-8 akst-9 akdt-8 hst-10 bst1 west1 cet1 met1 mez1 wat1 cest2 mest2 mesz2 eet2 cat2 sast2 eest3 trt3 eat3 msk3 мск3 msd4 pkt5 yekt5 almt6 ict7 wib7 awst8 hkt8 sgt8 jst9 kst9 aest10 aedt11 nzst12 nzdt13';

/** Hours, minutes, seconds, half of the day, name of a zone, offset; a name that comes behind the offset only repeats it. */
const TIME =
  /(?:^|[\st])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap]\.?m\.?(?![a-z]))?\s*\(?(?:etc\/)?([a-zа-я]{1,4})?\)?\s*(?:([+-])(\d\d?):?(\d\d)?(?: (?:[a-z]{3,4}|[+-]\d\d)(?=$))?)?(?:\s*[([][^()[\]]{0,40}[)\]])?(?=$|[\s,])/;

const two = (value: number): string => String(value).padStart(2, '0');

/** Of a word from 1 to 12, or 0. */
const month = (word: string): number =>
  (MONTHS.exec(word.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    ?.slice(1)
    .findIndex(Boolean) ?? -1) + 1;

/** Year, month, day from a text without its time: three numbers, or two and the name of a month, whatever is between them. */
function civilDay(text: string): readonly [year: number, month: number, day: number] | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  const [a, b, c] = [Number(first), Number(second), Number(third)] as const;
  const months = (text.match(/\p{L}+/gu) ?? []).map(month).filter(Boolean);
  // A weekday that looks like a month: «Mar, 5 Mag 2026».
  if (numbers.length + months.length > 3 && /^\p{L}/u.test(text)) months.shift();
  if (numbers.length + months.length !== 3) return;
  const [named] = months;
  if (named) {
    if (first.length === 4) return [a, named, b];
    if (second.length === 4) return [b, named, a];
    // RFC 2822, 4.3: two digits below 50 are this century.
    return /\d\P{N}*\p{L}\P{N}*\d\d$/u.test(text) ? [b + (b < 50 ? 2000 : 1900), named, a] : undefined;
  }
  if (first.length === 4) return [a, b, c];
  // With dots the day comes first; else it is the number that is no month.
  const dayFirst = /\d\.\d/.test(text) || a > 12 || a === b;
  if (third.length !== 4 || (!dayFirst && b < 13)) return;
  return dayFirst ? [c, b, a] : [c, a, b];
}

/** Minutes east of UTC; not a number when the name says nothing certain. */
function offset([, , , , , name, sign, hours = '0', minutes = '0']: readonly string[], day: string): number {
  let zone = name ? Number(new RegExp(` ${name}(-?\\d+)`).exec(ZONES)?.[1]) : 0;
  // Moscow kept summer time all year from 2011 to 2014.
  if (/^(?:msk|мск)$/.test(name!) && day >= '2011-03-27' && day < '2014-10-26') zone = 4;
  // «ET» is the time of the season, which is certain far from its ends.
  if (/^[aecmp]t$/.test(name!)) {
    const season = Number(day.slice(5, 7));
    if (season > 4 && season < 10) zone++;
    else if (season > 2 && season < 12) return NaN;
  }
  if (!sign) return zone * 60;
  // «GMT+3» is three hours east of Greenwich; «MSK+3» is nothing that a feed should say.
  return zone || Number(minutes) > 59 ? NaN : Number(sign + hours) * 60 + Number(sign + minutes);
}

/**
 * Reads the date of an article: RFC 822 and 2822, RFC 850, asctime, ISO 8601, and what content systems make of them, with
 * month names in the languages of Europe and Kazakhstan. Never guesses: a date in doubt is `undefined`, for a wrong one is worse.
 *
 * @returns ISO 8601 to the second with the offset as published. Without any zone it is taken as UTC, as feed readers do,
 *   and a date without a time as its midnight.
 */
export function parseDate(text: string): string | undefined {
  const written = text
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    // ISO 8601 without its signs, with or without a time.
    .replace(/^([12]\d{3})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d))?(?!\d)/, '$1-$2-$3 $4:$5:$6');
  if (!written || written.length > 80) return;
  // Seconds or milliseconds since 1970, as programs write them: of this century.
  if (/^1\d{9}(?:\d{3})?$/.test(written))
    return new Date(Number(written.padEnd(13, '0'))).toISOString().slice(0, 19) + 'Z';
  const time = TIME.exec(written);
  const [before = '', after = ''] = time ? written.split(time[0], 2) : [written];
  const civil = `${before} ${after}`.replace(/[年月日년월일]/g, ' ').trim();
  // A word behind the time may be a zone, and one in Chinese, Japanese or Korean its half of the day.
  const day = !/^ ?\p{L}/u.test(after) && !/[\u3040-\ud7ff]/.test(civil) && civilDay(civil);
  if (!day) return;
  const [year, month, date] = day;
  const name = `${year}-${two(month)}-${two(date)}`;
  const isDay = month > 0 && month < 13 && date > 0 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1900 || !isDay) return;

  const [, hours = 0, minute = 0, second = 0, half] = time ?? [];
  const hour = half ? (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0) : Number(hours);
  const east = offset(time ?? [], name);
  const isTime = hour < 24 && Number(minute) < 60 && Number(second) < 61 && Math.abs(east) <= 840;
  if (!isTime || (half && !(Number(hours) > 0 && Number(hours) < 13))) return;

  const size = Math.abs(east);
  const zone = east ? `${east < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}` : 'Z';
  // Nobody reads a leap second.
  const iso = `${name}T${two(hour)}:${two(Number(minute))}:${two(Math.min(Number(second), 59))}${zone}`;
  // The first second of 1970, in whatever zone, is how programs write that they have no date.
  return Math.abs(Date.parse(iso)) > 5e7 ? iso : undefined;
}
