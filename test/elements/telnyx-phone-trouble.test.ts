/** How telnyx-phone shows what goes wrong without anybody's fault, and mends itself or wants a click. */
import { expect } from '@open-wc/testing';
import { initialState, type CallSnapshot } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';

useFakeClient();

const fallback: Act = ({ fake }) =>
  fake.setState({ region: { ...initialState.region, selected: 'eu', fallback: true, locked: 'connected' } });
const interrupted =
  (state: CallSnapshot['state'], reason: CallSnapshot['reason']): Act =>
  ({ fake }) =>
    fake.addCall({ state, reason });
const reloaded: Act = at => {
  void interrupted('reconnecting', 'page-reloaded')(at);
  at.fake.setState({ playback: 'blocked' });
};

const ringsUnheard: Act = ({ fake }) => {
  fake.addCall({ direction: 'inbound', state: 'ringing', activeSince: null });
  fake.setState({ playback: 'blocked' });
};

const heardBadly: Act = async at => {
  const advice = { cause: 'The network loses packets.', advice: 'Use a cable.' };
  at.fake.addCall({ warnings: [{ code: 31003, name: 'HIGH_PACKET_LOSS', since: 0, ...advice }] });
  await settled(at.element);
  at.fake.emitQuality({ mos: 2.4, quality: 'bad', loss: 0.1 });
};

async function phone(act: Act = () => {}, width = 320): Promise<{ element: TelnyxPhone; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-phone', act, { width });
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, fake };
}

const maybe = (element: TelnyxPhone, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const find = (element: TelnyxPhone, selector: string): HTMLElement => {
  const found = maybe(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: TelnyxPhone, selector: string) =>
  find(element, selector).textContent.replace(/\s+/g, ' ').trim();

describe('telnyx-phone in trouble', () => {
  elementContract('telnyx-phone', {
    states: {
      'another region in use': fallback,
      'call interrupted': interrupted('reconnecting', 'network-lost'),
      'call dropped': interrupted('dropped', 'network-lost'),
      'page reloaded, sound blocked': reloaded,
      'a call rings unheard': ringsUnheard,
      'call heard badly': heardBadly,
    },
  });

  it('lets a call that comes in be heard, with a click', async () => {
    const { element, fake } = await phone(ringsUnheard);
    expect(text(element, '.banner')).to.contain('The browser has blocked the sound.');
    find(element, '.banner .button').click();
    expect(fake.asked).to.deep.equal([['resumeAudio']]);
  });

  it('says that the network is gone, and when it is back', async () => {
    const { element, fake } = await phone();
    dispatchEvent(new Event('offline'));
    await settled(element);
    expect(text(element, '.bar'), 'a hint alone').to.equal('Ready');
    fake.setState({ connection: 'reconnecting', ready: false });
    await settled(element);
    expect(text(element, '.bar')).to.equal('No network');
    expect(text(element, '.banner')).to.contain('comes back by itself');
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('No network');
    dispatchEvent(new Event('online'));
    fake.setState({ connection: 'connected', ready: true });
    await settled(element);
    expect(text(element, '.bar')).to.equal('Ready');
    expect(maybe(element, '.banner')).to.equal(null);
  });

  it('says that another region is in use', async () => {
    const { element } = await phone(fallback);
    expect(text(element, '.banner')).to.equal('Your region does not answer. Using the nearest one.');
    expect(text(element, '.bar')).to.equal('Ready');
  });

  const told: [state: CallSnapshot['state'], reason: CallSnapshot['reason'], words: string][] = [
    ['reconnecting', 'network-lost', 'The connection was lost. Your call is on its way back.'],
    ['reconnecting', 'media-failed', 'The audio was interrupted. It is on its way back.'],
    ['reconnecting', 'page-reloaded', 'Your call is on its way back.'],
    ['dropped', 'network-lost', 'Your call comes back when the network does.'],
  ];
  for (const [state, reason, words] of told) {
    it(`says in a call that is ${state} for ${reason}: ${words}`, async () => {
      const { element } = await phone(interrupted(state, reason));
      expect(text(element, '.banner')).to.equal(words);
    });
  }

  it('shows how a call is heard, and says what to do', async () => {
    const { element, fake } = await phone(heardBadly);
    const status = find(element, 'telnyx-call-status').shadowRoot;
    const bars = () => status?.querySelector('.bars')?.getAttribute('aria-label');
    expect(bars()).to.equal('Call quality: Bad');
    expect(text(element, '.banner')).to.equal('The network loses packets. Use a cable.');
    fake.updateCall('call-1', { warnings: [] });
    fake.emitQuality();
    fake.emitQuality();
    await settled(element);
    expect(bars()).to.equal('Call quality: Excellent');
    expect(maybe(element, '.banner')).to.equal(null);
  });

  it('has nothing measured once the call or the phone is gone', async () => {
    const { element, fake } = await phone(heardBadly);
    expect(fake.qualityListenerCount('call-1')).to.equal(1);
    element.remove();
    await settled(element);
    expect(fake.qualityListenerCount('call-1')).to.equal(0);
  });

  it('takes up a call with one tap after a reload, where the browser wants that', async () => {
    const { element, fake } = await phone(reloaded);
    fake.updateCall('call-1', { state: 'active', reason: null });
    await settled(element);
    expect(text(element, '.banner')).to.equal('Your call is still there. Resume call');
    find(element, '.banner .button').click();
    expect(fake.asked).to.deep.equal([['resumeAudio']]);
  });

  it('tells who answered on another device, and calls it no missed call', async () => {
    const elsewhere = { cause: 'PICKED_OFF', causeCode: 805, sipCode: 487, endedBy: 'remote' } as const;
    const { element } = await phone(({ fake }) => {
      const { id } = fake.addCall({ direction: 'inbound', activeSince: null, termination: elsewhere });
      fake.updateCall(id, { state: 'done', endedAt: Date.now() });
    }, 900);
    expect(find(element, 'telnyx-call-status').shadowRoot?.querySelector('[part=reason]')?.textContent).to.equal(
      'Answered on another device',
    );
    expect(maybe(element, '.missed')).to.equal(null);
  });
});
