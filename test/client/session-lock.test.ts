import { expect } from '@open-wc/testing';
import { systemClock } from '../../src/client/base/clock.js';
import { SessionLock } from '../../src/client/session-lock.js';
import { SkewedClock } from '../support/skewed-clock.js';

describe('the lock of a session', () => {
  const sessionId = () => crypto.randomUUID();

  it('is taken by one holder at a time', async () => {
    const [id, one, other] = [sessionId(), new SessionLock(systemClock), new SessionLock(systemClock)];
    expect(await one.take(id)).to.equal(true);
    const second = other.take(id);
    one.release();
    expect(await second).to.equal(true);
    other.release();
  });

  it('is taken again by the one who released it before it was granted', async () => {
    const [id, lock] = [sessionId(), new SessionLock(systemClock)];
    const first = lock.take(id);
    lock.release();
    const second = lock.take(id);
    expect(await second).to.equal(true);
    expect(await first).to.equal(false);
    lock.release();
  });

  it('is refused for as long as another one holds it, however often it is asked for', async () => {
    const clock = new SkewedClock();
    const [id, one, other] = [sessionId(), new SessionLock(systemClock), new SessionLock(clock)];
    expect(await one.take(id)).to.equal(true);
    for (let attempt = 0; attempt < 2; attempt++) {
      const taken = other.take(id);
      await clock.jump(3_000);
      expect(await taken).to.equal(false);
    }
    one.release();
    expect(await other.take(id)).to.equal(true);
    other.release();
  });

  it('leaves no timer after a release, granted or not', () => {
    const clock = new SkewedClock();
    const lock = new SessionLock(clock);
    void lock.take(sessionId());
    lock.release();
    expect(clock.pending).to.equal(0);
  });

  it('is free after a release, granted or not', async () => {
    const [id, one, other] = [sessionId(), new SessionLock(systemClock), new SessionLock(systemClock)];
    void one.take(id);
    one.release();
    expect(await other.take(id)).to.equal(true);
    other.release();
  });
});
