/** What the user writes to the assistant: each goes by the page, which may do something else. */
import { errorCodes, TelnyxError } from '../../client/index.js';
import type { PhoneController } from '../../context/phone-controller.js';
import { TelnyxHandoverRequestEvent, TelnyxMessageRequestEvent } from '../../events/index.js';
import type { Localize } from '../../i18n/index.js';
import type { ConversationLink } from './conversation-link.js';

export class Messages {
  readonly #phone: Pick<PhoneController<unknown>, 'request'>;
  readonly #conversation: ConversationLink;
  readonly #words: Localize;

  constructor(phone: Pick<PhoneController<unknown>, 'request'>, conversation: ConversationLink, words: Localize) {
    this.#phone = phone;
    this.#conversation = conversation;
    this.#words = words;
  }

  /** A message that failed is marked in the conversation. Rejects if it cannot be sent at all. */
  async send(text: string, images: readonly string[]): Promise<void> {
    const { assistant } = this.#conversation;
    if (!assistant) throw new TelnyxError(errorCodes.NOT_CONNECTED);
    const send = () => assistant.sendText(text, { images });
    await this.#request(new TelnyxMessageRequestEvent(text, images, send));
  }

  /** Sends the message in the button's `data-id` again. */
  readonly retry = (event: Event): void => {
    const { assistant, state } = this.#conversation;
    const item = state.items.find(({ id }) => id === (event.currentTarget as HTMLElement).dataset['id']);
    if (!assistant || !item) return;
    const retry = () => assistant.retry(item.id);
    void this.#request(new TelnyxMessageRequestEvent(item.text, item.images, retry));
  };

  /** Asks for a person: the assistant passes the call on, by the tool that its owner has given it. */
  readonly askForPerson = (): void => {
    const { assistant, state } = this.#conversation;
    if (!assistant || state.thinking) return;
    const text = this.#words.term('wantPerson');
    void this.#request(new TelnyxHandoverRequestEvent(state.callId ?? '', text, () => assistant.sendText(text)));
  };

  async #request(event: TelnyxMessageRequestEvent | TelnyxHandoverRequestEvent): Promise<void> {
    try {
      await this.#phone.request(event);
    } catch (error) {
      if (TelnyxError.from(error).code !== errorCodes.MESSAGE_NOT_SENT) throw error;
    }
  }
}
