import { expect } from '@open-wc/testing';
import { TokenRenewal } from '../../../src/client/signaling/token-renewal.js';
import { FakeClock } from '../../support/fake-clock.js';
import { jwt, userToken } from '../../support/jwt.js';
import { seeded } from '../../support/seeded.js';

const hour = 3_600_000;

describe('TokenRenewal', () => {
  let clock: FakeClock;
  let told: [what: string, afterSeconds: number][];
  let start: number;

  beforeEach(() => {
    clock = new FakeClock();
    start = clock.now();
    told = [];
  });

  const note = (what: string) => told.push([what, Math.round((clock.now() - start) / 1000)]);

  function renewal(random: () => number = () => 0.5): TokenRenewal {
    return new TokenRenewal({
      clock,
      random,
      onRenew: () => note('renew'),
      onExpiring: expiresAt => note(`ends in ${Math.round((expiresAt - clock.wallTime()) / 1000)} s`),
    });
  }

  const lifetimes: [seconds: number, renewAfter: number, told: [string, number]][] = [
    [20, 13, ['ends in 7 s', 13]],
    [60, 40, ['ends in 20 s', 40]],
    [600, 400, ['ends in 120 s', 480]],
    [86_400, 57_600, ['ends in 120 s', 86_280]],
    [86_400 * 1_000, 57_600 * 1_000, ['ends in 120 s', 86_400_000 - 120]],
  ];
  for (const [seconds, renewAfter, notice] of lifetimes) {
    for (const skew of [0, hour, -hour]) {
      it(`of ${seconds} s is due after two thirds, with a clock that is off by ${skew / hour} h`, async () => {
        clock.setWallTime(skew);
        renewal().watch(userToken(seconds, '1000', start), clock.now());
        await clock.advance(seconds * 1_000);
        expect(told).to.deep.include(['renew', renewAfter]).and.to.deep.include(notice);
        expect(told).to.have.length(2);
        expect(clock.pending).to.equal(0);
      });
    }
  }

  it('leaves a twentieth to chance', () => {
    const due: number[] = [];
    const random = seeded(3);
    for (let index = 0; index < 200; index++) {
      const own = new FakeClock();
      const options = { clock: own, random, onRenew: () => {}, onExpiring: () => {} };
      new TokenRenewal(options).watch(userToken(3_000, '1000', own.now()), own.now());
      due.push((own.waits[0] ?? 0) / 1_000);
    }
    expect(Math.min(...due)).to.be.within(1_900, 1_920);
    expect(Math.max(...due)).to.be.within(2_080, 2_100);
  });

  it('counts from the receipt, not from the sign-in', async () => {
    const token = userToken(60, '1000', start);
    await clock.advance(9_000);
    renewal().watch(token, start);
    await clock.advance(60_000);
    expect(told[0]).to.deep.equal(['renew', 40]);
  });

  for (const [what, skew] of [
    ['late', hour],
    ['early', -hour],
    ['right', 0],
  ] as const) {
    it(`without a beginning goes by our clock, which is ${what}, and never renews sooner than after 10 s`, async () => {
      clock.setWallTime(skew);
      renewal().watch(jwt({ sub: '1000', exp: start / 1000 + 60 }), clock.now());
      await clock.advance(2 * hour);
      const [, renewed] = told.find(([event]) => event === 'renew') ?? [];
      expect(renewed).to.equal(skew > 0 ? 10 : skew < 0 ? 2_440 : 40);
    });
  }

  it('a new token takes the place of the one before', async () => {
    const watch = renewal();
    watch.watch(userToken(60, '1000', start), clock.now());
    await clock.advance(30_000);
    watch.watch(userToken(60, '1000', clock.now()), clock.now());
    await clock.advance(60_000);
    expect(told).to.deep.equal([
      ['renew', 70],
      ['ends in 20 s', 70],
    ]);
  });

  for (const token of ['opaque', jwt({}), jwt({ exp: 'soon' })]) {
    it(`a token that does not say when it ends is not renewed: ${token.slice(0, 20)}`, () => {
      renewal().watch(token, clock.now());
      expect(clock.pending).to.equal(0);
    });
  }

  it('stopped, nothing is left', () => {
    const watch = renewal();
    watch.watch(userToken(60, '1000', start), clock.now());
    watch.stop();
    expect(clock.pending).to.equal(0);
  });

  it('counts the time asleep', async () => {
    const watch = renewal();
    watch.watch(userToken(600, '1000', start), start);
    watch.handleSleep(300_000);
    await clock.advance(200_000);
    expect(told).to.deep.equal([
      ['renew', 100],
      ['ends in 120 s', 180],
    ]);
  });

  it('renews at once what is due after a sleep', async () => {
    const watch = renewal();
    watch.watch(userToken(600, '1000', start), start);
    await clock.advance(10_000);
    watch.handleSleep(450_000);
    await clock.advance(0);
    expect(told).to.deep.equal([['renew', 10]]);
  });

  it('puts nothing off for a timer that came late', async () => {
    const watch = renewal();
    watch.watch(userToken(600, '1000', start), start);
    await clock.advance(399_000);
    watch.handleSleep(0);
    await clock.advance(1_000);
    expect(told).to.deep.equal([['renew', 400]]);
  });
});
