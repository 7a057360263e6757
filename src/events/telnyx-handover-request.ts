import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to talk to a person, not to the AI assistant. */
export class TelnyxHandoverRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-handover-request';
  readonly callId: string;
  /** What is written to the assistant, in the user's language. */
  readonly text: string;
  readonly #send: () => Promise<void>;

  /** @param send Sends it: the conversation does not belong to the client. */
  constructor(callId: string, text: string, send: () => Promise<void>) {
    super(TelnyxHandoverRequestEvent.type);
    this.callId = callId;
    this.text = text;
    this.#send = send;
  }

  override perform(): Promise<void> {
    return this.#send();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-handover-request': TelnyxHandoverRequestEvent;
  }
}
