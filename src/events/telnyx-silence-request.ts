import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants a call to ring without a sound. It can still be answered. */
export class TelnyxSilenceRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-silence-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxSilenceRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): void {
    callById(client, this.callId).silence();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-silence-request': TelnyxSilenceRequestEvent;
  }
}
