import { expect } from '@open-wc/testing';
import { Disposer } from '../../../src/client/base/disposer.js';
import { timeLimits } from '../../../src/client/diagnosis/limits.js';
import { reason } from '../../../src/client/diagnosis/reasons.js';
import { found, runStep, skipped, stateOf, type Outcome, type StepParts } from '../../../src/client/diagnosis/step.js';
import { FakeClock } from '../../support/fake-clock.js';

type Check = (parts: StepParts) => Promise<Outcome<string>>;

function run(check: Check, clock = new FakeClock(), signal = new AbortController().signal) {
  const parts = {
    clock,
    limits: timeLimits,
    later: new Disposer(),
    signal,
    limit: 1_000,
    late: 'step_timeout',
  } as const;
  return runStep(check, parts);
}
const never = () => new Promise<never>(() => {});

describe('a step of a diagnosis', () => {
  it('gives what it found, and closes what it opened', async () => {
    const clock = new FakeClock();
    let [isOpen, isOver] = [true, false];
    const outcome = await run(({ open, signal }) => {
      open.add(() => (isOpen = false));
      signal.addEventListener('abort', () => (isOver = true));
      return Promise.resolve(found('fine'));
    }, clock);
    expect(outcome).to.deep.equal({ facts: 'fine', reasons: [] });
    expect([isOpen, isOver, clock.pending]).to.deep.equal([false, true, 0]);
  });

  it('ends when its time is over', async () => {
    const clock = new FakeClock();
    let isOpen = true;
    const running = run(({ open }) => {
      open.add(() => (isOpen = false));
      return never();
    }, clock);
    await clock.advance(999);
    expect(isOpen).to.equal(true);
    await clock.advance(1);
    expect((await running).reasons[0]?.code).to.equal('step_timeout');
    expect([isOpen, clock.pending]).to.deep.equal([false, 0]);
  });

  it('ends when the diagnosis is stopped', async () => {
    const leave = new AbortController();
    const running = run(never, new FakeClock(), leave.signal);
    leave.abort();
    expect((await running).reasons[0]?.code).to.equal('diagnosis_cancelled');
    expect((await run(never, new FakeClock(), leave.signal)).reasons[0]?.code).to.equal('diagnosis_cancelled');
  });

  it('says that something went wrong in it, by the name of the error alone', async () => {
    const outcome = await run(() => Promise.reject(new TypeError('with a password in it')));
    expect(outcome.reasons[0]).to.include({ code: 'diagnosis_failed', detail: 'TypeError' });
  });

  it('passes, warns or fails by the worst that it noticed', () => {
    expect(stateOf(found(null))).to.equal('passed');
    expect(stateOf(found(null, reason('ice_server_failed')))).to.equal('passed');
    expect(stateOf(found(null, reason('ice_server_failed'), reason('network_high_rtt')))).to.equal('warning');
    expect(stateOf(found(null, reason('step_timeout')))).to.equal('failed');
    expect(stateOf(found(null, reason('microphone_permission_denied')))).to.equal('failed');
    expect(stateOf(skipped('call_no_destination'))).to.equal('skipped');
  });
});
