/** Something that happened in the phone, dispatched by the provider element. It bubbles through shadow roots. */
export abstract class TelnyxNotificationEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}
