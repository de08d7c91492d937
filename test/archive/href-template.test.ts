import { expect } from '@open-wc/testing';
import { expandTemplate, matchTemplate, resolveTemplate } from '../../src/archive/href-template.js';

const path = '/archive/{yyyy}/{mm}/{dd}/';
const site = 'https://portal.example';

describe('expandTemplate', () => {
  it('fills in a day', () => {
    expect(expandTemplate(path, '2024-05-03')).to.equal('/archive/2024/05/03/');
    expect(expandTemplate('/{yyyy}/{yyyy}-{mm}-{dd}.html', '2024-05-03')).to.equal('/2024/2024-05-03.html');
  });

  it('cuts the template for a month and a year', () => {
    expect(expandTemplate(path, '2024-05')).to.equal('/archive/2024/05/');
    expect(expandTemplate(path, '2024')).to.equal('/archive/2024/');
  });

  it('leaves nothing dangling', () => {
    expect(expandTemplate('/archive?y={yyyy}&m={mm}&d={dd}', '2024-05')).to.equal('/archive?y=2024&m=05');
    expect(expandTemplate('/archive?y={yyyy}&m={mm}&d={dd}', '2024')).to.equal('/archive?y=2024');
    expect(expandTemplate('/archive/{yyyy}-{mm}-{dd}.html', '2024-05')).to.equal('/archive/2024-05');
  });

  it('gives nothing where cutting would lead elsewhere', () => {
    expect(expandTemplate('/archive/{dd}.{mm}.{yyyy}', '2024-05')).to.equal(undefined);
    expect(expandTemplate('/archive/{dd}.{mm}.{yyyy}', '2024-05-03')).to.equal('/archive/03.05.2024');
  });
});

describe('resolveTemplate', () => {
  it('makes a template absolute and keeps its placeholders', () => {
    expect(resolveTemplate(path, `${site}/data/index.json`)).to.equal(`${site}${path}`);
    expect(resolveTemplate('{yyyy}.json', `${site}/data/index.json`)).to.equal(`${site}/data/{yyyy}.json`);
    expect(resolveTemplate('?y={yyyy}', `${site}/a`)).to.equal(`${site}/a?y={yyyy}`);
  });

  it('drops what is no http(s) address', () => {
    expect(resolveTemplate('javascript:alert({yyyy})', site)).to.equal(undefined);
    expect(resolveTemplate('data:text/html,{yyyy}', site)).to.equal(undefined);
    expect(resolveTemplate('//', site)).to.equal(undefined);
  });

  it('drops what has other places', () => {
    for (const template of ['/{yy}/{mm}/', '/{yyyy}/{month}/', '/?y={YYYY}', '/{yyyy}/{mm'])
      expect(resolveTemplate(template, site), template).to.equal(undefined);
  });
});

describe('matchTemplate', () => {
  it('reads back a day, a month and a year', () => {
    expect(matchTemplate(path, `${site}/archive/2024/05/03/`)).to.equal('2024-05-03');
    expect(matchTemplate(path, `${site}/archive/2024/05/`)).to.equal('2024-05');
    expect(matchTemplate(path, `${site}/archive/2024/`)).to.equal('2024');
  });

  it('does not mind a missing slash, a query, or a fragment', () => {
    expect(matchTemplate(path, `${site}/archive/2024/05?utm_source=a#top`)).to.equal('2024-05');
    expect(matchTemplate('/a?y={yyyy}&m={mm}', `${site}/a?y=2024&m=05&utm_source=a`)).to.equal('2024-05');
    expect(matchTemplate('/a?y={yyyy}&m={mm}', `${site}/a?y=2024`)).to.equal('2024');
  });

  it('finds the parameters of a template wherever they stand among others', () => {
    const template = '/a?section=all&y={yyyy}&m={mm}';
    expect(matchTemplate(template, `${site}/a?utm_source=a&m=05&y=2024&section=all`)).to.equal('2024-05');
    expect(matchTemplate(template, `${site}/a?y=2024&section=all&page=2`)).to.equal('2024');
    expect(matchTemplate(template, `${site}/a?y=2024&m=05&section=sport`)).to.equal(undefined);
    expect(matchTemplate(template, `${site}/a?yy=2024&section=all`)).to.equal(undefined);
  });

  it('reads what it wrote, for every template', () => {
    const templates = [
      path,
      '/n/{yyyy}-{mm}-{dd}.html',
      '/{yyyy}/{yyyy}-{mm}/{dd}',
      '/a.b+c?d={yyyy}{mm}{dd}',
      `${site}/{yyyy}/{mm}`,
    ];
    for (const template of templates) {
      for (const key of ['2024-05-03', '2024-05', '2024']) {
        const address = expandTemplate(template, key) ?? '';
        const deepest = template.includes('{dd}') ? key : key.slice(0, 7);
        expect(matchTemplate(template, new URL(address, site).href), `${template} ${key}`).to.equal(deepest);
      }
    }
  });

  it('finds nothing in another address', () => {
    for (const address of [
      '/archive/',
      '/news/2024/05/03/',
      '/archive/2024/13/',
      '/archive/2023/02/29/',
      '/archive/24/',
      '/archive/2024/05/03/a',
    ]) {
      expect(matchTemplate(path, site + address), address).to.equal(undefined);
    }
    expect(matchTemplate(`https://other.example${path}`, `${site}/archive/2024/`)).to.equal(undefined);
    expect(matchTemplate('/{yyyy}/{yyyy}-{mm}', `${site}/2024/2023-05`)).to.equal(undefined);
    expect(matchTemplate(path, 'not an address')).to.equal(undefined);
  });
});
