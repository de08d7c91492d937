import type { Locale } from '../locale-table.js';

/** Russian. */
export const ru: Locale = {
  language: 'ru',
  script: 'Cyrl',
  words: {
    popular: 'Популярное',
    all: 'Все',
    readAlso: 'Читайте также',
    archive: 'Архив',
    latest: 'Последние новости',
    allNews: 'Все новости',
    popularDay: 'Популярное за день',
    popularWeek: 'Популярное за неделю',
    popularMonth: 'Популярное за месяц',
    dayTab: 'За день',
    weekTab: 'За неделю',
    monthTab: 'За месяц',

    loading: 'Загрузка…',
    none: 'Материалов нет',
    failed: 'Не удалось загрузить',
    retry: 'Повторить',
    partial: 'Часть материалов не загрузилась',
    offline: 'Нет соединения',

    showMore: 'Показать ещё',
    back: 'Назад',
    previous: 'Предыдущие',
    next: 'Следующие',
    newTab: 'откроется в новой вкладке',
    current: 'Вы читаете',

    now: 'только что',
    today: 'Сегодня',
    yesterday: 'Вчера',

    year: 'Год',
    month: 'Месяц',
    week: 'Неделя',
    day: 'День',
    previousYear: 'Предыдущий год',
    nextYear: 'Следующий год',
    previousMonth: 'Предыдущий месяц',
    nextMonth: 'Следующий месяц',
    previousDay: 'Предыдущий день',
    nextDay: 'Следующий день',
    chooseDate: 'Выберите дату',
    goToDate: 'Перейти к дате',
    noneOnDay: 'В этот день публикаций нет',
    noSuchDate: 'Такой даты в архиве нет',
    countUnknown: 'Количество неизвестно',

    labels: {
      live: 'Прямой эфир',
      video: 'Видео',
      photo: 'Фото',
      opinion: 'Мнение',
      exclusive: 'Эксклюзив',
      sponsored: 'На правах рекламы',
    },
  },

  plural: (n) => {
    const teen = n % 100 > 10 && n % 100 < 20;
    if (n % 10 === 1 && !teen) return 0;
    return n % 10 > 1 && n % 10 < 5 && !teen ? 1 : 2;
  },
  counts: {
    views: ['{n} просмотр', '{n} просмотра', '{n} просмотров'],
    comments: ['{n} комментарий', '{n} комментария', '{n} комментариев'],
    articles: ['{n} материал', '{n} материала', '{n} материалов'],
    minutes: ['{n} мин чтения'],
    minutesAgo: ['{n} минуту назад', '{n} минуты назад', '{n} минут назад'],
    hoursAgo: ['{n} час назад', '{n} часа назад', '{n} часов назад'],
    daysAgo: ['{n} день назад', '{n} дня назад', '{n} дней назад'],
  },
  decimal: ',',
  group: '\u00a0',
  groupFrom: 10_000,
  compact: ['\u00a0тыс.', '\u00a0млн', '\u00a0млрд'],

  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  monthHeadings: 'Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь'.split(' '),
  weekdays: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  weekdaysShort: 'пн вт ср чт пт сб вс'.split(' '),
  firstWeekday: 1,
  patterns: {
    date: '{day} {month} {year} г.',
    dayMonth: '{day} {month}',
    shortDate: '{dd}.{mm}.{year}',
    monthYear: '{heading} {year}',
    spokenDay: '{date}, {weekday}',
    time: '{hour}:{minute}',
    dateTime: '{date}, {time}',
  },

  credit: 'Фото: {x}',
  source: 'Источник: {x}',
  asOf: 'по состоянию на {x}',
  decade: '{x}-е годы',
};
