import type { Call } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** A call is there that a push notification had announced. */
export class TelnyxPushCallEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-push-call';
  readonly call: Call;

  constructor(call: Call) {
    super(TelnyxPushCallEvent.type);
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-push-call': TelnyxPushCallEvent;
  }
}
