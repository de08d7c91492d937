/** Thirty-odd years of invented but always equal day counts: an index and year files as the archive picker reads them. */

const first = '1993-04-06';
const lost = ['1997-08-11', '1997-08-24'];
const notes = {
  ru: { newYear: 'Новогодние дни: газета не выходила', lost: 'Подшивка не сохранилась', first: 'Вышел первый номер' },
  kk: { newYear: 'Жаңа жыл күндері: газет шыққан жоқ', lost: 'Тігінді сақталмаған', first: 'Алғашқы нөмір шықты' },
};

const pad = (number) => String(number).padStart(2, '0');
export const keyOf = (year, month, day) => `${year}-${pad(month)}-${pad(day)}`;
/** The days of a month; civil arithmetic, so UTC is only a calendar here. */
export const daysIn = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const weekdayOf = (key) => new Date(`${key}T00:00:00Z`).getUTCDay();

/** A number from 0 to 1 that is always the same for the same text (FNV-1a, mixed once more). */
function chance(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** From a thin paper that came out three times a week to a newsroom that never sleeps. */
function usual(key, year) {
  const weekday = weekdayOf(key);
  const weekend = weekday === 0 || weekday === 6;
  if (year < 2005) return [2, 4, 6].includes(weekday) ? [9, 16] : [0, 0];
  if (year < 2012) return weekday === 0 || weekday === 1 ? [0, 0] : [14, 24];
  return weekend ? [8, 18] : [24, 46];
}

export function createArchive(language, today) {
  const part = language === 'kk' ? 0.6 : 1;
  const home = language === 'kk' ? '/kk/archive/' : '/archive/';
  const lastYear = Number(today.slice(0, 4));
  const years = Array.from({ length: lastYear - 1992 }, (_, index) => 1993 + index);

  /** Articles of a day; null where nobody knows, because the volume is lost or the day is still to come. */
  function count(key) {
    if (key > today || (key >= lost[0] && key <= lost[1])) return null;
    if (key < first || /-01-0[12]$/.test(key)) return 0;
    const [least, most] = usual(key, Number(key.slice(0, 4)));
    const number = Math.round((least + chance(key) * (most - least)) * part);
    return key === today ? Math.ceil(number / 2) : number;
  }

  const month = (year, number) =>
    Array.from({ length: daysIn(year, number) }, (_, index) => count(keyOf(year, number, index + 1)));
  const months = (year) => Array.from({ length: 12 }, (_, index) => month(year, index + 1));
  const sum = (counts) => counts.reduce((total, each) => total + (each ?? 0), 0);

  return {
    years,
    count,
    note(key) {
      if (key === first) return notes[language].first;
      if (key >= lost[0] && key <= lost[1]) return notes[language].lost;
      return /-01-0[12]$/.test(key) && key > first ? notes[language].newYear : undefined;
    },
    monthTotals: (year) => months(year).map(sum),
    /** The file of one year. */
    year: (year) => ({ v: 1, year, days: months(year).flat() }),
    /** The file that says what there is. */
    index() {
      const days = years.flatMap((year) =>
        months(year).flatMap((each, m) => each.map((_, d) => keyOf(year, m + 1, d + 1))),
      );
      return {
        v: 1,
        time_zone: 'Asia/Almaty',
        first,
        last: today,
        year: `/feeds/${language === 'kk' ? 'kk/' : ''}archive/{yyyy}.json`,
        page: `${home}{yyyy}/{mm}/{dd}/`,
        years: Object.fromEntries(years.map((year) => [year, this.monthTotals(year)])),
        notes: Object.fromEntries(
          days.filter((key) => key <= today && this.note(key)).map((key) => [key, this.note(key)]),
        ),
      };
    },
  };
}
