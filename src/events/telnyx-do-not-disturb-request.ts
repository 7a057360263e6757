import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants calls not to ring, or to ring again. */
export class TelnyxDoNotDisturbRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-do-not-disturb-request';
  readonly doNotDisturb: boolean;

  constructor(doNotDisturb: boolean) {
    super(TelnyxDoNotDisturbRequestEvent.type);
    this.doNotDisturb = doNotDisturb;
  }

  override perform(client: TelnyxClient): void {
    client.setOptions({ doNotDisturb: this.doNotDisturb });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-do-not-disturb-request': TelnyxDoNotDisturbRequestEvent;
  }
}
