import { expect } from '@open-wc/testing';
import { TelnyxIncomingCall } from '../../src/elements/telnyx-incoming-call/telnyx-incoming-call.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, type Stage, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';

useFakeClient();

const ring: Act = ({ fake }) => fake.addCall({ direction: 'inbound', state: 'ringing', activeSince: null });
const second: Act = at => {
  at.fake.addCall({ remote: { name: 'Grace Hopper', number: '+14155550142' } });
  ring(at);
};

async function incoming(act: Act): Promise<{ element: TelnyxIncomingCall; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-incoming-call', act);
  if (!(element instanceof TelnyxIncomingCall)) throw new TypeError('not an incoming call');
  return { element, fake };
}

const button = (element: TelnyxIncomingCall, name: 'answer' | 'decline' | 'end'): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}-button"]`);
  if (!found) throw new Error(`no ${name} button`);
  return found;
};
const text = (element: TelnyxIncomingCall) => element.shadowRoot?.querySelector('.base')?.textContent ?? '';

describe('telnyx-incoming-call', () => {
  elementContract('telnyx-incoming-call', {
    states: {
      nobody: () => {},
      ringing: ring,
      'a number alone': ({ fake }) =>
        fake.addCall({ direction: 'inbound', state: 'ringing', remote: { name: '', number: '+493012345678' } }),
      'during another call': second,
      'while the other call is on hold': at => {
        at.fake.addCall({ state: 'held', held: true });
        ring(at);
      },
    },
    properties: { callId: 'call-1', silent: true },
  });

  it('shows who is calling, and nothing otherwise', async () => {
    const { element, fake } = await incoming(() => {});
    expect(getComputedStyle(element).display).to.equal('none');
    ring({ element, fake } as unknown as Stage);
    await settled(element);
    expect(text(element)).to.contain('Ada Lovelace').and.to.contain('+1 555 010 0');
    expect(element.shadowRoot?.querySelector('[role=group]')?.getAttribute('aria-label')).to.equal(
      'Incoming call from Ada Lovelace',
    );
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('Incoming call from Ada Lovelace');
    fake.updateCall('call-1', { state: 'connecting' });
    await settled(element);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('says so when nobody knows who it is', async () => {
    const { element } = await incoming(({ fake }) =>
      fake.addCall({ direction: 'inbound', state: 'ringing', remote: { name: '', number: '' } }),
    );
    expect(text(element)).to.contain('Unknown caller');
  });

  it('answers and declines', async () => {
    const { element, fake } = await incoming(ring);
    button(element, 'answer').click();
    button(element, 'decline').click();
    expect(fake.asked).to.deep.equal([
      ['call.answer', 'call-1'],
      ['call.hangup', 'call-1'],
    ]);
  });

  it('is not answered by the second half of a double click', async () => {
    const { element, fake } = await incoming(ring);
    button(element, 'answer').dispatchEvent(new MouseEvent('click', { detail: 2 }));
    expect(fake.asked).to.deep.equal([]);
  });

  it('leaves it to a page that prevents it', async () => {
    const { element, fake } = await incoming(ring);
    element.addEventListener('telnyx-answer-request', event => event.preventDefault(), { once: true });
    button(element, 'answer').click();
    expect(fake.asked).to.deep.equal([]);
  });

  describe('during another call', () => {
    it('holds the other call and answers', async () => {
      const { element, fake } = await incoming(second);
      expect(button(element, 'answer').textContent).to.contain('Hold & answer');
      expect(element.matches(':state(second)')).to.equal(true);
      button(element, 'answer').click();
      expect(fake.asked).to.deep.equal([['holdAndAnswer', 'call-2']]);
    });

    it('ends the other call and answers', async () => {
      const { element, fake } = await incoming(second);
      expect(button(element, 'end').textContent.trim()).to.equal('End & answer');
      button(element, 'end').click();
      expect(fake.asked).to.deep.equal([['endAndAnswer', 'call-2']]);
    });

    it('says when more than one call would end', async () => {
      const { element } = await incoming(at => {
        at.fake.addCall({ state: 'held', held: true });
        second(at);
      });
      expect(button(element, 'end').textContent.trim()).to.equal('End all & answer');
    });

    it('answers alone while the other call is on hold already', async () => {
      const { element, fake } = await incoming(at => {
        at.fake.addCall({ state: 'held', held: true });
        ring(at);
      });
      expect(text(element)).to.contain('You have another call.');
      button(element, 'answer').click();
      expect(fake.asked).to.deep.equal([['call.answer', 'call-2']]);
    });

    it('leaves both ways to a page that prevents them', async () => {
      const { element, fake } = await incoming(second);
      for (const type of ['telnyx-hold-and-answer-request', 'telnyx-end-and-answer-request'])
        element.addEventListener(type, event => event.preventDefault(), { once: true });
      button(element, 'answer').click();
      button(element, 'end').click();
      expect(fake.asked).to.deep.equal([]);
    });
  });

  it('shows the one that has waited longest, and how many more', async () => {
    const { element } = await incoming(at => {
      ring(at);
      at.fake.addCall({ direction: 'inbound', state: 'ringing', remote: { name: 'Grace Hopper', number: '' } });
    });
    expect(text(element)).to.contain('Ada Lovelace').and.to.contain('1 more waiting');
  });
});
