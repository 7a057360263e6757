import type { Call, TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to call somebody. */
export class TelnyxDialRequestEvent extends TelnyxRequestEvent<Call> {
  static readonly type = 'telnyx-dial-request';
  /** Phone number or SIP URI, as the user gave it. */
  readonly destination: string;

  constructor(destination: string) {
    super(TelnyxDialRequestEvent.type);
    this.destination = destination;
  }

  override perform(client: TelnyxClient): Call {
    return client.newCall(this.destination);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-dial-request': TelnyxDialRequestEvent;
  }
}
