import { expect } from '@open-wc/testing';
import {
  formatArticleTime,
  formatAsOf,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayHeading,
  formatDecade,
  formatMonthHeading,
  formatMonthName,
  formatRelative,
  formatShortDate,
  formatTimeOfDay,
} from '../../src/i18n/format-date.js';
import { en } from '../../src/i18n/locales/en.js';
import { kk } from '../../src/i18n/locales/kk.js';
import { ru } from '../../src/i18n/locales/ru.js';

const published = '2026-05-17T08:40:00+05:00';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const instant = Date.parse(published);

describe('dates', () => {
  it('are written as the language writes them', () => {
    expect(formatDate('2026-03-05T09:00:00+05:00', ru)).to.equal('5 марта 2026 г.');
    expect(formatDate('2026-03-05T09:00:00+05:00', kk)).to.equal('2026 ж. 5 наурыз');
    expect(formatDate('2026-03-05T09:00:00+05:00', en)).to.equal('5 March 2026');
    expect(formatShortDate('2026-03-05', ru)).to.equal('05.03.2026');
    expect(formatShortDate('2026-03-05', en)).to.equal('5 Mar 2026');
  });

  it('carry the time of day', () => {
    expect(formatDateTime(published, ru)).to.equal('17 мая 2026 г., 8:40');
    expect(formatDateTime(published, kk)).to.equal('2026 ж. 17 мамыр, 08:40');
    expect(formatDateTime(published, en)).to.equal('17 May 2026, 08:40');
    expect(formatTimeOfDay('2026-05-17T14:05:00+05:00', ru)).to.equal('14:05');
    expect(formatTimeOfDay(published, kk, '+03:00')).to.equal('06:40');
  });

  it('claim no time of day where none is stated', () => {
    expect(formatDateTime('2026-05-17', ru)).to.equal('17 мая 2026 г.');
    expect(formatTimeOfDay('2026-05-17', ru)).to.equal(undefined);
  });

  it('are nothing where the text is no date', () => {
    expect(formatDate('soon', ru)).to.equal(undefined);
    expect(formatDateTime('2026-02-30', ru)).to.equal(undefined);
    expect(formatAsOf('', ru)).to.equal(undefined);
    expect(formatArticleTime('soon', { locale: ru, now: 0 })).to.equal(undefined);
  });

  it('agree with Intl for every month of Russian', () => {
    const intl = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const iso = `2026-${String(month).padStart(2, '0')}-05`;
      expect(formatDate(iso, ru)).to.equal(intl.format(new Date(iso)).replace(/\s/g, ' '));
    }
  });

  it('are spoken with their weekday', () => {
    expect(formatDay('2024-05-03', ru)).to.equal('3 мая 2024 г., пятница');
    expect(formatDay('2024-05-03', kk)).to.equal('2024 ж. 3 мамыр, жұма');
    expect(formatDay('2024-05-03', en)).to.equal('Friday, 3 May 2024');
    expect(formatDay('{yyyy}', en)).to.equal('{yyyy}');
  });

  it('head a month and a decade', () => {
    expect(formatMonthHeading(2024, 5, ru)).to.equal('Май 2024');
    expect(formatMonthHeading(2024, 5, kk)).to.equal('2024 ж. мамыр');
    expect(formatMonthHeading(2024, 5, en)).to.equal('May 2024');
    expect(formatMonthName(3, ru)).to.equal('Март');
    expect(formatMonthName(1, kk)).to.equal('Қаңтар');
    expect(formatDecade(1924, ru)).to.equal('1920-е годы');
    expect(formatDecade(1920, kk)).to.equal('1920-жылдар');
    expect(formatDecade(1920, en)).to.equal('1920s');
  });
});

describe('formatRelative', () => {
  it('counts minutes, hours and days', () => {
    expect(formatRelative(published, instant + 20_000, ru)).to.equal('только что');
    expect(formatRelative(published, instant + 5 * minute, ru)).to.equal('5 минут назад');
    expect(formatRelative(published, instant + 21 * minute, ru)).to.equal('21 минуту назад');
    expect(formatRelative(published, instant + 2 * hour + 50 * minute, ru)).to.equal('2 часа назад');
    expect(formatRelative(published, instant + 3 * day, ru)).to.equal('3 дня назад');
    expect(formatRelative(published, instant + 5 * minute, kk)).to.equal('5 минут бұрын');
    expect(formatRelative(published, instant + minute, en)).to.equal('1 minute ago');
    expect(formatRelative(published, instant + 23 * hour, en)).to.equal('23 hours ago');
  });

  it('takes what lies ahead for now', () => {
    expect(formatRelative(published, instant - hour, kk)).to.equal('жаңа ғана');
    expect(formatRelative(published, instant - 3 * day, en)).to.equal('just now');
  });

  it('is nothing where the moment is not known', () => {
    expect(formatRelative('2026-05-17', instant, ru)).to.equal(undefined);
  });
});

describe('formatArticleTime', () => {
  const at = (now: number, iso = published) => formatArticleTime(iso, { locale: ru, now });

  it('says how long ago while it is fresh', () => {
    expect(at(instant + 5 * minute)).to.equal('5 минут назад');
    expect(at(instant + 11 * hour)).to.equal('11 часов назад');
  });

  it('then says today and yesterday with the time, by the calendar of the publisher', () => {
    expect(at(instant + 13 * hour)).to.equal('сегодня, 8:40');
    expect(at(instant + 20 * hour)).to.equal('вчера, 8:40');
    expect(formatArticleTime(published, { locale: kk, now: instant + 20 * hour })).to.equal('кеше, 08:40');
    expect(formatArticleTime(published, { locale: en, now: instant + 20 * hour })).to.equal('yesterday, 08:40');
  });

  it('then tells the date, and the year when it is another', () => {
    expect(at(instant + 3 * day)).to.equal('17 мая');
    expect(at(instant + 300 * day)).to.equal('17 мая 2026 г.');
  });

  it('takes an hour ahead for a wrong clock, and tells the date of what is further ahead', () => {
    expect(at(instant - hour)).to.equal('только что');
    expect(at(instant - 3 * day)).to.equal('17 мая');
  });

  it('does not claim a time for a bare date', () => {
    expect(at(instant, '2026-05-17')).to.equal('17 мая 2026 г.');
    expect(formatArticleTime('2026-05-17', { locale: ru, now: instant, timeZone: '+05:00' })).to.equal('сегодня');
  });

  it('obeys the mode', () => {
    expect(formatArticleTime(published, { locale: ru, now: instant, mode: 'absolute' })).to.equal(
      '17 мая 2026 г., 8:40',
    );
    expect(formatArticleTime(published, { locale: ru, now: instant + 3 * day, mode: 'relative' })).to.equal(
      '3 дня назад',
    );
    expect(formatArticleTime(published, { locale: ru, now: instant + 90 * day, mode: 'relative' })).to.equal('17 мая');
  });

  it('tells times in the zone asked for', () => {
    const options = { locale: ru, now: instant + 20 * hour, timeZone: '-05:00' };
    expect(formatArticleTime(published, { ...options, mode: 'absolute' })).to.equal('16 мая 2026 г., 22:40');
    expect(formatArticleTime(published, options)).to.equal('вчера, 22:40');
  });
});

describe('formatDayHeading', () => {
  const over = (iso: string, timeZone?: string) => formatDayHeading(iso, { locale: ru, now: instant, timeZone });

  it('names today and yesterday by the calendar of the publisher', () => {
    expect(over('2026-05-17T00:10:00+05:00')).to.equal('Сегодня');
    expect(over('2026-05-16T23:50:00+05:00')).to.equal('Вчера');
    expect(over('2026-05-16T23:50:00+05:00', '+06:00')).to.equal('Сегодня');
    expect(formatDayHeading('2026-05-16', { locale: kk, now: instant, timeZone: '+05:00' })).to.equal('Кеше');
  });

  it('tells the date of any other day, and the year when it is another', () => {
    expect(over('2026-05-15T23:50:00+05:00')).to.equal('15 мая');
    expect(over('2025-12-31T23:50:00+05:00')).to.equal('31 декабря 2025 г.');
    expect(over('2026-05-18T08:40:00+05:00')).to.equal('18 мая');
  });

  it('is nothing where the text is no date', () => {
    expect(over('soon')).to.equal(undefined);
  });
});

describe('formatAsOf', () => {
  it('tells the time, and the day too when it is not today', () => {
    expect(formatAsOf('2026-05-17T14:05:00+05:00', ru)).to.equal('по состоянию на 14:05');
    expect(formatAsOf('2026-05-17T14:05:00+05:00', kk)).to.equal('14:05 жағдай бойынша');
    expect(formatAsOf(published, en, undefined, instant + hour)).to.equal('as of 08:40');
    expect(formatAsOf(published, ru, undefined, instant + 2 * day)).to.equal('по состоянию на 17 мая 2026 г., 8:40');
  });
});
