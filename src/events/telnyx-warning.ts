import type { Call, CallWarning, ConnectionWarning } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** Something is wrong that needs nobody to act, or is well again: the sound of a call, or the connection. */
export class TelnyxWarningEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-warning';
  /** Null where it is the connection. */
  readonly call: Call | null;
  readonly warning: CallWarning | ConnectionWarning;
  /** It is well again. */
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
