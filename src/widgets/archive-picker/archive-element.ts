import { countOf, indexFromDates, limitIndex, yearUrl, type ArchiveIndex } from '../../archive/archive-index.js';
import { indexFromLinks } from '../../archive/archive-links.js';
import { isKey, keyOf } from '../../archive/civil-date.js';
import { expandTemplate } from '../../archive/href-template.js';
import type { Article } from '../../article/article.js';
import { filterArticles } from '../../article/select.js';
import { localIso, now } from '../../element/clock.js';
import { contentOf } from '../../element/light-dom.js';
import { Subscription } from '../../element/subscription.js';
import { filtersOf, type WidgetData } from '../../element/widget-data.js';
import type { Feed } from '../../feed/feed.js';
import { toCivil } from '../../i18n/civil-time.js';
import { archiveStore, type ArchiveFile, type ArchiveRequest } from '../../store/archive-store.js';
import { feedStore, type FeedRequest } from '../../store/feed-store.js';
import { retractions } from '../../store/retractions.js';
import type { Snapshot } from '../../store/shared-store.js';
import { PickerSettings } from './picker-settings.js';

/** The day in a time zone; without one, where the reader is. */
export function dayAt(now: number, timeZone?: string): string {
  return keyOf(toCivil(localIso(now), timeZone)!);
}

/** The data of the archive picker: an index and its years, else a feed, else the links of the page; and a chosen day. */
export abstract class ArchiveElement extends PickerSettings {
  readonly #update = (): void => this.requestUpdate();
  readonly #archive = new Subscription<ArchiveFile, ArchiveRequest>(archiveStore, this.#update);
  readonly #day = new Subscription<Feed, FeedRequest>(feedStore, this.#update);
  /** The index, and the years of it that the reader has opened. */
  #requests: readonly ArchiveRequest[] = [];
  #emptyDay: Snapshot<Feed> | undefined;
  #active = false;
  #origins: readonly unknown[] = [];

  protected override index: ArchiveIndex | undefined;

  protected override get hasContent(): boolean {
    return this.index !== undefined;
  }

  protected override get canAge(): boolean {
    return !this.collapsed && (super.canAge || !!this.archiveIndex);
  }

  protected override follow(active: boolean): void {
    super.follow(active);
    this.#active = active;
    const request = this.given ? undefined : this.requestFor(this.archiveIndex);
    if (request?.url !== this.#requests[0]?.url) this.#requests = request ? [request] : [];
    this.#archive.follow(active ? this.#requests : []);
    if (!active) this.#day.follow([]);
  }

  protected override get loads(): readonly Snapshot<unknown>[] {
    // The feed of a day that was long ago makes no archive old, and may well be empty.
    const days = this.#day.snapshots.map(({ value, ...load }) =>
      value?.skipped || value?.articles.length ? { ...load, value: { problem: value.problem } } : load,
    );
    return [...super.loads, ...this.#archive.snapshots, ...days];
  }

  protected override async reload(patient?: boolean): Promise<void> {
    await Promise.all([super.reload(patient), this.#archive.refresh(patient), this.#day.refresh(patient)]);
  }

  protected override get origins(): readonly unknown[] {
    return this.#origins;
  }

  /** What there is within the limits, after the first of the sources that says it. */
  protected findIndex({ feeds, articles, initial }: WidgetData): ArchiveIndex | undefined {
    const file = this.#archive.snapshots[0]?.value as ArchiveIndex | undefined;
    this.#origins = this.given ?? (file ? [file] : feeds);
    const zone = this.timeZone || undefined;
    const found =
      file ??
      (this.given || feeds.length > 0
        ? indexFromDates(
            articles.flatMap(({ published }) => published ?? []),
            zone,
          )
        : this.#indexOfPage(initial));
    return limitIndex(found, this.min, this.max, dayAt(now(), zone ?? found?.timeZone));
  }

  #indexOfPage(links: WidgetData['initial']): ArchiveIndex | undefined {
    // A form with a choice of years says as much as links to them.
    const options = [...contentOf(this).querySelectorAll('option')].map(({ value }) => ({ url: '', title: value }));
    return indexFromLinks([...links, ...options.filter(({ title }) => isKey(title))], this.locales, this.template);
  }

  /** The index with the days of the years that have arrived, of which this one is asked for. */
  protected withDays(index: ArchiveIndex, year: string): ArchiveIndex {
    const [request] = this.#requests;
    // Where months are chosen, their totals will do.
    const isNeeded = this.depth > 2 || countOf(index, year) === undefined;
    const url = isNeeded && yearUrl(index, year);
    if (url && request && this.#active && !this.#requests.some((each) => each.url === url)) {
      this.#requests = [
        ...this.#requests,
        { ...request, url, year: Number(year), over: year < index.last.slice(0, 4) },
      ];
      this.#archive.follow(this.#requests);
    }
    const files = this.#archive.snapshots.map(({ value }) => value?.counts);
    return { ...index, counts: Object.assign({}, ...files, index.counts) };
  }

  /** Whether the days of a year were asked for and could not be had. */
  protected readonly isMissing = (year: string): boolean => {
    const load = this.#archive.snapshots[this.#requests.findIndex((request) => request.year === Number(year))];
    return !!load?.error && !load.value;
  };

  /** Follows the feed of the chosen day, where that is one of the archive, and gives its articles. */
  protected followDay(): readonly Article[] {
    const { chosen, index } = this;
    const address = chosen.length > 7 && !this.isWrong ? expandTemplate(this.dayFeed, chosen) : '';
    const isEmpty = !!index && countOf(index, chosen) === 0;
    const request = this.#active && !isEmpty ? this.requestFor(address ?? '') : undefined;
    this.#day.follow(request ? [request] : []);
    // There may be no feed of a day without articles.
    this.#emptyDay = address && isEmpty ? { loading: false } : undefined;
    return filterArticles(this.day?.value?.articles ?? [], filtersOf(this, now(), retractions()));
  }

  /** How it stands with the feed of the chosen day, if there is one. */
  protected get day(): Snapshot<Feed> | undefined {
    return this.#day.snapshots[0] ?? this.#emptyDay;
  }
}
