import type { Locale } from '../locale-table.js';

const months = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** Kazakh in Cyrillic letters. A noun never changes after a number. */
export const kk: Locale = {
  language: 'kk',
  script: 'Cyrl',
  // In these countries Kazakh is written in Arabic letters.
  otherScripts: { CN: 'Arab', AF: 'Arab', IR: 'Arab' },
  words: {
    popular: 'Көп оқылғандар',
    all: 'Барлығы',
    readAlso: 'Оқи отырыңыз',
    archive: 'Мұрағат',
    latest: 'Соңғы жаңалықтар',
    allNews: 'Барлық жаңалықтар',
    popularDay: 'Күннің көп оқылғандары',
    popularWeek: 'Аптаның көп оқылғандары',
    popularMonth: 'Айдың көп оқылғандары',
    dayTab: 'Күн',
    weekTab: 'Апта',
    monthTab: 'Ай',

    loading: 'Жүктелуде…',
    none: 'Жаңалықтар жоқ',
    failed: 'Жүктеу мүмкін болмады',
    retry: 'Қайталау',
    partial: 'Материалдардың бір бөлігі жүктелмеді',
    offline: 'Байланыс жоқ',

    showMore: 'Тағы да жүктеу',
    back: 'Артқа',
    previous: 'Алдыңғы',
    next: 'Келесі',
    newTab: 'жаңа қойындыда ашылады',
    current: 'Оқып отырсыз',

    now: 'жаңа ғана',
    today: 'Бүгін',
    yesterday: 'Кеше',

    year: 'Жыл',
    month: 'Ай',
    week: 'Апта',
    day: 'Күн',
    previousYear: 'Алдыңғы жыл',
    nextYear: 'Келесі жыл',
    previousMonth: 'Алдыңғы ай',
    nextMonth: 'Келесі ай',
    previousDay: 'Алдыңғы күн',
    nextDay: 'Келесі күн',
    chooseDate: 'Күнді таңдаңыз',
    goToDate: 'Күнге өту',
    noneOnDay: 'Бұл күні жаңалық жоқ',
    noSuchDate: 'Мұрағатта мұндай күн жоқ',
    countUnknown: 'Саны белгісіз',

    labels: {
      live: 'Тікелей эфир',
      video: 'Бейне',
      photo: 'Фото',
      opinion: 'Пікір',
      exclusive: 'Эксклюзив',
      sponsored: 'Жарнама',
    },
  },

  plural: () => 0,
  counts: {
    views: ['{n} рет қаралды'],
    comments: ['{n} пікір'],
    articles: ['{n} материал'],
    minutes: ['{n} мин оқу үшін'],
    minutesAgo: ['{n} минут бұрын'],
    hoursAgo: ['{n} сағат бұрын'],
    daysAgo: ['{n} күн бұрын'],
  },
  decimal: ',',
  group: '\u00a0',
  groupFrom: 10_000,
  compact: ['\u00a0мың', '\u00a0млн', '\u00a0млрд'],

  months,
  monthHeadings: months.map((month) => month.charAt(0).toUpperCase() + month.slice(1)),
  weekdays: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  weekdaysShort: 'дс сс ср бс жм сб жс'.split(' '),
  firstWeekday: 1,
  patterns: {
    date: '{year} ж. {day} {month}',
    dayMonth: '{day} {month}',
    shortDate: '{dd}.{mm}.{year}',
    monthYear: '{year} ж. {month}',
    spokenDay: '{date}, {weekday}',
    time: '{hh}:{minute}',
    dateTime: '{date}, {time}',
  },

  credit: 'Фото: {x}',
  source: 'Дереккөз: {x}',
  asOf: '{x} жағдай бойынша',
  decade: '{x}-жылдар',
};
