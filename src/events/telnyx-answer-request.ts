import type { TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to take an incoming call. */
export class TelnyxAnswerRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-answer-request';
  readonly callId: string;

  constructor(callId: string) {
    super(TelnyxAnswerRequestEvent.type);
    this.callId = callId;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).answer();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-answer-request': TelnyxAnswerRequestEvent;
  }
}
