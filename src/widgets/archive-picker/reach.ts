import { indexFromBounds, type ArchiveIndex } from '../../archive/archive-index.js';
import { formatKey } from '../../archive/civil-date.js';
import { localIso } from '../../element/clock.js';
import { toCivil } from '../../i18n/civil-time.js';

/** The day in a time zone; without one, where the reader is. */
export function dayAt(now: number, timeZone?: string): string {
  const { year = 0, month, day } = toCivil(localIso(now), timeZone) ?? {};
  return formatKey(year, month, day);
}

/** What limits an archive. */
export interface Limits {
  /** Empty for no limit of the author's. */
  readonly min: string;
  readonly max: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** By default the archive's own. */
  readonly timeZone: string;
}

/**
 * The archive within the author's limits and without days to come; of nothing but limits too, `max` being today then.
 * Nothing where no day is left.
 */
export function withinLimits(found: ArchiveIndex | undefined, limits: Limits): ArchiveIndex | undefined {
  const { min, max, now, timeZone } = limits;
  const local = dayAt(now);
  const bounds = indexFromBounds(min || found?.first || '', max || found?.last || local);
  if (!bounds) return found;
  const { first, last } = bounds;
  // Only a last day that the reader has not reached needs a look at another zone's calendar, which is dear.
  const today = last > local ? dayAt(now, timeZone || found?.timeZone) : last;
  const end = today < last ? today : last;
  return first <= end ? { ...(found ?? bounds), first, last: end } : undefined;
}
