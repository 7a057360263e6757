import type { Call, CallWarning, ConnectionWarning } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** Something is wrong that recovers without help, or is over: the sound of a call, or a connection. */
export class TelnyxWarningEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-warning';
  /** Null where it is the connection. */
  readonly call: Call | null;
  readonly warning: CallWarning | ConnectionWarning;
  /** It is over. */
  readonly cleared: boolean;

  constructor(call: Call | null, warning: CallWarning | ConnectionWarning, cleared: boolean) {
    super(TelnyxWarningEvent.type);
    this.call = call;
    this.warning = warning;
    this.cleared = cleared;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-warning': TelnyxWarningEvent;
  }
}
