import type { Call, CallTerminationReason } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call is over, whoever ended it. */
export class TelnyxCallEndedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-call-ended';
  readonly call: Call;
  /** Why, and by which side: `reason.endedBy`. */
  readonly reason: CallTerminationReason;

  constructor(call: Call, reason: CallTerminationReason) {
    super(TelnyxCallEndedEvent.type);
    this.call = call;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-ended': TelnyxCallEndedEvent;
  }
}
