import { TelnyxNotificationEvent } from './notification-event.js';

/** The phone is registered: calls can be made and taken. After each reconnection again. */
export class TelnyxReadyEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-ready';
  readonly sessionId: string;

  constructor(sessionId: string) {
    super(TelnyxReadyEvent.type);
    this.sessionId = sessionId;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-ready': TelnyxReadyEvent;
  }
}
