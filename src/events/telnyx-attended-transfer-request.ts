import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to connect the other sides of two calls with each other; both end here. */
export class TelnyxAttendedTransferRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-attended-transfer-request';
  readonly callId: string;
  readonly otherCallId: string;

  constructor(callId: string, otherCallId: string) {
    super(TelnyxAttendedTransferRequestEvent.type);
    this.callId = callId;
    this.otherCallId = otherCallId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).transferTo(callById(client, this.otherCallId));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-attended-transfer-request': TelnyxAttendedTransferRequestEvent;
  }
}
