// `npm test`: the tests of the code's shape and of the built package in Node, then everything else in real browsers.
// `npm test -- test/feed/xml.test.ts` runs only the files named. BROWSERS=chromium,firefox,webkit picks the engines.
import { globSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestRunner } from '@web/test-runner';
import { buildIfStale } from './build.mjs';
import { totals } from './test/totals.mjs';

const named = process.argv.slice(2);
const inNode = named.length ? named.filter((file) => file.endsWith('.mjs')) : globSync('test/**/*.test.mjs').sort();
const inBrowser = named.filter((file) => !file.endsWith('.mjs'));

if (inNode.length) {
  if (!(await buildIfStale())) totals.failed++;
  await testInNode(inNode);
}
if (!named.length || inBrowser.length) {
  const runner = await startTestRunner({
    argv: inBrowser.length ? ['--files', ...inBrowser] : [],
    autoExitProcess: false,
  });
  // The browsers' drivers keep the process alive; and what is written to a slow pipe would be lost at the exit.
  runner?.on('stopped', (passed) => process.stdout.write('', () => process.exit(passed ? 0 : 1)));
}

function testInNode(files) {
  const { promise, resolve } = Promise.withResolvers();
  const stream = run({ files, concurrency: true });
  stream.on('test:pass', count('passed'));
  stream.on('test:fail', count('failed'));
  stream.on('end', resolve);
  stream.compose(spec).pipe(process.stdout, { end: false });
  return promise;
}

function count(result) {
  return ({ skip, details }) => {
    if (!skip && details.type !== 'suite') totals[result]++;
  };
}
