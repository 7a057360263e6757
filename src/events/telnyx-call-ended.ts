import type { Call, CallTerminationReason } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call is over, on either side. */
export class TelnyxCallEndedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-call-ended';
  readonly call: Call;
  /** Why, and by which side: `termination.endedBy`. */
  readonly termination: CallTerminationReason;

  constructor(call: Call, termination: CallTerminationReason) {
    super(TelnyxCallEndedEvent.type);
    this.call = call;
    this.termination = termination;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-ended': TelnyxCallEndedEvent;
  }
}
