import type { Call } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** After a page load: a call of the page before continues here. */
export class TelnyxCallResumedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-call-resumed';
  readonly call: Call;

  constructor(call: Call) {
    super(TelnyxCallResumedEvent.type);
    this.call = call;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-call-resumed': TelnyxCallResumedEvent;
  }
}
