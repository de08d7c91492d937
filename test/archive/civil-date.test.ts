import { expect } from '@open-wc/testing';
import {
  addMonths,
  clampDay,
  depthOf,
  firstDay,
  isKey,
  keyOf,
  lastDay,
  partsOf,
  shift,
  truncateKey,
  weekdayOf,
} from '../../src/archive/civil-date.js';

describe('keys', () => {
  it('are as deep as they are written', () => {
    expect(['', '2024', '2024-05', '2024-05-03'].map(depthOf)).to.deep.equal([0, 1, 2, 3]);
  });

  it('are refused where there is no such date', () => {
    const wrong = ['', '24', '2024-5', '2024-13', '2024-00', '2024-05-00', '2023-02-29', '1900-02-29', '1899', '2101'];
    for (const text of [...wrong, '2024-05-03T00:00', '[[year]]', '2024-', '-2024', '2024-05-3 ', '2024-02-30']) {
      expect(isKey(text), text).to.equal(false);
    }
    for (const text of ['1900', '2100', '2100-12-31', '2024-02-29', '1999-12'])
      expect(isKey(text), text).to.equal(true);
  });

  it('are written padded', () => {
    expect(keyOf({ year: 2024, month: 5, day: 3 })).to.equal('2024-05-03');
  });

  it('are cut and bounded', () => {
    expect([0, 1, 2, 3].map((depth) => truncateKey('2024-05-03', depth))).to.deep.equal([
      '',
      '2024',
      '2024-05',
      '2024-05-03',
    ]);
    expect(truncateKey('2024', 3)).to.equal('2024');
    expect(firstDay('2024')).to.equal('2024-01-01');
    expect(firstDay('2024-05')).to.equal('2024-05-01');
    expect(firstDay('2024-05-03')).to.equal('2024-05-03');
    expect(lastDay('2024')).to.equal('2024-12-31');
    expect(lastDay('2024-02')).to.equal('2024-02-29');
    expect(lastDay('2024-12')).to.equal('2024-12-31');
    expect(lastDay('2024-05-03')).to.equal('2024-05-03');
    const bounds = { first: '2024-06-01', last: '2024-07-01' };
    expect(['2024-05-03', '2024-06-15', '2025-01-01'].map((day) => clampDay(day, bounds))).to.deep.equal([
      '2024-06-01',
      '2024-06-15',
      '2024-07-01',
    ]);
  });
});

describe('calendar arithmetic', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map((year) => lastDay(`${year}-02`).slice(8))).to.deep.equal([
      '28',
      '29',
      '28',
      '29',
      '28',
    ]);
  });

  it('adds days over months, years and reforms of the clock', () => {
    expect(shift('2024-02-28', 1)).to.equal('2024-02-29');
    expect(shift('2024-02-29', 1)).to.equal('2024-03-01');
    expect(shift('2024-01-01', -1)).to.equal('2023-12-31');
    expect(shift('1930-06-20', 3)).to.equal('1930-06-23');
    expect(shift('2024-01-01', 366)).to.equal('2025-01-01');
  });

  it('adds months to a month and years to a year', () => {
    expect([shift('2024-01', -1), shift('2024-12', 1), shift('2024', -24)]).to.deep.equal([
      '2023-12',
      '2025-01',
      '2000',
    ]);
  });

  it('adds months to a day and stays within the shorter one', () => {
    expect(addMonths('2024-01-31', 1)).to.equal('2024-02-29');
    expect(addMonths('2024-03-31', -1)).to.equal('2024-02-29');
    expect(addMonths('2024-05-03', 12)).to.equal('2025-05-03');
    expect(addMonths('2024-02-29', -12)).to.equal('2023-02-28');
  });

  it('names weekdays from Monday', () => {
    expect(weekdayOf('2024-05-03')).to.equal(5);
    expect(weekdayOf('1920-01-01')).to.equal(4);
    expect(weekdayOf('2026-05-17')).to.equal(7);
  });
});

describe('partsOf', () => {
  it('gives a year its months and a month its days, and misses none', () => {
    expect(partsOf('2024').join()).to.match(/^2024-01,2024-02,.*,2024-12$/);
    expect(partsOf('2024')).to.have.lengthOf(12);
    const days = partsOf('2023').flatMap((month) => partsOf(month));
    expect(new Set(days)).to.have.property('size', 365);
    expect([days[0], days[58], days[59], days.at(-1)]).to.deep.equal([
      '2023-01-01',
      '2023-02-28',
      '2023-03-01',
      '2023-12-31',
    ]);
  });
});
