/** telnyx-device-picker on a real phone: the browser's own devices, real calls. */
import { expect, fixture } from '@open-wc/testing';
import type { TelnyxClient } from '../../src/client/index.js';
import '../../src/elements/telnyx-device-picker/telnyx-device-picker.js';
import { become } from '../support/phone.js';
import { clientOf, hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { until } from '../support/until.js';

interface Scene {
  readonly client: TelnyxClient;
  readonly find: <E extends HTMLElement>(selector: string) => E | null;
}

async function scene(): Promise<Scene> {
  const phone = await livePhone({ ringback: 'off' });
  await isReady(phone);
  const box = await fixture<HTMLElement>(document.createElement('div'));
  const picker = document.createElement('telnyx-device-picker');
  picker.client = clientOf(phone);
  box.append(picker);
  return { client: clientOf(phone), find: selector => picker.shadowRoot?.querySelector(selector) ?? null };
}

const microphones = ({ find }: Scene) => [...(find<HTMLSelectElement>('select[name=microphone]')?.options ?? [])];
const level = ({ find }: Scene) => Number(find('[part=level]')?.getAttribute('aria-valuenow'));
const testButton = ({ find }: Scene) =>
  until(() => find('[part=test-button][value=microphone][aria-disabled=false]'), { what: 'a button to test with' });
const isOpen = ({ client }: Scene) => client.state.microphone === 'open';

async function allowed(): Promise<Scene> {
  const at = await scene();
  const button = await until(() => at.find('[part=allow-button]') ?? at.find('[part=test-button][value=microphone]'));
  if (button.matches('[part=allow-button]')) button.click();
  await until(() => microphones(at).length > 1, { what: 'the names of the microphones' });
  return at;
}

describe('telnyx-device-picker with real devices', () => {
  afterEach(async () => {
    await hangUpEverything();
    localStorage.removeItem('telnyx-devices');
  });

  it('learns their names with one click, and leaves no microphone open', async () => {
    const at = await allowed();
    expect(microphones(at).every(({ text }) => text.trim() !== '')).to.equal(true);
    await until(() => at.client.state.microphone === 'idle');
  });

  it('shows what the microphone hears while it is tested', async () => {
    const at = await allowed();
    (await testButton(at)).click();
    await until(() => isOpen(at) && level(at) > 20, { what: 'a level' });
    (await testButton(at)).click();
    await until(() => at.client.state.microphone === 'idle');
    expect(level(at)).to.equal(0);
  });

  it('changes the microphone of a running call, shows its level, and lets it go with the call', async () => {
    const at = await allowed();
    const call = at.client.newCall('9197');
    await become(call, 'active');
    await until(() => level(at) > 20, { what: 'the level of the call' });
    const list = at.find<HTMLSelectElement>('select[name=microphone]');
    const other = microphones(at).at(-1)?.value ?? '';
    if (list) list.value = other;
    list?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => at.client.state.devices.microphoneId === other);
    await until(() => list?.value === other);
    expect(call.localStream?.getAudioTracks()[0]?.getSettings().deviceId).to.equal(other);
    await until(() => level(at) > 20, { what: 'the level of the other microphone' });
    await call.hangup();
    await until(() => at.client.state.microphone === 'idle', { what: 'the microphone is let go' });
    expect(level(at)).to.equal(0);
  });

  it('switches what is done to the sound of a running call', async () => {
    const at = await allowed();
    const call = at.client.newCall('9197');
    await become(call, 'active');
    at.find<HTMLInputElement>('input[name=echoCancellation]')?.click();
    await until(() => !at.client.state.devices.processing.echoCancellation);
    expect(call.localStream?.getAudioTracks()[0]?.getSettings().echoCancellation).to.equal(false);
    expect(call.state).to.equal('active');
  });
});
