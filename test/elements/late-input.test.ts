/** Clicks and keys that were meant for the screen before: in the moment in which it changes they neither call nor hang up. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CallSnapshot } from '../../src/client/index.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { deepElements, settled, stage, type Stage } from '../contracts/stage.js';
import { later } from '../support/later.js';
import { type } from '../support/type.js';

const ringing = { direction: 'inbound', state: 'ringing', activeSince: null } as const;

/** A button of the phone, wherever it stands. */
function button(element: Element, selector: string): HTMLElement {
  const found = deepElements(element).find(each => each.matches(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

/** A phone in a call that the remote party then ends. */
async function ended(call: Partial<CallSnapshot> = {}): Promise<Stage> {
  const at = await stage('telnyx-phone', ({ fake }) => fake.addCall(call));
  at.fake.updateCall('call-1', {
    state: 'done',
    endedAt: Date.now(),
    termination: { cause: 'NORMAL_CLEARING', causeCode: 16, endedBy: 'remote' },
  });
  await settled(at.element);
  return at;
}

describe('late input', () => {
  for (const [name, call] of [
    ['End, which is Call again now,', {}],
    ['Answer, which is Call back now,', ringing],
  ] as const) {
    it(`a click on ${name} calls nobody`, async () => {
      const { element, fake } = await ended(call);
      button(element, '[data-number]').click();
      expect(fake.asked).to.be.empty;
    });

    it(`a click on ${name} calls half a second later`, async () => {
      const { element, fake } = await ended(call);
      await later(500, () => button(element, '[data-number]').click());
      expect(fake.asked).to.deep.equal([['newCall', '+15550100']]);
    });
  }

  it('Done takes its click at once', async () => {
    const { element } = await ended();
    button(element, '.done').click();
    await settled(element);
    expect(button(element, '[part~="call-button"]').isConnected).to.equal(true);
  });

  it('a second click on End does not call from the keypad that took its place', async () => {
    const { element, fake } = await stage('telnyx-phone', ({ fake: its }) =>
      its.addCall({ state: 'ringing', activeSince: null }),
    );
    button(element, '.end').click();
    fake.updateCall('call-1', { state: 'done' });
    await settled(element);
    button(element, '[part~="call-button"]').click();
    expect(fake.asked).to.deep.equal([['call.hangup', 'call-1']]);
  });

  it('a second Enter does not end the call that the first one began, and a later one does', async () => {
    const { element, fake } = await stage('telnyx-phone', () => {});
    element.focus();
    await type('9196');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await later(100, () => sendKeys({ press: 'Enter' }));
    expect(fake.asked).to.deep.equal([['newCall', '9196']]);
    await later(600, () => sendKeys({ press: 'Enter' }));
    expect(fake.asked).to.have.length(2);
  });

  it('Enter on other buttons does at once what it says', async () => {
    const { element, fake } = await stage('telnyx-phone', ({ fake: its }) => its.addCall());
    button(element, '[part~="mute-button"]').focus();
    await sendKeys({ press: 'Enter' });
    expect(fake.asked).to.deep.equal([['call.muteAudio', 'call-1']]);
  });

  it('an Enter on End does not call again as the remote party hangs up', async () => {
    const { element, fake } = await stage('telnyx-phone', ({ fake: its }) => its.addCall());
    button(element, '.end').focus();
    fake.updateCall('call-1', { state: 'done', endedAt: Date.now() });
    await settled(element);
    await sendKeys({ press: 'Enter' });
    expect(fake.asked).to.be.empty;
  });
});
