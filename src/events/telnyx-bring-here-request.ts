import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants the audio of a call here that is in another tab. */
export class TelnyxBringHereRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-bring-here-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxBringHereRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).bringHere();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-bring-here-request': TelnyxBringHereRequestEvent;
  }
}
