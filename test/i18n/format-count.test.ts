import { expect } from '@open-wc/testing';
import { formatCompact, formatCount, formatNumber, formatReadingTime } from '../../src/i18n/format-count.js';
import { en } from '../../src/i18n/locales/en.js';
import { kk } from '../../src/i18n/locales/kk.js';
import { ru } from '../../src/i18n/locales/ru.js';

describe('formatNumber', () => {
  it('groups four digits in English only', () => {
    expect(formatNumber(1863, ru)).to.equal('1863');
    expect(formatNumber(1863, kk)).to.equal('1863');
    expect(formatNumber(1863, en)).to.equal('1,863');
    expect(formatNumber(999, en)).to.equal('999');
  });

  it('groups five digits and more, with a space that does not break', () => {
    expect(formatNumber(12345, ru)).to.equal('12\u00a0345');
    expect(formatNumber(1234567, kk)).to.equal('1\u00a0234\u00a0567');
    expect(formatNumber(1234567, en)).to.equal('1,234,567');
  });
});

describe('formatCompact', () => {
  it('leaves numbers below a thousand whole', () => {
    for (const locale of [ru, kk, en]) expect(formatCompact(999, locale)).to.equal('999');
    expect(formatCompact(0, ru)).to.equal('0');
  });

  it('shortens to two digits or to whole units', () => {
    expect(formatCompact(1863, ru)).to.equal('1,9\u00a0тыс.');
    expect(formatCompact(1863, kk)).to.equal('1,9\u00a0мың');
    expect(formatCompact(1863, en)).to.equal('1.9K');
    expect(formatCompact(1000, en)).to.equal('1K');
    expect(formatCompact(12345, ru)).to.equal('12\u00a0тыс.');
    expect(formatCompact(123456, kk)).to.equal('123\u00a0мың');
    expect(formatCompact(2_300_000, ru)).to.equal('2,3\u00a0млн');
    expect(formatCompact(1_100_000_000, en)).to.equal('1.1B');
  });

  it('rounds up into the next unit rather than to a thousand of the lower', () => {
    expect(formatCompact(9_950, en)).to.equal('10K');
    expect(formatCompact(999_499, en)).to.equal('999K');
    expect(formatCompact(999_950, en)).to.equal('1M');
    expect(formatCompact(999_950, ru)).to.equal('1\u00a0млн');
  });

  it('agrees with Intl in English for every size', () => {
    const intl = new Intl.NumberFormat('en', { notation: 'compact' });
    for (let n = 1; n < 900_000_000; n = Math.ceil(n * 1.37)) expect(formatCompact(n, en)).to.equal(intl.format(n));
  });
});

describe('formatCount', () => {
  it('takes the Russian form that the number asks for', () => {
    const words = (n: number) => formatCount('views', n, ru).replace(/^\S+ /, '');
    for (const n of [1, 21, 101, 1001]) expect(words(n), String(n)).to.equal('просмотр');
    for (const n of [2, 3, 4, 22, 1863, 104]) expect(words(n), String(n)).to.equal('просмотра');
    for (const n of [0, 5, 11, 12, 13, 14, 19, 20, 111, 112, 1014]) expect(words(n), String(n)).to.equal('просмотров');
  });

  it('agrees with Intl about every Russian plural to two thousand', () => {
    const intl = new Intl.PluralRules('ru');
    for (let n = 0; n < 2000; n++) expect(['one', 'few', 'many'][ru.plural(n)], String(n)).to.equal(intl.select(n));
  });

  it('prints views as the portals print them', () => {
    expect(formatCount('views', 1863, ru)).to.equal('1863 просмотра');
    expect(formatCount('views', 1863, kk)).to.equal('1863 рет қаралды');
    expect(formatCount('views', 1863, en)).to.equal('1,863 views');
    expect(formatCount('views', 1, en)).to.equal('1 view');
    expect(formatCount('views', 0, en)).to.equal('0 views');
  });

  it('follows a shortened number by the plural of many', () => {
    expect(formatCount('views', 1863, ru, { compact: true })).to.equal('1,9\u00a0тыс. просмотров');
    expect(formatCount('views', 1_000_001, ru, { compact: true })).to.equal('1\u00a0млн просмотров');
    expect(formatCount('views', 1863, kk, { compact: true })).to.equal('1,9\u00a0мың рет қаралды');
    expect(formatCount('views', 1863, en, { compact: true })).to.equal('1.9K views');
    expect(formatCount('views', 21, ru, { compact: true })).to.equal('21 просмотр');
  });

  it('counts comments and articles', () => {
    expect(formatCount('comments', 3, ru)).to.equal('3 комментария');
    expect(formatCount('comments', 3, kk)).to.equal('3 пікір');
    expect(formatCount('articles', 1, en)).to.equal('1 article');
    expect(formatCount('articles', 42, ru)).to.equal('42 материала');
  });
});

describe('formatReadingTime', () => {
  it('tells whole minutes, one at least', () => {
    expect(formatReadingTime(3.6, ru)).to.equal('4 мин чтения');
    expect(formatReadingTime(0.1, kk)).to.equal('1 мин оқу үшін');
    expect(formatReadingTime(12, en)).to.equal('12 min read');
  });
});
