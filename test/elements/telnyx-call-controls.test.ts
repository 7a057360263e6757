import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';

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
