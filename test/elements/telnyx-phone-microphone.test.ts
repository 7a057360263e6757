/** How telnyx-phone tells that one will not be heard, and the way out. */
import { expect } from '@open-wc/testing';
import type { MicrophoneSilence } from '../../src/client/index.js';
import { TelnyxPhone } from '../../src/elements/telnyx-phone/telnyx-phone.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import type { FakeMediaDevices } from '../support/fake-media-devices.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

type Trouble = 'denied' | 'dismissed' | 'missing' | 'failed';

/** What stands in the way of the microphone. */
const obstacles: Readonly<Record<Trouble, (devices: FakeMediaDevices) => void>> = {
  denied: devices => devices.permit('denied'),
  dismissed: devices => {
    devices.permit('prompt');
    devices.failure = 'NotAllowedError';
  },
  missing: devices => devices.unplug('microphone'),
  failed: devices => (devices.failure = 'NotReadableError'),
};
/** The way is free again. */
function free(devices: FakeMediaDevices): void {
  devices.failure = null;
  devices.plug('audioinput', 'microphone');
  devices.permit('granted');
  devices.change();
}

/** The user was asked, and this came of it. */
const idle =
  (trouble: Trouble): Act =>
  async ({ phone: { client, browser } }) => {
    obstacles[trouble](browser.devices);
    await client.devices.request().catch(() => {});
  };
const rung =
  (trouble: Trouble): Act =>
  async at => {
    await idle(trouble)(at);
    at.phone.ring();
  };
/** In the middle of a conversation. */
const inCall =
  (trouble: Trouble): Act =>
  async ({ phone }) => {
    const { devices } = phone.browser;
    free(devices);
    await phone.talk();
    obstacles[trouble](devices);
    if (trouble !== 'denied') devices.unplug('microphone');
    await soon(() => phone.client.state.microphone === trouble);
  };
/** In a conversation nothing comes from the microphone, one of these. */
const silent =
  (silence: MicrophoneSilence, chosen: string | null = null, ...more: string[]): Act =>
  async ({ phone }) => {
    phone.browser.devices.plug('audioinput', ...more);
    await phone.talk();
    await phone.client.devices.selectMicrophone(chosen);
    await phone.silenceMicrophone(silence);
  };

async function shown(act: Act): Promise<{ element: TelnyxPhone; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-phone', act);
  if (!(element instanceof TelnyxPhone)) throw new TypeError('not a phone');
  return { element, phone };
}

/** Whether Call is below what is seen of the phone, or something is over it. */
function hidesCall(element: Element): boolean {
  const call = element.shadowRoot?.querySelector('telnyx-dialpad')?.shadowRoot?.querySelector('.call');
  if (!call) throw new Error('no Call');
  element.scrollIntoView({ block: 'end' });
  const { left, top, width, height } = call.getBoundingClientRect();
  const hit = (y: number) => call.contains(seenAt(left + width / 2, y));
  return !hit(top + 2) || !hit(top + height - 2);
}

function seenAt(x: number, y: number): Element | null {
  let seen = document.elementFromPoint(x, y);
  for (let root = seen?.shadowRoot; root; root = seen.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === seen) break;
    seen = inner;
  }
  return seen;
}

const banner = (element: TelnyxPhone) => element.shadowRoot?.querySelector<HTMLElement>('.banner') ?? null;
const text = (element: TelnyxPhone) => banner(element)?.textContent.replace(/\s+/g, ' ').trim();
const button = (element: TelnyxPhone) => banner(element)?.querySelector('button') ?? null;

describe('the microphone of telnyx-phone', () => {
  for (const width of [280, 320, 375])
    for (const trouble of ['denied', 'dismissed', 'missing', 'failed'] as const)
      it(`${trouble}, ${width} px: the phone does not grow`, async () => {
        const at = await stage('telnyx-phone', () => {}, { width });
        const before = at.element.offsetHeight;
        await idle(trouble)(at);
        await until(() => at.element.shadowRoot?.querySelector('.banner'));
        await settled(at.element);
        expect(at.element.offsetHeight).to.equal(before);
        expect(hidesCall(at.element), 'Call is hidden').to.equal(false);
      });

  elementContract('telnyx-phone', {
    states: {
      'microphone blocked': idle('denied'),
      'microphone blocked, somebody calls': rung('denied'),
      'microphone missing in a call': inCall('missing'),
      'microphone silent': silent('silent', null, 'headset'),
      'microphone switched off': silent('muted'),
    },
  });

  const troubles: [microphone: Trouble, words: string][] = [
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
        const { element, phone } = await shown(act);
        const { devices } = phone.browser;
        expect(text(element)).to.equal(words);
        const { length } = devices.asked;
        button(element)?.click();
        await soon(() => devices.asked.length > length);
        free(devices);
        await soon(() => ['idle', 'open'].includes(phone.client.state.microphone));
        await settled(element);
        expect(banner(element)).to.equal(null);
      });
    }
  }

  it('is told to those who listen', async () => {
    await shown(idle('denied'));
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.equal('The microphone is blocked.');
  });

  const used = ({ client }: ScriptedPhone) => client.state.devices.microphoneId;

  it('that gives no sound may be changed for the next one', async () => {
    const { element, phone } = await shown(silent('silent', 'microphone', 'headset'));
    expect(text(element)).to.equal(
      'Nothing comes from your microphone. Check its switch and the system’s settings. Use The headset',
    );
    phone.browser.level = 0.3;
    button(element)?.click();
    await soon(() => used(phone) === 'headset');
    await settled(element);
    expect(banner(element)).to.equal(null);
  });

  it('that was the last in the list is changed for the first', async () => {
    const { element, phone } = await shown(silent('silent', 'headset', 'headset'));
    button(element)?.click();
    await soon(() => used(phone) === 'microphone');
  });

  it('that is switched off is told, without a button where there is no other', async () => {
    const { element } = await shown(silent('muted'));
    expect(text(element)).to.equal('Nothing comes from your microphone. Check its switch and the system’s settings.');
    expect(button(element)).to.equal(null);
  });

  it('is left to a page that has other ways out', async () => {
    const { element, phone } = await shown(idle('denied'));
    const { length } = phone.browser.devices.asked;
    element.addEventListener('telnyx-microphone-request', event => event.preventDefault());
    button(element)?.click();
    await settled(element);
    expect(phone.browser.devices.asked).to.have.length(length);
  });
});
