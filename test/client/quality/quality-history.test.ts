import { expect } from '@open-wc/testing';
import { QualityHistory } from '../../../src/client/quality/quality-history.js';

const point = (second: number, mos: number | null = 4) => ({ time: second * 1000, mos, jitter: 0, rtt: 0, loss: 0 });

describe('the history of a call', () => {
  it('keeps five minutes by the second, and an hour and a day in 600 points', () => {
    const history = new QualityHistory();
    for (let second = 0; second < 24 * 3600; second++) {
      history.add(point(second));
      expect(history.points.length).to.be.at.most(600);
      if (second === 599) expect(history.points.length).to.equal(600);
    }
    const seconds = history.points.map(({ time }) => time / 1000);
    expect(seconds.slice(-300)).to.deep.equal(Array.from({ length: 300 }, (_, index) => 24 * 3600 - 300 + index));
    expect(seconds).to.deep.equal([...seconds].sort((a, b) => a - b));
    expect(seconds[0]).to.be.below(24 * 1800);
  });

  it('never thins out what was worst', () => {
    const history = new QualityHistory();
    for (let second = 0; second < 3600; second++) history.add(point(second, second === 101 ? 1.5 : 4));
    expect(history.points.filter(({ mos }) => mos === 1.5)).to.have.length(1);
  });

  it('gives another list after each addition, for those who compare', () => {
    const history = new QualityHistory();
    const before = history.points;
    history.add({ ...point(1), callId: 'more than a point' } as ReturnType<typeof point>);
    expect(before).to.be.empty;
    expect(history.points).to.deep.equal([point(1)]);
  });
});
