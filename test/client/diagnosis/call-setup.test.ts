import { expect } from '@open-wc/testing';
import { Disposer } from '../../../src/client/base/disposer.js';
import type { Call } from '../../../src/client/call/call.js';
import type { CallState } from '../../../src/client/call/call-state.js';
import { watchSetup } from '../../../src/client/diagnosis/call-setup.js';
import { timeLimits } from '../../../src/client/diagnosis/limits.js';
import { FakeClock } from '../../support/fake-clock.js';
import { statsReport } from '../../support/stats-report.js';

/** A call as far as it is looked at. */
class FakeCall {
  state: CallState = 'new';
  localStream: MediaStream | null = null;
  received = 0;
  /** Statistics that the browser refuses. */
  isClosed = false;
  asked = 0;
  #listener: (() => void) | null = null;

  on(_type: string, listener: () => void) {
    this.#listener = listener;
    return () => (this.#listener = null);
  }
  get isHeard() {
    return this.#listener !== null;
  }
  async getStats() {
    this.asked++;
    await Promise.resolve();
    if (this.isClosed) throw new DOMException('closed', 'InvalidStateError');
    return this.state === 'new' ? null : statsReport({ received: this.received });
  }
  become(state: CallState) {
    this.state = state;
    this.#listener?.();
  }
}

function watch() {
  const clock = new FakeClock();
  const open = new Disposer();
  const call = new FakeCall();
  const { signal } = new AbortController();
  const parts = { clock, open, limits: timeLimits, later: open, signal };
  const times = watchSetup(call as unknown as Call, clock.now(), parts);
  return { clock, open, call, times };
}

describe('the set-up of a test call', () => {
  it('takes the time of each step since it was dialled, and looks no longer than until it is heard', async () => {
    const { clock, open, call, times } = watch();
    expect(times()).to.deep.equal({ microphone: null, offer: null, ringing: null, answer: null, audio: null });
    await clock.advance(70);
    call.localStream = new MediaStream();
    await clock.advance(30);
    for (const state of ['connecting', 'ringing', 'active'] as const) {
      call.become(state);
      await clock.advance(200);
    }
    call.received = 1;
    await clock.advance(50);
    expect(times()).to.deep.equal({ microphone: 100, offer: 100, ringing: 300, answer: 500, audio: 750 });
    expect(clock.pending).to.equal(0);
    call.become('held');
    call.become('active');
    expect(times().answer, 'the first one').to.equal(500);
    open.dispose();
    expect(call.isHeard).to.equal(false);
  });

  it('may bring audio before the answer, or no ringing', async () => {
    const { clock, call, times } = watch();
    await clock.advance(10);
    call.become('connecting');
    call.received = 1;
    await clock.advance(50);
    call.become('active');
    expect(times()).to.include({ offer: 10, ringing: null, audio: 50, answer: 60 });
  });

  it('goes on where the browser has no statistics, and ends with the check', async () => {
    const { clock, open, call, times } = watch();
    call.isClosed = true;
    await clock.advance(100);
    call.isClosed = false;
    call.become('connecting');
    const { asked } = call;
    expect(asked).to.be.greaterThan(1);
    open.dispose();
    call.received = 1;
    await clock.advance(1_000);
    expect([clock.pending, call.asked, times().audio]).to.deep.equal([0, asked, null]);
  });
});
