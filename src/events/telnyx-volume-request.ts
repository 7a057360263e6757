import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants remote parties louder or quieter, in this call and in those to come. */
export class TelnyxVolumeRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-volume-request';
  /** From 0 (nothing is heard) to 1. */
  readonly volume: number;

  constructor(volume: number) {
    super(TelnyxVolumeRequestEvent.type);
    this.volume = volume;
  }

  override perform(client: TelnyxClient): void {
    client.devices.setVolume(this.volume);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-volume-request': TelnyxVolumeRequestEvent;
  }
}
