import { TelnyxRequestEvent } from './request-event.js';

/** The user writes to the AI assistant of the conversation. */
export class TelnyxMessageRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-message-request';
  readonly text: string;
  /** `data:` URLs of pictures. */
  readonly images: readonly string[];
  readonly #send: () => Promise<void>;

  /** @param send Sends it: the conversation does not belong to the client. */
  constructor(text: string, images: readonly string[], send: () => Promise<void>) {
    super(TelnyxMessageRequestEvent.type);
    this.text = text;
    this.images = images;
    this.#send = send;
  }

  override perform(): Promise<void> {
    return this.#send();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-message-request': TelnyxMessageRequestEvent;
  }
}
