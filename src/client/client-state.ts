import type { CallSnapshot } from './call/call-snapshot.js';
import { noCountry, type CountryState } from './config/country.js';
import type { RegionState } from './config/endpoint.js';
import type { ErrorSnapshot } from './errors/telnyx-error.js';
import { initialDevices, type DevicesState } from './media/audio-devices.js';
import type { MicrophoneState } from './media/microphone.js';

/** `reconnecting`: it was there and will be again; `connecting`: not yet. */
export type ConnectionState = 'disconnected' | 'connecting' | 'connected' | 'reconnecting';

export type RegistrationState = 'unregistered' | 'registering' | 'registered' | 'failed';

/** One frozen, structured-cloneable picture of the phone; replaced on every change, never mutated. */
export interface ClientState {
  readonly connection: ConnectionState;
  readonly registration: RegistrationState;
  /** Registered: calls can be made and taken. */
  readonly ready: boolean;
  readonly sessionId: string | null;
  readonly region: RegionState;
  /** Whose numbers the elements call and whose tones are heard. The client itself calls a number as it is read. */
  readonly country: CountryState;
  readonly microphone: MicrophoneState;
  readonly devices: DevicesState;
  /** `blocked`: the browser wants a click before it plays the other side; `client.resumeAudio()` in a click repairs it. */
  readonly playback: 'allowed' | 'blocked';
  /** Calls that come in are declined as busy, without a ring: `ClientOptions.doNotDisturb`. */
  readonly doNotDisturb: boolean;
  /** Calls that are not over, oldest first. */
  readonly calls: readonly CallSnapshot[];
  /** The call that the user is in: the newest one that is neither held nor waiting to be answered, else the newest. */
  readonly currentCallId: string | null;
  /** The call that ended last, with its termination reason. */
  readonly lastCall: CallSnapshot | null;
  /** What is wrong with the connection or the sign-in; null once it works again. */
  readonly error: ErrorSnapshot | null;
}

/** The phone before it does anything; what a server renders. */
export const initialState: ClientState = Object.freeze({
  connection: 'disconnected',
  registration: 'unregistered',
  ready: false,
  sessionId: null,
  region: Object.freeze({
    selected: 'auto',
    active: 'auto',
    fallback: false,
    reported: null,
    dataCenter: null,
    locked: null,
  }),
  country: noCountry,
  microphone: 'idle',
  devices: initialDevices,
  playback: 'allowed',
  doNotDisturb: false,
  calls: Object.freeze([]),
  currentCallId: null,
  lastCall: null,
  error: null,
});
