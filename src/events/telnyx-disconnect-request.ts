import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to disconnect the phone. */
export class TelnyxDisconnectRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-disconnect-request';
  constructor() {
    super(TelnyxDisconnectRequestEvent.type);
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.disconnect();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-disconnect-request': TelnyxDisconnectRequestEvent;
  }
}
