import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** What a device is chosen for: to be heard, to hear calls, to hear it ring. */
export type DeviceKind = 'microphone' | 'speaker' | 'ring';

const methods = { microphone: 'selectMicrophone', speaker: 'selectSpeaker', ring: 'selectRingDevice' } as const;

/** The user chooses a microphone, a speaker, or where it rings; running calls change over. Kept over page loads. */
export class TelnyxDeviceRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-device-request';
  readonly kind: DeviceKind;
  /** Null is the system's default; for `ring`, where calls are heard. */
  readonly deviceId: string | null;

  constructor(kind: DeviceKind, deviceId: string | null) {
    super(TelnyxDeviceRequestEvent.type);
    this.kind = kind;
    this.deviceId = deviceId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.devices[methods[this.kind]](this.deviceId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-device-request': TelnyxDeviceRequestEvent;
  }
}
