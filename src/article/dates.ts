/** Beginnings of month names, January to December, in the languages whose names are no month elsewhere: of Europe, Turkey, Kazakhstan. */
const MONTHS =
  /^(?:(jan|ene|gen|ian|sty|oca|янв|яну|січ|сту|қаң|ιαν)|(feb|fev|fév|lut|şub|фев|лют|ақп|φεβ)|(mar|mär|már|mrt|мар|бер|сак|нау|μ[αά]ρ)|(apr|abr|avr|ápr|kwi|nis|апр|кві|кра|сәу|απρ)|(may|mai|mag|maj|máj|mei|май|мая|тра|мам|μ[αά][ιϊΐ])|(jun|giu|juin|jún|iun|cze|haz|июн|юни|чер|чэр|мау|ιο[υύ]?ν)|(jul|lug|juil|júl|iul|tem|июл|юли|лип|ліп|шіл|ιο[υύ]?λ)|(aug|ago|aoû|sie|ağu|авг|сер|жні|там|α[υύ]γ)|(sep|set|sze|wrz|eyl|сен|сеп|вер|қыр|σεπ)|(oct|out|okt|ott|paź|eki|окт|жов|кас|қаз|οκτ)|(nov|noi|kas|ноя|ное|лис|ліс|қар|νο[εέ])|(dec|dez|des|dic|déc|gru|ara|дек|гру|сне|жел|δεκ))/;

/** Zone names that mean one offset, in hours. Others (IST, AST …) are ambiguous, and a date with them is in doubt. */
const ZONES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  'z0ut0utc0gmt0wet0est-5edt-4cst-6cdt-5mst-7mdt-6pst-8pdt-7et-5ct-6mt-7pt-8akst-9hst-10bst1west1cet1met1cest2mest2eet2sast2eest3trt3msk3мск3msd4pkt5yekt5wib7awst8hkt8sgt8jst9kst9aest10aedt11nzst12nzdt13'
    .match(/\p{L}+-?\d+/gu)!
    .map((pair) => [pair.replace(/-?\d+/, ''), Number(pair.replace(/\p{L}+/u, ''))]),
);

const TIME =
  /(?:^|[\st])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?(?![a-z]))?\s*(?:etc\/)?([a-zа-я]{1,4})?\s*(?:([+-])(\d\d?):?(\d\d)?)?(?:\s*\([^()]{0,40}\))?(?=$|[\s,])/;
const YEAR_FIRST = /^(\d{4})([-/.])(0?\d\d?)\2(\d\d?)$/;
const YEAR_LAST = /^(\d\d?)([-/.])(\d\d?)\2(\d{4})$/;
const DAY_NAME_YEAR = /^(\d\d?)[\s.,-]{1,3}(\p{L}{3,12})[\s.,-]{1,3}(\d{4}|\d\d)$/u;
const NAME_DAY_YEAR = /^(\p{L}{3,12})[\s.]{1,2}(\d\d?)[\s,]{1,2}(\d{4})$/u;
const YEAR_NAME_DAY = /^(\d{4})[\s.-]{1,2}(\p{L}{3,12})[\s.-]{1,2}(\d\d?)\.?$/u;

const two = (value: number): string => String(value).padStart(2, '0');

/** Year, month, day of the part of a text without its time. */
function civilDay(text: string): [year: number, month: number, day: number] | undefined {
  const month = (name = ''): number => (MONTHS.exec(name)?.slice(1).findIndex(Boolean) ?? -1) + 1;
  let match = YEAR_FIRST.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  match = YEAR_LAST.exec(text);
  if (match) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    // With dots the day comes first; else it is the number that is no month.
    const dayFirst = match[2] === '.' || first > 12 || first === second;
    if (!dayFirst && second < 13) return;
    return dayFirst ? [Number(match[4]), second, first] : [Number(match[4]), first, second];
  }
  match = DAY_NAME_YEAR.exec(text);
  if (match) {
    const year = Number(match[3]);
    // RFC 2822, 4.3: two digits below 50 are this century.
    return [match[3]!.length > 2 ? year : year + (year < 50 ? 2000 : 1900), month(match[2]), Number(match[1])];
  }
  match = NAME_DAY_YEAR.exec(text);
  if (match) return [Number(match[3]), month(match[1]), Number(match[2])];
  match = YEAR_NAME_DAY.exec(text);
  return match ? [Number(match[1]), month(match[2]), Number(match[3])] : undefined;
}

/** Minutes east of UTC; `undefined` when the name says nothing certain. */
function offset(match: RegExpExecArray | null, day: string): number | undefined {
  const [, , , , , name, sign, hours, minutes] = match ?? [];
  let zone = name ? ZONES.get(name) : 0;
  // Moscow kept summer time all year from 2011 to 2014.
  if (/^(?:msk|мск)$/.test(name!) && day >= '2011-03-27' && day < '2014-10-26') zone = 4;
  // «ET» is the time of the season, which is certain far from its ends.
  if (/^[ecmp]t$/.test(name!)) {
    const month = Number(day.slice(5, 7));
    if (month > 4 && month < 10) zone!++;
    else if (month > 2 && month < 12) return;
  }
  if (zone === undefined || !sign) return zone === undefined ? zone : zone * 60;
  // «GMT+3» is three hours east of Greenwich; «MSK+3» is nothing that a feed should say.
  const value = Number(hours) * 60 + Number(minutes ?? 0);
  if (zone || value > 14 * 60 || Number(minutes ?? 0) > 59) return;
  return sign === '-' ? -value : value;
}

/** A date without what stands around its numbers and names. */
function simplify(text: string): string {
  return (
    text
      .replace(/(\d) ?[年년月월] ?/g, '$1-')
      .replace(/(\d)(?:st|nd|rd|th|日|일)(?![a-z])/g, '$1')
      // Weekday before a month or a day: «Thu Jan 1», «Sat 3 Dec».
      .replace(/^\p{L}+\.? (?=\p{L}{3,12}\.? \d|\d)(?!\d\d?,? \d{4}) ?/u, '')
      .replace(/ (?:at|в|de|of)(?= )| г(?:\.|ода)?(?=[ ,]|$)/g, ' ')
      .replace(/[ ,|@–-]+$/, '')
      .replace(/ +/g, ' ')
      .trim()
  );
}

/**
 * Reads the date of an article: RFC 822 and 2822, RFC 850, asctime, ISO 8601, and what content systems make of them, with
 * month names in the languages of Europe and Kazakhstan. Never guesses: a date in doubt is `undefined`, for a wrong one is worse.
 *
 * @returns ISO 8601 to the second with the offset as published. Without any zone it is taken as UTC, as feed readers do,
 *   and a date without a time as its midnight.
 */
export function parseDate(text: string): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (written.length > 80) return;
  // Seconds or milliseconds since 1970, as programs write them: of this century.
  if (/^1\d{9}(?:\d{3})?$/.test(written)) return new Date(Number(written.padEnd(13, '0'))).toISOString().slice(0, 19) + 'Z';
  const time = TIME.exec(written);
  const rest = time ? written.replace(time[0], ' ') : written;
  const plain = rest.replace(/^[^\d,]{2,20}, ?/, '').trim();
  const day = civilDay(plain) ?? civilDay(simplify(plain));
  if (!day) return;
  const [year, month, date] = day;
  const name = `${year}-${two(month)}-${two(date)}`;
  const calendar = new Date(Date.UTC(year, month - 1, date));
  if (year < 1900 || calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== date) return;

  let hour = Number(time?.[1] ?? 0);
  if (time?.[4]) {
    if (hour < 1 || hour > 12) return;
    hour = (hour % 12) + (time[4].startsWith('p') ? 12 : 0);
  }
  const minute = Number(time?.[2] ?? 0);
  const second = Number(time?.[3] ?? 0);
  const minutes = offset(time, name);
  if (hour > 23 || minute > 59 || second > 60 || minutes === undefined) return;

  const size = Math.abs(minutes);
  const zone = minutes ? (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60) : 'Z';
  // A leap second would not be read by Date.parse.
  const iso = `${name}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${zone}`;
  // The first second of 1970 is how programs write that they have no date.
  return Date.parse(iso) ? iso : undefined;
}
