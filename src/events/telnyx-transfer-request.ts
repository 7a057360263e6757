import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to hand a call over to somebody else, without announcing it (blind). */
export class TelnyxTransferRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-transfer-request';
  readonly callId: string;
  /** Phone number or SIP URI. */
  readonly destination: string;

  constructor(callId: string, destination: string) {
    super(TelnyxTransferRequestEvent.type);
    this.callId = callId;
    this.destination = destination;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).transfer(this.destination);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-transfer-request': TelnyxTransferRequestEvent;
  }
}
