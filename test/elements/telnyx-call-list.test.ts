import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TelnyxError } from '../../src/client/index.js';
import { TelnyxCallList } from '../../src/elements/telnyx-call-list/telnyx-call-list.js';
import { expectAccessible } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { expectFits } from '../contracts/layout.js';
import { deepActiveElement, settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { type } from '../support/type.js';

useFakeClient();

const grace = { name: 'Grace Hopper', number: '+14155550142' };
const talk: Act = ({ fake }) => fake.addCall();
const twoCalls: Act = at => {
  at.fake.addCall({ state: 'held', held: true, remote: grace });
  talk(at);
};
const everyState: Act = at => {
  twoCalls(at);
  at.fake.addCall({ state: 'ringing', activeSince: null, remote: { name: '', number: '+493012345678' } });
  at.fake.addCall({ state: 'reconnecting', reason: 'network-lost' });
  at.fake.addCall({ direction: 'inbound', state: 'ringing', activeSince: null, remote: { name: '', number: '' } });
  at.fake.setState({ currentCallId: 'call-2' });
};
const transferring: Act = at => {
  twoCalls(at);
  (at.element as TelnyxCallList).transferOf = 'call-2';
};

async function list(act: Act): Promise<{ element: TelnyxCallList; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-call-list', act);
  if (!(element instanceof TelnyxCallList)) throw new TypeError('not a call list');
  return { element, fake };
}

const rows = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
const row = (element: HTMLElement, id: string): HTMLElement => {
  const found = rows(element).find(({ dataset }) => dataset['call'] === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const inside = <E extends HTMLElement>(parent: HTMLElement, selector: string): E => {
  const found = parent.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const button = (element: HTMLElement, id: string, action: string) =>
  inside(row(element, id), `[data-action="${action}"]`);
const actions = (element: HTMLElement, id: string) =>
  [...row(element, id).querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset['action']);

/** Gives the form for a transfer a text, and submits it. */
async function submit(element: HTMLElement, text: string): Promise<void> {
  await settled(element);
  const input = inside<HTMLInputElement>(row(element, 'call-2'), 'input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.form?.requestSubmit();
  await settled(element);
}

describe('telnyx-call-list', () => {
  elementContract('telnyx-call-list', {
    states: {
      'no calls': () => {},
      'a call': talk,
      'every state': everyState,
      transferring,
      'a refused transfer': at => {
        void transferring(at);
        at.fake.updateCall('call-2', { error: new TelnyxError(44006).toJSON() });
      },
    },
  });

  it('lists all calls, each with what can be done with it', async () => {
    const { element } = await list(everyState);
    expect(rows(element).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Grace Hopper',
      'Ada Lovelace',
      '+49 301 234 5678',
      'Ada Lovelace',
      'Unknown caller',
    ]);
    expect(actions(element, 'call-1')).to.deep.equal(['swap', 'transfer', 'end']);
    expect(actions(element, 'call-2')).to.deep.equal(['hold', 'transfer', 'end']);
    expect(actions(element, 'call-3')).to.deep.equal(['end']);
    expect(actions(element, 'call-4')).to.deep.equal(['end']);
    expect(actions(element, 'call-5')).to.deep.equal(['holdAndAnswer', 'decline']);
    expect(row(element, 'call-2').getAttribute('aria-current')).to.equal('true');
  });

  it('says so when there are none', async () => {
    const { element } = await list(() => {});
    expect(element.shadowRoot?.textContent.trim()).to.equal('No calls');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('asks for what its buttons say', async () => {
    const { element, fake } = await list(everyState);
    button(element, 'call-1', 'swap').click();
    button(element, 'call-2', 'hold').click();
    button(element, 'call-3', 'end').click();
    button(element, 'call-5', 'holdAndAnswer').click();
    button(element, 'call-5', 'decline').click();
    expect(fake.asked).to.deep.equal([
      ['swapTo', 'call-1'],
      ['call.hold', 'call-2'],
      ['call.hangup', 'call-3'],
      ['holdAndAnswer', 'call-5'],
      ['call.hangup', 'call-5'],
    ]);
  });

  it('takes a call on hold back when nobody is on the line', async () => {
    const { element, fake } = await list(({ fake }) => fake.addCall({ state: 'held', held: true }));
    button(element, 'call-1', 'resume').click();
    expect(fake.asked).to.deep.equal([['call.unhold', 'call-1']]);
  });

  describe('transfers', () => {
    it('to a number, typed as people type it', async () => {
      const { element, fake } = await list(twoCalls);
      button(element, 'call-2', 'transfer').click();
      await settled(element);
      expect(deepActiveElement()).to.equal(inside(row(element, 'call-2'), 'input'));
      await type('+1 (800) 437-7950');
      await sendKeys({ press: 'Enter' });
      expect(fake.asked).to.deep.equal([['call.transfer', 'call-2', '+18004377950']]);
    });

    it('into the other call', async () => {
      const { element, fake } = await list(transferring);
      const attended = inside(row(element, 'call-2'), '[part=attended-button]');
      expect(attended.textContent).to.contain('Into the call with Grace Hopper');
      attended.click();
      expect(fake.asked).to.deep.equal([['call.transferTo', 'call-2', 'call-1']]);
    });

    const refused: Readonly<Record<string, string>> = {
      'ada lovelace': 'This number cannot be called. Enter a phone number or a SIP address.',
      '+12025550142 ext 12': '“12” cannot be sent after a transfer. Enter only the number.',
      '2001;12': '“;12” cannot be sent after a transfer. Enter only the number.',
    };
    for (const [text, why] of Object.entries(refused)) {
      it(`not to ${text}: it says why until the text changes`, async () => {
        const { element, fake } = await list(transferring);
        await submit(element, text);
        expect(inside(row(element, 'call-2'), '#refusal').textContent.trim()).to.equal(why);
        expect(inside(row(element, 'call-2'), 'input').getAttribute('aria-describedby')).to.equal('refusal');
        expect(fake.asked).to.deep.equal([]);
        await submit(element, '+1 (202) 555-0142');
        expect(row(element, 'call-2').querySelector('#refusal')).to.equal(null);
        expect(fake.asked).to.deep.equal([['call.transfer', 'call-2', '+12025550142']]);
      });
    }

    it('says why in a way that everybody can read, also at 280 px', async () => {
      const toNowhere: Act = async at => {
        await transferring(at);
        await submit(at.element, 'ada lovelace');
      };
      await expectAccessible('telnyx-call-list', toNowhere, 'light');
      await expectAccessible('telnyx-call-list', toNowhere, 'dark');
      await expectFits('telnyx-call-list', toNowhere, 'ltr');
      await expectFits('telnyx-call-list', toNowhere, 'rtl');
    });

    it('nowhere without a number', async () => {
      const { element, fake } = await list(transferring);
      inside(row(element, 'call-2'), 'input').focus();
      await sendKeys({ press: 'Enter' });
      expect(fake.asked).to.deep.equal([]);
    });

    it('nowhere with Escape, which leads back to the button', async () => {
      const { element } = await list(transferring);
      inside(row(element, 'call-2'), 'input').focus();
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(row(element, 'call-2').querySelector('form')).to.equal(null);
      expect(deepActiveElement()).to.equal(button(element, 'call-2', 'transfer'));
    });

    it('and says when the server refuses', async () => {
      const { element, fake } = await list(transferring);
      inside(row(element, 'call-2'), 'input').focus();
      fake.failure = new TelnyxError(44006);
      await type('1002');
      await sendKeys({ press: 'Enter' });
      fake.updateCall('call-2', { error: new TelnyxError(44006).toJSON() });
      await settled(element);
      expect(inside(row(element, 'call-2'), '.trouble').textContent).to.contain('could not be transferred');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('could not be transferred');
    });
  });

  describe('with the keyboard', () => {
    it('goes from call to call with the arrows', async () => {
      const { element } = await list(twoCalls);
      button(element, 'call-1', 'transfer').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(deepActiveElement()).to.equal(button(element, 'call-2', 'transfer'));
      await sendKeys({ press: 'ArrowUp' });
      expect(deepActiveElement()).to.equal(button(element, 'call-1', 'transfer'));
    });

    it('goes to the next call when one ends, but not to its End', async () => {
      const { element, fake } = await list(twoCalls);
      button(element, 'call-1', 'end').focus();
      fake.updateCall('call-1', { state: 'done' });
      await settled(element);
      expect(deepActiveElement()).to.equal(row(element, 'call-2'));
    });
  });
});
