import { expect } from '@open-wc/testing';
import { civilAt, toCivil, toInstant } from '../../src/i18n/civil-time.js';

describe('toCivil', () => {
  it('keeps the time as it was published, wherever the reader is', () => {
    expect(toCivil('2026-05-17T08:40:00+05:00')).to.deep.equal({
      year: 2026,
      month: 5,
      day: 17,
      hour: 8,
      minute: 40,
      weekday: 7,
      dateOnly: false,
    });
    expect(toCivil('2026-05-17T23:59:59.999-03:30')).to.include({ day: 17, hour: 23, minute: 59 });
    expect(toCivil('2026-05-17T08:40:00')).to.include({ day: 17, hour: 8 });
  });

  it('shifts to an offset, over the end of a day, a month and a year', () => {
    expect(toCivil('2025-12-31T20:30:00Z', '+05:00')).to.include({ year: 2026, month: 1, day: 1, hour: 1, minute: 30 });
    expect(toCivil('2024-03-01T01:00:00+05:00', '-03:30')).to.include({ month: 2, day: 29, hour: 16, minute: 30 });
    expect(toCivil('2026-05-17T08:40:00+05:00', 'UTC')).to.include({ hour: 3 });
  });

  it('follows a zone through its changes', () => {
    expect(toCivil('2024-03-30T12:00:00Z', 'Europe/Berlin')).to.include({ day: 30, hour: 13 });
    expect(toCivil('2024-03-31T12:00:00Z', 'Europe/Berlin')).to.include({ day: 31, hour: 14 });
  });

  it('knows of Almaty, which went from +06 to +05 on 1 March 2024, whatever the engine knows, and without asking it', () => {
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = class {
      constructor() {
        throw new Error('Intl was asked.');
      }
    } as unknown as typeof DateTimeFormat;
    try {
      for (const zone of ['Asia/Almaty', 'Asia/Qostanay']) {
        expect(toCivil('2005-07-01T12:00:00Z', zone), zone).to.include({ hour: 18 });
        expect(toCivil('2024-02-29T17:59:00Z', zone), zone).to.include({ day: 29, hour: 23, minute: 59 });
        expect(toCivil('2024-02-29T18:00:00Z', zone), zone).to.include({ day: 29, hour: 23, minute: 0 });
        expect(toCivil('2024-02-29T19:00:00Z', zone), zone).to.include({ month: 3, day: 1, hour: 0 });
        expect(toCivil('2026-05-17T08:40:00+06:00', zone), zone).to.include({ hour: 7, minute: 40 });
      }
    } finally {
      Intl.DateTimeFormat = DateTimeFormat;
    }
  });

  it('leaves the years in which Almaty had summer time to the engine', () => {
    expect(toCivil('1995-07-01T12:00:00Z', 'Asia/Almaty')).to.include({ hour: 19 });
    expect(toCivil('2004-01-15T12:00:00Z', 'Asia/Almaty')).to.include({ hour: 18 });
  });

  it('reads zones with half hours and behind UTC by name', () => {
    expect(toCivil('2026-01-17T12:00:00Z', 'Asia/Kolkata')).to.include({ hour: 17, minute: 30 });
    expect(toCivil('2026-01-17T12:00:00Z', 'America/St_Johns')).to.include({ hour: 8, minute: 30 });
    expect(toCivil('2026-01-17T12:00:00Z', 'Europe/London')).to.include({ hour: 12, minute: 0 });
  });

  it('leaves the time as published under a zone that does not exist', () => {
    for (const zone of ['Asia/Nowhere', '+5', 'east', '{yyyy}', '+99:00']) {
      expect(toCivil('2026-05-17T08:40:00+05:00', zone), zone).to.include({ day: 17, hour: 8, minute: 40 });
    }
  });

  it('never shifts a time that states no offset', () => {
    expect(toCivil('2026-05-17T08:40', 'Asia/Tokyo')).to.include({ hour: 8 });
    expect(toCivil('2026-05-17', '+05:00')).to.include({ day: 17, dateOnly: true });
  });

  it('reads the day that computers count from like any other', () => {
    expect(toCivil('1970-01-01')).to.include({ year: 1970, month: 1, day: 1, weekday: 4 });
  });

  it('finds nothing in what is no date', () => {
    for (const text of [
      '',
      'yesterday',
      '2026',
      '2026-02-30',
      '2026-13-01',
      '2026-05-17T25:00Z',
      '2026-05-17T08:61Z',
      '2026-05-17T08:40+5x',
    ]) {
      expect(toCivil(text), text).to.equal(undefined);
    }
  });
});

describe('toInstant', () => {
  it('needs a time and an offset', () => {
    expect(toInstant('2026-05-17T08:40:00+05:00')).to.equal(Date.UTC(2026, 4, 17, 3, 40));
    expect(toInstant('2026-05-17T08:40:59.5+05:00')).to.equal(Date.UTC(2026, 4, 17, 3, 40, 59));
    expect(toInstant('2026-05-17T08:40:00')).to.equal(undefined);
    expect(toInstant('2026-05-17')).to.equal(undefined);
  });
});

describe('civilAt', () => {
  it('tells a moment in the zone, else in the offset of a text', () => {
    const noon = Date.UTC(2026, 4, 17, 12);
    expect(civilAt(noon, '2026-05-17T08:40:00+05:00')).to.include({ hour: 17 });
    expect(civilAt(noon, '2026-05-17T08:40:00+05:00', '+03:00')).to.include({ hour: 15 });
    expect(civilAt(noon, '2026-05-17')).to.equal(undefined);
  });
});
