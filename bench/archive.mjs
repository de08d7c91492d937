// node bench/archive.mjs: the archive picker beside other calendars, as ratios in one run. Needs a build (npm run build).
// «Keys» says whether a key moved the focus from a focused day of the grid, or what is shown.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../scripts/test/chromium.mjs';
import { sizeWithout } from '../scripts/size.mjs';
import { indexFile, yearFile } from './archive-data.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const origin = 'https://bench.example';
const brotli = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

// `grid` finds a day once it is drawn, `next` presses the button to the next month, `title` changes with it.
const candidates = {
  'news-archive-picker': {
    code: `import '${root}/dist/widgets/archive-picker/define.js';`,
    css: [],
    show: `document.querySelector('main').innerHTML = '<news-archive-picker lang="en" loading="eager" variant="calendar" min="1920" max="2026-05-17" value="2024-05-03"></news-archive-picker>'`,
    grid: `document.querySelector('news-archive-picker')?.shadowRoot?.querySelector('[data-key="2024-05-03"] .press')`,
    next: `document.querySelector('news-archive-picker').shadowRoot.querySelectorAll('.step')[2]`,
    drawn: `document.querySelector('news-archive-picker').shadowRoot.querySelector('[data-key="2024-06-03"]')`,
  },
  cally: {
    code: `import 'cally';`,
    css: [],
    show: `document.querySelector('main').innerHTML = '<calendar-date value="2024-05-03" min="1920-01-01" max="2026-05-17"><calendar-month></calendar-month></calendar-date>'`,
    grid: `document.querySelector('calendar-month')?.shadowRoot?.querySelector('button[aria-pressed="true"], [part~="selected"]')`,
    next: `document.querySelector('calendar-date').shadowRoot.querySelector('[part~="next"]')`,
    drawn: `[...document.querySelector('calendar-month').shadowRoot.querySelectorAll('caption, #h, h2')].some((e) => /June/.test(e.textContent)) || /June/.test(document.querySelector('calendar-date').shadowRoot.textContent)`,
  },
  flatpickr: {
    code: `import flatpickr from 'flatpickr'; window.flatpickr = flatpickr;`,
    css: [`${modules}/flatpickr/dist/flatpickr.min.css`],
    show: `document.querySelector('main').innerHTML = '<input aria-label="Date">'; flatpickr('input', { inline: true, defaultDate: '2024-05-03' })`,
    grid: `document.querySelector('.flatpickr-day.selected')`,
    next: `document.querySelector('.flatpickr-next-month')`,
    drawn: `document.querySelector('.flatpickr-day:not(.prevMonthDay)')?.getAttribute('aria-label') === 'June 1, 2024'`,
  },
  'vanilla-calendar-pro': {
    code: `import { Calendar } from 'vanilla-calendar-pro'; window.Calendar = Calendar;`,
    css: [`${modules}/vanilla-calendar-pro/styles/index.css`],
    show: `globalThis.turn = (globalThis.turn ?? 0) + 1; document.querySelector('main').innerHTML = '<div id="c' + turn + '"></div>'; new Calendar('#c' + turn, { selectedDates: ['2024-05-03'], selectedMonth: 4, selectedYear: 2024 }).init()`,
    grid: `document.querySelector('[data-vc-date="2024-05-03"] button')`,
    next: `document.querySelector('[data-vc-arrow="next"]')`,
    drawn: `document.querySelector('[data-vc-date="2024-06-15"]')`,
  },
  duet: {
    folder: `${modules}/@duetds/date-picker/dist/duet`,
    css: [`${modules}/@duetds/date-picker/dist/duet/themes/default.css`],
    show: `document.querySelector('main').innerHTML = '<label for="d">Date</label><duet-date-picker identifier="d" value="2024-05-03"></duet-date-picker>'; customElements.whenDefined('duet-date-picker').then(async () => { const e = document.querySelector('duet-date-picker'); await e.componentOnReady?.(); e.show() })`,
    grid: `document.querySelector('.duet-date__day[aria-pressed="true"], .duet-date__day.is-selected')`,
    next: `document.querySelector('.duet-date__next')`,
    drawn: `/June/.test(document.querySelector('.duet-date__vhidden[aria-live], .duet-date h2')?.textContent)`,
  },
};

async function bundle(code) {
  const plugin = {
    name: 'entry',
    resolveId: (id) => (id.endsWith('bench-entry.js') ? join(root, 'bench-entry.js') : null),
    load: (id) => (id.endsWith('bench-entry.js') ? code : null),
  };
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    build: {
      write: false,
      lib: { entry: join(root, 'bench-entry.js'), formats: ['iife'], name: 'bench' },
      minify: true,
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return output[0].output.find(({ type }) => type === 'chunk').code;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const keys = ['ArrowRight', 'ArrowDown', 'Home', 'End', 'PageDown', 'Shift+PageDown', 'BracketRight'];

async function measure(browser, candidate, runs = 5) {
  const script = candidate.code && (await bundle(candidate.code));
  const css = candidate.css.map((file) => readFileSync(file, 'utf8')).join('\n');
  const loaded = new Map();
  const result = { first: [], month: [] };
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage();
    await page.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (!path)
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><title>Bench</title><meta charset="utf-8"><style>${css}</style><main></main></html>`,
        });
      const file = candidate.folder && join(candidate.folder, path);
      if (!file || !existsSync(file)) return route.fulfill({ status: 404 });
      const text = readFileSync(file, 'utf8');
      loaded.set(path, text);
      return route.fulfill({ contentType: 'text/javascript', body: text });
    });
    await page.goto(`${origin}/`);
    const time = await page.evaluate(
      async ([code, folder, show, grid]) => {
        const found = () => new Function(`return ${grid}`)();
        const begin = performance.now();
        if (code) (0, eval)(code);
        else if (folder)
          document.head.append(
            Object.assign(document.createElement('script'), { type: 'module', src: '/duet.esm.js' }),
          );
        (0, eval)(show);
        while (!found()) await new Promise((resolve) => setTimeout(resolve));
        found().getBoundingClientRect();
        return performance.now() - begin;
      },
      [script, candidate.folder, candidate.show, candidate.grid],
    );
    result.first.push(time);
    if (run === 0) {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() =>
        globalThis.axe.run('main', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
      );
      result.axe = violations.map(({ id }) => id);
      result.keys = {};
      for (const key of keys) {
        await page.evaluate((grid) => new Function(`return ${grid}`)()?.focus(), candidate.grid);
        const active = () =>
          page.evaluate(() => {
            let each = document.activeElement;
            while (each?.shadowRoot?.activeElement) each = each.shadowRoot.activeElement;
            return `${each?.textContent} ${each?.getAttribute('aria-label')} ${each?.title} ${document.body.innerText.length}`;
          });
        const before = await active();
        await page.keyboard.press(key);
        await page.waitForTimeout(60);
        result.keys[key] = (await active()) !== before;
        await page.evaluate((show) => (0, eval)(show), candidate.show);
        await page.waitForFunction(`!!(${candidate.grid})`);
      }
    }
    result.month.push(
      await page.evaluate(
        async ([next, drawn]) => {
          const begin = performance.now();
          new Function(`return ${next}`)().click();
          for (let turn = 0; turn < 500 && !new Function(`return ${drawn}`)(); turn++)
            await new Promise((resolve) => setTimeout(resolve));
          document.body.getBoundingClientRect();
          return new Function(`return ${drawn}`)() ? performance.now() - begin : NaN;
        },
        [candidate.next, candidate.drawn],
      ),
    );
    await page.close();
  }
  result.bytes =
    (script ? brotli(script) : 0) +
    [...loaded.values()].reduce((sum, text) => sum + brotli(text), 0) +
    (css ? brotli(css) : 0);
  return result;
}

/**
 * Opening a year of the heat map from the list of years, its counts being there: the script from the click to the last node,
 * in processor time of the main thread, of which other programs take nothing. Style and layout that it asks for on its way
 * are left out.
 */
async function measureHeat(browser, runs = 20) {
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' });
    return route.fulfill({ json: path === '/index.json' ? indexFile() : yearFile(Number(path.slice(1, 5))) });
  });
  await page.goto(`${origin}/`);
  await page.evaluate(await bundle(candidates['news-archive-picker'].code));
  await page.evaluate(() => {
    const picker = document.createElement('news-archive-picker');
    const attributes = { loading: 'eager', variant: 'heatmap', 'archive-index': '/index.json', value: '2024' };
    for (const [name, value] of Object.entries(attributes)) picker.setAttribute(name, value);
    document.querySelector('main').append(picker);
  });
  const drawn = () => document.querySelector('news-archive-picker').shadowRoot.querySelectorAll('.step5').length > 10;
  const open = () =>
    new Promise((resolve) => {
      setTimeout(async () => {
        const picker = document.querySelector('news-archive-picker');
        picker.shadowRoot.querySelector('[data-key="2024"] .press').click();
        await picker.updateComplete;
        setTimeout(resolve);
      });
    });
  const times = [];
  for (let run = 0; run < runs; run++) {
    await page.waitForFunction(drawn);
    await page.evaluate(() => {
      const picker = document.querySelector('news-archive-picker');
      picker.view = 'years';
      return picker.updateComplete;
    });
    await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] });
    await page.evaluate(open);
    times.push(scriptOf(JSON.parse(await browser.stopTracing()).traceEvents));
  }
  await page.close();
  return { least: Math.min(...times), middle: median(times) };
}

/** Milliseconds of the longest timer in a trace, and of the microtasks after it, without style and layout. */
function scriptOf(events) {
  const timed = events.filter(({ tdur }) => tdur);
  const [timer] = timed.filter(({ name }) => name === 'TimerFire').sort((one, other) => other.tdur - one.tdur);
  const nested = timed.filter(
    ({ name, pid, tid, ts }) =>
      /^(?:Layout|UpdateLayoutTree)$/.test(name) &&
      pid === timer.pid &&
      tid === timer.tid &&
      ts > timer.ts &&
      ts < timer.ts + timer.dur,
  );
  return nested.reduce((rest, { tdur }) => rest - tdur, timer.tdur) / 1000;
}

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: chromiumArgs });
const results = {};
for (const [name, candidate] of Object.entries(candidates)) {
  try {
    results[name] = await measure(browser, candidate);
  } catch (error) {
    console.error(`${name} could not be measured: ${String(error).split('\n')[0]}`);
  }
}
const heat = await measureHeat(browser);
await browser.close();

const own = results['news-archive-picker'];
const ratio = (value, base) => (value / base).toFixed(2);
console.log(
  `Data, after brotli: index of 106 years ${brotli(JSON.stringify(indexFile()))} B, a year ${brotli(JSON.stringify(yearFile(2024)))} B.`,
);
console.log(
  `Opening a year of the heat map: ${heat.least.toFixed(1)} ms of script at least, ${heat.middle.toFixed(1)} ms in the median of 20 (processor time, without style and layout).`,
);
console.log(
  `The picker adds ${(await sizeWithout()) - (await sizeWithout('archive-picker'))} B to the script of all widgets.`,
);
console.log(`Ours: ${own.bytes} B with Lit and the feed reader; the ratios below are to ours.\n`);
console.log('| calendar | bytes | first grid | month change | axe findings |', ...keys.map((key) => `${key} |`));
console.log(`|${' --- |'.repeat(5 + keys.length)}`);
for (const [name, { bytes, first, month, axe: found, keys: moved }] of Object.entries(results)) {
  console.log(
    `| ${name} | ${ratio(bytes, own.bytes)} | ${ratio(median(first), median(own.first))} | ${ratio(median(month), median(own.month))} |`,
    `${found.join(', ') || 'none'} |`,
    ...keys.map((key) => `${moved[key] ? 'yes' : 'no'} |`),
  );
}
