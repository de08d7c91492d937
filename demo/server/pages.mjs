/**
 * Pages made from the partner's own page: `index.html` and `kk.html` are the templates, and the regions between
 * `<!-- head -->`, `<!-- content -->` and `<!-- related -->` and their ends are replaced.
 */
import { readFile } from 'node:fs/promises';
import { daysIn, keyOf } from './archive.mjs';
import { escape } from './edition.mjs';

/** The article that `index.html` and `kk.html` themselves are. */
export const ownArticle = { ru: '/news/tramvaj-pravyj-bereg/', kk: '/kk/news/tramvai-on-jagalau/' };

const grouped = (number) => number.toLocaleString('ru', { useGrouping: 'min2' });

const wordsOf = {
  ru: {
    file: 'index.html',
    home: '/',
    paper: 'Вестник Тасбулака',
    all: 'Все новости',
    archive: 'Архив',
    related: 'Читайте также',
    feeds: '/feeds/',
    missing: 'Страница не найдена',
    missingText: 'Возможно, в адресе опечатка. Все статьи есть в списке новостей и в архиве.',
    views: (number) => `${grouped(number)} ${plural(number, 'просмотр', 'просмотра', 'просмотров')}`,
    articles: (number) => `${grouped(number)} ${plural(number, 'материал', 'материала', 'материалов')}`,
    unknown: 'сведений нет',
    rest: 'Тексты этого номера в демонстрации не приводятся: здесь только числа.',
    none: 'В этот день публикаций нет.',
    previous: 'Предыдущий день',
    next: 'Следующий день',
    year: (year) => `${year} год`,
  },
  kk: {
    file: 'kk.html',
    home: '/kk/',
    paper: 'Тасбұлақ хабаршысы',
    all: 'Барлық жаңалықтар',
    archive: 'Мұрағат',
    related: 'Оқи отырыңыз',
    feeds: '/feeds/kk/',
    missing: 'Бет табылмады',
    missingText: 'Мекенжайда қате болуы мүмкін. Барлық мақала жаңалықтар тізімі мен мұрағатта бар.',
    views: (number) => `${grouped(number)} рет қаралды`,
    articles: (number) => `${grouped(number)} материал`,
    unknown: 'мәлімет жоқ',
    rest: 'Бұл нөмірдің мәтіндері көрсетілімде берілмейді: мұнда тек сандар бар.',
    none: 'Бұл күні жаңалық жоқ.',
    previous: 'Алдыңғы күн',
    next: 'Келесі күн',
    year: (year) => `${year} жыл`,
  },
};

function plural(number, one, few, many) {
  const [last, lastTwo] = [number % 10, number % 100];
  if (last === 1 && lastTwo !== 11) return one;
  return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? few : many;
}

const format = (language, key, options) =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${key}T00:00:00Z`));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const monthName = (language, month) => capital(format(language, keyOf(2026, month, 1), { month: 'long' }));

/** Words for a date such as «17 мая 2026 г., 8:40», or its day alone with the weekday. */
export function dateWords(language, iso, onlyDay) {
  const key = iso.slice(0, 10);
  const day = format(language, key, { dateStyle: 'long' });
  if (onlyDay) return `${capital(format(language, key, { weekday: 'long' }))}, ${day}`;
  return `${day}, ${Number(iso.slice(11, 13))}:${iso.slice(14, 16)}`;
}

const timeOf = (language, iso) => `<time datetime="${iso}">${dateWords(language, iso)}</time>`;

export function createPages(root, edition, archives) {
  /** A template with today's dates, as the partner's CMS would print them. */
  async function template(language, file = wordsOf[language].file) {
    const html = edition.freshen(await readFile(new URL(file, root), 'utf8'));
    return html.replace(
      /<time datetime="([^"]+)"( data-day)?>[^<]*<\/time\s*>/g,
      (_, iso, day = '') => `<time datetime="${iso}"${day}>${dateWords(language, iso, day)}</time>`,
    );
  }

  async function page(language, { title, url, head = '', content, related = '' }) {
    const words = wordsOf[language];
    const heads = `<title>${escape(title)} — ${words.paper}</title>\n<link rel="canonical" href="${escape(url)}">\n${head}`;
    const regions = { head: heads, content, related };
    const html = await template(language);
    return html.replace(/<!-- (head|content|related) -->[^]*?<!-- \/\1 -->/g, (_, name) => regions[name]);
  }

  const listOf = (language, items) => `<ul class="listing">
${items
  .map(
    ({ url, title, summary, date_published }) =>
      `<li><h2><a href="${url}">${escape(title)}</a></h2><p>${escape(summary)}</p>${timeOf(language, date_published)}</li>`,
  )
  .join('\n')}
</ul>`;

  const frame = (title, body, above = '') => `<div class="article">${above}<h1>${escape(title)}</h1>\n${body}\n</div>`;

  async function article(language, path) {
    const { items } = await edition.latest(language);
    const item = items.find(({ url }) => url === path);
    if (!item) return undefined;
    const words = wordsOf[language];
    const { section, image, views } = item._news;
    const photo = image
      ? `<figure><img src="${item.image}" width="${image.width}" height="${image.height}" alt="${escape(image.alt)}"><figcaption>${escape(image.credit)}</figcaption></figure>`
      : '';
    const text = item.content_html === `<p>${item.summary}</p>` ? '' : item.content_html;
    return page(language, {
      title: item.title,
      url: path,
      head: `<meta property="og:type" content="article">\n<meta property="og:title" content="${escape(item.title)}">`,
      content: `<h1 class="kicker"><a href="${section.url}">${escape(section.name)}</a></h1>
<news-article-card class="whole" variant="full" feed="${words.feeds}latest.json" article-url="${path}" time-format="absolute" show="image credit summary time views source byline">
<h2><a href="${path}">${escape(item.title)}</a></h2>
<div class="facts"><span itemprop="author">${escape(item.authors[0].name)}</span> ${timeOf(language, item.date_published)} <data value="${views.total}" itemprop="views">${words.views(views.total)}</data></div>
${photo}
<p class="lead">${escape(item.summary)}</p>
<div class="text" itemprop="articleBody">${text}</div>
</news-article-card>`,
      related: `<news-read-also class="also" variant="strip" feed="${words.feeds}latest.json"><h2>${words.related}</h2><p class="all"><a href="${words.home}news/">${words.all}</a></p></news-read-also>`,
    });
  }

  async function listing(language, path, title, chosen) {
    const { items } = await edition.latest(language);
    const content = frame(title, listOf(language, items.filter(chosen)));
    return page(language, { title, url: path, content });
  }

  async function section(language, path) {
    const { items } = await edition.latest(language);
    const found = items.find(({ _news }) => _news.section.url === path)?._news.section;
    return found && listing(language, path, found.name, ({ _news }) => _news.section.url === path);
  }

  function archive(language, path, [year, month, day]) {
    const words = wordsOf[language];
    const store = archives[language];
    const base = `${words.home}archive/`;
    const known = year === undefined || store.years.includes(Number(year));
    if (!known || (month && !(month >= 1 && month <= 12)) || (day && !(day >= 1 && day <= daysIn(year, month)))) return;
    const crumbs = [[base, words.archive]];
    if (month) crumbs.push([`${base}${year}/`, words.year(year)]);
    if (day) crumbs.push([`${base}${year}/${month}/`, monthName(language, Number(month))]);
    const above = year
      ? `<p class="kicker">${crumbs.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' · ')}</p>`
      : '';
    if (day) return archiveDay(language, path, `${year}-${month}-${day}`, above);
    const cell = (href, text, number) =>
      `<li>${number ? `<a href="${href}">${text}</a>` : `<span>${text}</span>`}<small>${number === null ? words.unknown : words.articles(number)}</small></li>`;
    const total = (counts) => counts.reduce((sum, each) => sum + each, 0);
    const number = (each) => String(each).padStart(2, '0');
    let [title, cells] = [words.archive, []];
    if (month) {
      title = capital(format(language, `${year}-${month}-01`, { month: 'long', year: 'numeric' }));
      cells = Array.from({ length: daysIn(year, month) }, (_, index) => index + 1).map((each) => {
        const key = `${year}-${month}-${number(each)}`;
        return cell(
          `${path}${number(each)}/`,
          format(language, key, { day: 'numeric', month: 'long' }),
          store.count(key),
        );
      });
    } else if (year) {
      title = words.year(year);
      cells = store
        .monthTotals(Number(year))
        .map((sum, index) => cell(`${path}${number(index + 1)}/`, monthName(language, index + 1), sum));
    } else {
      cells = [...store.years].reverse().map((each) => cell(`${path}${each}/`, each, total(store.monthTotals(each))));
    }
    return page(language, {
      title,
      url: path,
      content: frame(title, `<ul class="cells">${cells.join('')}</ul>`, above),
    });
  }

  async function archiveDay(language, path, key, above) {
    const words = wordsOf[language];
    const count = archives[language].count(key);
    const note = archives[language].note(key);
    const { items } = await edition.latest(language);
    const known = items.filter(({ date_published }) => date_published.startsWith(key));
    const title = format(language, key, { dateStyle: 'long' });
    const amount = count === null ? capital(words.unknown) : count === 0 ? words.none : words.articles(count);
    const beside = (step) => {
      const day = new Date(Date.parse(`${key}T00:00:00Z`) + step * 86_400_000).toISOString().slice(0, 10);
      return `${words.home}archive/${day.replaceAll('-', '/')}/`;
    };
    const body = `<p class="lead">${amount}</p>${note ? `<p>${note}.</p>` : ''}
${known.length > 0 ? listOf(language, known) : count ? `<p>${words.rest}</p>` : ''}
<p class="facts"><a href="${beside(-1)}">← ${words.previous}</a> <a href="${beside(1)}">${words.next} →</a></p>`;
    return page(language, { title, url: path, content: frame(title, body, above) });
  }

  function missing(language) {
    const words = wordsOf[language];
    const links = `<p><a href="${words.home}news/">${words.all}</a> · <a href="${words.home}archive/">${words.archive}</a></p>`;
    const content = frame(words.missing, `<p class="lead">${words.missingText}</p>${links}`);
    return page(language, { title: words.missing, url: words.home, content });
  }

  /** The page of a path, or undefined where there is none. */
  async function find(path) {
    const language = path === '/kk.html' || path.startsWith('/kk/') ? 'kk' : 'ru';
    const { home, all } = wordsOf[language];
    if (['/', '/index.html', '/kk/', '/kk.html', ownArticle[language]].includes(path)) return template(language);
    const [kind, ...rest] = path.slice(home.length).split('/').slice(0, -1);
    if (kind === 'news' && rest.length === 0) return listing(language, path, all, () => true);
    if (kind === 'news' && rest.length === 1) return article(language, path);
    if (kind === 'section' && rest.length === 1) return section(language, path);
    if (kind === 'archive' && /^(\d{4}(\/\d\d){0,2})?$/.test(rest.join('/'))) return archive(language, path, rest);
    return undefined;
  }

  return {
    find,
    missing,
    /** The page that shows the visitor's own feed, in one of the three languages. */
    async ownFeed(language, source) {
      const html = await template('ru', 'own-feed.html');
      return html
        .replace('<main lang="ru"', `<main lang="${language}"`)
        .replace(`href="/?lang=${language}"`, '$& aria-current="true"')
        .replace('{source}', () => escape(source));
    },
  };
}
