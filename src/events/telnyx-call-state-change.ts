import type { Call, CallState } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call moved to another state. */
export class TelnyxCallStateChangeEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-call-state-change';
  readonly call: Call;
  readonly state: CallState;
  readonly previous: CallState;

  constructor(call: Call, state: CallState, previous: CallState) {
    super(TelnyxCallStateChangeEvent.type);
    this.call = call;
    this.state = state;
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-state-change': TelnyxCallStateChangeEvent;
  }
}
