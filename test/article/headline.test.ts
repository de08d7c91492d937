import { expect } from '@open-wc/testing';
import { cutWord, fold, sameHeadline, wordsOf } from '../../src/article/headline.js';

const same = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((title) => ({ id: title, url: 'https://portal.example/', title }));
  return sameHeadline(first!, second!) && sameHeadline(second!, first!);
};

describe('two headlines are the same', () => {
  it('whatever their case, signs, ё and endings', () => {
    expect(same('Трамвай «Северный» перевёз тысячу', 'ТРАМВАЙ Северный — перевез тысячи!')).to.equal(true);
    expect(same('Мектептерде жаңа сабақ басталды', 'Мектептерге жаңа сабақ басталды')).to.equal(true);
    expect(same('Trams return to the bridge', 'The trams return to the bridge')).to.equal(true);
  });

  it('when one has a word more in five', () => {
    expect(same('На правом берегу открыли станцию', 'На правом берегу открыли станцию: видео')).to.equal(true);
    expect(same('Открыли станцию', 'Открыли станцию: видео')).to.equal(false);
  });

  it('not when what they say differs, however alike they begin', () => {
    expect(same('Токаев принял главу банка', 'Токаев принял главу фонда')).to.equal(false);
  });

  it('not because they begin with the same signs, where nothing stands between words', () => {
    expect(same('中国外交部发言人介绍访问情况', '中国外交部发言人谈选举结果')).to.equal(false);
    expect(same('iPhone降价了', 'iPhone开售了')).to.equal(false);
    expect(same('中国外交部发言人介绍访问情况', '中国外交部发言人介绍访问情况。')).to.equal(true);
  });

  it('not when their numbers differ', () => {
    const words = 'Курс доллара на утро пятницы составил тенге за единицу';
    expect(same(`${words} 480`, `${words} 481`)).to.equal(false);
    expect(same(`${words} 480`, words)).to.equal(false);
    expect(same(`${words} 480`, `${words}: 480`)).to.equal(true);
  });
});

describe('the words of a headline', () => {
  it('are those of any script, in lower case, with numbers apart', () => {
    expect(wordsOf('«Ёлка-2026»: 5G, Əлем')).to.deep.equal(['елка', '2026', '5', 'g', 'əлем']);
    expect(fold('Ёж')).to.equal('еж');
  });

  it('are cut by their language and script', () => {
    expect(cutWord('мектептеріміздегі', 'kk', 0)).to.deep.equal(['мектеп']);
    expect(cutWord('преподавателями', 'ru', 0)).to.deep.equal(['препо']);
    expect(cutWord('преподавателями', undefined, -1, 1)).to.deep.equal(['преп', 'препод']);
    expect(cutWord('tokayev', 'ru', 0)).to.deep.equal(cutWord('tokaev', 'ru', 0).map(() => 'toka'));
  });
});
