import { expect } from '@open-wc/testing';
import { parseDateText } from '../../src/archive/date-text.js';
import { findLocale } from '../../src/i18n/locale.js';

const locales = ['ru', 'kk', 'en'].map(findLocale);

describe('parseDateText', () => {
  const cases: Readonly<Record<string, string>> = {
    '2019': '2019',
    '2019-05': '2019-05',
    '2019-5-3': '2019-05-03',
    ' 2019/05/03 ': '2019-05-03',
    '05.2019': '2019-05',
    '03.05.2019': '2019-05-03',
    '3. 5. 2019': '2019-05-03',
    'май 2019': '2019-05',
    'Мая 2019 года': '2019-05',
    '3 мая 2024 г.': '2024-05-03',
    'сент 1954': '1954-09',
    'наурыз 2020': '2020-03',
    '2024 ж. 3 мамыр': '2024-05-03',
    '2024 жылғы мамыр': '2024-05',
    'May 2019': '2019-05',
    'Sept 3, 2019': '2019-09-03',
    '3 March 1920': '1920-03-03',
    '29.02.2024': '2024-02-29',
  };
  for (const [text, key] of Object.entries(cases)) {
    it(`reads «${text}»`, () => expect(parseDateText(text, locales)).to.equal(key));
  }

  it('reads no date where there is none', () => {
    const wrong = ['', 'май', '3 мая', '1899', '2101', '20199', '29.02.2023', '32.01.2024', '2024-13', 'foo 2019'];
    for (const text of [...wrong, 'мая июня 2024', '1 2 3 2024', '2019 2020', 'ма 2019', '[[year]]', '19'])
      expect(parseDateText(text, locales), text).to.equal(undefined);
  });
});
