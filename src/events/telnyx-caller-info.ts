import type { Call, Party } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** Something is known of the remote party of a call: once for each number of a call. */
export class TelnyxCallerInfoEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-caller-info';
  readonly call: Call;
  /** The remote party, with the number as the call has it. */
  readonly caller: Party;

  constructor(call: Call, caller: Party) {
    super(TelnyxCallerInfoEvent.type);
    this.call = call;
    this.caller = caller;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-caller-info': TelnyxCallerInfoEvent;
  }
}
