import type { TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to end every other call and take an incoming one. */
export class TelnyxEndAndAnswerRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-end-and-answer-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxEndAndAnswerRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return client.endAndAnswer(this.callId);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-end-and-answer-request': TelnyxEndAndAnswerRequestEvent;
  }
}
