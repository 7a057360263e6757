import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to take an incoming call while the conversation until now waits on hold; it comes back afterwards. */
export class TelnyxHoldAndAnswerRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-hold-and-answer-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxHoldAndAnswerRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.holdAndAnswer(this.callId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-hold-and-answer-request': TelnyxHoldAndAnswerRequestEvent;
  }
}
