import { expect } from '@open-wc/testing';
import { articleKey, type Article } from '../../../src/article/article.js';
import { rankRelated } from '../../../src/article/related.js';
import { chooseAlso, loadRank, type Rank, type Reading } from '../../../src/widgets/read-also/choose-also.js';

const address = (id: string): string => `https://portal.example/${id}/`;

function article(id: string, title: string, members: Partial<Article> = {}): Article {
  return { id, url: address(id), title, ...members };
}

const current = article('current', 'Трамвай вернулся на правый берег', {
  section: { name: 'Город' },
  story: 'tram',
  related: ['named', 'https://www.portal.example/by-address?utm_source=feed'],
});

function reading(read: Article | undefined = current, language = 'ru'): Reading {
  return { article: read, keys: new Set(read ? [articleKey(read.url)] : []), language };
}

interface Choice {
  readonly byAuthor?: readonly Article[];
  readonly read?: Reading;
  readonly ranking?: () => Rank | undefined;
  readonly ordered?: boolean;
}

function choose(feed: readonly Article[], choice: Choice = {}): Article[] {
  const { byAuthor = [], read = reading(), ranking = () => rankRelated, ordered = false } = choice;
  return [...{ [Symbol.iterator]: () => chooseAlso(byAuthor, feed, read, ranking, ordered) }];
}

const ids = (articles: readonly Article[]): string[] => articles.map(({ id }) => id);

/** One of each kind, the farthest first. */
const feed = [
  article('latest', 'Погода на неделю', { published: '2026-05-17T09:00:00+05:00' }),
  article('section', 'Липы зацвели раньше срока', { section: { name: 'город' } }),
  article('alike', 'Трамвай перевёз тысячи пассажиров'),
  article('story', 'Ремонт рельсов закончен', { story: 'tram' }),
  article('by-address', 'Разговор с инженером'),
  article('named', 'Как чинили вагоны'),
];

describe('what to read beside an article', () => {
  it('is what its author links to, what it names, its story, its like, its section, the latest', () => {
    const byAuthor = [article('own', 'Ссылка автора')];
    expect(ids(choose(feed, { byAuthor }))).to.deep.equal([
      'own',
      'named',
      'by-address',
      'story',
      'alike',
      'section',
      'latest',
    ]);
  });

  for (const [step, missing] of ['named', 'by-address', 'story', 'alike', 'section'].entries()) {
    it(`goes on where there is nothing of a kind: without ${missing}`, () => {
      const left = feed.filter(({ id }) => id !== missing);
      expect(ids(choose(left))).to.deep.equal(
        ['named', 'by-address', 'story', 'alike', 'section', 'latest'].toSpliced(step, 1),
      );
    });
  }

  it('asks for the ranking only when what comes before is used up', () => {
    let asked = 0;
    const all = chooseAlso([], feed, reading(), () => (asked++, rankRelated), false);
    for (const id of ['named', 'by-address', 'story']) expect(all.next().value?.id).to.equal(id);
    expect(asked).to.equal(0);
    expect(all.next().value?.id).to.equal('alike');
    expect(asked).to.equal(1);
  });

  it('ends where the ranking is not there yet, and passes over it where it cannot be had', () => {
    expect(ids(choose(feed, { ranking: () => undefined }))).to.deep.equal(['named', 'by-address', 'story']);
    const none = choose(feed, { ranking: () => () => [] });
    expect(ids(none)).to.deep.equal(['named', 'by-address', 'story', 'section', 'latest', 'alike']);
  });

  it('is the latest where nothing is known of what is being read, or the order as it is given', () => {
    const dated = feed.map((each, day) => ({ ...each, published: `2026-05-0${day + 1}T09:00:00+05:00` }));
    const read = { ...reading(), article: undefined };
    expect(ids(choose(dated, { read, ranking: () => undefined }))).to.deep.equal(ids(dated.toReversed()));
    expect(ids(choose(dated, { ordered: true, ranking: () => undefined }))).to.deep.equal(ids(dated));
  });

  it('keeps the words and the order of its author, and takes the rest of the facts from the feed by address', () => {
    const image = { url: 'https://portal.example/1.jpg' };
    const known = article('story', 'Ремонт рельсов закончен', { image, published: '2026-05-17T09:00:00+05:00' });
    const byAuthor = [
      article('x', 'Слова автора', { url: 'http://m.portal.example/story?utm_medium=x#top' }),
      article('y', 'Трамвай вернулся на правый берег', { language: 'en' }),
    ];
    const [first, second] = choose([known], { byAuthor });
    expect(first).to.deep.equal({ ...known, id: 'x', url: byAuthor[0]!.url, title: 'Слова автора' });
    expect(second).to.deep.equal(byAuthor[1]);
  });

  for (const form of [
    'http://portal.example/current',
    'https://www.portal.example/current/?utm_source=mail',
    'https://m.portal.example/current/?fbclid=1',
    'https://portal.example/amp/current/',
    'https://portal.example/current/amp/',
    'https://portal.example/current/#comments',
  ]) {
    it(`is never the article itself: ${form}`, () => {
      const self = article('self', 'Совсем другие слова', { url: form });
      expect(choose([self], { byAuthor: [self] })).to.deep.equal([]);
    });
  }

  it('has no article twice', () => {
    const again = article('again', 'Совсем другие слова', { url: `${address('named')}?utm_source=x` });
    expect(ids(choose([feed[5]!, again]))).to.deep.equal(['named']);
  });

  it('has no headline nearly twice, and none like that of the article itself', () => {
    const twins = [
      article('one', 'Выставка открылась в музее на холме'),
      article('two', '«Выставка» открылась в музее на холме: фото'),
      article('self', 'Трамвай вернулся на правый берег!'),
    ];
    expect(ids(choose(twins))).to.deep.equal(['one']);
  });

  it('has no headline like that of the article itself in the feed, where the page words it otherwise or tells none', () => {
    const listed = article('current', 'Открыт новый мост через Ишим');
    const twin = article('twin', 'Открыт новый мост через Ишим');
    const { keys, language } = reading();
    for (const read of [reading(), { article: undefined, keys, language }])
      expect(ids(choose([twin, listed, article('other', 'Выставка в музее')], { read }))).to.deep.equal(['other']);
  });

  it('is never in another language, whatever its form, and trusts the page where an article names none', () => {
    const mixed = [
      article('kk', 'Ауа райы', { language: 'kk' }),
      article('ru', 'Погода в горах', { language: 'ru-KZ' }),
      article('none', 'Выставка в музее'),
      article('en', 'Weather', { language: 'EN-us' }),
    ];
    expect(ids(choose(mixed))).to.have.members(['ru', 'none']);
    expect(ids(choose(mixed, { read: reading(current, 'kk-KZ') }))).to.have.members(['kk', 'none']);
  });

  it('does not hang on the time of day', () => {
    const { now } = Date;
    const before = ids(choose(feed));
    try {
      Date.now = () => now() + 1e9;
      expect(ids(choose(feed))).to.deep.equal(before);
    } finally {
      Date.now = now;
    }
  });

  it('is ranked by what comes by itself, once for all widgets', async () => {
    expect(await loadRank()).to.equal(rankRelated);
    expect(loadRank()).to.equal(loadRank());
  });
});
