/** The state of microphones and speakers. */

/** A microphone or a speaker. Names are empty until the user allowed a microphone once. */
export interface AudioDevice {
  readonly id: string;
  readonly label: string;
}

/** What the browser does to the microphone's sound. */
export interface AudioProcessing {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGainControl: boolean;
}

/** Why nothing is heard of an open microphone: the system or a switch on it has muted it, or it gives silence. */
export type MicrophoneSilence = 'muted' | 'silent';

/** Devices there are, and which are used. Empty until `client.devices.refresh()` or the first use of a microphone. */
export interface DevicesState {
  readonly microphones: readonly AudioDevice[];
  /** Empty where the browser cannot choose one. */
  readonly speakers: readonly AudioDevice[];
  /** The user's choices; null is the system's default. Kept over page loads. */
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  /** Where it rings; null is where calls are heard. */
  readonly ringDeviceId: string | null;
  readonly processing: AudioProcessing;
  /** How loud remote parties are, from 0 to 1: what the user chose on this page, else the option `volume`. */
  readonly volume: number;
  /** Null while the microphone is heard, closed, or not asked for. */
  readonly silence: MicrophoneSilence | null;
}

export const initialDevices: DevicesState = Object.freeze({
  microphones: Object.freeze([]),
  speakers: Object.freeze([]),
  microphoneId: null,
  speakerId: null,
  ringDeviceId: null,
  processing: Object.freeze({ echoCancellation: true, noiseSuppression: true, autoGainControl: true }),
  volume: 1,
  silence: null,
});
