import { expect } from '@open-wc/testing';
import type { CallState } from '../../src/client/index.js';
import { TelnyxIncomingCall } from '../../src/elements/telnyx-incoming-call/telnyx-incoming-call.js';
import { elementContract, stateContract } from '../contracts/element-contract.js';
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

function part(element: Element, name: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
const button = (element: TelnyxIncomingCall, name: 'answer' | 'decline' | 'end' | 'silence'): HTMLElement =>
  part(element, `${name}-button`);
const text = (element: TelnyxIncomingCall) => element.shadowRoot?.querySelector('.base')?.textContent ?? '';
/** Those of the calls that there are, the oldest first. */
const states = ({ client }: ScriptedPhone) => client.state.calls.map(({ state }) => state);
const become = (phone: ScriptedPhone, ...wanted: CallState[]) => soon(() => states(phone).join() === wanted.join());

describe('telnyx-incoming-call', () => {
  elementContract('telnyx-incoming-call', {
    states: {
      nobody: () => {},
      ringing: ring,
      silenced: ({ phone }) => phone.ring().silence(),
      'a number alone': ({ phone }) => phone.ring({ name: '', number: '+493012345678' }),
      'during another call': second,
      'while the other call is on hold': whileHeld,
    },
    properties: { callId: 'call-1', silent: true },
  });
  for (const [name, act] of Object.entries({ ring, second })) {
    describe(`with the reasons to decline: ${name}`, () =>
      stateContract('telnyx-incoming-call', async at => {
        await act(at);
        await settled(at.element);
        part(at.element, 'reasons-button').click();
      }));
  }

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

  describe('silencing', () => {
    const silenced = ({ client }: ScriptedPhone) => client.state.calls.map(call => call.silenced);
    const escape = (target: Element) => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };

    it('stops the ring, and the call can still be answered', async () => {
      const { element, phone } = await incoming(ring);
      const top = button(element, 'answer').getBoundingClientRect().top;
      button(element, 'silence').focus();
      button(element, 'silence').click();
      await settled(element);
      expect(silenced(phone)).to.deep.equal([true]);
      expect(button(element, 'silence').textContent.trim()).to.equal('Silenced');
      expect(element.shadowRoot?.activeElement === button(element, 'silence')).to.equal(true);
      expect(element.matches(':state(silenced)')).to.equal(true);
      expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('The ring is silenced.');
      expect(button(element, 'answer').getBoundingClientRect().top).to.equal(top);
      button(element, 'answer').click();
      await become(phone, 'active');
    });

    it('Escape does so once', async () => {
      const { element, phone } = await incoming(ring);
      expect(escape(button(element, 'answer'))).to.equal(true);
      await settled(element);
      expect(silenced(phone)).to.deep.equal([true]);
      expect(escape(button(element, 'answer')), 'it is the page’s again').to.equal(false);
    });

    it('takes all calls that wait, but not one that comes later', async () => {
      const { element, phone } = await incoming(({ phone: its }) => {
        its.ring(ada);
        its.ring(grace);
      });
      button(element, 'silence').click();
      await settled(element);
      expect(silenced(phone)).to.deep.equal([true, true]);
      phone.ring(ada);
      await settled(element);
      expect(silenced(phone)).to.deep.equal([true, true, false]);
      expect(element.matches(':state(silenced)')).to.equal(false);
    });

    it('of a second call', async () => {
      const { element, phone } = await incoming(whileHeld);
      button(element, 'silence').click();
      expect(silenced(phone)).to.deep.equal([false, true]);
    });

    it('leaves it to a page that prevents it', async () => {
      const { element, phone } = await incoming(ring);
      element.addEventListener('telnyx-silence-request', event => event.preventDefault(), { once: true });
      button(element, 'silence').click();
      expect(silenced(phone)).to.deep.equal([false]);
    });
  });

  describe('declining with a reason', () => {
    for (const [word, reason, causeCode] of [
      ['Busy', 'busy', 17],
      ['Not now', 'rejected', 21],
    ] as const) {
      it(`${word}: the server is told ${causeCode}`, async () => {
        const { element, phone } = await incoming(ring);
        const asked: unknown[] = [];
        element.addEventListener('telnyx-hangup-request', event => asked.push(event.reason));
        part(element, 'reasons-button').click();
        await settled(element);
        const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=reason-button]') ?? [])];
        buttons.find(({ textContent }) => textContent.trim() === word)?.click();
        await soon(() => phone.sent('bye').length > 0);
        expect(asked).to.deep.equal([reason]);
        expect(phone.sent('bye')[0]).to.include({ causeCode });
        expect(phone.client.state.lastCall?.termination).to.deep.equal({
          cause: 'DECLINED',
          causeCode,
          endedBy: 'local',
        });
      });
    }

    it('the focus goes to the reasons and back; Answer and Decline stay where they are', async () => {
      const { element, phone } = await incoming(ring);
      const at = () => ['answer', 'decline'].map(name => button(element, name as 'answer').getBoundingClientRect().top);
      const before = at();
      part(element, 'reasons-button').click();
      await settled(element);
      expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Busy');
      expect(at()).to.deep.equal(before);
      element.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      );
      await settled(element);
      expect(element.shadowRoot?.activeElement === part(element, 'reasons-button')).to.equal(true);
      expect(phone.client.state.calls[0]?.silenced, 'Escape only closed the reasons').to.equal(false);
      part(element, 'reasons-button').click();
      await settled(element);
      part(element, 'close-button').click();
      await settled(element);
      expect(element.shadowRoot?.activeElement === part(element, 'reasons-button')).to.equal(true);
    });

    it('the reasons of one call are not open for the next', async () => {
      const { element, phone } = await incoming(() => {});
      const first = phone.ring();
      await settled(element);
      part(element, 'reasons-button').click();
      await settled(element);
      phone.end(first);
      phone.ring(grace);
      await settled(element);
      part(element, 'reasons-button');
    });
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
