import type { TelnyxError } from '../client/index.js';
import { TelnyxNotificationEvent } from './notification-event.js';

/** Something went wrong: what, why and what to do is in `error`. */
export class TelnyxErrorEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-error';
  readonly error: TelnyxError;

  constructor(error: TelnyxError) {
    super(TelnyxErrorEvent.type);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-error': TelnyxErrorEvent;
  }
}
