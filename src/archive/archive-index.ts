import { FeedError } from '../feed/feed-error.js';
import { toCivil } from '../i18n/civil-time.js';
import { addDays, firstDay, formatKey, isKey, lastDay, precisionOf, truncateKey } from './civil-date.js';
import { expandTemplate, resolveTemplate } from './href-template.js';

/** How many articles a month (`2024-05`) or a day (`2024-05-03`) has. A key that is missing is unknown, not zero. */
export type Counts = Readonly<Record<string, number>>;

/** What an archive holds, as far as it is known; deeply frozen. */
export interface ArchiveIndex {
  /** The zone that its days are days of. */
  readonly timeZone?: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly last: string;
  /** Absolute address of the counts of a year, with `{yyyy}`. */
  readonly yearTemplate?: string;
  /** Absolute address of an archive page, with `{yyyy}`, `{mm}` and `{dd}`. */
  readonly pageTemplate?: string;
  /** The totals of months, and of the days of those years that were read so far. */
  readonly counts: Counts;
  /** What there is to know about a day, such as why it is empty. */
  readonly notes: Readonly<Record<string, string>>;
  /** Absolute addresses of pages that no template gives, by year, month or day. */
  readonly pages?: Readonly<Record<string, string>>;
}

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The entries that name a day and have a value of the right type. */
function pickDays<Value>(value: unknown, fits: (value: unknown) => value is Value): Record<string, Value> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Value] => isKey(entry[0], 'day') && fits(entry[1])),
  );
}

function build(index: Pick<ArchiveIndex, 'first' | 'last'> & Partial<ArchiveIndex>): ArchiveIndex {
  const { counts = {}, notes = {} } = index;
  return Object.freeze({ ...index, counts: Object.freeze(counts), notes: Object.freeze(notes) });
}

/** An index of all days from the earliest to the latest counted: one that goes without saying had no articles. */
function fill(given: Counts): ArchiveIndex | undefined {
  const found = Object.keys(given).sort();
  const [first, last = first] = [found[0], found.at(-1)];
  if (!first || !last) return undefined;
  const counts: Record<string, number> = {};
  for (let day = first; day <= last; day = addDays(day, 1)) counts[day] = given[day] ?? 0;
  return build({ first, last, counts });
}

/**
 * Reads an archive index, or a plain map of days to counts. Addresses are resolved against `url`; those that are not
 * http(s) are dropped.
 * @throws FeedError `unknown-format` or `malformed`
 */
export function parseArchiveIndex(value: unknown, url: string): ArchiveIndex {
  const { v = 1, years, first, last, year, page, notes, time_zone: timeZone } = isObject(value) ? value : {};
  if (!isObject(years)) {
    const index = fill(pickDays(value, isCount));
    if (!index) throw new FeedError('unknown-format', url, 'This is no archive index and no map of days.');
    return index;
  }
  if (v !== 1) throw new FeedError('unknown-format', url, 'Archive indexes are read in version 1 only.');

  const totals: Record<string, number> = {};
  const names = Object.keys(years)
    .filter((name) => isKey(name, 'year'))
    .sort();
  for (const name of names) {
    const months: unknown = years[name];
    for (let month = 1; Array.isArray(months) && month <= 12; month++) {
      const total: unknown = months[month - 1];
      if (isCount(total)) totals[formatKey(Number(name), month)] = total;
    }
  }
  const [from = names[0], to = names.at(-1)] = [first, last];
  const bounds = isText(from) && isText(to) ? indexFromBounds(from, to) : undefined;
  if (!bounds) throw new FeedError('malformed', url, 'An archive index needs its "first" and "last" day, in order.');
  const yearTemplate = isText(year) && resolveTemplate(year, url);
  const pageTemplate = isText(page) && resolveTemplate(page, url);
  return build({
    ...bounds,
    ...(isText(timeZone) && { timeZone }),
    ...(yearTemplate && { yearTemplate }),
    ...(pageTemplate && { pageTemplate }),
    counts: totals,
    notes: pickDays(notes, isText),
  });
}

/**
 * Reads the counts of a year's days, or a plain map of them.
 * @throws FeedError `malformed`
 */
export function parseArchiveYear(value: unknown, year: number, url = ''): Counts {
  const first = `${year}-01-01`;
  const { year: stated = year, days } = isObject(value) ? value : {};
  if (Array.isArray(days) && stated === year && addDays(first, days.length - 1) <= `${year}-12-31`) {
    return pickDays(Object.fromEntries(days.map((count: unknown, place) => [addDays(first, place), count])), isCount);
  }
  const counts = pickDays(value, isCount);
  const keys = Object.keys(counts);
  if (keys.length > 0 && keys.every((key) => key.startsWith(`${year}-`))) {
    // With the ends of the year, so that all between is filled.
    return fill({ [first]: 0, [`${year}-12-31`]: 0, ...counts })?.counts ?? {};
  }
  throw new FeedError('malformed', url, `This does not count the days of ${year}.`);
}

/** The index with what is known in addition, such as the days of a year. */
export function withCounts(index: ArchiveIndex, counts: Counts): ArchiveIndex {
  return build({ ...index, counts: { ...index.counts, ...counts } });
}

/** An archive of which only the reach is known: from `min` to `max`, each a year, month or day, in order. */
export function indexFromBounds(min: string, max: string): ArchiveIndex | undefined {
  if (!isKey(min) || !isKey(max) || firstDay(min) > lastDay(max)) return undefined;
  return build({ first: firstDay(min), last: lastDay(max) });
}

/**
 * Counts the days of a feed's articles from their ISO 8601 dates. It says nothing of days before the earliest of them:
 * a feed ends somewhere, and what it does not reach is unknown, not empty.
 */
export function indexFromDates(isoDates: readonly string[], timeZone?: string): ArchiveIndex | undefined {
  const counts: Record<string, number> = {};
  for (const iso of isoDates) {
    const time = toCivil(iso, timeZone);
    const day = time && formatKey(time.year, time.month, time.day);
    if (day && isKey(day)) counts[day] = (counts[day] ?? 0) + 1;
  }
  const index = fill(counts);
  // From the 1st on, so that the total of that month is not taken for known.
  return index && build({ ...index, ...(timeZone && { timeZone }), first: `${index.first.slice(0, 7)}-01` });
}

/** How many articles a year, month or day has; nothing where that is unknown. */
export function countOf(index: ArchiveIndex, key: string): number | undefined {
  const { counts, first, last } = index;
  const known = counts[key];
  // Of an empty month no day needs to be asked for.
  if (known !== undefined || precisionOf(key) === 'day') return counts[key.slice(0, 7)] === 0 ? 0 : known;
  let total = 0;
  for (let part = 1; part < 32; part++) {
    const below = `${key}-${String(part).padStart(2, '0')}`;
    if (!isKey(below) || lastDay(below) < first || firstDay(below) > last) continue;
    const count = countOf(index, below);
    if (count === undefined) return undefined;
    total += count;
  }
  return total;
}

/** Where the days of a year are counted; nothing where the index does not say. */
export function yearUrl(index: ArchiveIndex, year: number): string | undefined {
  return index.yearTemplate && expandTemplate(index.yearTemplate, String(year));
}

/** The archive page of a year, month or day; nothing where neither the index nor the template says. */
export function pageUrl(
  { pages, pageTemplate }: ArchiveIndex,
  key: string,
  template = pageTemplate,
): string | undefined {
  return (template && expandTemplate(template, key)) || pages?.[key];
}

/** The nearest day after this one, or before it with -1, that has articles, or of which it is not known. */
export function nearestDay(index: ArchiveIndex, from: string, direction: 1 | -1): string | undefined {
  const { counts, first, last } = index;
  let day = from;
  for (;;) {
    day = addDays(day, direction);
    if (day < first || day > last) return undefined;
    if (countOf(index, day) !== 0) return day;
    const month = truncateKey(day, 'month');
    // A century may be missing: an empty month is left in one step.
    if (counts[month] === 0) day = direction > 0 ? lastDay(month) : firstDay(month);
  }
}
