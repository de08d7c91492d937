import { expect } from '@open-wc/testing';
import { formatCredit, formatSource } from '../../src/i18n/format.js';
import { en } from '../../src/i18n/locales/en.js';
import { kk } from '../../src/i18n/locales/kk.js';
import { ru } from '../../src/i18n/locales/ru.js';

describe('formatCredit', () => {
  it('puts the word before a bare name', () => {
    expect(formatCredit(' Иван Иванов ', ru)).to.equal('Фото: Иван Иванов');
    expect(formatCredit('Иван Иванов', kk)).to.equal('Фото: Иван Иванов');
    expect(formatCredit('Reuters', en)).to.equal('Photo: Reuters');
  });

  it('prints a credit that names itself as it is, in any language and case', () => {
    for (const credit of [
      'Фото пресс-службы',
      'ФОТО: Tengrinews',
      'Сурет: Ақорда',
      'Photo by A',
      'Foto: DPA',
      'photos: B',
    ]) {
      for (const locale of [ru, kk, en]) expect(formatCredit(credit, locale)).to.equal(credit);
    }
  });

  it('leaves an empty credit empty and a dollar sign alone', () => {
    expect(formatCredit('  ', ru)).to.equal('');
    expect(formatCredit("A$AP $& $'", ru)).to.equal("Фото: A$AP $& $'");
  });
});

describe('formatSource', () => {
  it('names the source', () => {
    expect(formatSource('Казинформ', ru)).to.equal('Источник: Казинформ');
    expect(formatSource('Қазақпарат', kk)).to.equal('Дереккөз: Қазақпарат');
    expect(formatSource('Kazinform', en)).to.equal('Source: Kazinform');
  });
});
