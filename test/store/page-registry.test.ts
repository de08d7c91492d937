import { expect } from '@open-wc/testing';
import { pageRecord } from '../../src/store/page-registry.js';

const secondCopy = '../../src/store/page-registry.ts?copy=2';

describe('pageRecord', () => {
  it('is one for all copies of the script', async () => {
    const other = (await import(secondCopy)) as { readonly pageRecord: typeof pageRecord };
    expect(other.pageRecord === pageRecord).to.equal(false);
    pageRecord<string>('test')['key'] = 'value';
    expect(other.pageRecord<string>('test')['key']).to.equal('value');
    expect(other.pageRecord('test') === pageRecord('test')).to.equal(true);
  });

  it('keeps names apart, and knows no key that nobody has put in', () => {
    pageRecord<string>('one')['key'] = 'value';
    expect(pageRecord('two')).to.not.have.property('key');
    expect(pageRecord('two')['constructor']).to.equal(undefined);
    expect(pageRecord('two')['__proto__']).to.equal(undefined);
  });

  it('leaves no name on the global object', () => {
    pageRecord('test');
    expect(Object.keys(globalThis).filter((name) => /news|registry/i.test(name))).to.be.empty;
  });
});
