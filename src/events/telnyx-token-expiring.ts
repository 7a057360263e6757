import { TelnyxNotificationEvent } from './notification-event.js';

/** The token ends soon. With `token-url` the phone gets a fresh one by itself. */
export class TelnyxTokenExpiringEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-token-expiring';
  /** Milliseconds since 1970. */
  readonly expiresAt: number;

  constructor(expiresAt: number) {
    super(TelnyxTokenExpiringEvent.type);
    this.expiresAt = expiresAt;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-token-expiring': TelnyxTokenExpiringEvent;
  }
}
