import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user pressed keys during a call. */
export class TelnyxDtmfRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-dtmf-request';
  readonly callId: string;
  /** `0` to `9`, `A` to `D`, `*`, `#`, and a comma for a pause of two seconds. */
  readonly digits: string;

  constructor(callId: string, digits: string) {
    super(TelnyxDtmfRequestEvent.type);
    this.callId = callId;
    this.digits = digits;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).dtmf(this.digits);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-dtmf-request': TelnyxDtmfRequestEvent;
  }
}
