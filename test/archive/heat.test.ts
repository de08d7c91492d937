import { expect } from '@open-wc/testing';
import { heatSteps, stepOf } from '../../src/archive/heat.js';

describe('heatSteps', () => {
  it('puts about as many days into each of five steps, whatever the outliers', () => {
    const counts = Array.from({ length: 100 }, (_, place) => (place === 99 ? 10_000 : place + 1));
    const steps = heatSteps([...counts, 0, 0, undefined]);
    expect(steps).to.deep.equal([1, 21, 41, 61, 81]);
    expect([0, 1, 20, 21, 100, 10_000].map((count) => stepOf(count, steps))).to.deep.equal([0, 1, 1, 2, 5, 5]);
  });

  it('needs fewer steps for fewer numbers, and none for none', () => {
    expect(heatSteps([7, 7, 7])).to.deep.equal([7]);
    expect(heatSteps([0, undefined])).to.deep.equal([]);
    expect(heatSteps([2, 9])).to.deep.equal([2, 9]);
  });
});
