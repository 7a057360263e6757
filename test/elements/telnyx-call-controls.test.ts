import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import type { TelnyxPendingDigitsRequestEvent } from '../../src/events/index.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';

useFakeClient();

const inCall: Act = ({ fake }) => fake.addCall();
const held: Act = ({ fake }) => fake.addCall({ state: 'held', held: true });

async function controls(act: Act = inCall): Promise<{ element: TelnyxCallControls; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-call-controls', act);
  if (!(element instanceof TelnyxCallControls)) throw new TypeError('not call controls');
  return { element, fake };
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
      ringing: ({ fake }) => fake.addCall({ state: 'ringing', activeSince: null }),
      'in a call': inCall,
      muted: ({ fake }) => fake.addCall({ muted: true }),
      held,
      'digits wait': ({ fake }) => fake.addCall({ tones: 'w1234#', pendingDigits: '1234#' }),
      'keypad open': stage => {
        inCall(stage);
        Object.assign(stage.element, { keypadOpen: true });
      },
    },
    properties: { callId: 'call-1', keypadOpen: false },
  });

  it('shows nothing without a call, and while a call waits for an answer', async () => {
    const { element, fake } = await controls(() => {});
    expect(element.matches(':state(empty)')).to.equal(true);
    fake.addCall({ direction: 'inbound', state: 'ringing' });
    await settled(element);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('mutes, and shows it when it is true', async () => {
    const { element, fake } = await controls();
    button(element, 'mute').click();
    await settled(element);
    expect(fake.asked).to.deep.equal([['call.muteAudio', 'call-1']]);
    expect(button(element, 'mute').getAttribute('aria-pressed')).to.equal('false');
    fake.updateCall('call-1', { muted: true });
    await settled(element);
    expect(button(element, 'mute').getAttribute('aria-pressed')).to.equal('true');
    expect(button(element, 'mute').textContent.trim()).to.equal('Mute');
    expect(element.matches(':state(muted)')).to.equal(true);
    button(element, 'mute').click();
    expect(fake.asked.at(-1)).to.deep.equal(['call.unmuteAudio', 'call-1']);
  });

  it('holds and takes back', async () => {
    const { element, fake } = await controls();
    button(element, 'hold').click();
    fake.updateCall('call-1', { state: 'held', held: true });
    await settled(element);
    expect(element.matches(':state(held)')).to.equal(true);
    button(element, 'hold').click();
    expect(fake.asked).to.deep.equal([
      ['call.hold', 'call-1'],
      ['call.unhold', 'call-1'],
    ]);
  });

  it('cannot hold before the answer', async () => {
    const { element, fake } = await controls(({ fake }) => fake.addCall({ state: 'ringing', activeSince: null }));
    expect(button(element, 'hold').getAttribute('aria-disabled')).to.equal('true');
    button(element, 'hold').click();
    button(element, 'keypad').click();
    expect(fake.asked).to.deep.equal([]);
    expect(element.keypadOpen).to.equal(false);
  });

  it('ends the call, but not with the second half of a double click', async () => {
    const { element, fake } = await controls();
    button(element, 'end').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(fake.asked).to.deep.equal([]);
    button(element, 'end').click();
    expect(fake.asked).to.deep.equal([['call.hangup', 'call-1']]);
  });

  it('leaves the end to a page that prevents it', async () => {
    const { element, fake } = await controls();
    element.addEventListener('telnyx-hangup-request', event => event.preventDefault(), { once: true });
    button(element, 'end').click();
    expect(fake.asked).to.deep.equal([]);
  });

  describe('digits that wait for the user', () => {
    const waiting: Act = ({ fake }) => fake.addCall({ tones: 'w1234#', pendingDigits: '1234#' });
    const send = (element: TelnyxCallControls) =>
      element.shadowRoot?.querySelector<HTMLElement>('[part=send-digits-button]') ?? null;

    it('have a button while they do', async () => {
      const { element, fake } = await controls();
      expect(send(element)).to.equal(null);
      fake.updateCall('call-1', { pendingDigits: '1234#' });
      await settled(element);
      expect(send(element)?.textContent.trim()).to.equal('Send 1234#');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('1234# waits to be sent.');
      fake.updateCall('call-1', { pendingDigits: null });
      await settled(element);
      expect(send(element)).to.equal(null);
    });

    it('are sent by it, unless the page prevents it', async () => {
      const { element, fake } = await controls(waiting);
      let digits = '';
      const prevent = (event: TelnyxPendingDigitsRequestEvent) => {
        ({ digits } = event);
        event.preventDefault();
      };
      document.addEventListener('telnyx-pending-digits-request', prevent, { once: true });
      send(element)?.click();
      expect(digits).to.equal('1234#');
      expect(fake.asked).to.deep.equal([]);
      send(element)?.click();
      expect(fake.asked).to.deep.equal([['call.sendPendingDigits', 'call-1']]);
    });

    for (const state of ['held', 'reconnecting', 'dropped'] as const) {
      it(`cannot be sent while the call is ${state}`, async () => {
        const { element, fake } = await controls(({ fake }) => fake.addCall({ state, pendingDigits: '1' }));
        expect(send(element)?.getAttribute('aria-disabled')).to.equal('true');
        send(element)?.click();
        expect(fake.asked).to.deep.equal([]);
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
    const { element, fake } = await controls();
    button(element, 'mute').focus();
    await sendKeys({ press: '4' });
    await settled(element);
    expect(element.keypadOpen).to.equal(true);
    expect(fake.asked).to.deep.include(['call.dtmf', 'call-1', '4']);
    fake.updateCall('call-1', { state: 'done' });
    await settled(element);
    expect(element.keypadOpen, 'after the call').to.equal(false);
  });

  it('serves the call it is told', async () => {
    const { element, fake } = await controls(({ element, fake }) => {
      fake.addCall();
      fake.addCall();
      Object.assign(element, { callId: 'call-1' });
    });
    button(element, 'end').click();
    expect(fake.asked).to.deep.equal([['call.hangup', 'call-1']]);
  });
});
