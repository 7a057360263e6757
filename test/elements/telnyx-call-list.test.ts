import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Call } from '../../src/client/index.js';
import { TelnyxCallList } from '../../src/elements/telnyx-call-list/telnyx-call-list.js';
import { expectAccessible } from '../contracts/accessible.js';
import { elementContract } from '../contracts/element-contract.js';
import { expectFits } from '../contracts/layout.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import { ada, grace, soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { type } from '../support/type.js';

type Begin = (phone: ScriptedPhone) => Promise<readonly Call[]>;

const talk: Begin = async phone => [await phone.talk()];
/** One on hold, and the one that the user is in. */
const twoCalls: Begin = async phone => [await phone.hold(grace), await phone.talk(ada)];
const everyState: Begin = async phone => {
  const waiting = await phone.hold(grace);
  const calling = await phone.dialAndRing({ name: '', number: '+493012345678' });
  const interrupted = await phone.talk();
  phone.loseAudio();
  return [waiting, calling, interrupted, await phone.talk(), phone.ring({ name: '', number: '' })];
};
const withCalls =
  (begin: Begin): Act =>
  ({ phone }) =>
    begin(phone);
const transferring: Act = async at => {
  const [, talking] = await twoCalls(at.phone);
  (at.element as TelnyxCallList).transferOf = talking?.id;
};

interface Listed {
  readonly element: TelnyxCallList;
  readonly phone: ScriptedPhone;
  /** In the order of the list. */
  readonly calls: readonly Call[];
}

async function list(act: Act): Promise<Listed> {
  const { element, phone } = await stage('telnyx-call-list', act);
  if (!(element instanceof TelnyxCallList)) throw new TypeError('not a call list');
  const calls = phone.client.state.calls.map(({ id }) => phone.client.getCall(id) as Call);
  return { element, phone, calls };
}

const rows = (element: HTMLElement) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
const row = (element: HTMLElement, index: number): HTMLElement => {
  const found = rows(element)[index];
  if (!found) throw new Error(`no call ${index}`);
  return found;
};
const inside = <E extends HTMLElement>(parent: HTMLElement, selector: string): E => {
  const found = parent.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const button = (element: HTMLElement, index: number, action: string) =>
  inside(row(element, index), `[data-action="${action}"]`);
const actions = (element: HTMLElement, index: number) =>
  [...row(element, index).querySelectorAll<HTMLElement>('[data-action]')].map(({ dataset }) => dataset['action']);

/** Blind ones that were asked for: of which call, and where to. */
const transfers = (phone: ScriptedPhone) =>
  phone
    .sent('modify')
    .filter(({ action }) => action === 'transfer')
    .map(({ dialogParams, destination }) => [(dialogParams as { callID: string }).callID, destination]);

/** Gives the form for a transfer a text, and submits it. */
async function submit(element: HTMLElement, text: string): Promise<void> {
  await settled(element);
  const input = inside<HTMLInputElement>(row(element, 1), 'input');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  input.form?.requestSubmit();
  await settled(element);
}
/** The server refuses to transfer the newest call. */
async function refuseTransfer({ client, server }: ScriptedPhone): Promise<void> {
  server.on('modify', () => {
    throw new Error('no');
  });
  const call = client.getCall(client.state.currentCallId ?? '');
  await call?.transfer('1002').catch(() => {});
}

describe('telnyx-call-list', () => {
  elementContract('telnyx-call-list', {
    states: {
      'no calls': () => {},
      'a call': withCalls(talk),
      'every state': withCalls(everyState),
      transferring,
      'a refused transfer': async at => {
        await transferring(at);
        await refuseTransfer(at.phone);
      },
    },
  });

  it('lists all calls, each with what can be done with it', async () => {
    const { element } = await list(withCalls(everyState));
    expect(rows(element).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Grace Hopper',
      '+49 301 234 5678',
      'Ada Lovelace',
      'Ada Lovelace',
      'Unknown caller',
    ]);
    expect(actions(element, 0)).to.deep.equal(['swap', 'transfer', 'end']);
    expect(actions(element, 1)).to.deep.equal(['end']);
    expect(actions(element, 2)).to.deep.equal(['end']);
    expect(actions(element, 3)).to.deep.equal(['hold', 'transfer', 'end']);
    expect(actions(element, 4)).to.deep.equal(['holdAndAnswer', 'decline']);
    expect(row(element, 3).getAttribute('aria-current')).to.equal('true');
  });

  it('has one solid End: that of the call that the user is in', async () => {
    const { element, phone, calls } = await list(withCalls(twoCalls));
    const solid = () => rows(element).map(each => each.querySelector('[data-action=end]')?.matches('.action.end'));
    expect(solid()).to.deep.equal([false, true]);
    await phone.client.swapTo(calls[0]?.id ?? '');
    await settled(element);
    expect(solid()).to.deep.equal([true, false]);
  });

  it('says so when there are none', async () => {
    const { element } = await list(() => {});
    expect(element.shadowRoot?.textContent.trim()).to.equal('No calls');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('does what its buttons say', async () => {
    const { element, calls } = await list(withCalls(twoCalls));
    const states = () => calls.map(({ state }) => state).join();
    button(element, 0, 'swap').click();
    await soon(() => states() === 'active,held');
    await settled(element);
    button(element, 0, 'hold').click();
    await soon(() => states() === 'held,held');
    await settled(element);
    button(element, 1, 'resume').click();
    await soon(() => states() === 'held,active');
    await settled(element);
    button(element, 0, 'end').click();
    expect(states()).to.equal('done,active');
  });

  it('answers and declines a second call', async () => {
    for (const [action, expected] of [
      ['holdAndAnswer', 'held,active'],
      ['decline', 'active,done'],
    ] as const) {
      const { element, calls } = await list(async ({ phone }) => {
        await phone.talk();
        phone.ring();
      });
      button(element, 1, action).click();
      await soon(() => calls.map(({ state }) => state).join() === expected);
    }
  });

  describe('transfers', () => {
    it('to a number, typed as people type it', async () => {
      const { element, phone, calls } = await list(withCalls(twoCalls));
      button(element, 1, 'transfer').click();
      await settled(element);
      expect(deepActiveElement()).to.equal(inside(row(element, 1), 'input'));
      await type('+1 (800) 437-7950');
      await sendKeys({ press: 'Enter' });
      expect(transfers(phone)).to.deep.equal([[calls[1]?.id, '+18004377950']]);
    });

    it('into the other call', async () => {
      const { element, phone, calls } = await list(transferring);
      const attended = inside(row(element, 1), '[part=attended-button]');
      expect(attended.textContent).to.contain('Connect Ada Lovelace with Grace Hopper');
      attended.click();
      await soon(() => phone.sent('modify').length === 2); // the first was the hold
      expect(phone.sent('modify')[1]).to.include({ action: 'replace', replaceCallID: calls[0]?.id });
    });

    const refused: Readonly<Record<string, string>> = {
      'ada lovelace': 'This number cannot be called. Enter a phone number or a SIP address.',
      '+12025550142 ext 12': '“12” cannot be sent after a transfer. Enter only the number.',
      '2001;12': '“;12” cannot be sent after a transfer. Enter only the number.',
    };
    for (const [text, why] of Object.entries(refused)) {
      it(`not to ${text}: it says why until the text changes`, async () => {
        const { element, phone, calls } = await list(transferring);
        await submit(element, text);
        expect(inside(row(element, 1), '#refusal').textContent.trim()).to.equal(why);
        expect(inside(row(element, 1), 'input').getAttribute('aria-describedby')).to.equal('refusal');
        expect(transfers(phone)).to.deep.equal([]);
        await submit(element, '+1 (202) 555-0142');
        expect(row(element, 1).querySelector('#refusal')).to.equal(null);
        expect(transfers(phone)).to.deep.equal([[calls[1]?.id, '+12025550142']]);
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
      const { element, phone } = await list(transferring);
      inside(row(element, 1), 'input').focus();
      await sendKeys({ press: 'Enter' });
      expect(transfers(phone)).to.deep.equal([]);
    });

    it('nowhere with Escape, which leads back to the button', async () => {
      const { element } = await list(transferring);
      inside(row(element, 1), 'input').focus();
      await sendKeys({ press: 'Escape' });
      await settled(element);
      expect(row(element, 1).querySelector('form')).to.equal(null);
      expect(deepActiveElement()).to.equal(button(element, 1, 'transfer'));
    });

    it('and says when the server refuses', async () => {
      const { element, phone, calls } = await list(transferring);
      inside(row(element, 1), 'input').focus();
      phone.server.on('modify', () => {
        throw new Error('no');
      });
      await type('1002');
      await sendKeys({ press: 'Enter' });
      await soon(() => calls[1]?.snapshot.error?.code === 44006);
      await settled(element);
      expect(inside(row(element, 1), '.trouble').textContent).to.contain('could not be transferred');
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('could not be transferred');
    });
  });

  describe('with the keyboard', () => {
    it('goes from call to call with the arrows', async () => {
      const { element } = await list(withCalls(twoCalls));
      button(element, 0, 'transfer').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(deepActiveElement()).to.equal(button(element, 1, 'transfer'));
      await sendKeys({ press: 'ArrowUp' });
      expect(deepActiveElement()).to.equal(button(element, 0, 'transfer'));
    });

    it('goes to the next call when one ends, but not to its End', async () => {
      const { element, phone, calls } = await list(withCalls(twoCalls));
      button(element, 0, 'end').focus();
      if (calls[0]) phone.end(calls[0]);
      await settled(element);
      expect(deepActiveElement()).to.equal(row(element, 0));
    });
  });
});
