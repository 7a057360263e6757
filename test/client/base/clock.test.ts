import { expect } from '@open-wc/testing';
import { systemClock } from '../../../src/client/base/clock.js';

/** What `setTimeout` takes at most; beyond it browsers fire at once. */
const longest = 2 ** 31 - 1;
const day = 86_400_000;

describe('systemClock', () => {
  const { setTimeout: realSet, clearTimeout: realClear } = window;
  let timers: Map<number, { fn: () => void; ms: number }>;

  beforeEach(() => {
    timers = new Map();
    let id = 0;
    window.setTimeout = ((fn: () => void, ms: number) => {
      timers.set(++id, { fn, ms });
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((handle: number) => timers.delete(handle)) as typeof window.clearTimeout;
  });

  afterEach(() => {
    window.setTimeout = realSet;
    window.clearTimeout = realClear;
  });

  /** Fires the only timer there is and tells how long it was. */
  const fire = (): number => {
    expect(timers.size).to.equal(1);
    const [[id, { fn, ms }]] = [...timers] as [[number, { fn: () => void; ms: number }]];
    timers.delete(id);
    fn();
    return ms;
  };

  it('knows the time', () => {
    expect(systemClock.now()).to.be.closeTo(Date.now(), 1_000);
  });

  it('calls once, later', () => {
    let calls = 0;
    systemClock.after(250, () => calls++);
    expect(calls).to.equal(0);
    expect(fire()).to.equal(250);
    expect(calls).to.equal(1);
    expect(timers.size).to.equal(0);
  });

  it('can be cancelled', () => {
    systemClock.after(250, () => expect.fail('called'))();
    expect(timers.size).to.equal(0);
  });

  it('a wait of more than 24.8 days does not end at once', () => {
    let calls = 0;
    systemClock.after(60 * day, () => calls++);
    let waited = 0;
    while (!calls) {
      const ms = fire();
      expect(ms).to.be.at.most(longest);
      waited += ms;
    }
    expect(waited).to.equal(60 * day);
    expect(calls).to.equal(1);
  });

  it('a long wait can be cancelled in its second part too', () => {
    const cancel = systemClock.after(60 * day, () => expect.fail('called'));
    fire();
    cancel();
    expect(timers.size).to.equal(0);
  });

  it('a wait of exactly the longest is one', () => {
    let calls = 0;
    systemClock.after(longest, () => calls++);
    expect(fire()).to.equal(longest);
    expect(calls).to.equal(1);
  });
});
