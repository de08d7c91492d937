/** Date and clock time at some place. */
export interface CivilTime {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** The text gave a day without a clock time; `hour` and `minute` are then 0. */
  readonly dateOnly: boolean;
}

interface Reading {
  /** The clock as written, as if it stood at UTC; epoch milliseconds. */
  readonly clock: number;
  /** Milliseconds ahead of UTC, if written. */
  readonly offset: number | undefined;
  readonly dateOnly: boolean;
}

function readOffset(text: string): number | undefined {
  if (/^(?:z|utc|gmt)$/i.test(text)) return 0;
  const [, sign, hours, minutes = 0] = /^(?:GMT)?([+-])([01]\d):?([0-5]\d)?$/.exec(text) ?? [];
  return sign ? Number(sign + '60000') * (Number(hours) * 60 + Number(minutes)) : undefined;
}

function read(iso: string): Reading | undefined {
  const match = /^((\d{4})-(\d\d)-(\d\d))(?:[T ](\d\d):([0-5]\d)(?::(\d\d)(?:\.\d+)?)? ?(.*))?$/i.exec(iso.trim());
  if (!match) return undefined;
  const [, date = '', year, month, day, hours, minutes, seconds, zone] = match;
  const time = [hours, minutes, seconds].map((part) => Number(part ?? 0));
  const clock = Date.UTC(Number(year), Number(month) - 1, Number(day), ...time);
  const offset = zone ? readOffset(zone) : undefined;
  // Date.UTC carries the 31st of February over into March, and 24:00 into the next day.
  const real = new Date(clock).toISOString().startsWith(date) && !(zone && offset === undefined);
  return real ? { clock, offset, dateOnly: !hours } : undefined;
}

const hour = 3_600_000;

/**
 * Kazakhstan put its clocks back to +05 on 1 March 2024. Engines with older tables still say +06, and the portals of the
 * country should not make their readers load Intl, so this zone is known here.
 */
function offsetInAlmaty(instant: number, timeZone: string): number | undefined {
  const known = /^asia\/(?:almaty|qostanay)$/i.test(timeZone) && instant > Date.UTC(2004, 9, 31);
  return known ? (instant < Date.UTC(2024, 1, 29, 18) ? 6 * hour : 5 * hour) : undefined;
}

// Building a formatter is what makes Intl dear, so each zone gets one.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far a zone is ahead of UTC at a moment, in milliseconds; nothing where no engine knows such a zone. */
function offsetAt(instant: number, timeZone: string): number | undefined {
  const stated = readOffset(timeZone) ?? offsetInAlmaty(instant, timeZone);
  if (stated !== undefined) return stated;
  try {
    let formatter = formatters.get(timeZone);
    if (!formatter) {
      formatter = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
      formatters.set(timeZone, formatter);
    }
    const name = formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
    return name && readOffset(name.value);
  } catch {
    return undefined;
  }
}

function civil(clock: number, dateOnly = false): CivilTime {
  const date = new Date(clock);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = date.toISOString().split(/\D/).map(Number);
  return { year, month, day, hour, minute, weekday: date.getUTCDay() || 7, dateOnly };
}

/** The moment an ISO 8601 text names, in epoch milliseconds; nothing where it states no clock time or no offset. */
export function toInstant(iso: string): number | undefined {
  const reading = read(iso);
  return reading?.offset === undefined ? undefined : reading.clock - reading.offset;
}

/**
 * What calendar and clock show at a moment in the zone, else in the offset that `iso` is written with.
 * Nothing where neither is known.
 */
export function civilAt(instant: number, iso: string, timeZone?: string): CivilTime | undefined {
  const offset = (timeZone ? offsetAt(instant, timeZone) : undefined) ?? read(iso)?.offset;
  return offset === undefined ? undefined : civil(instant + offset);
}

/**
 * Date and clock time of an ISO 8601 text, as it was published, or in a zone: an offset (`+05:00`) or an IANA name.
 * Only the latter uses Intl. A zone that is wrong, or a text without offset, leaves the time as published.
 */
export function toCivil(iso: string, timeZone?: string): CivilTime | undefined {
  const reading = read(iso);
  if (!reading) return undefined;
  const { clock, offset, dateOnly } = reading;
  return (offset === undefined ? undefined : civilAt(clock - offset, iso, timeZone)) ?? civil(clock, dateOnly);
}
