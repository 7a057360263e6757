import { expect } from '@open-wc/testing';
import { TelnyxError, type CallSnapshot } from '../../src/client/index.js';
import { TelnyxCallStatus } from '../../src/elements/telnyx-call-status/telnyx-call-status.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { until } from '../support/until.js';

const busy = { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here' };
const call =
  (patch: Partial<CallSnapshot> = {}): Act =>
  ({ fake }) =>
    fake.addCall({ activeSince: Date.now() - 161_500, ...patch });
const ended =
  (patch: Partial<CallSnapshot>): Act =>
  ({ fake }) => {
    const { id } = fake.addCall({ activeSince: null, ...patch });
    fake.updateCall(id, { state: 'done', endedAt: Date.now() });
  };

async function status(act: Act): Promise<{ element: TelnyxCallStatus; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-call-status', act);
  if (!(element instanceof TelnyxCallStatus)) throw new TypeError('not a call status');
  return { element, fake };
}

const text = (element: TelnyxCallStatus, part = 'base') =>
  element.shadowRoot?.querySelector(`[part=${part}]`)?.textContent.replace(/\s+/g, ' ').trim();
const announced = () => document.querySelector('.telnyx-announcer')?.textContent ?? '';

describe('telnyx-call-status', () => {
  elementContract('telnyx-call-status', {
    states: {
      'no call': () => {},
      calling: call({ state: 'connecting', activeSince: null }),
      active: call({ muted: true }),
      held: call({ state: 'held', held: true }),
      interrupted: call({ state: 'reconnecting', reason: 'network-lost' }),
      busy: ended({ termination: busy }),
      failed: ended({ error: new TelnyxError(42001).toJSON() }),
    },
    properties: { callId: 'call-1', silent: true },
  });

  it('shows nothing without a call', async () => {
    const { element } = await status(() => {});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(text(element)).to.equal(undefined);
  });

  it('says each state in words', async () => {
    const { element, fake } = await status(call({ state: 'connecting', activeSince: null }));
    expect(text(element)).to.equal('Calling');
    fake.updateCall('call-1', { state: 'ringing' });
    await settled(element);
    expect(text(element)).to.equal('Ringing');
    fake.updateCall('call-1', { state: 'active', activeSince: Date.now() });
    await settled(element);
    expect(text(element)).to.equal('In a call00:00');
    fake.updateCall('call-1', { state: 'reconnecting' });
    await settled(element);
    expect(text(element, 'state')).to.equal('Reconnecting');
    expect(element.matches(':state(interrupted)')).to.equal(true);
  });

  it('counts the seconds by itself, when they turn', async () => {
    const { element, fake } = await status(call());
    expect(text(element, 'timer')).to.equal('02:41');
    const { state } = fake;
    await until(() => text(element, 'timer') === '02:42', { timeout: 1500 });
    expect(fake.state, 'no state is needed for it').to.equal(state);
  });

  it('says why a call ended, and keeps the codes for those who ask', async () => {
    const { element } = await status(ended({ termination: busy }));
    expect(text(element, 'reason')).to.equal('The person is busy');
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.open).to.equal(false);
    details?.querySelector('summary')?.click();
    expect(details?.open).to.equal(true);
    expect(details?.textContent).to.contain('USER_BUSY (17)').and.to.contain('486 Busy Here');
    expect(element.matches(':state(ended)')).to.equal(true);
  });

  it('stops the time when the call ends', async () => {
    const endedAt = Date.now();
    const { element } = await status(({ fake }) => {
      const { id } = fake.addCall({ activeSince: endedAt - 65_000 });
      fake.updateCall(id, { state: 'done', endedAt, termination: { cause: 'NORMAL_CLEARING', causeCode: 16 } });
    });
    expect(text(element, 'reason')).to.equal('Call ended');
    expect(text(element, 'timer')).to.equal('01:05');
  });

  it('says what to do when the microphone was the reason', async () => {
    const { element } = await status(ended({ error: new TelnyxError(42001).toJSON() }));
    expect(text(element, 'reason')).to.equal('The microphone is blocked.');
    expect(text(element)).to.contain('Allow it in the browser');
  });

  it('tells screen readers of each state once, unless it is silent', async () => {
    const { element, fake } = await status(call({ state: 'ringing', activeSince: null }));
    expect(announced()).to.equal('Ringing');
    fake.updateCall('call-1', { muted: true });
    await settled(element);
    expect(announced()).to.equal('Ringing');
    element.silent = true;
    fake.updateCall('call-1', { state: 'active' });
    await settled(element);
    expect(announced()).to.equal('Ringing');
  });

  it('shows the call that it is told', async () => {
    const { element } = await status(({ element, fake }) => {
      fake.addCall({ state: 'held', held: true });
      fake.addCall();
      Object.assign(element, { callId: 'call-1' });
    });
    expect(text(element, 'state')).to.equal('On hold');
  });
});
