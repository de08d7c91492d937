/** The labels an article can carry, beside whatever else a feed invents. */
export type LabelWord = 'live' | 'video' | 'photo' | 'opinion' | 'exclusive' | 'sponsored';

/** Everything a widget says that contains no number and no date. */
export interface Words {
  readonly popular: string;
  readonly all: string;
  readonly readAlso: string;
  readonly archive: string;
  readonly latest: string;
  readonly allNews: string;
  readonly popularDay: string;
  readonly popularWeek: string;
  readonly popularMonth: string;
  readonly dayTab: string;
  readonly weekTab: string;
  readonly monthTab: string;

  readonly loading: string;
  /** There are no articles. */
  readonly none: string;
  readonly failed: string;
  readonly retry: string;
  /** Some feeds of several failed. */
  readonly partial: string;
  readonly offline: string;

  readonly showMore: string;
  readonly back: string;
  readonly previous: string;
  readonly next: string;
  /** Said after a link that opens elsewhere. */
  readonly newTab: string;
  /** Marks the article that the page is. */
  readonly current: string;

  readonly now: string;
  readonly today: string;
  readonly yesterday: string;

  /** A unit of time; also the short label of a tab, as `day`, `week` and `month` are. */
  readonly year: string;
  readonly month: string;
  readonly week: string;
  readonly day: string;
  readonly previousYear: string;
  readonly nextYear: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  /** The neighbouring days that have articles. */
  readonly previousDay: string;
  readonly nextDay: string;
  readonly chooseDate: string;
  readonly goToDate: string;
  readonly noneOnDay: string;
  readonly noSuchDate: string;
  readonly countUnknown: string;

  readonly labels: Readonly<Record<LabelWord, string>>;
}

/** What can be counted. */
export type CountKey = 'views' | 'comments' | 'articles' | 'minutes' | 'minutesAgo' | 'hoursAgo' | 'daysAgo';

/**
 * Places in a date pattern: `{day}` `{month}` (date form) `{heading}` (heading form) `{monthShort}` `{year}` `{weekday}`
 * `{hour}` `{minute}`, two digits wide `{dd}` `{mm}` `{hh}`, and `{date}` `{time}` for what those patterns print.
 */
export interface DatePatterns {
  readonly date: string;
  /** A date whose year goes without saying. */
  readonly dayMonth: string;
  readonly shortDate: string;
  readonly monthYear: string;
  /** A day as it is spoken, with its weekday. */
  readonly spokenDay: string;
  readonly time: string;
  readonly dateTime: string;
}

/** A language: plain tables and one function. A new language is one such object. */
export interface Locale {
  /** BCP 47 tag. */
  readonly language: string;
  /** The script of its words, as in BCP 47: a page that asks for another script never gets these words. */
  readonly script: string;
  /** Regions where the bare language is written in another script, and which: `{ CN: 'Arab' }`. */
  readonly otherScripts?: Readonly<Record<string, string>>;
  /** The language of its dates, where that is another than the one of its words. */
  readonly datesLanguage?: string;
  readonly words: Words;

  /** Which of the forms in `counts` stands after a whole number. */
  readonly plural: (n: number) => number;
  /** By what is counted, the plural forms with `{n}`; the last one also stands after a shortened number. */
  readonly counts: Readonly<Record<CountKey, readonly string[]>>;
  readonly decimal: string;
  /** Stands between groups of three digits. */
  readonly group: string;
  /** The least number that is grouped. */
  readonly groupFrom: number;
  /** What follows thousands, millions and milliards, with its space. */
  readonly compact: readonly [string, string, string];

  /** As in a date, January first. */
  readonly months: readonly string[];
  /** As a heading, January first. */
  readonly monthHeadings: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Monday first. */
  readonly weekdaysShort: readonly string[];
  /** 1 is Monday, 7 is Sunday. */
  readonly firstWeekday: number;
  readonly patterns: DatePatterns;

  /** These four have one place, `{x}`. */
  readonly credit: string;
  readonly source: string;
  readonly asOf: string;
  readonly decade: string;
}
