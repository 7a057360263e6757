import type { DeclineReason, TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to end a call: hang up, decline or cancel, whatever it takes in its state. */
export class TelnyxHangupRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-hangup-request';
  readonly callId: string;

  /** How the call is declined; null without a reason, and for any other end. */
  readonly reason: DeclineReason | null;

  constructor(callId: string, reason: DeclineReason | null = null) {
    super(TelnyxHangupRequestEvent.type);
    this.callId = callId;
    this.reason = reason;
  }

  override perform(client: TelnyxClient): Promise<void> {
    const isAwaited = !client.getCall(this.callId) && client.state.calls.some(({ id }) => id === this.callId);
    if (isAwaited) return client.declineWhenReady(this.callId); // a push notification announced it, and it is being answered
    return callById(client, this.callId).hangup(this.reason ? { reason: this.reason } : {});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-hangup-request': TelnyxHangupRequestEvent;
  }
}
