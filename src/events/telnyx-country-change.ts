import { TelnyxNotificationEvent } from './notification-event.js';

/** The user chose whose numbers they type. It is kept already. */
export class TelnyxCountryChangeEvent extends TelnyxNotificationEvent {
  static readonly type = 'telnyx-country-change';
  /** ISO 3166 code in capitals; null for that of the phone again. */
  readonly country: string | null;

  constructor(country: string | null) {
    super(TelnyxCountryChangeEvent.type);
    this.country = country;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-country-change': TelnyxCountryChangeEvent;
  }
}
