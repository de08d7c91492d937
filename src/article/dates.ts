/** Beginnings of month names, January to December: English, Romance, German, Russian, Ukrainian, Kazakh. */
const MONTHS =
  /^(?:(jan|ene|gen|янв|січ|қаң)|(feb|fev|fév|фев|лют|ақп)|(mar|mär|мар|бер|нау)|(apr|abr|avr|апр|кві|сәу)|(may|mai|mag|май|мая|тра|мам)|(jun|giu|juin|июн|чер|мау)|(jul|lug|juil|июл|лип|шіл)|(aug|ago|aoû|авг|сер|там)|(sep|set|сен|вер|қыр)|(oct|out|okt|ott|окт|жов|қаз)|(nov|ноя|лис|қар)|(dec|dez|dic|déc|дек|гру|жел))/;

/** Zone names that mean one offset, in hours. Others (IST, AST …) are ambiguous, and a date with them is in doubt. */
const ZONES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  'Z0UT0UTC0GMT0WET0EST-5EDT-4CST-6CDT-5MST-7MDT-6PST-8PDT-7BST1WEST1CET1CEST2EET2EEST3MSK3МСК3MSD4JST9'
    .match(/\p{L}+-?\d/gu)!
    .map((pair) => [pair.replace(/-?\d/, ''), Number(pair.replace(/\p{L}+/u, ''))]),
);

const TIME =
  /(?:^|[\sT])(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?(?![a-z]))?\s*([a-zа-я]{1,4})?\s*(?:([+-])(\d\d?):?(\d\d)?)?(?:\s*\([^()]{0,40}\))?(?=$|[\s,])/i;
const YEAR_FIRST = /^(\d{4})([-/.])(\d\d?)\2(\d\d?)$/;
const DAY_FIRST = /^(\d\d?)\.(\d\d?)\.(\d{4})$/;
const DAY_NAME_YEAR = /^(\d\d?)[\s.-]{1,3}(\p{L}{3,12})[\s.-]{1,3}(\d{4}|\d\d)$/u;
const NAME_DAY_YEAR = /^(\p{L}{3,12})\.? (\d\d?),? (\d{4})$/u;

const two = (value: number): string => String(value).padStart(2, '0');

/** Year, month, day of the part of a text without its time. */
function civilDay(text: string): [number, number, number] | undefined {
  const month = (name: string): number => (MONTHS.exec(name)?.slice(1).findIndex(Boolean) ?? -1) + 1;
  let match = YEAR_FIRST.exec(text);
  if (match) return [Number(match[1]), Number(match[3]), Number(match[4])];
  match = DAY_FIRST.exec(text);
  if (match) return [Number(match[3]), Number(match[2]), Number(match[1])];
  match = DAY_NAME_YEAR.exec(text);
  if (match) {
    const year = Number(match[3]);
    // RFC 2822, 4.3: two digits below 50 are this century.
    return [match[3]!.length > 2 ? year : year + (year < 50 ? 2000 : 1900), month(match[2]!), Number(match[1])];
  }
  match = NAME_DAY_YEAR.exec(text);
  return match ? [Number(match[3]), month(match[1]!), Number(match[2])] : undefined;
}

/** Minutes east of UTC; `undefined` when the name says nothing certain. */
function offset(match: RegExpExecArray | null, day: string): number | undefined {
  const [, , , , , name, sign, hours, minutes] = match ?? [];
  const zone = name ? ZONES.get(name.toUpperCase()) : 0;
  // Moscow kept summer time all year from 2011 to 2014.
  if (zone === 3 && /^(?:msk|мск)$/.test(name!) && day >= '2011-03-27' && day < '2014-10-26') return 240;
  if (zone === undefined || !sign) return zone === undefined ? zone : zone * 60;
  // «GMT+3» is three hours east of Greenwich; «MSK+3» is nothing that a feed should say.
  const value = Number(hours) * 60 + Number(minutes ?? 0);
  if (zone || value > 14 * 60 || Number(minutes ?? 0) > 59) return;
  return sign === '-' ? -value : value;
}

/**
 * Reads the date of an article: RFC 822 and 2822, RFC 850, asctime, ISO 8601, and what content systems make of them, with
 * month names in the languages of the region. Never guesses: a date in doubt is `undefined`, for a wrong one is worse.
 *
 * @returns ISO 8601 to the second with the offset as published. Without any zone it is taken as UTC, as feed readers do,
 *   and a date without a time as its midnight.
 */
export function parseDate(text: string): string | undefined {
  const written = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (written.length > 80) return;
  const time = TIME.exec(written);
  const rest = time ? written.replace(time[0], ' ') : written;
  const day = civilDay(
    rest
      // Weekday, with a comma or before a month or a day: «Пт, 03 апр», «Thu Jan 1», «Sat 3 Dec».
      .replace(/^\p{L}+\.?(?:,| (?=\p{L}{3,12} \d|\d))(?! ?\d\d?,? \d{4}) ?/u, '')
      .replace(/ (?:at|в) *$| г(?:\.|ода)?(?=[ ,]|$)/g, ' ')
      .replace(/,? *$/, '')
      .replace(/ +/g, ' ')
      .trim(),
  );
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
  // A leap second would not be read by Date.parse.
  const second = Math.min(Number(time?.[3] ?? 0), 59);
  const minutes = offset(time, name);
  if (hour > 23 || minute > 59 || minutes === undefined) return;

  const size = Math.abs(minutes);
  const zone = minutes ? (minutes < 0 ? '-' : '+') + two(Math.floor(size / 60)) + ':' + two(size % 60) : 'Z';
  const iso = `${name}T${two(hour)}:${two(minute)}:${two(second)}${zone}`;
  // The first second of 1970 is how programs write that they have no date.
  return Date.parse(iso) ? iso : undefined;
}
