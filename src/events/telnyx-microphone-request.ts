import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants the browser to ask for the microphone, before a call or after a refusal. It is released at once. */
export class TelnyxMicrophoneRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-microphone-request';
  constructor() {
    super(TelnyxMicrophoneRequestEvent.type);
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.devices.request();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-microphone-request': TelnyxMicrophoneRequestEvent;
  }
}
