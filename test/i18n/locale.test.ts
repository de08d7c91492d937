import { expect } from '@open-wc/testing';
import { directionOf, findLocale, registerLocale, type Locale } from '../../src/i18n/locale.js';
import { formatCount, formatDate, formatDateTime, formatDay, formatMonthName } from '../../src/i18n/format.js';
import { en } from '../../src/i18n/locales/en.js';
import { kk } from '../../src/i18n/locales/kk.js';
import { kkArab } from '../../src/i18n/locales/kk-arab.js';
import { kkLatn } from '../../src/i18n/locales/kk-latn.js';
import { ru } from '../../src/i18n/locales/ru.js';

/** Every text of a table, with the path to it. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

describe('findLocale', () => {
  it('finds a language by its exact tag, its region, and whatever the case', () => {
    expect(findLocale('ru')).to.equal(ru);
    expect(findLocale('ru-KZ')).to.equal(ru);
    expect(findLocale('KK_kz')).to.equal(kk);
    expect(findLocale('en-GB')).to.equal(en);
  });

  it('gives Kazakh words to a page that asks for Cyrillic', () => {
    expect(findLocale('kk-Cyrl')).to.equal(kk);
    expect(findLocale('kk-Cyrl-KZ')).to.equal(kk);
    expect(findLocale('kk-Cyrl-CN')).to.equal(kk);
  });

  it('never gives another script than the one asked for', () => {
    for (const language of ['kk-Latn', 'kk-Latn-KZ', 'kk-Arab', 'kk-CN', 'ru-Latn']) {
      expect(findLocale(language).words, language).to.equal(en.words);
    }
  });

  it('falls back to English where there are no words', () => {
    for (const language of [undefined, '', 'xx', 'not a language', 'de', 'kk-Latn']) {
      expect(findLocale(language).words, String(language)).to.equal(en.words);
    }
  });

  it('takes dates from the engine where there are no words', () => {
    const german = findLocale('de-AT');
    expect(formatDateTime('2026-05-17T08:40:00+05:00', german)).to.equal('17. Mai 2026, 08:40');
    expect(formatDay('2024-05-03', german)).to.equal('Freitag, 3. Mai 2024');
    expect(formatMonthName(3, german)).to.equal('März');
    expect(formatDate('2026-05-17', findLocale('ja'))).to.equal('2026年5月17日');
    expect(formatDate('2026-05-17', findLocale('uk'))).to.match(/^17 травня 2026/);
  });

  it('begins the week as people do where the language is at home, as far as the engine knows', () => {
    const days = ['de', 'he', 'ar-EG', 'pt-BR', 'ru', 'kk', 'en'].map((tag) => findLocale(tag).firstWeekday);
    const knows = 'getWeekInfo' in Intl.Locale.prototype;
    expect(days).to.deep.equal(knows ? [1, 7, 6, 7, 1, 1, 1] : [1, 1, 1, 1, 1, 1, 1]);
  });

  it('takes no dates from an engine that only says it has them, nor in another script', () => {
    for (const language of ['kk-Latn', 'ru-Latn', 'de-Cyrl', 'xx', 'not a language']) {
      expect(formatDate('2026-05-17', findLocale(language)), language).to.equal('17 May 2026');
    }
    // Chromium claims Kyrgyz and has none: «2026-05-17», «M05».
    expect(formatDate('2026-05-17', findLocale('ky'))).to.match(/^17 May 2026$|май/);
  });

  it('gives Kazakh in Latin and in Arabic letters to whoever asks for it, once they are registered', () => {
    registerLocale(kkLatn);
    registerLocale(kkArab);
    for (const language of ['kk-Latn', 'kk_latn_KZ']) expect(findLocale(language), language).to.equal(kkLatn);
    for (const language of ['kk-Arab', 'kk-Arab-CN', 'kk-CN', 'kk-AF']) {
      expect(findLocale(language), language).to.equal(kkArab);
    }
    for (const language of ['kk', 'kk-KZ', 'kk-Cyrl-CN']) expect(findLocale(language), language).to.equal(kk);
  });

  it('finds a registered language by tag and by script', () => {
    const uzbek: Locale = { ...en, language: 'uz-Latn', script: 'Latn' };
    registerLocale(uzbek);
    expect(findLocale('uz-Latn')).to.equal(uzbek);
    expect(findLocale('uz-Latn-UZ')).to.equal(uzbek);
    expect(findLocale('uz-Cyrl').words).to.equal(en.words);
  });
});

describe('directionOf', () => {
  it('follows the script, and without one the language', () => {
    for (const language of ['ar', 'fa-IR', 'he', 'ug', 'kk-Arab', 'kk-CN', 'KK-arab-KZ', 'uz-Arab']) {
      expect(directionOf(language), language).to.equal('rtl');
    }
    for (const language of ['ru', 'kk', 'kk-KZ', 'kk-Latn', 'kk-Cyrl-CN', 'en', 'arn', 'ug-Cyrl', '']) {
      expect(directionOf(language), language).to.equal('ltr');
    }
  });
});

describe('every language', () => {
  for (const locale of [ru, kk, en, kkLatn, kkArab]) {
    it(`has all its tables whole: ${locale.language}`, () => {
      expect(locale.months).to.have.lengthOf(12);
      expect(locale.monthHeadings).to.have.lengthOf(12);
      expect(locale.weekdays).to.have.lengthOf(7);
      expect(locale.weekdaysShort).to.have.lengthOf(7);
      for (const [path, text] of textsOf(locale)) expect(text.trim() || text === '\u00a0', path).to.be.ok;
    });

    it(`has every word that English has: ${locale.language}`, () => {
      const paths = (words: unknown) => textsOf(words).map(([path]) => path);
      expect(paths(locale.words)).to.have.members(paths(en.words));
    });

    it(`has a form for every number it can be asked about: ${locale.language}`, () => {
      for (const key of Object.keys(locale.counts) as (keyof Locale['counts'])[]) {
        for (const n of [0, 1, 2, 5, 11, 21, 100, 111, 1_000_000]) {
          expect(formatCount(key, n, locale), `${key} ${n}`).to.match(/^\d.*\D$/);
        }
      }
    });
  }

  it('keeps the letters of one alphabet apart', () => {
    for (const locale of [ru, kk]) {
      const words = textsOf(locale.words).concat(textsOf([locale.months, locale.monthHeadings, locale.weekdays]));
      for (const [path, text] of words) expect(text, path).not.to.match(/[a-z]/i);
    }
    for (const [path, text] of [...textsOf(en), ...textsOf(kkLatn)]) expect(text, path).not.to.match(/[\u0400-\u04ff]/);
    // The letters of the 2021 draft and of töte jazu, and nothing that only looks like them.
    const { script: _latin, patterns: _ours, ...latin } = kkLatn;
    for (const [path, text] of textsOf({ ...latin, language: '' })) {
      expect(text.replace(/\{\w\}/g, ''), path).to.match(/^[aäbvgğdejziklmnñoöpqrsştuūüfhyı\s.,:…\\-]*$/i);
    }
    const { script: _arabic, patterns: _theirs, ...arabic } = kkArab;
    for (const [path, text] of textsOf({ ...arabic, language: '' })) {
      expect(text.replace(/\{\w\}/g, ''), path).to.match(/^[ءابۆگعدەجزيكقلمنڭوپرستۋۇفحىش\s.,:…-]*$/);
    }
  });
});
