import { expect } from '@open-wc/testing';
import { watchSleep } from '../../../src/client/base/sleep-watch.js';
import { FakeClock } from '../../support/fake-clock.js';

describe('watchSleep', () => {
  let clock: FakeClock;
  let missed: number[];
  let stop: () => void;

  beforeEach(() => {
    clock = new FakeClock();
    missed = [];
    stop = watchSleep(clock, ms => missed.push(ms));
  });

  it('notices that the clock of the system ran on, once', async () => {
    await clock.advance(10_000);
    clock.setWallTime(60_000);
    await clock.advance(30_000);
    expect(missed).to.deep.equal([60_000]);
  });

  it('notices a timer that comes much too late', async () => {
    await clock.sleep(45_000);
    await clock.advance(30_000);
    expect(missed).to.deep.equal([0]);
  });

  it('takes no notice of less than five seconds, nor of a clock that is set back', async () => {
    clock.setWallTime(4_900);
    await clock.advance(3_000);
    clock.setWallTime(-3_600_000);
    await clock.advance(3_000);
    await clock.sleep(7_000);
    await clock.advance(3_000);
    expect(missed).to.deep.equal([]);
  });

  it('leaves no timer once it is stopped', async () => {
    await clock.advance(3_000);
    stop();
    expect(clock.pending).to.equal(0);
  });
});
