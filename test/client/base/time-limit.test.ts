import { expect } from '@open-wc/testing';
import { afterAwake, withTimeLimit } from '../../../src/client/base/time-limit.js';
import { FakeClock, flush } from '../../support/fake-clock.js';

const late = () => new Error('late');

describe('a time limit', () => {
  it('settles as the promise does, and leaves no timer', async () => {
    const clock = new FakeClock();
    expect(await withTimeLimit(clock, 100, Promise.resolve(1), late)).to.equal(1);
    const failure = await withTimeLimit(clock, 100, Promise.reject(new Error('no')), late).catch(String);
    expect(failure).to.equal('Error: no');
    expect(clock.pending).to.equal(0);
  });

  it('rejects once the time is up, and hands over what comes later', async () => {
    const clock = new FakeClock();
    let give = (_: number) => {};
    const came: number[] = [];
    const limited = withTimeLimit(clock, 100, new Promise<number>(resolve => (give = resolve)), late, value =>
      came.push(value),
    ).catch(String);
    await clock.advance(100);
    expect(await limited).to.equal('Error: late');
    give(7);
    await flush();
    expect(came).to.deep.equal([7]);
  });

  it('begins anew when the computer slept, in which nobody could answer', async () => {
    const clock = new FakeClock();
    let fired = 0;
    afterAwake(clock, 100, () => fired++);
    await clock.sleep(5_000);
    expect(fired).to.equal(0);
    await clock.advance(99);
    expect(fired).to.equal(0);
    await clock.advance(1);
    expect(fired).to.equal(1);
  });

  it('is cancelled after a sleep too', async () => {
    const clock = new FakeClock();
    const cancel = afterAwake(clock, 100, () => expect.fail('fired'));
    await clock.sleep(5_000);
    cancel();
    expect(clock.pending).to.equal(0);
  });
});
