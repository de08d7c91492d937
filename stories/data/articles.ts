import type { Section } from './edition.js';

/** What an article is in any language. What is absent is unknown. */
export interface Facts {
  readonly section: Section;
  /** A file of demo/images. */
  readonly image?: string;
  /** Minutes since publication. */
  readonly age?: number;
  readonly views?: number;
  /** Views of the last day. */
  readonly window?: number;
  readonly comments?: number;
  readonly labels?: readonly string[];
  /** Articles on the same matter. */
  readonly related?: readonly string[];
  /** Whether the newspaper had it from elsewhere. */
  readonly fromElsewhere?: boolean;
}

const hour = 60;
const day = 24 * hour;

/** What any feed of the newspaper may hold, newest first. */
export const usual = {
  live: { section: 'city', age: 3, views: 1208, window: 1208, comments: 15, labels: ['live'] },
  bridge: { section: 'city', image: 'bridge', age: 9, views: 214, window: 214, comments: 2 },
  weather: { section: 'nature', image: 'steppe', age: 48, views: 742, window: 742, fromElsewhere: true },
  observatory: { section: 'science', image: 'observatory', age: 80, views: 1015, window: 1015, comments: 6 },
  library: { section: 'culture', image: 'library', age: 2 * hour + 10, views: 1688, window: 1688, comments: 12 },
  tram: {
    section: 'city',
    image: 'tram',
    age: 3 * hour,
    views: 12_400,
    window: 6120,
    comments: 48,
    related: ['live', 'timetable', 'bridge'],
    fromElsewhere: true,
  },
  timetable: { section: 'city', age: 4 * hour + 5, views: 3071, window: 2890 },
  hockey: { section: 'sport', image: 'rink', age: 6 * hour, views: 1863, window: 1402, comments: 21 },
  turbines: { section: 'science', image: 'turbines', age: 9 * hour, views: 988, window: 640, comments: 3 },
  train: { section: 'city', image: 'train', age: 14 * hour, views: 5230, window: 2204, comments: 17 },
  school: { section: 'school', image: 'school', age: day + 2 * hour, views: 2117, window: 310, comments: 8 },
  shade: { section: 'city', age: day + 7 * hour, views: 1460, window: 295, comments: 33, labels: ['opinion'] },
  apples: { section: 'nature', image: 'apples', age: 3 * day, views: 860, window: 74 },
  orchestra: { section: 'culture', age: 5 * day, views: 1190, window: 61, labels: ['photo'] },
  ferns: { section: 'science', age: 40 * day, views: 4312, window: 12, comments: 1 },
} as const satisfies Record<string, Facts>;

/** What is hard to show well. */
export const hard = {
  longTitle: { section: 'city', image: 'tram', age: 12, views: 1863, window: 1863, comments: 4 },
  longWord: { section: 'school', image: 'school', age: 65, views: 12_400, window: 9000 },
  undated: { section: 'culture', views: 431, window: 120 },
  viral: { section: 'science', image: 'observatory', age: 7 * hour, views: 2_300_000, window: 2_300_000, comments: 1240 },
  sponsored: { section: 'nature', age: 10 * hour, views: 96, window: 40, labels: ['sponsored'] },
  liveNow: { section: 'sport', image: 'rink', age: 1, views: 18, window: 18, labels: ['live', 'video'] },
} as const satisfies Record<string, Facts>;

export type Key = keyof typeof usual | keyof typeof hard;

export const facts: Readonly<Record<Key, Facts>> = { ...usual, ...hard };
export const usualKeys = Object.keys(usual) as readonly Key[];
export const hardKeys = Object.keys(hard) as readonly Key[];
