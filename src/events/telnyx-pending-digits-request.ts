import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants the digits sent that waited for a confirmation: those behind `w` in the number that was called. */
export class TelnyxPendingDigitsRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-pending-digits-request';
  readonly callId: string;
  /** `0` to `9`, `*`, `#`, and a comma for a pause of two seconds. */
  readonly digits: string;

  constructor(callId: string, digits: string) {
    super(TelnyxPendingDigitsRequestEvent.type);
    this.callId = callId;
    this.digits = digits;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).sendPendingDigits();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-pending-digits-request': TelnyxPendingDigitsRequestEvent;
  }
}
