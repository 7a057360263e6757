import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to talk in a call that is on hold; the conversation until now waits in its place. */
export class TelnyxSwapRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-swap-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxSwapRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.swapTo(this.callId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-swap-request': TelnyxSwapRequestEvent;
  }
}
