// A feed as large portals publish it, invented from a seed: Russian and Kazakh words, the quirks of the real thing.
import { randomNumbers } from '../../test/helpers/random-numbers.ts';

const WORDS = {
  ru: 'мост город река школа новый снег дорога поезд музей утром жители области открыли после ремонта вокзал степь яблоки сад театр премьера команда матч учёные спутник озеро рыба погода ветер трамвай библиотека выставка весной специалисты рассказали планируют построить в на и за под',
  kk: 'көпір қала өзен мектеп жаңа қар жол пойыз мұражай таңертең тұрғындар облыс ашылды жөндеуден кейін вокзал дала алма бақ театр команда ғалымдар көл балық ауа райы жел трамвай кітапхана көрме көктемде мамандар айтты жоспарлап отыр салу және үшін',
};
const SECTIONS = ['Общество', 'Экономика', 'Культура', 'Спорт', 'Қоғам', 'Мәдениет'];
/** What every XML parser takes, so that all can be compared; what only some take is in the golden fixtures. */
const QUIRKS = ['&#171;', '&#187;', '&amp;nbsp;', '&#8212;', '&amp;laquo;', '&amp;', '&amp;hellip;'];

/** RSS with this many items and about this many bytes. */
export function generateFeed(items, bytes, seed = 1) {
  const random = randomNumbers(seed);
  const pick = (list) => list[random(list.length)];
  const words = (language, count) =>
    Array.from({ length: count }, () => (random(25) ? pick(WORDS[language].split(' ')) : pick(QUIRKS))).join(' ');
  const sentence = (language, count) => {
    const text = words(language, count);
    return text[0].toUpperCase() + text.slice(1);
  };
  const perItem = bytes / items;
  const item = (index) => {
    const language = random(4) ? 'ru' : 'kk';
    const link = `https://portal.example/news/${index}/?utm_source=rss&amp;utm_medium=feed`;
    const day = String(1 + random(28)).padStart(2, '0');
    const parts = [
      `<title>${random(3) ? sentence(language, 8) : `<![CDATA[${sentence(language, 8)}]]>`}</title>`,
      `<link>${random(5) ? link : `<![CDATA[ ${link.replace('&amp;', '&')} ]]>`}</link>`,
      `<guid isPermaLink="${random(2) ? 'true' : 'false'}">https://portal.example/news/${index}/</guid>`,
      `<pubDate>${pick(['Пн, 04 мая 2026 08:40:00 +0500', `${day} May 2026 08:40:00 +0500`, `2026-05-${day} 08:40:00 +0300`])}</pubDate>`,
      `<category>${pick(SECTIONS)}</category><author>${random(3) ? 'Анна Ким' : 'Фото: Иван Петров'}</author>`,
      `<description>${random(2) ? `<![CDATA[<p>${sentence(language, 20)}.</p>]]>` : `&lt;p&gt;${sentence(language, 20)}.&lt;/p&gt;`}</description>`,
      `<enclosure url="https://portal.example/i/${index}.jpg" type="image/jpeg" length="${random(90_000)}"/>`,
      `<media:content url="https://portal.example/i/${index}-960.jpg" medium="image" width="960" height="640"><media:credit>Фото пресс-службы</media:credit></media:content>`,
    ];
    const length = () => Buffer.byteLength(parts.join(''));
    const paragraphs = [];
    for (let room = perItem * (0.5 + random(100) / 100) - length() - 60; room > 0;) {
      const paragraph = `<p>${sentence(language, 30)}. <a href="https://portal.example/tag/${random(99)}/">${words(language, 2)}</a></p>`;
      paragraphs.push(paragraph);
      room -= Buffer.byteLength(paragraph);
    }
    return `<item>\n${parts.join('\n')}\n<yandex:full-text><![CDATA[${paragraphs.join('\n')}]]></yandex:full-text>\n</item>`;
  };
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:yandex="http://news.yandex.ru" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Портал</title><link>https://portal.example/</link><language>ru</language>
${Array.from({ length: items }, (_, index) => item(index)).join('\n')}
</channel></rss>`;
  return new TextEncoder().encode(text);
}
