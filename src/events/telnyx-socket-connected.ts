import { TelnyxNotificationEvent } from './notification-event.js';

/** The connection to the server is open; the sign-in follows. */
export class TelnyxSocketConnectedEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-socket-connected';
  /** The host that answered. */
  readonly server: string;

  constructor(server: string) {
    super(TelnyxSocketConnectedEvent.type);
    this.server = server;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-socket-connected': TelnyxSocketConnectedEvent;
  }
}
