// Lists such as EasyList block files by parts of their address and hide elements by id, class and attribute. What stands here
// is written in their way, so that a name of ours that would be caught is found before a reader's blocker finds it.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const root = new URL('../', import.meta.url);

const blocked =
  /\b(?:ads?|adv|advert(?:s|isement|ising)?|banner|sponsor(?:ed)?|promo(?:ted)?|popup|popunder|pop-?under|affiliate|track(?:er|ing)?|analytics|pixel|beacon|metrics?|counter|telemetry|stats?|share|social|taboola|outbrain|mgid|teaser|recommend(?:ed|ations?)?|widget-?ads?|native-?ad|interstitial|overlay-?ad|cookie|consent|newsletter|paywall)\b/i;

const files = globSync('dist/cdn/**/*', { cwd: root }).map((path) => path.replaceAll('\\', '/').replace('dist/', '/'));
const read = (pattern) => globSync(pattern, { cwd: root }).map((path) => readFileSync(new URL(path, root), 'utf8'));
const sources = read('src/**/*.ts');
const styles = read('src/**/*.styles.ts');
const namesIn = (pattern) =>
  sources.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, names]) => names.split(/\s+/)));

const names = {
  files,
  tags: globSync('src/widgets/*', { cwd: root }).map((path) => path.replace(/.*[\\/]/, 'news-')),
  classes: namesIn(/\bclass="([^"$]+)/g),
  'classes of style sheets': styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)),
  parts: namesIn(/\bpart="([^"$]+)/g),
  ids: namesIn(/\bid="([^"$]+)/g),
  'attributes that we put on a page': ['data-news-placed', 'data-news-widget', 'data-news-tab'],
};

describe('a list of an ad blocker', () => {
  for (const [kind, found] of Object.entries(names)) {
    test(`catches none of our ${kind}`, () => {
      assert.ok(found.length > 0);
      assert.deepEqual(
        [...new Set(found)].filter((name) => blocked.test(name.replaceAll('_', '-'))),
        [],
      );
    });
  }
  test('would catch what it is written for', () => {
    for (const name of ['/cdn/ads.js', 'banner', 'sponsored', 'news-ad', 'tracking-pixel']) assert.match(name, blocked);
  });
});
