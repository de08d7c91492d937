// Nothing moves: the layout shift of each variant at each width, in each language, through each change that comes by
// itself. Pairs of the factors in each run; all combinations with `STEADINESS=all npm test -- test/steadiness.test.mjs`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { everyCombination, pairwise } from './helpers/pairwise.mjs';
import { launch } from './helpers/real-pages.mjs';

/** What the contract allows in all, as the sum of Chromium's layout shifts. */
const LIMIT = 0.001;
const project = join(import.meta.dirname, '..');
const built = (name) => readFileSync(join(project, 'dist/cdn', name));

/** Without `full`, `inline` and `timeline`, whose height is that of their text. */
const variants = {
  'news-article-card': ['standard', 'horizontal', 'compact', 'text', 'lead', 'overlay'],
  'news-popular-list': ['list', 'ranked', 'thumbnails'],
  'news-read-also': ['strip', 'grid', 'list'],
};

const headlines = {
  ru: [
    'Трамвай вернулся на правый берег',
    'Ночной поезд в столицу пойдёт на сорок минут быстрее прежнего',
    'Городу нужны тени, а не газоны',
    'Библиотека теперь открыта до полуночи',
  ],
  kk: [
    'Трамвай оң жағалауға қайта оралды',
    'Астанаға баратын түнгі пойыз қырық минутқа жылдам жүреді',
    'Қалаға көгал емес, көлеңке керек',
    'Кітапхана енді түн ортасына дейін ашық',
  ],
  en: [
    'The tram is back on the right bank',
    'The night train to the capital will be forty minutes faster than before',
    'The city needs shade, not lawns',
    'The library is now open until midnight',
  ],
};
const long = {
  ru: 'Городской совет после долгих споров решил вернуть трамвай на правый берег, построить две новые линии к вокзалу и университету, а старое депо у реки отдать под музей общественного транспорта',
  kk: 'Қалалық кеңес ұзақ пікірталастан кейін трамвайды оң жағалауға қайтаруды, вокзал мен университетке екі жаңа желі салуды, ал өзен жағасындағы ескі депоны көлік музейіне беруді ұйғарды деп хабарлайды',
  en: 'After a long dispute the city council has decided to bring the tram back to the right bank, to build two new lines to the station and the university, and to make the old depot a museum of trams',
};
const word = { ru: 'Превысоко', kk: 'Қанағаттан', en: 'Overhaul' };

/** No two alike: of two headlines that are, a widget shows one. */
const titles = {
  usual: (language, place) => `${headlines[language][place % 4]}${place < 4 ? '' : ` (${place})`}`,
  long: (language, place) => `${place}: ${long[language]}`.slice(0, 185),
  word: (language, place) => `${place}${word[language].repeat(10)}`.slice(0, 60),
};

function articleOf(language, place, kind = 'usual') {
  return {
    id: `${kind}${place}`,
    url: `http://portal.example/${kind}/${place}/`,
    title: titles[kind](language, place),
    summary: long[language].slice(0, 120),
    image: `http://portal.example/pictures/${kind}${place}.svg`,
    date_published: `2026-05-17T0${place % 9}:40:00+05:00`,
    _news: { views: { total: 1863 + place }, image: { width: 960, height: 640 } },
  };
}

const count = { 'news-article-card': 1, 'news-popular-list': 10, 'news-read-also': 4 };

function articlesOf({ tag, language }, kind) {
  return Array.from({ length: count[tag] }, (_, place) => articleOf(language, place, kind));
}

/** An article as a backend prints it, with what its variant shows. */
function printed(
  { url, title, image, summary, date_published, _news },
  { hasPicture, hasSummary, hasFacts, headline },
) {
  return [
    hasPicture ? `<img src="${image}" alt="" width="960" height="640">` : '',
    headline(`<a href="${url}">${title}</a>`),
    hasSummary ? `<p>${summary}</p>` : '',
    hasFacts ? `<time datetime="${date_published}">17.05.2026</time>` : '',
    hasFacts ? ` <data value="${_news.views.total}" itemprop="views">${_news.views.total}</data>` : '',
  ].join('');
}

const withPicture = ['standard', 'horizontal', 'compact', 'lead', 'overlay', 'thumbnails'];
const withSummary = ['standard', 'horizontal', 'lead'];

/** The light DOM that a backend prints for a variant: plain links, or with times and views. */
function lightOf({ tag, variant, language }, { hasFacts, links = Infinity }) {
  const isCard = tag === 'news-article-card';
  const what = {
    hasPicture: withPicture.includes(variant) || tag === 'news-read-also',
    hasSummary: withSummary.includes(variant),
    hasFacts,
    headline: (link) => (isCard ? `<h3>${link}</h3>` : link),
  };
  const articles = articlesOf({ tag, language }, 'usual').slice(0, links);
  if (isCard) return printed(articles[0], what);
  return `<h2>Популярное</h2><ol>${articles.map((article) => `<li>${printed(article, what)}</li>`).join('')}</ol>`;
}

/** What may happen without the reader's doing. `feeds` answer one after the other, the last one for ever. */
const changes = {
  'a slow script': { scriptDelay: 300, feeds: ['usual'] },
  'a slow feed': { feedDelay: 300, feeds: ['usual'] },
  'a feed with titles of 185 characters': { feeds: ['long'] },
  'a feed with a word of 60 letters': { feeds: ['word'] },
  'broken pictures': { broken: true, feeds: ['usual'] },
  'a feed that fails': { feeds: [404] },
  'a refresh with other articles': { feeds: ['usual', 'long'], refresh: true },
  'fewer links than the feed has': { links: 3, feeds: ['usual'] },
  'a refresh that fails': { feeds: ['usual', 404], refresh: true },
  'no light DOM': { bare: true, feedDelay: 300, feeds: ['usual'] },
};

const combinations = Object.entries(variants).flatMap(([tag, names]) => names.map((variant) => ({ tag, variant })));
const factors = {
  widget: combinations,
  width: [320, 480, 768, 1024, 1440],
  language: ['ru', 'kk', 'en'],
  light: ['plain links', 'links with times and views'],
  change: Object.keys(changes),
};
const cases = process.env.STEADINESS === 'all' ? everyCombination(factors) : pairwise(factors);

describe('nothing moves', { concurrency: 3 }, () => {
  let browser;

  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const { widget, width, language, light, change } of cases) {
    const { tag, variant } = widget;
    it(`in a ${variant} ${tag} at ${width} px in ${language} with ${change}, from ${light}`, async () => {
      const { bare, refresh, links, ...network } = changes[change];
      const hasFacts = light === 'links with times and views';
      const content = bare ? '' : lightOf({ tag, variant, language }, { hasFacts, links });
      const attributes = `variant="${variant}" feed="/feed.json" loading="eager"`;
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      try {
        await answer(
          page,
          { ...network, tag, language },
          pageWith(language, `<${tag} ${attributes}>${content}</${tag}>`),
        );
        await page.goto('http://portal.example/', { waitUntil: 'load' });
        // An element that has nothing inside and no script yet is nothing: what counts is from when it is one.
        if (bare) await page.waitForFunction(startOver, tag);
        await page.waitForFunction(hasSettled, [tag, network.feeds[0] === 404 ? 'failed' : 'ready']);
        if (refresh) await page.evaluate((name) => document.querySelector(name).refresh(), tag);
        const shifts = await page.evaluate(readShifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        assert.ok(sum <= LIMIT, `moved by ${sum.toFixed(4)}: ${JSON.stringify(shifts, undefined, 1)}`);
        if (network.feeds.join('') !== 'usual') return;
        const { places, shown } = await page.evaluate(countArticles, tag);
        // Of a few links the feed has others first, whose headlines may be longer: one may have to wait for them.
        const waiting = links ? 1 : 0;
        assert.ok(shown >= places - waiting, `shows ${shown} articles where the page had ${places}`);
      } finally {
        await page.close();
      }
    });
  }
});

/** Not painted before it is parsed, as a busy browser may do: test/streamed-page.test.mjs is about that. */
function pageWith(language, element) {
  const text = `<p>${'Lorem ipsum dolor sit amet, consectetur. '.repeat(40)}</p>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
    <link rel="stylesheet" href="/news-widgets.css"><script async src="/news-widgets.js"></script>
    <link rel="expect" href="#parsed" blocking="render">
    <script>(${observeShifts})()</script></head>
    <body><h1>Page</h1>${element}<div class="after">${text}</div><span id="parsed"></span></body></html>`;
}

async function answer(page, { scriptDelay, feedDelay, broken, feeds, tag, language }, markup) {
  const answers = [...feeds];
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: markup });
    if (pathname === '/news-widgets.css')
      return route.fulfill({ contentType: 'text/css', body: built('news-widgets.css') });
    if (pathname === '/news-widgets.js') {
      if (scriptDelay) await sleep(scriptDelay);
      return route.fulfill({ contentType: 'text/javascript', body: built('news-widgets.js') });
    }
    if (pathname.startsWith('/pictures/')) {
      const body =
        '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"><rect width="960" height="640"/></svg>';
      return broken ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'image/svg+xml', body });
    }
    if (pathname !== '/feed.json') return route.fulfill({ status: 404 });
    if (feedDelay) await sleep(feedDelay);
    const kind = answers.length > 1 ? answers.shift() : answers[0];
    if (kind === 404) return route.fulfill({ status: 404 });
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'P',
      items: articlesOf({ tag, language }, kind),
    };
    return route.fulfill({ json: feed });
  });
}

/** In the page: remembers what moved. */
function observeShifts() {
  const seen = [];
  const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  globalThis.shifts = { seen, observer };
}

/** In the page: forgets what moved before the element was one. */
function startOver(tag) {
  if (!document.querySelector(tag).state) return false;
  globalThis.shifts.observer.takeRecords();
  globalThis.shifts.seen.length = 0;
  return true;
}

/** In the page: whether all that was to come has come, pictures included. */
function hasSettled([tag, state]) {
  const element = document.querySelector(tag);
  const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])];
  const loaded = pictures.every(
    (picture) => picture.complete || !picture.checkVisibility() || picture.getBoundingClientRect().top > innerHeight,
  );
  const kept = state === 'failed' && element.state === 'ready' && element.error;
  return (element.state === state || kept) && loaded;
}

/** In the page: how many links it had, and how many of the same headlines are shown. */
function countArticles(tag) {
  const element = document.querySelector(tag);
  const rows = [...element.shadowRoot.querySelectorAll('li[data-item]')];
  return {
    places: element.querySelectorAll('li').length,
    shown: rows.filter((row) => row.checkVisibility()).length,
  };
}

/** In the page: what moved, once two more frames have been drawn. */
async function readShifts() {
  for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
  const { seen, observer } = globalThis.shifts;
  const name = (node) => node?.localName && `${node.localName}.${node.className}`;
  return [...seen, ...observer.takeRecords()].map(({ value, sources }) => ({
    value,
    sources: sources.map(
      ({ node, previousRect: from, currentRect: to }) => `${name(node)} ${from.y}→${to.y}, ${from.height}→${to.height}`,
    ),
  }));
}
