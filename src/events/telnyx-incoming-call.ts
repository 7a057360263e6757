import type { Call } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call comes in. */
export class TelnyxIncomingCallEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-incoming-call';
  readonly call: Call;

  constructor(call: Call) {
    super(TelnyxIncomingCallEvent.type);
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-incoming-call': TelnyxIncomingCallEvent;
  }
}
