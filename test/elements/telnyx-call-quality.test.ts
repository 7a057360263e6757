import { expect } from '@open-wc/testing';
import type { CallQualityMetrics, CallSnapshot, CallWarning } from '../../src/client/index.js';
import { TelnyxCallQuality } from '../../src/elements/telnyx-call-quality/telnyx-call-quality.js';
import { registerTranslation } from '../../src/i18n/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { clientOf, hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { until } from '../support/until.js';
import { withCalls } from '../support/needs.js';

useFakeClient();

const loss: CallWarning = {
  code: 31003,
  name: 'HIGH_PACKET_LOSS',
  since: 0,
  cause: 'The network loses packets.',
  advice: 'Use a cable.',
};
const lowScore: CallWarning = { code: 31004, name: 'LOW_MOS', since: 0, cause: 'The score is low.', advice: 'Move.' };

const call =
  (patch: Partial<CallSnapshot> = {}): Act =>
  ({ fake }) =>
    fake.addCall(patch);

/** A call that was heard like this, twice: one sample alone does not turn the bars. */
const heard =
  (metrics: Partial<CallQualityMetrics> = {}, patch: Partial<CallSnapshot> = {}): Act =>
  async ({ element, fake }) => {
    fake.addCall(patch);
    await settled(element);
    hear(fake, metrics);
  };
function hear(fake: FakeClient, metrics: Partial<CallQualityMetrics> = {}): void {
  fake.emitQuality(metrics);
  fake.emitQuality(metrics);
}

async function quality(
  act: Act,
  properties: Partial<TelnyxCallQuality> = {},
): Promise<{ element: TelnyxCallQuality; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-call-quality', at => {
    Object.assign(at.element, properties);
    return act(at);
  });
  if (!(element instanceof TelnyxCallQuality)) throw new TypeError('not a call quality');
  return { element, fake };
}

const find = (element: Element, selector: string) => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: Element, selector: string) => find(element, selector).textContent.replace(/\s+/g, ' ').trim();
const label = (element: Element) => find(element, '.bars').getAttribute('aria-label');
const litBars = (element: Element) => element.shadowRoot?.querySelectorAll('.bars .lit').length;
const announced = () => [...document.querySelectorAll('.telnyx-announcer > *')].map(each => each.textContent);

/** Words of other tests go by and by. */
const quietAnnouncer = () => document.querySelectorAll('.telnyx-announcer > *').forEach(each => each.remove());

describe('telnyx-call-quality', () => {
  elementContract('telnyx-call-quality', {
    states: {
      'no call': () => {},
      unknown: call(),
      excellent: heard(),
      bad: heard({ mos: 2.1, quality: 'bad', rtt: 0.8, jitter: 0.07, loss: 0.21 }),
      advice: heard({ mos: 2.9, quality: 'bad', loss: 0.07 }, { warnings: [loss, lowScore] }),
      'on hold': call({ state: 'held', held: true }),
      bars: at => {
        (at.element as TelnyxCallQuality).compact = true;
        return heard({ mos: 2.9, quality: 'bad' })(at);
      },
    },
    properties: { callId: 'call-1', compact: true, silent: true },
  });

  beforeEach(quietAnnouncer);

  it('says how the call is heard, with figures and their units', async () => {
    const { element, fake } = await quality(call());
    expect(text(element, '.what')).to.equal('Not known yet');
    hear(fake, { mos: 4.13, quality: 'good', rtt: 0.1616, jitter: 0.0122, loss: 0.004 });
    await settled(element);
    expect(text(element, '.what')).to.equal('Good');
    expect(label(element)).to.equal('Call quality: Good');
    expect(litBars(element)).to.equal(3);
    const rows = [...(element.shadowRoot?.querySelectorAll('.chart') ?? [])];
    expect(rows.map(row => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Score (MOS) 4.13',
      'Round trip 162 ms',
      'Jitter 12 ms',
      'Packet loss 0.4%',
    ]);
  });

  it('turns its bars only when two samples agree, its figures with each', async () => {
    const { element, fake } = await quality(call());
    fake.emitQuality({ mos: null, quality: 'unknown' });
    fake.emitQuality();
    await settled(element);
    expect(text(element, '.what'), 'the first that is known').to.equal('Excellent');
    fake.emitQuality({ mos: 3.9, quality: 'fair' });
    await settled(element);
    expect(text(element, '.what')).to.equal('Excellent');
    expect(text(element, '.figure')).to.equal('3.90');
    fake.emitQuality({ mos: 3.9, quality: 'fair' });
    await settled(element);
    expect(text(element, '.what')).to.equal('Fair');
  });

  it('tells a bad call from a poor one without colour', async () => {
    const { element, fake } = await quality(heard({ quality: 'poor' }));
    const mark = () => element.shadowRoot?.querySelectorAll('.bars path').length;
    expect([litBars(element), mark()]).to.deep.equal([1, 0]);
    hear(fake, { quality: 'bad' });
    await settled(element);
    expect([litBars(element), mark()]).to.deep.equal([1, 1]);
  });

  it('says what is wrong and what to do; a low score only when nothing else is known', async () => {
    const { element, fake } = await quality(heard({}, { warnings: [lowScore, loss] }));
    expect(text(element, '.verdict')).to.equal('The network loses packets. Use a cable.');
    expect(element.matches(':state(trouble)')).to.equal(true);
    const marked = [...(element.shadowRoot?.querySelectorAll('.over dt') ?? [])].map(each => each.textContent);
    expect(marked, 'charts with a sign').to.deep.equal(['Score (MOS)', 'Packet loss']);
    fake.updateCall('call-1', { warnings: [lowScore] });
    await settled(element);
    expect(text(element, '.verdict')).to.equal('The score is low. Move.');
    fake.updateCall('call-1', { warnings: [] });
    await settled(element);
    expect(element.matches(':state(trouble)')).to.equal(false);
  });

  it('says it in the language of the page', async () => {
    registerTranslation({
      lang: 'de',
      words: { error31003: 'Pakete gehen verloren.', error31003Next: 'Nimm ein Kabel.' },
    });
    const { element } = await quality(({ element: at, fake }) => {
      at.lang = 'de';
      fake.addCall({ warnings: [loss] });
    });
    expect(text(element, '.verdict')).to.equal('Pakete gehen verloren. Nimm ein Kabel.');
  });

  it('says why there is nothing to judge', async () => {
    const { element, fake } = await quality(heard());
    fake.updateCall('call-1', { state: 'held', held: true, warnings: [loss] });
    await settled(element);
    expect(text(element, '.verdict')).to.equal('On hold');
    expect(litBars(element)).to.equal(0);
    expect(find(element, '.line').getAttribute('d'), 'what was heard before').to.not.equal('');
    fake.updateCall('call-1', { state: 'reconnecting', reason: 'network-lost' });
    await settled(element);
    expect(text(element, '.verdict')).to.equal('Reconnecting');
    fake.updateCall('call-1', { state: 'done' });
    await settled(element);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(text(element, '.base')).to.equal('How well a call is heard appears here.');
  });

  it('is bars alone when compact, with the score in a tooltip', async () => {
    const { element } = await quality(heard({ mos: 4.13, quality: 'good' }), { compact: true });
    expect(text(element, '.base')).to.equal('');
    expect(label(element)).to.equal('Call quality: Good');
    expect(find(element, '.base').title).to.equal('Score (MOS) 4.13');
  });

  it('shows the call that it is told', async () => {
    const { element, fake } = await quality(({ fake: client }) => {
      client.addCall();
      client.addCall();
    });
    expect(fake.qualityListenerCount('call-2')).to.equal(1);
    element.callId = 'call-1';
    await settled(element);
    expect([fake.qualityListenerCount('call-1'), fake.qualityListenerCount('call-2')]).to.deep.equal([1, 0]);
  });

  describe('has a call measured only while', () => {
    const listeners = async (change: (at: { element: TelnyxCallQuality; fake: FakeClient }) => unknown) => {
      const at = await quality(heard());
      expect(at.fake.qualityListenerCount('call-1')).to.equal(1);
      await change(at);
      await settled(at.element);
      return at.fake.qualityListenerCount('call-1');
    };

    it('people talk', async () => {
      expect(await listeners(({ fake }) => fake.updateCall('call-1', { state: 'held', held: true }))).to.equal(0);
      expect(await listeners(({ fake }) => fake.updateCall('call-1', { state: 'reconnecting' }))).to.equal(0);
      expect(await listeners(({ fake }) => fake.updateCall('call-1', { state: 'done' }))).to.equal(0);
      expect(await listeners(({ fake }) => fake.updateCall('call-1', { muted: true }))).to.equal(1);
    });

    it('it is on the page', async () => {
      expect(await listeners(({ element }) => element.remove())).to.equal(0);
      const added = await listeners(({ element, fake }) => {
        fake.updateCall('call-1', { muted: true }); // an update is under way when it goes
        element.remove();
      });
      expect(added).to.equal(0);
    });

    it('it has its client', async () => {
      expect(await listeners(({ element }) => (element.client = undefined))).to.equal(0);
    });
  });

  describe('tells screen readers', () => {
    it('of advice, and when all is well again, but seldom', async () => {
      let time = performance.now();
      performance.now = () => time;
      try {
        const { element, fake } = await quality(heard());
        const tell = async (warnings: readonly CallWarning[], after = 0, metrics: Partial<CallQualityMetrics> = {}) => {
          time += after;
          fake.updateCall('call-1', { warnings });
          hear(fake, metrics);
          await settled(element);
        };
        expect(announced(), 'figures are not news').to.deep.equal([]);
        await tell([loss]);
        expect(announced()).to.deep.equal(['The network loses packets. Use a cable.']);
        await tell([]);
        await tell([loss], 5_000);
        await tell([loss], 60_000);
        await tell([loss, lowScore], 1_000);
        expect(announced(), 'to and fro').to.have.length(1);
        await tell([]);
        expect(announced()).to.deep.equal(['The network loses packets. Use a cable.', 'Call quality: Excellent']);
        await tell([], 60_000, { quality: 'fair' });
        expect(announced(), 'bands are not news').to.have.length(2);
      } finally {
        Reflect.deleteProperty(performance, 'now'); // its own again
      }
    });

    it('nothing when it is silent', async () => {
      await quality(heard({}, { warnings: [loss] }), { silent: true });
      expect(announced()).to.deep.equal([]);
    });
  });

  withCalls.describe('of a real call', () => {
    afterEach(hangUpEverything);

    it('shows figures and lines, and has nothing measured once it is gone', async () => {
      const phone = await livePhone();
      await isReady(phone);
      const element = document.createElement('telnyx-call-quality');
      phone.append(element);
      const real = clientOf(phone).newCall('9196');
      await until(() => real.state === 'active');
      await until(() => ['Excellent', 'Good', 'Fair', 'Poor', 'Bad'].includes(text(element, '.what')));
      await until(() => /\d/.test(text(element, '.charts')) && !text(element, '.charts').includes('–'));
      await until(() => find(element, '.line').getAttribute('d')?.includes('L'));
      let asked = 0;
      const { getStats } = RTCPeerConnection.prototype;
      RTCPeerConnection.prototype.getStats = function (...args) {
        asked++;
        return getStats.apply(this, args);
      };
      try {
        await until(() => asked > 0);
        element.remove();
        await settled(element);
        asked = 0;
        const before = real.qualityHistory.length;
        await new Promise(resolve => setTimeout(resolve, 2_500));
        expect([asked, real.qualityHistory.length]).to.deep.equal([0, before]);
      } finally {
        RTCPeerConnection.prototype.getStats = getStats;
      }
    });
  });
});
