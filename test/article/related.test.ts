import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { rankRelated } from '../../src/article/related.js';

function article(id: string, title: string, members: Partial<Article> = {}): Article {
  return { id, url: `https://portal.example/${id}/`, title, ...members };
}

function ids(ranked: readonly { readonly article: Article }[]): string[] {
  return ranked.map((each) => each.article.id);
}

const current = article('tram', 'Трамвай вернулся на правый берег', {
  tags: ['Транспорт'],
  section: { name: 'Город' },
});

describe('rankRelated', () => {
  it('puts what shares rarer words first and leaves out what shares nothing', () => {
    const ranked = rankRelated(current, [
      article('apples', 'Саженцы яблонь прижились'),
      article('bank', 'На берегу высадили липы'),
      article('trams', 'Новые трамваи вышли на правый берег'),
    ]);
    expect(ids(ranked)).to.deep.equal(['trams', 'bank']);
    expect(ranked[0]!.reasons).to.include('word:трамвай');
  });

  it('knows a word in all its cases, with ё and е as one letter', () => {
    const ranked = rankRelated(article('a', 'Зелёный остров Токаева'), [
      article('b', 'Токаеву показали зеленые острова'),
      article('c', 'Дожди'),
    ]);
    expect(ids(ranked)).to.deep.equal(['b']);
    expect(ranked[0]!.reasons.length).to.equal(3);
  });

  it('keeps more of a Kazakh word, where ending stands behind ending', () => {
    const candidates = [article('b', 'Мектептеріміздегі оқушылар'), article('c', 'Көпірлер')];
    expect(ids(rankRelated(article('a', 'Мектептердің жаңа кітаптары'), candidates, { language: 'kk' }))).to.deep.equal(
      ['b'],
    );
  });

  it('knows what is alike in Chinese, where nothing stands between words', () => {
    const candidates = [article('b', '北京地铁新线路今日开通'), article('c', '苹果大丰收')];
    expect(ids(rankRelated(article('a', '上海地铁开通'), candidates, { language: 'zh' }))).to.deep.equal(['b']);
  });

  it('makes nothing of words that every headline has', () => {
    expect(rankRelated(article('a', 'Что и как на мосту'), [article('b', 'Что на рынке и как')])).to.deep.equal([
      ...rankRelated(article('a', 'мосту'), [article('b', 'рынке')]),
    ]);
  });

  it('reads the summary too, and holds shared tags and the section for something', () => {
    const ranked = rankRelated(current, [
      article('section', 'Липы', { section: { name: 'город' } }),
      article('tag', 'Автобусы', { tags: ['транспорт'] }),
      article('summary', 'Утро на мосту', { summary: 'Трамвай на правом берегу встречали оркестром.' }),
    ]);
    expect(ids(ranked)).to.have.members(['summary', 'tag', 'section']);
    expect(ids(ranked).indexOf('tag')).to.be.lessThan(ids(ranked).indexOf('section'));
    const reasons = ranked.flatMap((each) => each.reasons);
    expect(reasons).to.include.members(['tag:транспорт', 'section:город', 'word:трамвай']);
  });

  it('puts the newer of equals first, and says so, when it is told the time', () => {
    const candidates = [
      article('old', 'Трамвай: схема', { published: '2026-05-01T10:00:00+05:00' }),
      article('new', 'Трамвай: билеты', { published: '2026-05-17T10:00:00+05:00' }),
    ];
    const ranked = rankRelated(current, candidates, { now: Date.parse('2026-05-17T12:00:00+05:00') });
    expect(ids(ranked)).to.deep.equal(['new', 'old']);
    expect(ranked[0]!.score).to.be.greaterThan(ranked[1]!.score);
    expect(ranked[0]!.reasons).to.include('fresh');
    expect(ranked[1]!.reasons).to.not.include('fresh');
  });

  it('breaks ties by date, then by id', () => {
    const candidates = [
      article('c', 'Трамвай: схема'),
      article('b', 'Трамвай: билеты'),
      article('a', 'Трамвай: депо', { published: '2026-05-01T10:00:00+05:00' }),
    ];
    expect(ids(rankRelated(current, candidates))).to.deep.equal(['a', 'b', 'c']);
  });

  it('gives one of several with nearly the same headline, but never takes another number for the same', () => {
    const candidates = [
      article('a', 'Трамвай перевёз тысячу пассажиров'),
      article('b', '«Трамвай» перевез тысячи пассажиров!'),
      article('c', 'Трамвай номер 1'),
      article('d', 'Трамвай номер 2'),
    ];
    expect(ids(rankRelated(current, candidates))).to.have.members(['a', 'c', 'd']);
  });

  it('never gives the article itself, in any form of its address', () => {
    const same = article('other', current.title, { url: 'http://www.portal.example/tram?utm_source=x' });
    expect(rankRelated(current, [same])).to.deep.equal([]);
  });

  it('gives as many as asked for, and the same ones however the candidates are ordered', () => {
    const candidates = Array.from({ length: 40 }, (_, index) =>
      article(`n${index}`, `Трамвай ${index % 7} у станции ${index}`),
    );
    const first = ids(rankRelated(current, candidates, { limit: 5 }));
    expect(first).to.have.length(5);
    expect(ids(rankRelated(current, candidates.toReversed(), { limit: 5 }))).to.deep.equal(first);
  });

  it('notices when the array has changed since it was read', () => {
    const candidates = [article('b', 'Трамвай: билеты')];
    expect(rankRelated(current, candidates)).to.have.length(1);
    candidates.push(article('c', 'Трамвай: депо'));
    expect(rankRelated(current, candidates)).to.have.length(2);
  });

  it('reads an article anew in another language', () => {
    const candidates = [article('b', 'Мектептеріміздегі оқушылар')];
    const asked = article('a', 'Мектепке апарар жол');
    expect(rankRelated(asked, candidates, { language: 'kk' })).to.have.length(1);
    expect(rankRelated(asked, candidates, { language: 'ru' })[0]!.score).to.be.greaterThan(
      rankRelated(asked, candidates, { language: 'kk' })[0]!.score,
    );
  });

  it('reads numbers as words of their own', () => {
    const ranked = rankRelated(article('a', 'Маршрут 95'), [article('b', 'Пошёл 95-й'), article('c', 'Пошёл 96-й')]);
    expect(ids(ranked)).to.deep.equal(['b']);
  });

  it('has one spelling for the sounds that are written in many ways in Latin letters', () => {
    const ranked = rankRelated(article('a', 'Tokayev v Astane'), [
      article('b', 'Tokaev priletel'),
      article('c', 'Dozhdi'),
    ]);
    expect(ids(ranked)).to.deep.equal(['b']);
  });

  it('ranks a thousand candidates in 5 ms once they are read', () => {
    const nouns = ['трамвай', 'берег', 'станция', 'школа', 'музей', 'дождь', 'театр', 'депо', 'мост', 'рынок', 'парк'];
    const noun = (number: number): string => nouns[number % nouns.length]!;
    const candidates = Array.from({ length: 1000 }, (_, index) => {
      const title = `${noun(index)} и ${noun(index * 7 + 3)} у ${noun(index >> 3)} ${index}: ${noun(index >> 5)}${index >> 4}`;
      return article(`n${index}`, title, { published: new Date(1.8e12 - index * 6e5).toISOString() });
    });
    const asked = article('asked', 'Трамвай и театр у станции 17: школа, музей и депо');
    const times = Array.from({ length: 30 }, () => {
      const start = performance.now();
      expect(rankRelated(asked, candidates, { limit: 4, now: 1.8e12 })).to.have.length(4);
      return performance.now() - start;
    });
    // The quickest of several: a busy machine makes the others slow.
    expect(Math.min(...times)).to.be.below(5);
  });
});
