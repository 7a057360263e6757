import { expect } from '@open-wc/testing';
import { meanOpinionScore, qualityOf } from '../../../src/client/quality/mos.js';

/** Jitter and round trip in milliseconds, packets received and lost, as the references have them. */
const score = (jitter: number, rtt: number, received: number, lost: number) =>
  meanOpinionScore({ jitter: jitter / 1000, rtt: rtt / 1000, loss: lost / (received + lost || 1) });

describe('the mean opinion score', () => {
  for (const [figures, expected] of [
    [[0, 0, 0, 0], 4.4093],
    [[5, 20, 1000, 0], 4.4022],
    [[20, 100, 1000, 0], 4.3744],
    [[10, 50, 99, 1], 3.9659],
    [[30, 200, 990, 10], 3.8734],
    [[50, 300, 950, 50], 2.5786],
  ] as const) {
    it(`of ${figures.join(', ')} is that of the reference, ${expected}`, () => {
      const [jitter, rtt, received, lost] = figures;
      expect(score(jitter, rtt, received, lost)).to.be.closeTo(expected, 0.00005);
    });
  }

  it('never rises when anything gets worse, down to 1 for a dead link (the references rate it 5)', () => {
    expect(score(0, 2500, 1000, 0)).to.equal(1);
    expect(score(0, 1000, 0, 1000)).to.equal(1);
    expect(score(200, 400, 10, 990)).to.equal(1);
    for (const worse of [
      (step: number) => score(0, step * 20, 1000, 0),
      (step: number) => score(step * 10, 100, 1000, 0),
      (step: number) => score(10, 100, 1000 - step * 5, step * 5),
    ]) {
      let before = 5;
      for (let step = 0; step <= 200; step++) {
        const now = worse(step)!;
        expect(now).to.be.within(1, before);
        before = now;
      }
    }
  });

  it('is null without a figure, or with one that is not finite', () => {
    const figures = { jitter: 0.01, rtt: 0.1, loss: 0 };
    for (const key of ['jitter', 'rtt', 'loss'] as const) {
      for (const value of [null, Infinity, NaN]) expect(meanOpinionScore({ ...figures, [key]: value })).to.equal(null);
    }
    expect(meanOpinionScore(figures)).to.be.a('number');
  });

  it('falls into bands without gaps', () => {
    const order = ['bad', 'poor', 'fair', 'good', 'excellent'];
    let before = 0;
    for (let hundredths = 100; hundredths <= 500; hundredths++) {
      const now = order.indexOf(qualityOf(hundredths / 100));
      expect(now).to.be.within(before, before + 1);
      before = now;
    }
    const edges = [4.21, 4.2, 4.1, 4.05, 3.7, 3.65, 3.1, 3.05, 1].map(qualityOf);
    expect(edges.join()).to.equal('excellent,good,good,fair,fair,poor,poor,bad,bad');
    expect([null, NaN, Infinity].map(qualityOf).join()).to.equal('unknown,unknown,unknown');
  });
});
