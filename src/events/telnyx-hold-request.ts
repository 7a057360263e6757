import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants a call on hold, or back. */
export class TelnyxHoldRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-hold-request';
  readonly callId: string;
  /** The requested value. */
  readonly held: boolean;

  constructor(callId: string, held: boolean) {
    super(TelnyxHoldRequestEvent.type);
    this.callId = callId;
    this.held = held;
  }

  override perform(client: TelnyxClient): Promise<void> {
    const call = callById(client, this.callId);
    return this.held ? call.hold() : call.unhold();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-hold-request': TelnyxHoldRequestEvent;
  }
}
