import { expect } from '@open-wc/testing';
import { backOff } from '../../../src/client/signaling/reconnect-policy.js';
import { seeded } from '../../support/seeded.js';

const attempts = [1, 2, 3, 4, 5, 6, 7, 8, 50, 5_000];

describe('backOff', () => {
  it('comes back almost at once, then waits longer and longer, but never for ever', () => {
    const middle = backOff(() => 0.5);
    expect(attempts.map(attempt => middle.delay(attempt))).to.deep.equal([
      50, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000, 30_000,
    ]);
  });

  it('leaves a quarter to chance, so that a whole office does not come back in one instant', () => {
    const random = seeded(1);
    const policy = backOff(random);
    const delays = Array.from({ length: 1_000 }, () => policy.delay(4));
    expect(Math.min(...delays)).to.be.within(3_000, 3_050);
    expect(Math.max(...delays)).to.be.within(4_950, 5_000);
    expect(new Set(delays).size).to.be.greaterThan(900);
  });

  it('has its own chance if it is given none', () => {
    for (const attempt of attempts) expect(backOff().delay(attempt)).to.be.within(37.5, 37_500);
  });
});
