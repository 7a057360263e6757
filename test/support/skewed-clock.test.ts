import { expect } from '@open-wc/testing';
import { SkewedClock } from './skewed-clock.js';
import { until } from './until.js';

describe('SkewedClock', () => {
  let clock: SkewedClock;
  let fired: string[];
  const note = (name: string) => () => void fired.push(name);

  beforeEach(() => {
    clock = new SkewedClock();
    fired = [];
  });

  it('is the real clock until it jumps', async () => {
    expect(clock.now()).to.be.closeTo(Date.now(), 50);
    clock.after(5, note('soon'));
    expect(fired, 'never synchronously').to.be.empty;
    await until(() => fired.length);
    expect(clock.pending).to.equal(0);
  });

  it('fires what is due after a jump, in order, and nothing else', async () => {
    clock.after(40_000, note('second'));
    clock.after(10_000, note('first'));
    clock.after(60_000, note('never'));
    await clock.jump(45_000);
    expect(fired).to.deep.equal(['first', 'second']);
    expect(clock.pending).to.equal(1);
    expect(clock.now()).to.be.closeTo(Date.now() + 45_000, 50);
  });

  it('what is left fires the sooner for a jump', async () => {
    clock.after(60_000, note('late'));
    await clock.jump(59_990);
    expect(fired).to.be.empty;
    await until(() => fired.length, { timeout: 500 });
  });

  it('what was cancelled never fires, also if another timer of the same jump cancels it', async () => {
    const cancel = clock.after(2_000, note('cancelled'));
    clock.after(1_000, cancel);
    clock.after(3_000, note('kept'));
    await clock.jump(5_000);
    expect(fired).to.deep.equal(['kept']);
    expect(clock.pending).to.equal(0);
  });

  it('what is arranged during a jump waits from its end', async () => {
    clock.after(1_000, () => clock.after(1_000, note('next')));
    await clock.jump(10_000);
    expect(fired).to.be.empty;
    await clock.jump(1_000);
    expect(fired).to.deep.equal(['next']);
  });
});
