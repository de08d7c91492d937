// What the built formats print in Node, against the fixture that the browsers are compared with as well.
// UPDATE_STRINGS=1 npm test -- test/i18n/strings.test.mjs writes the fixture anew: read the difference before it is kept.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { kkArab } from 'news-widgets/locales/kk-arab';
import { kkLatn } from 'news-widgets/locales/kk-latn';
import * as formats from '../../dist/i18n/format.js';
import { en } from '../../dist/i18n/locales/en.js';
import { kk } from '../../dist/i18n/locales/kk.js';
import { ru } from '../../dist/i18n/locales/ru.js';
import { stringsOf } from './strings.ts';

const file = new URL('../fixtures/i18n/strings.json', import.meta.url);
const printed = Object.fromEntries(
  [ru, kk, en, kkLatn, kkArab].map((each) => [each.language, stringsOf(formats, each)]),
);
if (process.env.UPDATE_STRINGS) writeFileSync(file, `${JSON.stringify(printed, null, 2)}\n`);
const fixture = JSON.parse(readFileSync(file, 'utf8'));

describe('what the formats print in Node is what the fixture holds, to the byte', () => {
  for (const [language, strings] of Object.entries(printed)) {
    test(language, () => assert.deepEqual(strings, fixture[language]));
  }
});
