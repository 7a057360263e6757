import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallStatus } from '../../src/elements/telnyx-call-status/telnyx-call-status.js';
import { registerTranslation } from '../../src/i18n/index.js';
import { duration } from '../../src/i18n/duration.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { later } from '../support/later.js';
import { grace, soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const busy = { cause: 'USER_BUSY', causeCode: 17, sipCode: 486, sipReason: 'Busy Here' } as const;

/** A call that began so long ago. */
async function since<T>({ clock }: ScriptedPhone, seconds: number, begin: () => Promise<T>): Promise<T> {
  await clock.jump(-1_000 * seconds);
  const result = await begin();
  await clock.jump(1_000 * seconds);
  return result;
}
const talk = (phone: ScriptedPhone) => since(phone, 161.5, () => phone.talk());
const hold = (phone: ScriptedPhone) =>
  since(phone, 32.5, async () => {
    const call = await since(phone, 129, () => phone.talk());
    await call.hold();
    return call;
  });
const held: Act = ({ phone }) => hold(phone);
const active: Act = ({ phone }) => talk(phone);
const refusedBy =
  (reason: Parameters<ScriptedPhone['end']>[1]): Act =>
  async ({ phone }) =>
    phone.end(await phone.dialAndRing(), reason);
/** A call that failed because the microphone is blocked. */
const failed: Act = async ({ phone }) => {
  phone.browser.devices.permit('denied');
  const call = phone.client.newCall('9196');
  await soon(() => call.state === 'done');
};

interface Status {
  readonly element: TelnyxCallStatus;
  readonly phone: ScriptedPhone;
  /** That which is under way. */
  readonly call: Call;
}

async function status(act: Act): Promise<Status> {
  const { element, phone } = await stage('telnyx-call-status', act);
  if (!(element instanceof TelnyxCallStatus)) throw new TypeError('not a call status');
  const { currentCallId } = phone.client.state;
  return { element, phone, call: phone.client.getCall(currentCallId ?? '') as Call };
}

const current = ({ client }: ScriptedPhone) => client.getCall(client.state.currentCallId ?? '') as Call;

const text = (element: TelnyxCallStatus, part = 'base') =>
  element.shadowRoot?.querySelector(`[part=${part}]`)?.textContent.replace(/\s+/g, ' ').trim();
const announced = () =>
  [...document.querySelectorAll('.telnyx-announcer > *')].map(({ textContent }) => textContent).join(' ');
const forgetAnnounced = () => document.querySelectorAll('.telnyx-announcer > *').forEach(each => each.remove());

describe('telnyx-call-status', () => {
  elementContract('telnyx-call-status', {
    states: {
      'no call': () => {},
      calling: ({ phone }) => phone.dial(),
      active: async ({ phone }) => (await talk(phone)).muteAudio(),
      'active with bars': async at => {
        (at.element as TelnyxCallStatus).quality = true;
        await active(at);
      },
      held,
      'held by the other side': ({ phone }) => phone.talk(undefined, 'sendonly'),
      interrupted: async at => {
        await active(at);
        at.phone.loseConnection();
      },
      busy: refusedBy(busy),
      failed,
    },
    properties: { callId: 'call-1', silent: true, quality: true },
  });

  it('shows nothing without a call', async () => {
    const { element } = await status(() => {});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(text(element)).to.equal(undefined);
  });

  it('says each state in words', async () => {
    const { element, phone, call } = await status(({ phone: its }) => its.dial());
    expect(text(element)).to.equal('Calling');
    phone.server.request('ringing', { callID: call.id });
    await settled(element);
    expect(text(element)).to.equal('Ringing');
    await phone.answer(call);
    await settled(element);
    expect(text(element)).to.match(/^In a call00:0\d$/);
    phone.loseConnection();
    await settled(element);
    expect(text(element, 'state')).to.equal('Reconnecting');
    expect(element.matches(':state(interrupted)')).to.equal(true);
  });

  it('counts the seconds by itself, when they turn', async () => {
    const { element, phone } = await status(active);
    const { state } = phone.client;
    expect(text(element, 'timer')).to.match(/^02:4\d$/);
    const shown = text(element, 'timer');
    await until(() => text(element, 'timer') !== shown);
    expect(phone.client.state, 'no state is needed for it').to.equal(state);
  });

  it('shows how long it has been on hold', async () => {
    const { element, call } = await status(held);
    expect(text(element)).to.match(/^On hold00:3\d$/);
    const shown = text(element, 'timer');
    await until(() => text(element, 'timer') !== shown);
    await call.unhold();
    await settled(element);
    expect(text(element, 'timer')).to.match(/^02:4\d$/);
  });

  it('says when the other side has put it on hold', async () => {
    const { element, phone } = await status(({ phone: its }) => its.talk(undefined, 'sendonly'));
    expect(text(element, 'state')).to.equal('You are on hold');
    phone.loseConnection();
    await phone.comeBack();
    await settled(element);
    expect(text(element, 'state')).to.equal('In a call');
  });

  it('says why a call ended, and keeps the codes for those who ask', async () => {
    const { element } = await status(refusedBy(busy));
    expect(text(element, 'reason')).to.equal('The person is busy');
    const details = element.shadowRoot?.querySelector('details');
    expect(details?.open).to.equal(false);
    details?.querySelector('summary')?.click();
    expect(details?.open).to.equal(true);
    expect(details?.textContent).to.contain('USER_BUSY (17)').and.to.contain('486 Busy Here');
    expect(element.matches(':state(ended)')).to.equal(true);
  });

  it('stops the time when the call ends', async () => {
    const { element, phone } = await status(async ({ phone: its }) =>
      its.end(await since(its, 65.5, () => its.talk())),
    );
    expect(text(element, 'reason')).to.equal('Call ended');
    const { activeSince, endedAt } = phone.client.state.lastCall ?? {};
    await later(5_000, () => {
      element.requestUpdate();
      return element.updateComplete;
    });
    expect(text(element, 'timer')).to.equal(duration((endedAt ?? 0) - (activeSince ?? 0)));
  });

  it('has labels for its codes that can be translated', async () => {
    registerTranslation({
      lang: 'sv',
      words: { detailCause: 'Oorzaak', detailCall: 'Gesprek', detailSip: 'SIP-code', detailError: 'Fout' },
    });
    const { element } = await status(refusedBy(busy));
    element.lang = 'sv';
    await settled(element);
    const labels = [...(element.shadowRoot?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent);
    expect(labels).to.deep.equal(['Oorzaak', 'SIP-code', 'Gesprek']);
  });

  it('has the id of the report to Telnyx’s support in its details', async () => {
    const { element, phone, call } = await status(async ({ phone: its }) => {
      its.client.setOptions({ debug: true });
      const talking = await its.talk();
      await soon(() => talking.debugReportId !== null);
      return talking;
    });
    phone.end(call);
    await soon(() => call.state === 'done');
    await settled(element);
    expect(element.shadowRoot?.querySelector('details')?.textContent).to.contain(call.debugReportId);
  });

  it('says what to do when the microphone was the reason', async () => {
    const { element } = await status(failed);
    expect(text(element, 'reason')).to.equal('The microphone is blocked.');
    expect(text(element)).to.contain('Allow it in the browser');
  });

  it('tells screen readers of each state once, unless it is silent', async () => {
    forgetAnnounced();
    const { element, phone, call } = await status(({ phone: its }) => its.dialAndRing());
    expect(announced()).to.equal('Calling +1 555 010 0. Ringing Ada Lovelace.');
    call.muteAudio();
    await settled(element);
    expect(announced()).to.equal('Calling +1 555 010 0. Ringing Ada Lovelace.');
    element.silent = true;
    await phone.answer(call);
    await settled(element);
    expect(announced()).to.equal('Calling +1 555 010 0. Ringing Ada Lovelace.');
  });

  const hold = ({ phone }: { phone: ScriptedPhone }) => phone.hold(grace);
  const spoken: Readonly<Record<string, readonly [begin: Act, then: (phone: ScriptedPhone) => unknown, text: string]>> =
    {
      answered: [
        ({ phone }) => phone.dialAndRing(),
        phone => phone.answer(current(phone)),
        'In a call with Ada Lovelace.',
      ],
      'on hold': [({ phone }) => phone.talk(), phone => current(phone).hold(), 'Ada Lovelace is on hold.'],
      'a person who hangs up': [
        ({ phone }) => phone.talk(),
        phone => phone.end(current(phone)),
        'Call with Ada Lovelace ended.',
      ],
      'a person who is busy': [
        ({ phone }) => phone.dialAndRing(),
        phone => phone.end(current(phone), busy),
        'Call with Ada Lovelace: The person is busy.',
      ],
      'one of two that ends': [
        async at => {
          await hold(at);
          await at.phone.talk();
        },
        phone => phone.end(current(phone)),
        'Call with Ada Lovelace ended. Grace Hopper is on hold.',
      ],
      'the one on hold that ends': [
        async at => {
          await hold(at);
          await at.phone.talk();
        },
        phone => phone.end({ id: phone.client.state.calls[0]?.id ?? '' }),
        'Call with Grace Hopper ended. You are talking with Ada Lovelace.',
      ],
      'a swap': [
        async at => {
          await hold(at);
          await at.phone.talk();
        },
        phone => phone.client.swapTo(phone.client.state.calls[0]?.id ?? ''),
        'Ada Lovelace is on hold. In a call with Grace Hopper.',
      ],
    };
  for (const [name, [begin, then, said]] of Object.entries(spoken)) {
    it(`names the person to screen readers: ${name}`, async () => {
      const { element, phone } = await status(begin);
      forgetAnnounced();
      await then(phone);
      await settled(element);
      expect(announced()).to.equal(said);
    });
  }

  it('shows the call that it is told', async () => {
    const { element } = await status(async ({ element: its, phone }) => {
      const { id } = await phone.hold();
      await phone.talk();
      Object.assign(its, { callId: id });
    });
    expect(text(element, 'state')).to.equal('On hold');
  });

  describe('with quality', () => {
    const measured = (quality: boolean) =>
      status(async ({ element, phone }) => {
        (element as TelnyxCallStatus).quality = quality;
        await phone.talk();
      });
    const bars = (element: TelnyxCallStatus) => element.shadowRoot?.querySelector('.bars');

    it('has bars for the dot while people talk', async () => {
      const { element, phone, call } = await measured(true);
      await phone.hear(call, {});
      await settled(element);
      expect(bars(element)?.getAttribute('aria-label')).to.equal('Call quality: Excellent');
      expect(element.shadowRoot?.querySelector('.dot')).to.equal(null);
      await call.hold();
      await settled(element);
      expect(bars(element)).to.equal(null);
      expect(element.shadowRoot?.querySelector('.dot')).to.not.equal(null);
      expect(await phone.countReports()).to.equal(0);
    });

    it('renders again when the quality changes, not with each sample', async () => {
      const { element, phone, call } = await measured(true);
      await phone.hear(call, {}, 3);
      await settled(element);
      const renders: boolean[] = [];
      call.on('quality', () => renders.push(element.isUpdatePending)); // after the element
      await phone.hear(call, { jitter: 0.003 });
      await phone.hear(call, { remote: { roundTripTime: 0.5 } });
      expect(renders).to.deep.equal([false, false, false, true]);
      await settled(element);
      expect(bars(element)?.getAttribute('aria-label')).to.equal('Call quality: Fair');
    });

    it('tells screen readers what to do', async () => {
      const { element, phone, call } = await measured(true);
      forgetAnnounced();
      await phone.hear(call, { jitter: 0.05 }, 4);
      await settled(element);
      expect(announced()).to.equal(
        'Sound arrives unevenly: the network is busy or the Wi-Fi is weak. Move closer to the Wi-Fi or use a cable, and pause downloads.',
      );
    });

    it('has nothing measured unless it is asked to', async () => {
      const { element, phone } = await measured(false);
      expect(await phone.countReports()).to.equal(0);
      expect(bars(element)).to.equal(null);
    });
  });
});
