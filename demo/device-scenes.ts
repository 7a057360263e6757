/** The microphone and its troubles, as scenes for the picker of devices and for the phone. */
import { callSnapshot, readyState, type GalleryClient } from './gallery-client.js';
import { devicesState } from './gallery-devices.js';
import { initialState, TelnyxError, type ClientState, type DevicesState } from '../src/client/index.js';
import type { TelnyxDevicePicker } from '../src/index.js';
import type { Scene } from './scene.js';

type Microphone = ClientState['microphone'];

const nameless = { id: '', label: '' };
const unknown: DevicesState = { ...initialState.devices, microphones: [nameless], speakers: [nameless] };
const chosen = devicesState({ microphoneId: 'm2', speakerId: 's2', ringDeviceId: 's3' });
const call = callSnapshot({ activeSince: Date.now() - 161_000 });
const talking: Partial<ClientState> = { ...readyState, calls: [call], currentCallId: call.id, microphone: 'open' };

const picker = (name: string, state: Partial<ClientState>, then?: Scene['then']): Scene => ({
  name: `devices: ${name}`,
  state: { ...readyState, devices: devicesState(), ...state },
  ...(then && { then }),
});
const phone = (name: string, state: Partial<ClientState>, then?: Scene['then']): Scene => ({
  name: `microphone: ${name}`,
  state: { ...readyState, devices: devicesState(), ...state },
  ...(then && { then }),
});
const asking = (microphone: Microphone): Partial<ClientState> => ({ microphone, devices: unknown });

const fakeOf = (element: HTMLElement) => (element as TelnyxDevicePicker).client as unknown as GalleryClient;
const inside = (element: HTMLElement, selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);

/** The browser tells a little later what can be seen, and only then the level is watched. */
const hear = (level: number) => (element: HTMLElement) => {
  const tell = () => fakeOf(element).devices.emitLevel(level);
  for (const later of [100, 500, 2_000]) setTimeout(tell, later);
};
const test = (level: number) => (element: HTMLElement) => {
  inside(element, '[part=microphone] [part=test-button]')?.click();
  hear(level)(element);
};
const fail = (element: HTMLElement) => {
  const list = inside(element, '[name=microphone]') as HTMLSelectElement | null;
  fakeOf(element).failure = new TelnyxError(42003);
  if (!list) return;
  list.value = 'm2';
  list.dispatchEvent(new Event('change', { bubbles: true }));
};
const unfold = (element: HTMLElement) => inside(element, 'summary')?.click();

export const deviceScenes: readonly Scene[] = [
  phone('blocked', { microphone: 'denied' }),
  phone('not allowed yet', { microphone: 'dismissed' }),
  phone('missing, in conversation', { ...talking, microphone: 'missing' }),
  phone('in use by another app', { ...talking, microphone: 'failed' }),
  phone('silent', { ...talking, devices: devicesState({ silence: 'silent' }) }),
  phone('silent, no other', { ...talking, devices: { ...devicesState({ silence: 'muted' }), microphones: [] } }),
  phone('blocked, somebody calls', {
    microphone: 'denied',
    calls: [callSnapshot({ direction: 'inbound', state: 'ringing', activeSince: null })],
    currentCallId: 'call-1',
  }),
  picker('not allowed yet', asking('idle')),
  picker('asking', asking('prompting')),
  picker('blocked', asking('denied')),
  picker('dismissed', asking('dismissed')),
  picker('no microphone', { microphone: 'missing', devices: initialState.devices }),
  picker('chosen', { devices: chosen }),
  picker('testing', {}, test(0)),
  picker('testing, heard', {}, test(0.72)),
  picker('in conversation', { ...talking, devices: chosen }, hear(0.6)),
  picker('silent', { ...talking, devices: devicesState({ silence: 'silent' }) }),
  picker('in use by another app', { microphone: 'failed' }),
  picker('a choice failed', {}, fail),
  picker('speaker cannot be chosen', { devices: devicesState({ speakers: [] }) }),
  picker(
    'processing',
    { devices: { ...chosen, processing: { ...chosen.processing, noiseSuppression: false } } },
    unfold,
  ),
];
