import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxPendingDigitsRequestEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

const inCall: Act = ({ phone }) => phone.talk();
const held: Act = ({ phone }) => phone.hold();
/** Behind the number are digits that wait for the user. */
const toExtension = { name: '', number: '+12025550142w1234#' };
/** Answered on a notification, before it is there. */
const answering: Act = async ({ phone: { client } }) => {
  client.answerWhenReady(crypto.randomUUID()).catch(() => {}); // it never comes
  await soon(() => client.state.calls.length === 1);
};
const digitsWait: Act = ({ phone }) => phone.talk(toExtension);

/** Controls of the call that is begun. */
async function controls(
  begin: (phone: ScriptedPhone) => Call | Promise<Call> = phone => phone.talk(),
): Promise<{ element: TelnyxCallControls; phone: ScriptedPhone; call: Call }> {
  const { element, phone } = await stage('telnyx-call-controls', () => {});
  const call = await begin(phone);
  await settled(element);
  if (!(element instanceof TelnyxCallControls)) throw new TypeError('not call controls');
  return { element, phone, call };
}

const button = (element: TelnyxCallControls, name: 'mute' | 'keypad' | 'hold' | 'end'): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}-button"]`);
  if (!found) throw new Error(`no ${name} button`);
  return found;
};

describe('telnyx-call-controls', () => {
  elementContract('telnyx-call-controls', {
    states: {
      'no call': () => {},
      ringing: ({ phone }) => phone.dialAndRing(),
      'in a call': inCall,
      muted: async ({ phone }) => (await phone.talk()).muteAudio(),
      held,
      'digits wait': digitsWait,
      answering,
      'keypad open': async stage => {
        await inCall(stage);
        Object.assign(stage.element, { keypadOpen: true });
      },
    },
    properties: { callId: 'call-1', keypadOpen: false },
  });

  it('shows nothing without a call, and while a call waits for an answer', async () => {
    const { element, phone } = await stage('telnyx-call-controls', () => {});
    expect(element.matches(':state(empty)')).to.equal(true);
    phone.ring();
    await settled(element);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('takes nothing but End while the screen says “Answering…”: the call may not be there yet', async () => {
    const act: Act = async staged => {
      Object.assign(staged.element, { more: true });
      await answering(staged);
    };
    const { element, phone } = await stage('telnyx-call-controls', act);
    const requests: string[] = [];
    for (const type of ['telnyx-mute-request', 'telnyx-hold-request', 'telnyx-more-toggle'])
      element.addEventListener(type, () => requests.push(type));
    const toggles = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.toggle') ?? [])];
    expect(toggles.map(({ ariaDisabled }) => ariaDisabled)).to.deep.equal(['true', 'true', 'true', 'true']);
    toggles.forEach(toggle => toggle.click());
    await settled(element);
    expect(requests).to.deep.equal([]);
    element.shadowRoot?.querySelector<HTMLElement>('[part=end-button]')?.click();
    await soon(() => phone.client.state.calls.length === 0);
  });

  it('mutes, and shows it when it is true', async () => {
    const { element, call } = await controls();
    expect(button(element, 'mute').getAttribute('aria-pressed')).to.equal('false');
    element.addEventListener('telnyx-mute-request', event => event.preventDefault(), { once: true });
    button(element, 'mute').click();
    await settled(element);
    expect(button(element, 'mute').getAttribute('aria-pressed'), 'asked for, and not done').to.equal('false');
    button(element, 'mute').click();
    expect(call.snapshot.muted).to.equal(true);
    await settled(element);
    expect(button(element, 'mute').getAttribute('aria-pressed')).to.equal('true');
    expect(button(element, 'mute').textContent.trim()).to.equal('Mute');
    expect(element.matches(':state(muted)')).to.equal(true);
    button(element, 'mute').click();
    expect(call.snapshot.muted).to.equal(false);
  });

  it('holds and takes back', async () => {
    const { element, phone, call } = await controls();
    button(element, 'hold').click();
    expect(element.matches(':state(held)'), 'not before it is true').to.equal(false);
    await soon(() => call.state === 'held');
    await settled(element);
    expect(element.matches(':state(held)')).to.equal(true);
    button(element, 'hold').click();
    await soon(() => call.state === 'active');
    expect(phone.sent('modify').map(({ action }) => action)).to.deep.equal(['hold', 'unhold']);
  });

  it('cannot hold before the answer', async () => {
    const { element, phone } = await controls(its => its.dialAndRing());
    expect(button(element, 'hold').getAttribute('aria-disabled')).to.equal('true');
    button(element, 'hold').click();
    button(element, 'keypad').click();
    expect(phone.sent('modify')).to.be.empty;
    expect(element.keypadOpen).to.equal(false);
  });

  it('ends the call, but not with the second half of a double click', async () => {
    const { element, call } = await controls();
    button(element, 'end').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(call.state).to.equal('active');
    button(element, 'end').click();
    expect(call.state).to.equal('done');
  });

  it('leaves the end to a page that prevents it', async () => {
    const { element, call } = await controls();
    element.addEventListener('telnyx-hangup-request', event => event.preventDefault(), { once: true });
    button(element, 'end').click();
    expect(call.state).to.equal('active');
  });

  describe('digits that wait for the user', () => {
    const waiting = (phone: ScriptedPhone) => phone.talk(toExtension);
    const send = (element: TelnyxCallControls) =>
      element.shadowRoot?.querySelector<HTMLElement>('[part=send-digits-button]') ?? null;
    const sent = (phone: ScriptedPhone) => phone.sent('info').map(({ dtmf }) => dtmf);

    it('have a button while they do', async () => {
      const { element, phone, call } = await controls(its => its.dialAndRing(toExtension));
      expect(send(element)).to.equal(null);
      await phone.answer(call);
      await settled(element);
      expect(send(element)?.textContent.trim()).to.equal('Send 1234#');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('1234# waits to be sent.');
      void call.sendPendingDigits();
      await settled(element);
      expect(send(element)).to.equal(null);
    });

    it('are sent by it, unless the page prevents it', async () => {
      const { element, phone } = await controls(waiting);
      let digits = '';
      const prevent = (event: TelnyxPendingDigitsRequestEvent) => {
        ({ digits } = event);
        event.preventDefault();
      };
      document.addEventListener('telnyx-pending-digits-request', prevent, { once: true });
      send(element)?.click();
      expect(digits).to.equal('1234#');
      expect(phone.client.state.calls[0]?.pendingDigits).to.equal('1234#');
      send(element)?.click();
      await until(() => sent(phone).length === 5);
      expect(sent(phone).join('')).to.equal('1234#');
    });

    const interruptions: Readonly<Record<string, (phone: ScriptedPhone, call: Call) => unknown>> = {
      held: (_, call) => call.hold(),
      reconnecting: phone => phone.loseConnection(),
      dropped: phone => phone.loseNetwork(),
    };
    for (const [state, interrupt] of Object.entries(interruptions)) {
      it(`cannot be sent while the call is ${state}`, async () => {
        const { element, phone, call } = await controls(waiting);
        await interrupt(phone, call);
        await settled(element);
        expect(call.state).to.equal(state);
        expect(send(element)?.getAttribute('aria-disabled')).to.equal('true');
        send(element)?.click();
        expect(call.snapshot.pendingDigits).to.equal('1234#');
      });
    }
  });

  it('opens the keypad above End, which keeps its place in the row', async () => {
    const { element } = await controls();
    button(element, 'keypad').click();
    await settled(element);
    expect(element.keypadOpen).to.equal(true);
    expect(button(element, 'keypad').getAttribute('aria-expanded')).to.equal('true');
    const keypad = element.shadowRoot?.querySelector('telnyx-dialpad');
    expect(keypad?.getBoundingClientRect().bottom).to.be.below(button(element, 'end').getBoundingClientRect().top);
    expect(element.getBoundingClientRect().bottom).to.equal(button(element, 'end').getBoundingClientRect().bottom);
  });

  it('opens the keypad for digits that are typed, and sends them', async () => {
    const { element, phone, call } = await controls();
    button(element, 'mute').focus();
    await sendKeys({ press: '4' });
    await settled(element);
    expect(element.keypadOpen).to.equal(true);
    await soon(() => phone.sent('info').length === 1);
    expect(phone.sent('info')[0]).to.include({ dtmf: '4' });
    phone.end(call);
    await settled(element);
    expect(element.keypadOpen, 'after the call').to.equal(false);
  });

  it('serves the call it is told', async () => {
    const { element, phone, call } = await controls();
    const other = await phone.talk();
    element.callId = call.id;
    await settled(element);
    button(element, 'end').click();
    expect([call.state, other.state]).to.deep.equal(['done', 'active']);
  });
});
