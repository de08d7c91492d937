/** What a page may put inside the widgets. */
export interface Sample {
  readonly tag: string;
  readonly attributes?: string;
  readonly content: string;
}

/** Headlines that take from one to four lines. */
const headlines = [
  'Трамвай вернулся на правый берег: в Тасбулаке открыли линию через Аксу',
  'Ночной поезд в столицу пойдёт на сорок минут быстрее',
  'Городу нужны тени, а не газоны',
  'Учителя физики собрали прибор, который слышит далёкие землетрясения',
  'Первый день новой линии',
  'Ветропарк у Кокжоты выработал первый миллион киловатт-часов',
  'Городская библиотека теперь открыта до полуночи',
  'Хоккеистки «Кристалла» выиграли турнир четырёх городов',
  'Расписание нового трамвая: первый вагон в 5:40, последний — в 0:15',
  'В Тасбулаке посчитали деревья: их оказалось 214 тысяч',
];
const links = headlines.map((title, place) => `<a href="https://portal.example/n/${place}/">${title}</a>`);
const picture = '<img src="/demo/images/tram.svg" alt="" width="960" height="640">';

function items(count: number, image = ''): string {
  return links
    .slice(0, count)
    .map((link) => `<li>${image}${link}</li>`)
    .join('');
}

const popular = `<h2>Популярное</h2><ol>${items(10)}</ol>`;
const tabs = ['Популярное', 'Все'].map((name) => `<news-tab><h3>${name}</h3><ol>${items(10)}</ol></news-tab>`).join('');
const ranked = 'variant="ranked"';
const list = 'variant="list"';

export const samples: Readonly<Record<string, Sample>> = {
  'popular list': { tag: 'news-popular-list', content: popular },
  'popular list without a heading': { tag: 'news-popular-list', content: `<ol>${items(10)}</ol>` },
  'popular list with a link to all': {
    tag: 'news-popular-list',
    content: `${popular}<p><a href="https://portal.example/">Все новости</a></p>`,
  },
  'ranked popular list': { tag: 'news-popular-list', attributes: ranked, content: popular },
  'ranked popular list with tabs': { tag: 'news-popular-list', attributes: ranked, content: tabs },
  'tabs below a heading': { tag: 'news-popular-list', content: `<h2>Читают</h2>${tabs}` },
  'read-also list': { tag: 'news-read-also', attributes: list, content: `<h2>Читайте также</h2><ul>${items(4)}</ul>` },
  'read-also list without a heading': { tag: 'news-read-also', attributes: list, content: `<ul>${items(4)}</ul>` },
  'read-also list with pictures': { tag: 'news-read-also', attributes: list, content: `<ul>${items(4, picture)}</ul>` },
  'read-also strip': { tag: 'news-read-also', content: `<ul>${items(4)}</ul>` },
  'read-also strip with pictures': { tag: 'news-read-also', content: `<ul>${items(4, picture)}</ul>` },
  'standard card': {
    tag: 'news-article-card',
    content: `<figure>${picture}</figure><h3>${links[0]}</h3><p>${headlines[3]}</p>`,
  },
  'standard card with all there is': {
    tag: 'news-article-card',
    content: `<figure>${picture}</figure><h3>${links[0]}</h3><p>${headlines.join('. ')}</p>`,
  },
  'horizontal card': {
    tag: 'news-article-card',
    attributes: 'variant="horizontal"',
    content: `<figure>${picture}</figure><h3>${links[0]}</h3>`,
  },
  'text card': { tag: 'news-article-card', attributes: 'variant="text"', content: `<h3>${links[0]}</h3>` },
};
