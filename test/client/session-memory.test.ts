import { expect } from '@open-wc/testing';
import { firstSnapshot } from '../../src/client/call/call-start.js';
import { SessionMemory, type RememberedSession } from '../../src/client/session-memory.js';
import { FakeClock } from '../support/fake-clock.js';

const hour = 3_600_000;
const owner = 'wss://example.com 1000';

describe('SessionMemory', () => {
  let clock: FakeClock;
  let before: RememberedSession;

  beforeEach(() => {
    sessionStorage.clear();
    clock = new FakeClock();
    const remote = { name: '', number: '1001' };
    const options = { callId: 'call-1', destinationNumber: '1001' };
    const call = firstSnapshot({ direction: 'outbound', options, remote, local: remote }, clock.now() - 70_000);
    const calls = [{ ...call, activeSince: clock.now() - 60_000 }];
    before = { sessionId: 'session-1', voiceSdkId: 'VSDK1', subject: null, calls, owed: [] };
    new SessionMemory(clock).write(owner, before);
  });

  afterEach(() => sessionStorage.clear());

  const read = () => new SessionMemory(clock).read(owner);
  /** Seconds since the answer, as the page after that counts. */
  const talked = () => Math.round((clock.now() - (read()?.calls[0]?.activeSince ?? NaN)) / 1000);

  it('is read as it was written, until it is cleared', () => {
    expect(read()).to.deep.include({ sessionId: 'session-1', voiceSdkId: 'VSDK1', owed: [] });
    expect(read()).not.to.equal(null);
    new SessionMemory(clock).clear(owner);
    expect(read()).to.equal(null);
  });

  it('is read by its owner alone', () => {
    expect(new SessionMemory(clock).read(`${owner} 1`)).to.equal(null);
  });

  it('counts the time of the load', async () => {
    await clock.advance(5_000);
    expect(talked()).to.equal(65);
  });

  for (const [name, step] of [
    ['forward', hour],
    ['back', -hour],
  ] as const) {
    it(`a clock that was set ${name} by an hour: the server is asked, and no hour is talked`, async () => {
      clock.setWallTime(step);
      await clock.advance(5_000);
      expect(talked()).to.be.within(60, 65);
    });
  }

  it('of 90 seconds is young, of more it is of unknown age', async () => {
    await clock.advance(90_000);
    expect(talked()).to.equal(150);
    await clock.advance(1);
    expect(talked()).to.equal(60);
  });

  it('of three hours is nothing', async () => {
    await clock.advance(3 * hour);
    expect(read()).to.equal(null);
  });

  for (const stored of ['', 'null', '{', '[]', '{"calls":1}', '{"wallTime":"x","calls":[]}']) {
    it(`${stored || 'nothing'} in the storage is nothing`, () => {
      sessionStorage.setItem(`telnyx-session:${owner}`, stored);
      expect(read()).to.equal(null);
    });
  }
});
