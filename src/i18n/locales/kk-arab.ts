import type { Locale } from '../locale-table.js';

const months = 'قاڭتار اقپان ناۋرىز ءساۋىر مامىر ماۋسىم شىلدە تامىز قىركۇيەك قازان قاراشا جەلتوقسان'.split(' ');

/**
 * Kazakh in Arabic letters (töte jazu), from right to left, as Kazakhs in China, Iran and Afghanistan write it. The hamza
 * before a word says that its vowels are front; words with ك, گ or ە need none. Carried over letter by letter from the
 * Cyrillic words: let a native editor confirm it before print.
 */
export const kkArab: Locale = {
  language: 'kk-Arab',
  script: 'Arab',
  words: {
    popular: 'كوپ وقىلعاندار',
    all: 'بارلىعى',
    readAlso: 'وقي وتىرىڭىز',
    archive: 'مۇراعات',
    latest: 'سوڭعى جاڭالىقتار',
    allNews: 'بارلىق جاڭالىقتار',
    popularDay: 'كۇننىڭ كوپ وقىلعاندارى',
    popularWeek: 'اپتانىڭ كوپ وقىلعاندارى',
    popularMonth: 'ايدىڭ كوپ وقىلعاندارى',
    dayTab: 'كۇن',
    weekTab: 'اپتا',
    monthTab: 'اي',

    loading: 'جۇكتەلۋدە…',
    none: 'جاڭالىقتار جوق',
    failed: 'جۇكتەۋ مۇمكىن بولمادى',
    retry: 'قايتالاۋ',
    partial: 'ماتەريالداردىڭ ءبىر بولىگى جۇكتەلمەدى',
    offline: 'بايلانىس جوق',

    showMore: 'تاعى دا جۇكتەۋ',
    back: 'ارتقا',
    previous: 'الدىڭعى',
    next: 'كەلەسى',
    newTab: 'جاڭا قويىندىدا اشىلادى',
    current: 'وقىپ وتىرسىز',

    now: 'جاڭا عانا',
    today: 'بۇگىن',
    yesterday: 'كەشە',

    year: 'جىل',
    month: 'اي',
    week: 'اپتا',
    day: 'كۇن',
    previousYear: 'الدىڭعى جىل',
    nextYear: 'كەلەسى جىل',
    previousDay: 'الدىڭعى كۇن',
    nextDay: 'كەلەسى كۇن',
    previousMonth: 'الدىڭعى اي',
    nextMonth: 'كەلەسى اي',
    chooseDate: 'كۇندى تاڭداڭىز',
    goToDate: 'كۇنگە ءوتۋ',
    noneOnDay: 'بۇل كۇنى جاڭالىق جوق',
    noSuchDate: 'مۇراعاتتا مۇنداي كۇن جوق',
    countUnknown: 'سانى بەلگىسىز',

    labels: {
      live: 'تىكەلەي ەفير',
      video: 'بەينە',
      photo: 'فوتو',
      opinion: 'پىكىر',
      exclusive: 'ەكسكليۋزيۆ',
      sponsored: 'جارناما',
    },
  },

  plural: () => 0,
  counts: {
    views: ['{n} رەت قارالدى'],
    comments: ['{n} پىكىر'],
    articles: ['{n} ماتەريال'],
    minutes: ['{n} مين وقۋ ءۇشىن'],
    minutesAgo: ['{n} مينۋت بۇرىن'],
    hoursAgo: ['{n} ساعات بۇرىن'],
    daysAgo: ['{n} كۇن بۇرىن'],
  },
  decimal: ',',
  group: '\u00a0',
  groupFrom: 10_000,
  compact: ['\u00a0مىڭ', '\u00a0ملن', '\u00a0ملرد'],

  months,
  monthHeadings: months,
  weekdays: 'دۇيسەنبى سەيسەنبى سارسەنبى بەيسەنبى جۇما سەنبى جەكسەنبى'.split(' '),
  weekdaysShort: 'دس سس سر بس جم سب جس'.split(' '),
  firstWeekday: 1,
  patterns: {
    date: '{year} ج. {day} {month}',
    dayMonth: '{day} {month}',
    shortDate: '{dd}.{mm}.{year}',
    monthYear: '{year} ج. {month}',
    spokenDay: '{date}، {weekday}',
    time: '{hh}:{minute}',
    dateTime: '{date}، {time}',
  },

  credit: 'فوتو: {x}',
  source: 'دەرەككوز: {x}',
  asOf: '{x} جاعداي بويىنشا',
  decade: '{x}-جىلدار',
};
