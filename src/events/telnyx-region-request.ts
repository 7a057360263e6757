import type { Region, TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user chooses where the phone connects. The choice is kept over page loads. */
export class TelnyxRegionRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-region-request';
  readonly region: Region;
  /** Whether the phone, if connected, reconnects with it at once. */
  readonly reconnect: boolean;

  constructor(region: Region, reconnect = false) {
    super(TelnyxRegionRequestEvent.type);
    this.region = region;
    this.reconnect = reconnect;
  }

  override perform(client: TelnyxClient): void | Promise<void> {
    return this.reconnect ? client.reconnectWith({ region: this.region }) : client.selectRegion(this.region);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-region-request': TelnyxRegionRequestEvent;
  }
}
