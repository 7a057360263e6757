import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallQuality } from '../../src/elements/telnyx-call-quality/telnyx-call-quality.js';
import { registerTranslation } from '../../src/i18n/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import type { Moment } from '../support/stats-report.js';
import { clientOf, hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { until } from '../support/until.js';
import { withCalls } from '../support/needs.js';

/** How a call may be heard: each as its name says, and some are warned of if they go on. */
const moments = {
  bad: { remote: { roundTripTime: 1.2 } },
  poor: { remote: { roundTripTime: 0.62 } },
  fair: { remote: { roundTripTime: 0.5 } },
  good: { remote: { roundTripTime: 0.42 } },
  excellent: {},
  uneven: { jitter: 0.05 },
  /** Each figure alone is no trouble yet. */
  lowScore: { jitter: 0.029, remote: { roundTripTime: 0.39, fractionLost: 0.019 } },
} as const satisfies Readonly<Record<string, Moment>>;

const talk: Act = ({ phone }) => phone.talk();
/** A call that was heard like this, twice: one sample alone does not turn the bars. */
const heard =
  (moment: Moment = {}, samples = 2): Act =>
  async ({ element, phone }) => {
    const call = await phone.talk();
    await settled(element);
    await phone.hear(call, moment, samples);
  };
/** The network loses packets, so that the score is low. */
const losing: Act = async at => {
  await heard({}, 1)(at);
  at.phone.browser.peer.perReport = { received: 40, lost: 10 };
  await at.phone.hear(onlyCall(at.phone), {}, 8);
};
const onlyCall = ({ client }: ScriptedPhone) => client.getCall(client.state.currentCallId ?? '') as Call;

interface Shown {
  readonly element: TelnyxCallQuality;
  readonly phone: ScriptedPhone;
  readonly call: Call;
}

async function quality(act: Act, properties: Partial<TelnyxCallQuality> = {}): Promise<Shown> {
  const { element, phone } = await stage('telnyx-call-quality', at => {
    Object.assign(at.element, properties);
    return act(at);
  });
  if (!(element instanceof TelnyxCallQuality)) throw new TypeError('not a call quality');
  return { element, phone, call: onlyCall(phone) };
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
      unknown: talk,
      excellent: heard(),
      bad: heard(moments.bad),
      advice: losing,
      'on hold': ({ phone }) => phone.hold(),
      bars: async at => {
        (at.element as TelnyxCallQuality).compact = true;
        await heard(moments.bad)(at);
      },
    },
    whileShown: ['unknown', 'excellent', 'bad', 'advice', 'bars'],
    properties: { callId: 'call-1', compact: true, silent: true },
  });

  beforeEach(quietAnnouncer);

  it('says how the call is heard, with figures and their units', async () => {
    const { element, phone, call } = await quality(({ phone: its }) => its.dialAndRing());
    expect(text(element, '.what')).to.equal('Not known yet');
    await phone.answer(call);
    await settled(element);
    await phone.hear(call, { jitter: 0.0122, remote: { roundTripTime: 0.22, fractionLost: 0.004 } });
    await settled(element);
    expect(text(element, '.what')).to.equal('Good');
    expect(label(element)).to.equal('Call quality: Good');
    expect(litBars(element)).to.equal(3);
    const rows = [...(element.shadowRoot?.querySelectorAll('.chart') ?? [])];
    const score = call.qualityHistory.at(-1)?.mos?.toFixed(2);
    expect(rows.map(row => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      `Score (MOS) ${score}`,
      'Round trip 220 ms',
      'Jitter 12 ms',
      'Packet loss 0.4%',
    ]);
  });

  it('turns its bars only when two samples agree, its figures with each', async () => {
    const { element, phone, call } = await quality(heard({}, 1));
    expect(text(element, '.what'), 'the first that is known').to.equal('Excellent');
    const score = text(element, '.figure');
    await phone.hear(call, moments.fair, 1);
    await settled(element);
    expect(text(element, '.what')).to.equal('Excellent');
    expect(text(element, '.figure')).to.not.equal(score);
    await phone.hear(call, moments.fair, 1);
    await settled(element);
    expect(text(element, '.what')).to.equal('Fair');
  });

  it('tells a bad call from a poor one without colour', async () => {
    const { element, phone, call } = await quality(heard(moments.poor));
    const mark = () => element.shadowRoot?.querySelectorAll('.bars path').length;
    expect([label(element), litBars(element), mark()]).to.deep.equal(['Call quality: Poor', 1, 0]);
    await phone.hear(call, moments.bad);
    await settled(element);
    expect([label(element), litBars(element), mark()]).to.deep.equal(['Call quality: Bad', 1, 1]);
  });

  const lossAdvice = 'The network loses packets: words break up. Move closer to the Wi-Fi or use a cable.';

  it('says what is wrong and what to do; a low score only when nothing else is known', async () => {
    const { element, phone, call } = await quality(losing);
    const names = () => call.snapshot.warnings.map(({ name }) => name);
    expect(names()).to.have.members(['HIGH_PACKET_LOSS', 'LOW_MOS']);
    expect(text(element, '.verdict')).to.equal(lossAdvice);
    expect(element.matches(':state(trouble)')).to.equal(true);
    const marked = [...(element.shadowRoot?.querySelectorAll('.over dt') ?? [])].map(each => each.textContent);
    expect(marked, 'charts with a sign').to.deep.equal(['Score (MOS)', 'Packet loss']);
    phone.browser.peer.perReport = { received: 50, lost: 0 };
    await phone.hear(call, {}, 15);
    expect(names()).to.be.empty;
    await settled(element);
    expect(element.matches(':state(trouble)')).to.equal(false);
    await phone.hear(call, moments.lowScore, 6);
    expect(names()).to.deep.equal(['LOW_MOS']);
    await settled(element);
    expect(text(element, '.verdict')).to.contain('The network is too poor for good sound.');
  });

  it('says it in the language of the page', async () => {
    registerTranslation({
      lang: 'da',
      words: { error31003: 'Pakete gehen verloren.', error31003Next: 'Nimm ein Kabel.' },
    });
    const { element } = await quality(losing, { lang: 'da' });
    expect(text(element, '.verdict')).to.equal('Pakete gehen verloren. Nimm ein Kabel.');
  });

  it('says why there is nothing to judge', async () => {
    const { element, phone, call } = await quality(losing);
    await call.hold();
    await settled(element);
    expect(text(element, '.verdict')).to.equal('On hold');
    expect(litBars(element)).to.equal(0);
    expect(find(element, '.line').getAttribute('d'), 'what was heard before').to.not.equal('');
    phone.loseConnection();
    await settled(element);
    expect(text(element, '.verdict')).to.equal('Reconnecting');
    void call.hangup(); // the server hears of it once it can
    await settled(element);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(text(element, '.base')).to.equal('How well a call is heard appears here.');
  });

  it('is bars alone when compact, with the score in a tooltip', async () => {
    const { element, call } = await quality(heard(moments.good), { compact: true });
    expect(text(element, '.base')).to.equal('');
    expect(label(element)).to.equal('Call quality: Good');
    expect(find(element, '.base').title).to.equal(`Score (MOS) ${call.qualityHistory.at(-1)?.mos?.toFixed(2)}`);
  });

  it('shows the call that it is told', async () => {
    const { element, phone, call } = await quality(() => {});
    expect(call).to.equal(undefined);
    const one = await phone.talk();
    const first = phone.browser.peer;
    await phone.talk();
    const second = phone.browser.peer;
    await settled(element);
    await soon(() => second.reports > 0);
    expect(await phone.countReports(second)).to.be.above(1);
    element.callId = one.id;
    await settled(element);
    await soon(() => first.reports > 1); // the one before was measured while it was alone
    expect(await phone.countReports(first)).to.be.above(1);
    expect(await phone.countReports(second)).to.equal(0);
  });

  describe('has a call measured only while', () => {
    const measured = async (change: (at: Shown) => unknown) => {
      const at = await quality(heard());
      const { peer } = at.phone.browser;
      expect(await at.phone.countReports(peer)).to.be.above(1);
      await change(at);
      await settled(at.element);
      return (await at.phone.countReports(peer)) > 0;
    };

    it('people talk', async () => {
      expect(await measured(({ call }) => call.hold())).to.equal(false);
      expect(await measured(({ phone }) => phone.loseConnection())).to.equal(false);
      expect(await measured(({ call }) => call.hangup())).to.equal(false);
      expect(await measured(({ call }) => call.muteAudio())).to.equal(true);
    });

    it('it is on the page', async () => {
      expect(await measured(({ element }) => element.remove())).to.equal(false);
      const added = await measured(({ element, call }) => {
        call.muteAudio(); // an update is under way when it goes
        element.remove();
      });
      expect(added).to.equal(false);
    });

    it('it has its client', async () => {
      expect(await measured(({ element }) => (element.client = undefined))).to.equal(false);
    });
  });

  describe('tells screen readers', () => {
    it('of advice, and when all is well again, but seldom', async () => {
      let time = performance.now();
      performance.now = () => time;
      try {
        const { element, phone, call } = await quality(heard());
        /** It is heard for so many samples, after some milliseconds in which nothing was said. */
        const hear = async (moment: Moment, samples: number, after = 0) => {
          time += after;
          await phone.hear(call, moment, samples);
          await settled(element);
        };
        const uneven =
          'Sound arrives unevenly: the network is busy or the Wi-Fi is weak. Move closer to the Wi-Fi or use a cable, and pause downloads.';
        expect(announced(), 'figures are not news').to.deep.equal([]);
        await hear(moments.uneven, 4);
        expect(announced()).to.deep.equal([uneven]);
        await hear(moments.excellent, 6);
        await hear(moments.uneven, 4, 5_000);
        await hear(moments.uneven, 2, 60_000);
        expect(announced(), 'to and fro').to.have.length(1);
        await hear(moments.excellent, 6);
        expect(announced()).to.deep.equal([uneven, 'Call quality: Excellent']);
        await hear(moments.fair, 2, 60_000);
        expect(announced(), 'bands are not news').to.have.length(2);
      } finally {
        Reflect.deleteProperty(performance, 'now'); // its own again
      }
    });

    it('nothing when it is silent', async () => {
      await quality(losing, { silent: true });
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

  it('says in words what is done about a bad network', async () => {
    const { element, call, phone } = await quality(heard({}, 2));
    expect(element.shadowRoot?.querySelector('[part~=help]')).to.equal(null);
    await phone.hear(call, moments.uneven, 3);
    expect(text(element, '[part~=help]')).to.equal('Sound comes a little later, so that fewer words break up.');
  });
});
