import type { Clock } from '../base/clock.js';
import { Disposer } from '../base/disposer.js';
import { withTimeLimit } from '../base/time-limit.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { AudioDevice, DevicesState } from './audio-devices.js';
import { microphonePermission } from './microphone-permission.js';
import type { MicrophoneState } from './microphone.js';

/** A browser that does not list its devices within this has failed, in milliseconds. */
const enumerateTimeoutMs = 5_000;

export interface DeviceListParts {
  readonly clock: Clock;
  /** Another device is there, or one less; or the user allows what was blocked. @param gone States that may be over. */
  readonly onChange: (...gone: MicrophoneState[]) => void;
  /** The user has blocked the microphone, asked or not. */
  readonly onDenied: () => void;
}

/** Which microphones and speakers the browser lists, and what changes of that. */
export class DeviceList {
  readonly #parts: DeviceListParts;
  /** Listens to the browser while the phone is in use. */
  #watching: Disposer | null = null;

  constructor(parts: DeviceListParts) {
    this.#parts = parts;
  }

  /** From now on changes are noticed automatically, until `close()`. */
  watch(): void {
    if (this.#watching) return;
    const { clock, onChange, onDenied } = this.#parts;
    const open = (this.#watching = new Disposer());
    const media = navigator.mediaDevices as MediaDevices | undefined;
    if (media) open.listen(media, 'devicechange', () => onChange('missing', 'failed'));
    void microphonePermission(clock).then(permission => {
      if (!permission || this.#watching !== open) return;
      if (permission.state === 'denied') onDenied();
      open.listen(permission, 'change', () => {
        if (permission.state === 'denied') onDenied();
        else onChange('denied', 'dismissed');
      });
    });
  }

  close(): void {
    this.#watching?.dispose();
    this.#watching = null;
  }

  /** Rejects with 42003 if the browser does not say. */
  async read(): Promise<Pick<DevicesState, 'microphones' | 'speakers'>> {
    const all = (await this.#enumerate(navigator.mediaDevices)) ?? [];
    const list = (wanted: MediaDeviceKind): readonly AudioDevice[] =>
      all
        .filter(({ kind, deviceId }) => kind === wanted && deviceId !== 'default') // null is the default here
        .map(({ deviceId, label }) => Object.freeze({ id: deviceId, label }));
    const speakers = 'setSinkId' in HTMLMediaElement.prototype ? list('audiooutput') : [];
    return { microphones: Object.freeze(list('audioinput')), speakers: Object.freeze(speakers) };
  }

  async #enumerate(media: MediaDevices | undefined): Promise<MediaDeviceInfo[] | undefined> {
    try {
      const late = () => new TelnyxError(errorCodes.MICROPHONE_FAILED, 'The browser did not answer.');
      return media && (await withTimeLimit(this.#parts.clock, enumerateTimeoutMs, media.enumerateDevices(), late));
    } catch (cause) {
      throw TelnyxError.from(cause, errorCodes.MICROPHONE_FAILED);
    }
  }
}
