import { expect } from '@open-wc/testing';
import type { CallState } from '../../src/client/index.js';
import { TelnyxIncomingCall } from '../../src/elements/telnyx-incoming-call/telnyx-incoming-call.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { ada, grace, soon, type ScriptedPhone } from '../support/scripted-phone.js';

const ring: Act = ({ phone }) => phone.ring();
const second: Act = async ({ phone }) => {
  await phone.talk(grace);
  phone.ring();
};
const whileHeld: Act = async ({ phone }) => {
  await phone.hold(grace);
  phone.ring();
};

async function incoming(act: Act): Promise<{ element: TelnyxIncomingCall; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-incoming-call', act);
  if (!(element instanceof TelnyxIncomingCall)) throw new TypeError('not an incoming call');
  return { element, phone };
}

const button = (element: TelnyxIncomingCall, name: 'answer' | 'decline' | 'end'): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}-button"]`);
  if (!found) throw new Error(`no ${name} button`);
  return found;
};
const text = (element: TelnyxIncomingCall) => element.shadowRoot?.querySelector('.base')?.textContent ?? '';
/** Those of the calls that there are, the oldest first. */
const states = ({ client }: ScriptedPhone) => client.state.calls.map(({ state }) => state);
const become = (phone: ScriptedPhone, ...wanted: CallState[]) => soon(() => states(phone).join() === wanted.join());

describe('telnyx-incoming-call', () => {
  elementContract('telnyx-incoming-call', {
    states: {
      nobody: () => {},
      ringing: ring,
      'a number alone': ({ phone }) => phone.ring({ name: '', number: '+493012345678' }),
      'during another call': second,
      'while the other call is on hold': whileHeld,
    },
    properties: { callId: 'call-1', silent: true },
  });

  it('shows who is calling, and nothing otherwise', async () => {
    const { element, phone } = await incoming(() => {});
    expect(getComputedStyle(element).display).to.equal('none');
    const call = phone.ring();
    await settled(element);
    expect(text(element)).to.contain('Ada Lovelace').and.to.contain('+1 555 010 0');
    expect(element.shadowRoot?.querySelector('[role=group]')?.getAttribute('aria-label')).to.equal(
      'Incoming call from Ada Lovelace',
    );
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('Incoming call from Ada Lovelace');
    const answered = call.answer();
    expect(call.state).to.equal('connecting');
    await settled(element);
    expect(getComputedStyle(element).display).to.equal('none');
    await answered;
  });

  it('says so when nobody knows who it is', async () => {
    const { element } = await incoming(({ phone }) => phone.ring({ name: '', number: '' }));
    expect(text(element)).to.contain('Unknown caller');
  });

  for (const [name, state] of [
    ['answer', 'active'],
    ['decline', 'done'],
  ] as const) {
    it(`its ${name} button does so`, async () => {
      const { element, phone } = await incoming(() => {});
      const call = phone.ring();
      await settled(element);
      button(element, name).click();
      await soon(() => call.state === state);
      expect(call.termination?.cause).to.equal(name === 'decline' ? 'DECLINED' : undefined);
    });
  }

  it('is not answered by the second half of a double click', async () => {
    const { element, phone } = await incoming(ring);
    button(element, 'answer').dispatchEvent(new MouseEvent('click', { detail: 2 }));
    expect(states(phone)).to.deep.equal(['ringing']);
  });

  it('leaves it to a page that prevents it', async () => {
    const { element, phone } = await incoming(ring);
    element.addEventListener('telnyx-answer-request', event => event.preventDefault(), { once: true });
    button(element, 'answer').click();
    expect(states(phone)).to.deep.equal(['ringing']);
  });

  describe('during another call', () => {
    it('holds the other call and answers', async () => {
      const { element, phone } = await incoming(second);
      expect(button(element, 'answer').textContent).to.contain('Hold & answer');
      expect(element.matches(':state(second)')).to.equal(true);
      button(element, 'answer').click();
      await become(phone, 'held', 'active');
    });

    it('ends the other call and answers', async () => {
      const { element, phone } = await incoming(second);
      expect(button(element, 'end').textContent.trim()).to.equal('End & answer');
      button(element, 'end').click();
      await become(phone, 'active');
      expect(phone.client.state.lastCall?.remote.name).to.equal(grace.name);
    });

    it('says when more than one call would end', async () => {
      const { element } = await incoming(async at => {
        await at.phone.hold();
        await second(at);
      });
      expect(button(element, 'end').textContent.trim()).to.equal('End all & answer');
    });

    it('answers alone while the other call is on hold already', async () => {
      const { element, phone } = await incoming(whileHeld);
      expect(text(element)).to.contain('You have another call.');
      expect(button(element, 'answer').textContent).to.not.contain('Hold');
      button(element, 'answer').click();
      await become(phone, 'held', 'active');
      expect(phone.sent('modify'), 'the hold before').to.have.length(1);
    });

    it('leaves both ways to a page that prevents them', async () => {
      const { element, phone } = await incoming(second);
      for (const type of ['telnyx-hold-and-answer-request', 'telnyx-end-and-answer-request'])
        element.addEventListener(type, event => event.preventDefault(), { once: true });
      button(element, 'answer').click();
      button(element, 'end').click();
      expect(states(phone)).to.deep.equal(['active', 'ringing']);
      expect(phone.sent('modify')).to.be.empty;
    });
  });

  it('shows the one that has waited longest, and how many more', async () => {
    const { element } = await incoming(({ phone }) => {
      phone.ring(ada);
      phone.ring(grace);
    });
    expect(text(element)).to.contain('Ada Lovelace').and.to.contain('1 more waiting');
  });
});
