import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to end a call: hang up, decline or cancel, whatever it takes in its state. */
export class TelnyxHangupRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-hangup-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxHangupRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).hangup();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-hangup-request': TelnyxHangupRequestEvent;
  }
}
