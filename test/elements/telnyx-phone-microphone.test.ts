/** How telnyx-phone tells that one will not be heard, and the way out. */
import { expect } from '@open-wc/testing';
import type { CallSnapshot, ClientState, DevicesState } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { devicesState } from '../support/fake-devices.js';

useFakeClient();

type Microphone = ClientState['microphone'];

const idle =
  (microphone: Microphone): Act =>
  ({ fake }) =>
    fake.setState({ microphone });
const inCall =
  (microphone: Microphone, devices: Partial<DevicesState> = {}, call: Partial<CallSnapshot> = {}): Act =>
  ({ fake }) => {
    fake.setState({ microphone, devices: devicesState(devices) });
    fake.addCall(call);
  };
const rung = (microphone: Microphone) =>
  inCall(microphone, {}, { direction: 'inbound', state: 'ringing', activeSince: null });

async function phone(act: Act): Promise<{ element: TelnyxPhone; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-phone', act);
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, fake };
}

const banner = (element: TelnyxPhone) => element.shadowRoot?.querySelector<HTMLElement>('.banner') ?? null;
const text = (element: TelnyxPhone) => banner(element)?.textContent.replace(/\s+/g, ' ').trim();
const button = (element: TelnyxPhone) => banner(element)?.querySelector('button') ?? null;

describe('the microphone of telnyx-phone', () => {
  elementContract('telnyx-phone', {
    states: {
      'microphone blocked': idle('denied'),
      'microphone blocked, somebody calls': rung('denied'),
      'microphone missing in a call': inCall('missing'),
      'microphone silent': inCall('open', { silence: 'silent' }),
      'microphone switched off': inCall('open', { silence: 'muted', microphones: [] }),
    },
  });

  const troubles: [microphone: Microphone, words: string][] = [
    ['denied', 'The microphone is blocked. Allow it in the browser’s site settings, then try again. Try again'],
    ['dismissed', 'The microphone is not allowed yet. Try again, and choose “Allow”. Try again'],
    ['missing', 'No microphone was found. Connect one, then try again. Try again'],
    ['failed', 'The microphone could not be opened. Close other apps that use it, then try again. Try again'],
  ];
  for (const [microphone, words] of troubles) {
    for (const [when, act] of [
      ['before a call', idle(microphone)],
      ['in a call', inCall(microphone)],
      ['while somebody calls', rung(microphone)],
    ] as const) {
      it(`that is ${microphone} ${when} is told, and asked for again`, async () => {
        const { element, fake } = await phone(act);
        expect(text(element)).to.equal(words);
        button(element)?.click();
        expect(fake.asked).to.deep.equal([['devices.request']]);
        fake.setState({ microphone: 'idle' });
        await settled(element);
        expect(banner(element)).to.equal(null);
      });
    }
  }

  it('is told to those who listen', async () => {
    const { element } = await phone(idle('denied'));
    expect(element.isConnected).to.equal(true);
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('The microphone is blocked.');
  });

  it('that gives no sound may be changed for the next one', async () => {
    const { element, fake } = await phone(inCall('open', { silence: 'silent', microphoneId: 'm1' }));
    expect(text(element)).to.equal(
      'Nothing comes from your microphone. Check its switch and the system’s settings. Use Jabra Evolve 65',
    );
    button(element)?.click();
    expect(fake.asked).to.deep.equal([['devices.selectMicrophone', 'm2']]);
    fake.setState({ devices: devicesState({ microphoneId: 'm2' }) });
    await settled(element);
    expect(banner(element)).to.equal(null);
  });

  it('that was the last in the list is changed for the first', async () => {
    const { element, fake } = await phone(inCall('open', { silence: 'silent', microphoneId: 'm2' }));
    button(element)?.click();
    expect(fake.asked).to.deep.equal([['devices.selectMicrophone', 'm1']]);
  });

  it('that is switched off is told, without a button where there is no other', async () => {
    const [only] = devicesState().microphones;
    const { element } = await phone(inCall('open', { silence: 'muted', microphones: only ? [only] : [] }));
    expect(text(element)).to.equal('Nothing comes from your microphone. Check its switch and the system’s settings.');
    expect(button(element)).to.equal(null);
  });

  it('is left to a page that has other ways out', async () => {
    const { element, fake } = await phone(idle('denied'));
    element.addEventListener('telnyx-microphone-request', event => event.preventDefault());
    button(element)?.click();
    expect(fake.asked).to.deep.equal([]);
  });
});
