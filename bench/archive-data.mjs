// An archive of 106 years, as an index with a file per year: invented, always the same, shaped like a newspaper's.
export const first = '1920-01-01';
export const last = '2026-05-17';

/** Civil arithmetic, for which UTC is only a calendar. */
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
const oneDay = 86_400_000;

/** How many articles a day has: more in later decades and in the middle of the week, none on Sundays before 1991. */
export function countOf(day) {
  if (day > last) return null;
  const time = Date.parse(day) / oneDay;
  const weekday = (time + 4) % 7;
  const year = Number(day.slice(0, 4));
  if ((weekday === 0 && year < 1991) || /-01-0[12]$/.test(day)) return 0;
  const usual = (year < 1960 ? 9 : year < 2005 ? 14 : 32) / (weekday % 6 ? 1 : 3);
  const wave = Math.sin(time * 12.9898) * 43_758.5453;
  return Math.round(usual * (0.8 + (wave - Math.floor(wave)) * 0.4));
}

export function yearFile(year) {
  const days = [];
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += oneDay)
    days.push(countOf(dayOf(time)));
  return { v: 1, year, days };
}

export function indexFile() {
  const years = {};
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    const totals = new Array(12).fill(0);
    yearFile(year).days.forEach((count, place) => {
      totals[new Date(Date.UTC(year, 0, place + 1)).getUTCMonth()] += count ?? 0;
    });
    years[year] = totals;
  }
  const addresses = { year: '{yyyy}.json', page: '/archive/{yyyy}/{mm}/{dd}/' };
  return { v: 1, time_zone: 'Asia/Almaty', first, last, ...addresses, years, notes: {} };
}
