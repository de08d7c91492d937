import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium, onPath } from './chromium.mjs';
import { startWithRetries } from './retry.mjs';
import { webkitLauncher } from './webkit.mjs';

const launchers = { chromium: chromiumLauncher, firefox: firefoxLauncher, webkit: webkitLauncher };

/** The launchers for a list such as `chromium,firefox,webkit`. */
export async function launchersFor(list) {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.filter((name) => !(name in launchers));
  if (unknown.length || !names.length) {
    throw new Error(
      `BROWSERS names ${unknown.join(', ') || 'nothing'}; it may name ${Object.keys(launchers).join(', ')}.`,
    );
  }
  return Promise.all(names.map((name) => launchers[name]()));
}

async function chromiumLauncher() {
  const { executablePath, env } = await findChromium();
  return chromeLauncher({ puppeteer: patient('Chromium'), launchOptions: { executablePath, env, args: chromiumArgs } });
}

async function firefoxLauncher() {
  const asked = process.env.FIREFOX_PATH;
  if (asked && !existsSync(asked)) throw new Error(`FIREFOX_PATH is ${asked}, but there is no such file.`);
  const executablePath = asked || onPath('firefox', 'firefox-esr');
  if (!executablePath) {
    throw new Error(
      'No Firefox was found. Install one with `apt-get install firefox-esr` or name one in FIREFOX_PATH.',
    );
  }
  return chromeLauncher({ puppeteer: patient('Firefox'), launchOptions: { browser: 'firefox', executablePath } });
}

/** Puppeteer whose `launch` is tried again when the browser does not start. */
function patient(what) {
  return { ...puppeteer, launch: (options) => startWithRetries(what, () => puppeteer.launch(options)) };
}
