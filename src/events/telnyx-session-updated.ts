import { TelnyxNotificationEvent } from './notification-event.js';

/** The server gave the session id, or a new one. */
export class TelnyxSessionUpdatedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-session-updated';
  readonly sessionId: string;

  constructor(sessionId: string) {
    super(TelnyxSessionUpdatedEvent.type);
    this.sessionId = sessionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-session-updated': TelnyxSessionUpdatedEvent;
  }
}
