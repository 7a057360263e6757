import { TelnyxNotificationEvent } from './notification-event.js';

/** The connection to the server is gone. */
export class TelnyxSocketDisconnectedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-socket-disconnected';
  /** WebSocket close code. */
  readonly code: number;
  readonly reason: string;
  /** Whether the phone tries again by itself. */
  readonly willReconnect: boolean;

  constructor(code: number, reason: string, willReconnect: boolean) {
    super(TelnyxSocketDisconnectedEvent.type);
    this.code = code;
    this.reason = reason;
    this.willReconnect = willReconnect;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-socket-disconnected': TelnyxSocketDisconnectedEvent;
  }
}
