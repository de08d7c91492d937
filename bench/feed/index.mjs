// How long reading a feed takes, beside other readers in Node and the platform's DOMParser in Chromium. Times depend on the
// machine, ratios within one run much less: rounds are interleaved, and the median of each counts.
// node bench/run.mjs feed FOLDER says as well what is read of each file in a folder of feeds.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFeed as rowanmanning } from '@rowanmanning/feed-parser';
import { parseFeed as feedsmith } from 'feedsmith';
import { chromium } from 'playwright';
import RssParser from 'rss-parser';
import { parseFeed } from '../../dist/feed/index.js';
import { chromiumArgs, findChromium } from '../../scripts/test/chromium.mjs';
import { generateFeed } from './generate.mjs';

const root = join(import.meta.dirname, '../..');
const ROUNDS = 15;
const url = 'https://portal.example/rss.xml';
const rssParser = new RssParser();
const text = (bytes) => new TextDecoder().decode(bytes);
const readers = {
  'news-widgets': (bytes) => parseFeed(bytes, { url }).articles.length,
  feedsmith: (bytes) => feedsmith(text(bytes)).feed.items?.length ?? 0,
  'rss-parser': async (bytes) => (await rssParser.parseString(text(bytes))).items.length,
  '@rowanmanning/feed-parser': (bytes) => rowanmanning(text(bytes)).items.length,
};
// Large portals' feeds: the last 200 articles with their texts, and a whole week.
const feeds = { '200 items, 250 kB': generateFeed(200, 250_000), '916 items, 2.9 MB': generateFeed(916, 2_900_000) };

for (const [title, bytes] of Object.entries(feeds)) {
  console.log(`\n${title} (${bytes.length} bytes), Node ${process.versions.node}`);
  print(await race(readers, bytes));
}

const { executablePath } = await findChromium();
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
try {
  for (const [title, bytes] of Object.entries(feeds)) {
    console.log(`\n${title}, Chromium ${browser.version()}`);
    print(await inBrowser(bytes));
  }
} finally {
  await browser.close();
}

const [, , , folder] = process.argv;
if (folder) {
  console.log(`\nWhat is read of each file in ${folder}`);
  for (const path of globSync('*.{xml,json,jsonl,html}', { cwd: folder }).sort()) {
    console.log(`${path.padEnd(46)} ${whatIsRead(readFileSync(join(folder, path)))}`);
  }
}

const fixtures = globSync('test/fixtures/feeds/*', { cwd: root })
  .filter((path) => !path.includes('.expected.'))
  .sort();
console.log(`\nArticles with a title and a link, of our ${fixtures.length} golden fixtures ("-": refused)`);
for (const path of fixtures) {
  const bytes = new Uint8Array(readFileSync(join(root, path)));
  const counts = [];
  for (const [name, read] of Object.entries(readers)) counts.push(`${name} ${await attempt(read, bytes)}`);
  console.log(`${path.split(/[\\/]/).at(-1).padEnd(36)} ${counts.join(' · ')}`);
}

function whatIsRead(bytes) {
  try {
    const { articles, skipped, problem } = parseFeed(new Uint8Array(bytes), { url });
    const dated = articles.filter(({ published }) => published).length;
    return `${articles.length} articles, ${dated} with a date, ${skipped} skipped${problem ? `: ${problem.code}` : ''}`;
  } catch ({ code, message }) {
    return `${code}: ${message.slice(0, 100)}`;
  }
}

/** Milliseconds of each contestant, the median of all rounds, and how many items it found. */
async function race(contestants, bytes) {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  const items = {};
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(contestants)) {
      const start = performance.now();
      items[name] = await attempt(read, bytes);
      // The first rounds warm up.
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return Object.entries(times).map(([name, all]) => ({ name, milliseconds: median(all), items: items[name] }));
}

async function attempt(read, bytes) {
  try {
    return await read(bytes);
  } catch {
    return '-';
  }
}

/** The same in a page, where the built modules are served without a network. */
async function inBrowser(bytes) {
  const page = await browser.newPage();
  await page.route('http://bench.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/feed.xml') return route.fulfill({ body: Buffer.from(bytes) });
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    return route.fulfill({ path: join(root, 'dist', pathname) });
  });
  await page.goto('http://bench.test/');
  const results = await page.evaluate(
    async ({ rounds }) => {
      const { parseFeed: own } = await import('http://bench.test/feed/index.js');
      const body = new Uint8Array(await (await fetch('/feed.xml')).arrayBuffer());
      const contestants = {
        'news-widgets': () => own(body, { url: 'https://portal.example/rss.xml' }).articles.length,
        // What any reader built on it does at least: one text per field, none of it cleaned.
        DOMParser: () => {
          const parsed = new DOMParser().parseFromString(new TextDecoder().decode(body), 'text/xml');
          const fields = ['title', 'link', 'guid', 'pubDate', 'category', 'author', 'description'];
          const read = (item) => fields.map((field) => item.querySelector(field)?.textContent);
          return parsed.querySelector('parsererror') ? '-' : [...parsed.querySelectorAll('item')].map(read).length;
        },
      };
      const found = Object.keys(contestants).map((name) => ({ name, times: [], items: 0 }));
      for (let round = -2; round < rounds; round++) {
        for (const each of found) {
          const start = performance.now();
          each.items = contestants[each.name]();
          if (round >= 0) each.times.push(performance.now() - start);
        }
      }
      return found;
    },
    { rounds: ROUNDS },
  );
  await page.close();
  return results.map(({ name, times, items }) => ({ name, milliseconds: median(times), items }));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function print(results) {
  const own = results[0].milliseconds;
  for (const { name, milliseconds, items } of results) {
    const ratio = (milliseconds / own).toFixed(2);
    console.log(
      `  ${name.padEnd(28)} ${milliseconds.toFixed(1).padStart(8)} ms  ${ratio.padStart(6)} ×  ${items} items`,
    );
  }
}
