import { expect } from '@open-wc/testing';
import { TelnyxError, type CallQualityMetrics, type CallSnapshot, type CallWarning } from '../../src/client/index.js';
import { TelnyxCallStatus } from '../../src/elements/telnyx-call-status/telnyx-call-status.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { until } from '../support/until.js';

useFakeClient();

const busy = { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here', endedBy: 'remote' } as const;
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
      'active with bars': at => {
        (at.element as TelnyxCallStatus).quality = true;
        call()(at);
      },
      held: call({ state: 'held', held: true, heldSince: Date.now() - 32_500 }),
      'held by the other side': call({ heldByRemote: true }),
      interrupted: call({ state: 'reconnecting', reason: 'network-lost' }),
      busy: ended({ termination: busy }),
      failed: ended({ error: new TelnyxError(42001).toJSON() }),
    },
    properties: { callId: 'call-1', silent: true, quality: true },
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

  it('shows how long it has been on hold', async () => {
    const { element, fake } = await status(call({ state: 'held', held: true, heldSince: Date.now() - 32_100 }));
    expect(text(element)).to.equal('On hold00:32');
    await until(() => text(element, 'timer') === '00:33', { timeout: 1500 });
    fake.updateCall('call-1', { state: 'active', held: false, heldSince: null });
    await settled(element);
    expect(text(element, 'timer')).to.match(/^02:4\d$/);
  });

  it('says when the other side has put it on hold', async () => {
    const { element, fake } = await status(call({ heldByRemote: true }));
    expect(text(element, 'state')).to.equal('You are on hold');
    fake.updateCall('call-1', { heldByRemote: false });
    await settled(element);
    expect(text(element, 'state')).to.equal('In a call');
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
      fake.updateCall(id, {
        state: 'done',
        endedAt,
        termination: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'remote' },
      });
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

  describe('with quality', () => {
    const warning: CallWarning = {
      code: 31003,
      name: 'HIGH_PACKET_LOSS',
      since: 0,
      cause: 'Packets get lost.',
      advice: 'Use a cable.',
    };
    const active = (quality: boolean) =>
      status(({ element, fake }) => {
        fake.addCall();
        (element as TelnyxCallStatus).quality = quality;
      });
    const hear = (fake: FakeClient, metrics: Partial<CallQualityMetrics> = {}) => {
      for (let sample = 0; sample < 2; sample++) fake.emitQuality(metrics);
    };
    const bars = (element: TelnyxCallStatus) => element.shadowRoot?.querySelector('.bars');

    it('has bars for the dot while people talk', async () => {
      const { element, fake } = await active(true);
      hear(fake);
      await settled(element);
      expect(bars(element)?.getAttribute('aria-label')).to.equal('Call quality: Excellent');
      expect(element.shadowRoot?.querySelector('.dot')).to.equal(null);
      fake.updateCall('call-1', { state: 'held', held: true });
      await settled(element);
      expect(bars(element)).to.equal(null);
      expect(element.shadowRoot?.querySelector('.dot')).to.not.equal(null);
      expect(fake.qualityListenerCount('call-1')).to.equal(0);
    });

    it('renders again when the quality changes, not with each sample', async () => {
      const { element, fake } = await active(true);
      hear(fake);
      await settled(element);
      hear(fake, { mos: 4.3 });
      expect(element.isUpdatePending).to.equal(false);
      hear(fake, { mos: 3.9, quality: 'fair' });
      expect(element.isUpdatePending).to.equal(true);
    });

    it('tells screen readers what to do', async () => {
      const { element, fake } = await active(true);
      document.querySelectorAll('.telnyx-announcer > *').forEach(each => each.remove());
      fake.updateCall('call-1', { warnings: [warning] });
      await settled(element);
      expect(announced()).to.equal('Packets get lost. Use a cable.');
    });

    it('has nothing measured unless it is asked to', async () => {
      const { element, fake } = await active(false);
      expect(fake.qualityListenerCount('call-1')).to.equal(0);
      expect(bars(element)).to.equal(null);
    });
  });
});
