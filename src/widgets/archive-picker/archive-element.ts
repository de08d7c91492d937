import { indexFromDates, type ArchiveIndex } from '../../archive/archive-index.js';
import { indexFromLinks } from '../../archive/archive-links.js';
import { isKey } from '../../archive/civil-date.js';
import { expandTemplate } from '../../archive/href-template.js';
import type { WidgetData } from '../../element/widget-data.js';
import type { Snapshot } from '../../store/shared-store.js';
import { ArchiveSource } from './archive-source.js';
import { PickerSettings } from './picker-settings.js';

/** The data of the archive picker: an index and its years, else a feed, else the links of the page; and a chosen day. */
export abstract class ArchiveElement extends PickerSettings {
  protected readonly archive = new ArchiveSource(() => this.requestUpdate());
  #active = false;
  #origins: readonly unknown[] = [];

  protected override index: ArchiveIndex | undefined;

  protected override get hasContent(): boolean {
    return this.index !== undefined;
  }

  protected override follow(active: boolean): void {
    super.follow(active);
    this.#active = active;
    if (!active) this.archive.openDay(undefined);
    this.archive.follow(active && !this.given ? this.requestFor(this.archiveIndex) : undefined);
  }

  protected override get loads(): readonly Snapshot<unknown>[] {
    return [...super.loads, ...this.archive.snapshots];
  }

  protected override async reload(patient?: boolean): Promise<void> {
    await Promise.all([super.reload(patient), this.archive.refresh(patient)]);
  }

  protected override get origins(): readonly unknown[] {
    return this.#origins;
  }

  /** What there is, after the first of the sources that says it. */
  protected findIndex({ feeds, articles, initial }: WidgetData): ArchiveIndex | undefined {
    const { index } = this.archive;
    this.#origins = this.given ?? (index ? [index] : feeds);
    if (index && !this.given) return index;
    if (this.given || feeds.length > 0)
      return indexFromDates(
        articles.flatMap(({ published }) => published ?? []),
        this.timeZone || undefined,
      );
    // A form with a choice of years says as much as links to them.
    const options = [...this.querySelectorAll('option')].map(({ value }) => ({ url: '', title: value }));
    const links = [...initial, ...options.filter(({ title }) => isKey(title))];
    return indexFromLinks(links, this.locales, this.template);
  }

  /** Follows the feed of the chosen day. */
  protected followDay(): void {
    const address = this.chosen.length > 7 && this.dayFeed ? expandTemplate(this.dayFeed, this.chosen) : '';
    this.archive.openDay(this.#active ? this.requestFor(address ?? '') : undefined);
  }
}
