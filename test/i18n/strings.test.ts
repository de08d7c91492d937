import { expect } from '@open-wc/testing';
import * as formats from '../../src/i18n/format.js';
import { en } from '../../src/i18n/locales/en.js';
import { kk } from '../../src/i18n/locales/kk.js';
import { kkArab } from '../../src/i18n/locales/kk-arab.js';
import { kkLatn } from '../../src/i18n/locales/kk-latn.js';
import { ru } from '../../src/i18n/locales/ru.js';
import { stringsOf } from './strings.js';

describe('what the formats print in this browser is what the fixture holds, to the byte', () => {
  let fixture: Record<string, Record<string, string>>;

  before(async () => {
    fixture = await (await fetch(new URL('../fixtures/i18n/strings.json', import.meta.url))).json();
  });

  for (const locale of [ru, kk, en, kkLatn, kkArab]) {
    it(locale.language, () => expect(stringsOf(formats, locale)).to.deep.equal(fixture[locale.language]));
  }
});
