import { expect } from '@open-wc/testing';
import {
  countOf,
  indexFromBounds,
  indexFromDates,
  limitIndex,
  nearestDay,
  pageUrl,
  parseArchiveIndex,
  parseArchiveYear,
  yearUrl,
  type ArchiveIndex,
} from '../../src/archive/archive-index.js';
import { FeedError } from '../../src/feed/feed-error.js';

const url = 'https://portal.example/data/archive.json';
const full = {
  v: 1,
  time_zone: 'Asia/Almaty',
  first: '1920-01-01',
  last: '2026-05-17',
  year: 'days/{yyyy}.json',
  page: '/archive/{yyyy}/{mm}/{dd}/',
  years: { '2026': [10, 20, 30, 40, 5, null, null, null, null, null, null, null], '2024': Array(12).fill(0) },
  notes: { '2024-05-01': 'газета не выходила', soon: 'x', '2024-05-02': 7 },
};

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof FeedError ? error.code : 'another error';
  }
  return 'no error';
}

function real(index: ArchiveIndex | undefined): ArchiveIndex {
  if (!index) throw new Error('There is no index.');
  return index;
}

describe('parseArchiveIndex', () => {
  it('reads reach, zone, addresses and notes', () => {
    const index = parseArchiveIndex(full, url);
    expect(index).to.include({ first: '1920-01-01', last: '2026-05-17', timeZone: 'Asia/Almaty' });
    expect(index.notes).to.deep.equal({ '2024-05-01': 'газета не выходила' });
    expect(yearUrl(index, '2024')).to.equal('https://portal.example/data/days/2024.json');
    expect(pageUrl(index, '2024-05')).to.equal('https://portal.example/archive/2024/05/');
  });

  it('knows totals, and keeps unknown apart from zero', () => {
    const index = parseArchiveIndex(full, url);
    expect(countOf(index, '2026-02')).to.equal(20);
    expect(countOf(index, '2026')).to.equal(105);
    expect(countOf(index, '2024')).to.equal(0);
    expect(countOf(index, '2025')).to.equal(undefined);
    expect(countOf(index, '2026-05-17')).to.equal(undefined);
    expect(countOf(index, '2024-05-03')).to.equal(0);
  });

  it('reads a plain map of days, in which a missing day within its reach had no articles', () => {
    const index = parseArchiveIndex({ '2024-05-03': 42, '2024-04-30': 1, nonsense: 3, '2024-05-04': 'many' }, url);
    expect(index).to.include({ first: '2024-04-30', last: '2024-05-03' });
    expect(countOf(index, '2024-05-03')).to.equal(42);
    expect(countOf(index, '2024-05-01')).to.equal(0);
    expect(countOf(index, '2024-05-04')).to.equal(undefined);
    expect(countOf(index, '2024-05')).to.equal(42);
    expect(countOf(index, '2024')).to.equal(43);
  });

  it('takes its reach from its years where it states none', () => {
    expect(parseArchiveIndex({ years: { '2024': [], '2021': [] } }, url)).to.include({
      first: '2021-01-01',
      last: '2024-12-31',
    });
  });

  it('drops counts, years and addresses that make no sense', () => {
    const index = parseArchiveIndex(
      {
        ...full,
        year: 'javascript:alert(1)//{yyyy}',
        page: 7,
        years: { '2026': [-1, 1.5, '3', 4], abc: [1], '2025': 'x' },
      },
      url,
    );
    expect(yearUrl(index, '2026')).to.equal(undefined);
    expect(pageUrl(index, '2026')).to.equal(undefined);
    expect([1, 2, 3, 4, 5].map((month) => countOf(index, `2026-0${month}`))).to.deep.equal([
      undefined,
      undefined,
      undefined,
      4,
      undefined,
    ]);
  });

  it('says what is wrong in a FeedError', () => {
    const wrong = [undefined, null, 7, 'x', [], {}, { items: [] }, { ...full, v: 2 }, { years: 7 }, { years: {} }];
    for (const value of [...wrong, { ...full, first: '2027' }, { ...full, last: 'soon' }, { ...full, last: null }]) {
      expect(
        codeOf(() => parseArchiveIndex(value, url)),
        JSON.stringify(value),
      ).to.equal('malformed');
    }
  });
});

describe('parseArchiveYear', () => {
  it('gives each place of the list its day, and leaves null unknown', () => {
    const days = new Array<number | null>(366).fill(0);
    days[59] = 7;
    days[60] = null;
    days[365] = 1;
    const counts = parseArchiveYear({ v: 1, year: 2024, days }, 2024, url);
    const index = { ...parseArchiveIndex({ ...full, years: {} }, url), counts };
    expect(countOf(index, '2024-02-29')).to.equal(7);
    expect(countOf(index, '2024-03-01')).to.equal(undefined);
    expect(countOf(index, '2024-12-31')).to.equal(1);
    expect(countOf(index, '2024-02')).to.equal(7);
    expect(countOf(index, '2024-03')).to.equal(undefined);
    expect(countOf(index, '2024')).to.equal(undefined);
  });

  it('adds up a month that the archive does not reach to the end of', () => {
    const days = [...new Array<number>(136).fill(1), 4];
    const counts = parseArchiveYear({ days }, 2026, url);
    const index = { ...parseArchiveIndex({ ...full, years: {} }, url), counts };
    expect(countOf(index, '2026-05')).to.equal(20);
  });

  it('reads a plain map of the year', () => {
    const counts = parseArchiveYear({ '2024-05-03': 42 }, 2024);
    expect(counts['2024-05-03']).to.equal(42);
    expect(counts['2024-12-31']).to.equal(0);
  });

  it('refuses another year, too many days, and anything else', () => {
    const days = new Array<number>(366).fill(0);
    for (const value of [{ year: 2024, days }, { days }, { '2024-05-03': 42 }, null, [], {}, 'x']) {
      expect(
        codeOf(() => parseArchiveYear(value, 2023)),
        JSON.stringify(value),
      ).to.equal('malformed');
    }
  });
});

describe('indexFromDates', () => {
  const dates = ['2026-05-17T01:30:00+05:00', '2026-05-17T08:40:00+05:00', '2026-05-14T10:00:00+05:00', 'soon'];

  it('counts the days as they were published', () => {
    const index = real(indexFromDates(dates));
    expect(countOf(index, '2026-05-17')).to.equal(2);
    expect(countOf(index, '2026-05-15')).to.equal(0);
    expect(index.last).to.equal('2026-05-17');
  });

  it('counts the days of a zone where one is given', () => {
    const index = real(indexFromDates(dates, '+00:00'));
    expect(countOf(index, '2026-05-16')).to.equal(1);
    expect(countOf(index, '2026-05-17')).to.equal(1);
  });

  it('claims nothing about days that the feed does not reach', () => {
    const index = real(indexFromDates(dates));
    expect(countOf(index, '2026-05-13')).to.equal(undefined);
    expect(countOf(index, '2026-05-18')).to.equal(undefined);
    expect(countOf(index, '2026-05')).to.equal(undefined);
    expect(countOf(index, '2026')).to.equal(undefined);
  });

  it('is nothing without a date', () => {
    expect(indexFromDates([])).to.equal(undefined);
    expect(indexFromDates(['soon'])).to.equal(undefined);
  });
});

describe('bounds', () => {
  it('make an archive of which nothing is counted', () => {
    const index = real(indexFromBounds('2020', '2024-05'));
    expect(index).to.include({ first: '2020-01-01', last: '2024-05-31' });
    expect(countOf(index, '2022')).to.equal(undefined);
    expect(indexFromBounds('2024', '2020')).to.equal(undefined);
    expect(indexFromBounds('[[min]]', '2020')).to.equal(undefined);
  });
});

describe('limitIndex', () => {
  const index = parseArchiveIndex(full, url);

  it('ends today, or where the author says', () => {
    expect(limitIndex(index, '', '', '2026-05-03')).to.include({ first: '1920-01-01', last: '2026-05-03' });
    expect(limitIndex(index, '1990', '2000-02', '2026-05-03')).to.include({ first: '1990-01-01', last: '2000-02-29' });
    expect(limitIndex(index, '', '2100', '2030-01-01')).to.include({ last: '2030-01-01' });
    expect(countOf(limitIndex(index, '1990', '', '2026-05-20')!, '2026-02')).to.equal(20);
  });

  it('makes an archive of limits alone, which ends today', () => {
    expect(limitIndex(undefined, '2020', '', '2024-05-03')).to.include({ first: '2020-01-01', last: '2024-05-03' });
  });

  it('takes a limit that is no date for none', () => {
    expect(limitIndex(index, '[[min]]', 'soon', '2026-05-03')).to.include({ first: '1920-01-01', last: '2026-05-03' });
    expect(limitIndex(undefined, 'soon', '', '2024-05-03')).to.equal(undefined);
  });

  it('is nothing where no day is left', () => {
    expect(limitIndex(index, '2027', '', '2026-05-03')).to.equal(undefined);
    expect(limitIndex(undefined, '', '', '2026-05-03')).to.equal(undefined);
  });
});

describe('nearestDay', () => {
  const map = parseArchiveIndex({ '2024-04-28': 1, '2024-05-03': 42, '2024-05-04': 1 }, url);

  it('passes days without articles and stops at the ends', () => {
    expect(nearestDay(map, '2024-05-03', -1)).to.equal('2024-04-28');
    expect(nearestDay(map, '2024-04-28', 1)).to.equal('2024-05-03');
    expect(nearestDay(map, '2024-05-04', 1)).to.equal(undefined);
  });

  it('passes a missing century by months, and stops at a day of which nothing is known', () => {
    const none = Object.fromEntries(Array.from({ length: 100 }, (_, place) => [1921 + place, Array(12).fill(0)]));
    const index = parseArchiveIndex({ ...full, years: none }, url);
    expect(nearestDay(index, '2021-01-01', -1)).to.equal('1920-12-31');
  });
});

describe('pageUrl', () => {
  it('takes the template of the author, that of the index, or a page that is known', () => {
    const index = { ...parseArchiveIndex(full, url), pages: { '2024-05': 'https://portal.example/may' } };
    expect(pageUrl(index, '2024', '/own/{yyyy}')).to.equal('/own/2024');
    expect(pageUrl(index, '2024')).to.equal('https://portal.example/archive/2024/');
    expect(
      pageUrl({ first: '2024-01-01', last: '2024-12-31', counts: {}, notes: {}, pages: index.pages }, '2024-05'),
    ).to.equal('https://portal.example/may');
  });
});
