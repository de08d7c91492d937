import { FeedError } from '../feed/feed-error.js';
import { toCivil } from '../i18n/civil-time.js';
import { clampDay, firstDay, isKey, keyOf, lastDay, partsOf, shift } from './civil-date.js';
import { expandTemplate, resolveTemplate } from './href-template.js';

/** How many articles a month (`2024-05`) or a day (`2024-05-03`) has. A key that is missing is unknown, not zero. */
export type Counts = Readonly<Record<string, number>>;

/** What an archive holds, as far as it is known. */
export interface ArchiveIndex {
  /** The zone that its days are days of. */
  readonly timeZone?: string | undefined;
  /** The first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly last: string;
  /** Absolute address of the counts of a year, with `{yyyy}`. */
  readonly yearTemplate?: string | undefined;
  /** Absolute address of an archive page, with `{yyyy}`, `{mm}` and `{dd}`. */
  readonly pageTemplate?: string | undefined;
  /** The totals of months, and of the days of those years that were read so far. */
  readonly counts: Counts;
  /** What there is to know about a day, such as why it is empty. */
  readonly notes: Readonly<Record<string, string>>;
  /** Absolute addresses of pages that no template gives, by year, month or day. */
  readonly pages?: Readonly<Record<string, string>>;
}

type Entries = readonly (readonly [string, unknown])[];

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';

/** Of anything: what is no object has no entries that count. */
const entriesOf = (value: unknown): Entries => Object.entries(Object(value) as object);

/** The dates among the entries, as far as their values are of the right type. */
function pick<Value>(entries: Entries, fits: (value: unknown) => value is Value): Record<string, Value> {
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => isKey(entry[0]) && fits(entry[1])));
}

const daysOf = (value: unknown): Entries => entriesOf(value).filter(([key]) => key.length > 7);

/** A list of counts, of which the first is that of this month or day. */
const listFrom = (key: string, list: unknown): Entries =>
  Array.isArray(list) ? list.map((count: unknown, place) => [shift(key, place), count] as const) : [];

/** With all days from the earliest to the latest counted: one that goes without saying had no articles. */
function fill(counts: Record<string, number>): Counts {
  const days = Object.keys(counts).sort();
  for (let day = days[0]!; day < days.at(-1)!; day = shift(day, 1)) counts[day] ??= 0;
  return counts;
}

/**
 * An archive of these facts that reaches from `min` to `max`, each a year, month or day. Nothing where they are none, or
 * not in order.
 */
export function indexFromBounds(
  min = '',
  max = '',
  facts: Partial<ArchiveIndex> | undefined = {},
): ArchiveIndex | undefined {
  if (!isKey(min) || !isKey(max) || firstDay(min) > lastDay(max)) return undefined;
  return { counts: {}, notes: {}, ...facts, first: firstDay(min), last: lastDay(max) };
}

/**
 * Reads an archive index, or a plain map of days to counts. Addresses are resolved against `url`; those that are not
 * http(s) are dropped.
 * @throws FeedError `malformed`
 */
export function parseArchiveIndex(value: unknown, url: string): ArchiveIndex {
  const { v = 1, time_zone: timeZone, ...stated } = Object(value) as Readonly<Record<string, unknown>>;
  const { years } = stated;
  const totals = entriesOf(years).filter(([year]) => isKey(year) && year.length < 5);
  const counts = years
    ? pick(
        totals.flatMap(([year, months]) => listFrom(`${year}-01`, months).slice(0, 12)),
        isCount,
      )
    : fill(pick(daysOf(value), isCount));
  const keys = (years ? totals.map(([year]) => year) : Object.keys(counts)).sort();
  const { first = keys[0], last = keys.at(-1) } = stated;
  const index = indexFromBounds(String(first), v === 1 ? String(last) : '', {
    timeZone: isText(timeZone) ? timeZone : '',
    yearTemplate: resolveTemplate(stated.year, url),
    pageTemplate: resolveTemplate(stated.page, url),
    counts,
    notes: pick(daysOf(stated.notes), isText),
  });
  if (index) return index;
  const fault = 'is no archive index of version 1, from its "first" to its "last" day, and no map of days.';
  throw new FeedError('malformed', url, `${url} ${fault}`);
}

/**
 * Reads the counts of a year's days, or a plain map of them.
 * @throws FeedError `malformed`
 */
export function parseArchiveYear(value: unknown, year: number, url = ''): Counts {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { year: stated = year, days } = Object(value) as Readonly<Record<string, unknown>>;
  const entries = days ? listFrom(first, days) : daysOf(value).filter(([key]) => isKey(key));
  if (stated !== year || !entries.length || !entries.every(([key]) => key >= first && key <= last)) {
    throw new FeedError('malformed', url, `${url} does not count the days of ${year}.`);
  }
  const counts = pick(entries, isCount);
  return days ? counts : fill({ [first]: 0, [last]: 0, ...counts });
}

/**
 * Counts the days of a feed's articles from their ISO 8601 dates. It says nothing of days before the earliest of them:
 * a feed ends somewhere, and what it does not reach is unknown, not empty.
 */
export function indexFromDates(isoDates: readonly string[], timeZone?: string): ArchiveIndex | undefined {
  const counts: Record<string, number> = {};
  for (const iso of isoDates) {
    const time = toCivil(iso, timeZone);
    const day = time ? keyOf(time) : '';
    if (isKey(day)) counts[day] = (counts[day] ?? 0) + 1;
  }
  const days = Object.keys(counts).sort();
  // From the 1st on, so that the total of that month is not taken for known.
  return indexFromBounds(days[0]?.slice(0, 7), days.at(-1), { timeZone, counts: fill(counts) });
}

/**
 * The archive within the author's limits, and without days to come; of nothing but limits too, `max` being today then.
 * Nothing where no day is left.
 */
export function limitIndex(
  found: ArchiveIndex | undefined,
  min: string,
  max: string,
  today: string,
): ArchiveIndex | undefined {
  const end = isKey(max) ? lastDay(max) : (found?.last ?? today);
  return indexFromBounds(isKey(min) ? min : found?.first, end < today ? end : today, found);
}

/** Whether none of a date is in the archive. */
export function isOutside(key: string, { first, last }: ArchiveIndex): boolean {
  return key > last || key < first.slice(0, key.length);
}

/** How many articles a year, month or day has; nothing where that is unknown. */
export function countOf(index: ArchiveIndex, key: string): number | undefined {
  const { counts } = index;
  // Of an empty month no day needs to be asked for.
  if (counts[key.slice(0, 7)] === 0) return 0;
  if (key in counts || key.length > 7) return counts[key];
  let total = 0;
  for (const part of partsOf(key)) {
    if (isOutside(part, index)) continue;
    const count = countOf(index, part);
    if (count === undefined) return undefined;
    total += count;
  }
  return total;
}

/** Where the days of a year are counted; nothing where the index does not say. */
export function yearUrl({ yearTemplate = '' }: ArchiveIndex, year: string): string | undefined {
  return expandTemplate(yearTemplate, year);
}

/** The archive page of a year, month or day; nothing where neither the index nor the template says. */
export function pageUrl(
  { pages, pageTemplate = '' }: ArchiveIndex,
  key: string,
  template = pageTemplate,
): string | undefined {
  return expandTemplate(template, key) || pages?.[key];
}

/** The nearest day after this one, or before it with -1, that has articles, or of which it is not known. */
export function nearestDay(index: ArchiveIndex, from: string, direction: 1 | -1): string | undefined {
  const { counts, first, last } = index;
  for (let day = shift(from, direction); day >= first && day <= last; day = shift(day, direction)) {
    if (countOf(index, day) !== 0) return day;
    const month = day.slice(0, 7);
    // A century may be missing: an empty month is left in one step.
    if (counts[month] === 0) day = direction > 0 ? lastDay(month) : firstDay(month);
  }
  return undefined;
}

/**
 * The day to stand on when a year or month is opened: the chosen one, else the newest where the archive ends, for that
 * is what most readers want, else the first.
 */
export function enter(key: string, index: ArchiveIndex, value = key): string {
  const inside = value.startsWith(key) ? value : key;
  return clampDay(index.last.startsWith(inside) ? index.last : firstDay(inside), index);
}

/** The place of a date among its like, counted from 0: of a year from the newest, of a month or day from the first. */
export function placeOf(key: string, { last }: ArchiveIndex): number {
  return key.length > 4 ? Number(key.slice(-2)) - 1 : parseInt(last) - Number(key);
}
