import { expect } from '@open-wc/testing';
import { indexFromLinks } from '../../src/archive/archive-links.js';
import { findLocale } from '../../src/i18n/locale.js';

const locales = [findLocale('ru')];
const link = (path: string, title: string) => ({ url: `https://portal.example/${path}`, title });

describe('indexFromLinks', () => {
  it('reads dates from addresses that fit, from words, and from the end of an address', () => {
    const links = [link('a/2026/', 'Этот год'), link('x?n=7', 'май 2025'), link('2024/03.html', 'Весна')];
    const index = indexFromLinks(links, locales, 'https://portal.example/a/{yyyy}/');
    expect(index).to.include({ first: '2024-03-01', last: '2026-12-31' });
    expect(index?.pages).to.deep.equal({
      '2026': 'https://portal.example/a/2026/',
      '2025-05': 'https://portal.example/x?n=7',
      '2024-03': 'https://portal.example/2024/03.html',
    });
  });

  it('reads nothing where a link names no date, for it would be lost', () => {
    expect(indexFromLinks([link('2024/', '2024'), link('all/', 'Все номера')], locales)).to.equal(undefined);
    expect(indexFromLinks([], locales)).to.equal(undefined);
  });
});
