import { expect } from '@open-wc/testing';
import {
  addDays,
  addMonths,
  clampDay,
  daysInMonth,
  firstDay,
  formatKey,
  isKey,
  lastDay,
  numbersOf,
  precisionOf,
  truncateKey,
  weekdayOf,
  weeksOf,
} from '../../src/archive/civil-date.js';

describe('keys', () => {
  it('are read with the precision they are written in', () => {
    expect(numbersOf('2024')).to.deep.equal([2024, 1, 1]);
    expect(numbersOf('2024-05')).to.deep.equal([2024, 5, 1]);
    expect(numbersOf('2024-02-29')).to.deep.equal([2024, 2, 29]);
  });

  it('are refused where there is no such date', () => {
    const wrong = ['', '24', '2024-5', '2024-13', '2024-00', '2024-05-00', '2023-02-29', '1900-02-29', '1899', '2101'];
    for (const text of [...wrong, '2024-05-03T00:00', '[[year]]', '2024-', '-2024', '2024-05-3 ']) {
      expect(isKey(text), text).to.equal(false);
    }
  });

  it('are checked for a precision', () => {
    expect(isKey('2024-05', 'month')).to.equal(true);
    expect(isKey('2024-05', 'day')).to.equal(false);
    expect(precisionOf('2024')).to.equal('year');
    expect(precisionOf('2024-05-03')).to.equal('day');
  });

  it('are written padded', () => {
    expect(formatKey(2024)).to.equal('2024');
    expect(formatKey(2024, 5)).to.equal('2024-05');
    expect(formatKey(2024, 5, 3)).to.equal('2024-05-03');
  });

  it('are cut and bounded', () => {
    expect(truncateKey('2024-05-03', 'month')).to.equal('2024-05');
    expect(truncateKey('2024', 'day')).to.equal('2024');
    expect(firstDay('2024')).to.equal('2024-01-01');
    expect(firstDay('2024-05')).to.equal('2024-05-01');
    expect(firstDay('2024-05-03')).to.equal('2024-05-03');
    expect(lastDay('2024')).to.equal('2024-12-31');
    expect(lastDay('2024-02')).to.equal('2024-02-29');
    expect(lastDay('2024-12')).to.equal('2024-12-31');
    expect(lastDay('2024-05-03')).to.equal('2024-05-03');
    expect(clampDay('2024-05-03', '2024-06-01', '2024-07-01')).to.equal('2024-06-01');
  });
});

describe('calendar arithmetic', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => daysInMonth(year, 2))).to.deep.equal([28, 29, 28, 29, 28]);
    expect(daysInMonth(2024, 12)).to.equal(31);
  });

  it('adds days over months, years and reforms of the clock', () => {
    expect(addDays('2024-02-28', 1)).to.equal('2024-02-29');
    expect(addDays('2024-02-29', 1)).to.equal('2024-03-01');
    expect(addDays('2024-01-01', -1)).to.equal('2023-12-31');
    expect(addDays('1930-06-20', 3)).to.equal('1930-06-23');
    expect(addDays('2024-01-01', 366)).to.equal('2025-01-01');
  });

  it('adds months and stays within the shorter one', () => {
    expect(addMonths('2024-01-31', 1)).to.equal('2024-02-29');
    expect(addMonths('2024-03-31', -1)).to.equal('2024-02-29');
    expect(addMonths('2024-05-03', 12)).to.equal('2025-05-03');
    expect(addMonths('2024-01', -1)).to.equal('2023-12');
    expect(addMonths('2024-12', 1)).to.equal('2025-01');
    expect(addMonths('2024-02-29', -12)).to.equal('2023-02-28');
  });

  it('names weekdays from Monday', () => {
    expect(weekdayOf('2024-05-03')).to.equal(5);
    expect(weekdayOf('1920-01-01')).to.equal(4);
    expect(weekdayOf('2026-05-17')).to.equal(7);
  });
});

describe('weeksOf', () => {
  it('lays whole weeks around a month', () => {
    const weeks = weeksOf('2024-05');
    expect(weeks).to.have.lengthOf(5);
    expect(weeks[0]).to.deep.equal([
      '2024-04-29',
      '2024-04-30',
      '2024-05-01',
      '2024-05-02',
      '2024-05-03',
      '2024-05-04',
      '2024-05-05',
    ]);
    expect(weeks[4]?.at(-1)).to.equal('2024-06-02');
  });

  it('starts the week where it is asked to', () => {
    expect(weeksOf('2024-05', 7)[0]?.[0]).to.equal('2024-04-28');
    expect(weeksOf('2024-06', 6)[0]?.[0]).to.equal('2024-06-01');
  });

  it('needs four weeks at least and six at most, and misses no day', () => {
    expect(weeksOf('2021-02')).to.have.lengthOf(4);
    expect(weeksOf('2024-09')).to.have.lengthOf(6);
    for (let month = 1; month <= 12; month++) {
      const days = weeksOf(formatKey(2023, month)).flat();
      expect(days.filter((day) => day.startsWith(formatKey(2023, month)))).to.have.lengthOf(daysInMonth(2023, month));
      expect(new Set(days)).to.have.property('size', days.length);
    }
  });
});
