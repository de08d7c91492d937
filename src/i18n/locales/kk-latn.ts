import type { Locale } from '../locale-table.js';

const months = 'qañtar aqpan nauryz säuır mamyr mausym şılde tamyz qyrküiek qazan qaraşa jeltoqsan'.split(' ');

/**
 * Kazakh in Latin letters, by the draft of 28 January 2021; a draft, so let a native editor confirm it before print.
 * Portals that print the acutes of 2018 need a table of their own.
 */
export const kkLatn: Locale = {
  language: 'kk-Latn',
  script: 'Latn',
  words: {
    popular: 'Köp oqylğandar',
    all: 'Barlyğy',
    readAlso: 'Oqi otyryñyz',
    archive: 'Mūrağat',
    latest: 'Soñğy jañalyqtar',
    allNews: 'Barlyq jañalyqtar',
    popularDay: 'Künnıñ köp oqylğandary',
    popularWeek: 'Aptanyñ köp oqylğandary',
    popularMonth: 'Aidyñ köp oqylğandary',
    dayTab: 'Kün',
    weekTab: 'Apta',
    monthTab: 'Ai',

    loading: 'Jüktelude…',
    none: 'Jañalyqtar joq',
    failed: 'Jükteu mümkın bolmady',
    retry: 'Qaitalau',
    partial: 'Materialdardyñ bır bölıgı jüktelmedı',
    offline: 'Bailanys joq',

    showMore: 'Tağy da jükteu',
    back: 'Artqa',
    previous: 'Aldyñğy',
    next: 'Kelesı',
    newTab: 'jaña qoiyndyda aşylady',
    current: 'Oqyp otyrsyz',

    now: 'qazır',
    today: 'Bügın',
    yesterday: 'Keşe',

    year: 'Jyl',
    month: 'Ai',
    week: 'Apta',
    day: 'Kün',
    previousYear: 'Aldyñğy jyl',
    nextYear: 'Kelesı jyl',
    previousDay: 'Aldyñğy kün',
    nextDay: 'Kelesı kün',
    previousMonth: 'Aldyñğy ai',
    nextMonth: 'Kelesı ai',
    chooseDate: 'Kündı tañdañyz',
    goToDate: 'Künge ötu',
    noneOnDay: 'Būl künı jañalyq joq',
    noSuchDate: 'Mūrağatta mūndai kün joq',
    countUnknown: 'Sany belgısız',

    labels: {
      live: 'Tıkelei efir',
      video: 'Beine',
      photo: 'Foto',
      opinion: 'Pıkır',
      exclusive: 'Eksklüziv',
      sponsored: 'Jarnama',
    },
  },

  plural: () => 0,
  counts: {
    views: ['{n} ret qaraldy'],
    comments: ['{n} pıkır'],
    articles: ['{n} material'],
    minutes: ['{n} min oqu üşın'],
    minutesAgo: ['{n} minut būryn'],
    hoursAgo: ['{n} sağat būryn'],
    daysAgo: ['{n} kün būryn'],
  },
  decimal: ',',
  group: '\u00a0',
  groupFrom: 10_000,
  compact: ['\u00a0myñ', '\u00a0mln', '\u00a0mlrd'],

  months,
  monthHeadings: months.map((month) => month.charAt(0).toUpperCase() + month.slice(1)),
  weekdays: 'düisenbı seisenbı särsenbı beisenbı jūma senbı jeksenbı'.split(' '),
  weekdaysShort: 'ds ss sr bs jm sb js'.split(' '),
  firstWeekday: 1,
  patterns: {
    date: '{year} j. {day} {month}',
    dayMonth: '{day} {month}',
    shortDate: '{dd}.{mm}.{year}',
    monthYear: '{year} j. {month}',
    spokenDay: '{date}, {weekday}',
    time: '{hh}:{minute}',
    dateTime: '{date}, {time}',
  },

  credit: 'Foto: {x}',
  source: 'Derekköz: {x}',
  asOf: '{x} jağdai boiynşa',
  decade: '{x}-jyldar',
};
