import { expect } from '@open-wc/testing';
import type { TelnyxError } from '../../../src/client/errors/telnyx-error.js';
import { Gathering } from '../../../src/client/media/gathering.js';
import { FakeClock } from '../../support/fake-clock.js';

const candidate = (type: string) => ({ candidate: `candidate:1 1 udp 1 192.0.2.1 9 typ ${type}` }) as RTCIceCandidate;

describe('Gathering', () => {
  let clock: FakeClock;
  let gathering: Gathering;
  let isEnough: boolean;

  beforeEach(() => {
    clock = new FakeClock();
    gathering = new Gathering(clock);
    isEnough = false;
    void gathering.enough.then(() => (isEnough = true));
  });

  it('counts the time from its start: a long microphone prompt takes none of it', async () => {
    await clock.advance(60_000);
    expect(isEnough).to.equal(false);
    gathering.start();
    await clock.advance(999);
    expect(isEnough).to.equal(false);
    await clock.advance(1);
    expect(isEnough).to.equal(true);
  });

  for (const type of ['srflx', 'relay']) {
    it(`a ${type} candidate is enough`, async () => {
      gathering.start();
      gathering.handleCandidate(candidate(type));
      await clock.advance(0);
      expect(isEnough).to.equal(true);
      expect(clock.pending).to.equal(0);
    });
  }

  it('a host candidate is not, the end is', async () => {
    gathering.start();
    gathering.handleCandidate(candidate('host'));
    await clock.advance(0);
    expect(isEnough).to.equal(false);
    gathering.handleCandidate(null);
    await clock.advance(0);
    expect(isEnough).to.equal(true);
  });

  describe('for a description to which more may be added', () => {
    let isReady: boolean;

    beforeEach(() => {
      isReady = false;
      void gathering.prompt.then(() => (isReady = true));
      gathering.start();
    });

    it('all are enough', async () => {
      await clock.advance(1);
      expect([isReady, gathering.isComplete]).to.deep.equal([false, false]);
      gathering.handleCandidate(candidate('host'));
      gathering.handleCandidate(null);
      await clock.advance(0);
      expect([isReady, gathering.isComplete, clock.pending]).to.deep.equal([true, true, 0]);
    });

    it('those that come with the first are enough', async () => {
      gathering.handleCandidate(candidate('host'));
      await clock.advance(1);
      expect(isReady).to.equal(false);
      await clock.advance(1);
      expect([isReady, gathering.isComplete]).to.deep.equal([true, false]);
    });

    it('none is waited for longer than 20 ms', async () => {
      await clock.advance(19);
      expect(isReady).to.equal(false);
      await clock.advance(1);
      expect(isReady).to.equal(true);
    });
  });

  describe('where only a relay will do', () => {
    let failure: TelnyxError | undefined;

    beforeEach(() => {
      gathering = new Gathering(clock, true);
      isEnough = false;
      failure = undefined;
      gathering.enough.then(
        () => (isEnough = true),
        (error: unknown) => (failure = error as TelnyxError),
      );
      gathering.start();
    });

    it('waits ten seconds for it', async () => {
      await clock.advance(9_999);
      expect([isEnough, failure]).to.deep.equal([false, undefined]);
      gathering.handleCandidate(candidate('relay'));
      await clock.advance(1);
      expect(isEnough).to.equal(true);
      expect(clock.pending).to.equal(0);
    });

    it('the end of the time is 47002', async () => {
      await clock.advance(10_000);
      expect(failure?.code).to.equal(47002);
    });

    it('the end without one is 47002, with what the servers said', async () => {
      gathering.handleComplaint('turn:example.com: 401 Unauthorized');
      gathering.handleCandidate(null);
      await clock.advance(0);
      expect(failure?.code).to.equal(47002);
      expect(failure?.message).to.contain('401 Unauthorized');
      expect(clock.pending).to.equal(0);
    });

    it('the end after one is no matter, nor is the end of the call', async () => {
      gathering.handleCandidate(candidate('relay'));
      gathering.handleCandidate(null);
      await clock.advance(0);
      expect(isEnough).to.equal(true);
      expect(failure).to.equal(undefined);
    });
  });
});
