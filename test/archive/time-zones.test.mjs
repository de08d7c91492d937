import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Everything that the calendar computes, as one text; it runs in a process that has its own idea of local time. */
const program = `
  import { addMonths, lastDay, shift, weekdayOf } from './dist/archive/civil-date.js';
  import { parseArchiveYear, indexFromDates, countOf, nearestDay, parseArchiveIndex } from './dist/archive/archive-index.js';
  import { parseDateText } from './dist/archive/date-text.js';
  import { findLocale } from './dist/i18n/locale.js';
  const said = [new Date(2024, 0, 1).getTimezoneOffset()];
  let day = '1900-01-01', weekday = 1, days = 0;
  for (; day <= '2100-12-31'; day = shift(day, 1), days++, weekday = weekday % 7 + 1) {
    if (weekdayOf(day) !== weekday) throw new Error(day);
  }
  said.push(days, day);
  for (let month = '1900-01'; month <= '2100-12'; month = shift(month, 1)) said.push(lastDay(month), weekdayOf(month + '-01'));
  // Kazakhstan turned its clocks back on the 1st of March 2024.
  said.push(shift('2024-02-28', 1), shift('2024-02-29', 1), shift('2024-03-01', -1), addMonths('2024-02-29', -12));
  const almaty = indexFromDates(['2024-02-29T23:59:00+06:00', '2024-03-01T00:00:00+05:00', '2024-03-01T00:30:00+06:00'], 'Asia/Almaty');
  said.push(almaty.first, almaty.last, countOf(almaty, '2024-02-29'), countOf(almaty, '2024-03-01'));
  const year = parseArchiveYear({ days: Array.from({ length: 366 }, (_, place) => place) }, 2024);
  said.push(year['2024-02-29'], year['2024-03-01'], year['2024-12-31']);
  const map = parseArchiveIndex({ '2024-02-28': 1, '2024-03-02': 1 }, 'https://portal.example/');
  said.push(nearestDay(map, '2024-02-28', 1), nearestDay(map, '2024-03-02', -1));
  said.push(parseDateText('1 марта 2024', [findLocale('ru')]));
  console.log(JSON.stringify(said));
`;

const zones = { 'Pacific/Pago_Pago': 660, UTC: 0, 'Asia/Almaty': -360, 'Pacific/Kiritimati': -840 };

test('all dates are the same from UTC−11 to UTC+14', () => {
  const answers = Object.entries(zones).map(([TZ, offset]) => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    const [really, ...said] = JSON.parse(out);
    assert.equal(really, offset, `The process did not run in ${TZ}.`);
    return said;
  });
  for (const each of answers) assert.deepEqual(each, answers[0]);
  const [days, end] = answers[0];
  assert.deepEqual([days, end], [73_414, '2101-01-01']);
  assert.deepEqual(answers[0].slice(-14), [
    '2024-02-29',
    '2024-03-01',
    '2024-02-29',
    '2023-02-28',
    '2024-02-01',
    '2024-03-01',
    2,
    1,
    59,
    60,
    365,
    '2024-03-02',
    '2024-02-28',
    '2024-03-01',
  ]);
});
