import type { Locale } from '../locale-table.js';

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** English, with dates as the British press prints them. */
export const en: Locale = {
  language: 'en',
  script: 'Latn',
  words: {
    popular: 'Popular',
    all: 'All',
    readAlso: 'Read also',
    archive: 'Archive',
    latest: 'Latest news',
    allNews: 'All news',
    popularDay: 'Popular today',
    popularWeek: 'Popular this week',
    popularMonth: 'Popular this month',
    dayTab: 'Day',
    weekTab: 'Week',
    monthTab: 'Month',

    loading: 'Loading…',
    none: 'No articles',
    failed: 'Could not load',
    retry: 'Retry',
    partial: 'Some articles could not be loaded',
    offline: 'You are offline',

    showMore: 'Show more',
    back: 'Back',
    previous: 'Previous',
    next: 'Next',
    newTab: 'opens in a new tab',
    current: 'You are reading this',

    now: 'just now',
    today: 'Today',
    yesterday: 'Yesterday',

    year: 'Year',
    month: 'Month',
    week: 'Week',
    day: 'Day',
    previousYear: 'Previous year',
    nextYear: 'Next year',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    chooseDate: 'Choose a date',
    goToDate: 'Go to date',
    noneOnDay: 'No articles on this day',
    noSuchDate: 'There is no such date in the archive',
    countUnknown: 'Count unknown',

    labels: {
      live: 'Live',
      video: 'Video',
      photo: 'Photo',
      opinion: 'Opinion',
      exclusive: 'Exclusive',
      sponsored: 'Sponsored',
    },
  },

  plural: (n) => (n === 1 ? 0 : 1),
  counts: {
    views: ['{n} view', '{n} views'],
    comments: ['{n} comment', '{n} comments'],
    articles: ['{n} article', '{n} articles'],
    minutes: ['{n} min read'],
    minutesAgo: ['{n} minute ago', '{n} minutes ago'],
    hoursAgo: ['{n} hour ago', '{n} hours ago'],
    daysAgo: ['{n} day ago', '{n} days ago'],
  },
  decimal: '.',
  group: ',',
  groupFrom: 1_000,
  compact: ['K', 'M', 'B'],

  months,
  monthHeadings: months,
  weekdays,
  weekdaysShort: weekdays.map((name) => name.slice(0, 3)),
  firstWeekday: 1,
  patterns: {
    date: '{day} {month} {year}',
    dayMonth: '{day} {month}',
    // Not 05/03/2026: half of the readers take that for May.
    shortDate: '{day} {monthShort} {year}',
    monthYear: '{heading} {year}',
    spokenDay: '{weekday}, {date}',
    time: '{hh}:{minute}',
    dateTime: '{date}, {time}',
  },

  credit: 'Photo: {x}',
  source: 'Source: {x}',
  asOf: 'as of {x}',
  decade: '{x}s',
};
