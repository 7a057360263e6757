import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user answers whether a call may be recorded, see `call.recording`. A page that records starts its server's recording if `allowed`. */
export class TelnyxRecordRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-record-request';
  readonly callId: string;
  readonly allowed: boolean;

  constructor(callId: string, allowed: boolean) {
    super(TelnyxRecordRequestEvent.type);
    this.callId = callId;
    this.allowed = allowed;
  }

  override perform(client: TelnyxClient): void {
    callById(client, this.callId).recording.answer(this.allowed);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-record-request': TelnyxRecordRequestEvent;
  }
}
