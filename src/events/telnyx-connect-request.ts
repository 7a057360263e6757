import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants the phone to connect, e.g. after its attempts failed. */
export class TelnyxConnectRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-connect-request';
  constructor() {
    super(TelnyxConnectRequestEvent.type);
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.connect();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-connect-request': TelnyxConnectRequestEvent;
  }
}
