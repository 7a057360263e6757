import type { AudioProcessing } from './audio-devices.js';

const key = 'telnyx-devices';

/** What the user chose; null is the system's default, and switches that were never touched are missing. */
export interface DeviceChoice {
  readonly microphoneId: string | null;
  readonly speakerId: string | null;
  readonly ringDeviceId: string | null;
  readonly processing: Partial<AudioProcessing>;
}

/** The user's devices, kept across page loads. */
export const deviceChoice = {
  get(): DeviceChoice {
    return { microphoneId: null, speakerId: null, ringDeviceId: null, processing: {}, ...stored() };
  },

  set(choice: DeviceChoice): void {
    try {
      localStorage.setItem(key, JSON.stringify(choice));
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  },
};

function stored(): Partial<DeviceChoice> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<DeviceChoice>;
  } catch {
    return null; // no storage, none allowed, or not ours
  }
}
