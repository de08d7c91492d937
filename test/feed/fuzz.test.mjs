// Broken feeds: every golden fixture, mutated at random, through the built reader. In Node, where 20,000 take seconds.
// FUZZ_SEED=n repeats a run, FUZZ_RUNS=n asks for more; FUZZ_SEED=n FUZZ_ONLY=m repeats one mutation.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FeedError, parseFeed } from '../../dist/feed/index.js';
import { mutate } from '../helpers/mutate.mjs';
import { randomNumbers } from '../helpers/random-numbers.ts';
import { shapeComplaints } from '../helpers/feed-shape.mjs';

const root = new URL('../fixtures/feeds/', import.meta.url);
const fixtures = globSync('*', { cwd: root })
  .filter((name) => !name.includes('.expected.'))
  .sort()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, root))) }));
const seed = Number(process.env.FUZZ_SEED ?? 20261123);
const runs = Number(process.env.FUZZ_RUNS ?? 20_000);
const only = process.env.FUZZ_ONLY;
/** Far above what a sound input of this size takes on a slow machine: only what grows faster than its input is found. */
const allowedMilliseconds = (bytes) => 400 + bytes.length / 100;

test(`${runs} broken feeds give a feed of the right shape or a FeedError (FUZZ_SEED=${seed})`, (context) => {
  const outcomes = { read: 0, refused: 0 };
  for (let run = only ? Number(only) : 0; run < (only ? Number(only) + 1 : runs); run++) {
    const random = randomNumbers(seed + run);
    const { name, bytes } = fixtures[run % fixtures.length];
    const { bytes: broken, how } = mutate(bytes, random, fixtures);
    const what = `${name}, ${how.join(', ')} (FUZZ_SEED=${seed} FUZZ_ONLY=${run})`;
    const before = process.cpuUsage();
    try {
      const feed = parseFeed(broken, { url: `https://feeds.example/${name}` });
      outcomes.read++;
      const complaints = shapeComplaints(feed);
      if (complaints.length) assert.fail(`${what}: ${complaints.join('; ')}`);
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      if (!(error instanceof FeedError)) assert.fail(`${what}: ${error?.stack ?? error}`);
      outcomes.refused++;
    }
    // The time of this process, not of the machine, which others share.
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1000;
    assert.ok(milliseconds < allowedMilliseconds(broken), `${what}: took ${Math.round(milliseconds)} ms`);
  }
  context.diagnostic(
    `seed ${seed}: ${outcomes.read} read, ${outcomes.refused} refused, of ${fixtures.length} fixtures`,
  );
  // A mutator that breaks everything beyond reading, or nothing at all, would test little.
  if (!only) assert.ok(outcomes.read > runs / 4 && outcomes.refused > 0);
});
