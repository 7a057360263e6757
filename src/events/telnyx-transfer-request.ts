import { readDestination, type TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to transfer a call to another number, without announcing it (blind). */
export class TelnyxTransferRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-transfer-request';
  readonly callId: string;
  /** The destination: a number without decoration, a SIP URI or a user name; empty if the text cannot be read. */
  readonly destination: string;
  /** The number in E.164, without service codes; null for SIP URIs, user names and national forms. */
  readonly number: string | null;
  readonly #text: string;

  /** @param text As it was typed, pasted or linked to: `readDestination` reads it. Digits behind the number are refused. */
  constructor(callId: string, text: string) {
    super(TelnyxTransferRequestEvent.type);
    const { destination, number, tones } = readDestination(text);
    this.callId = callId;
    this.destination = destination;
    this.number = number;
    this.#text = tones ? text : destination || text;
  }

  override perform(client: TelnyxClient): Promise<void> {
    return callById(client, this.callId).transfer(this.#text);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-transfer-request': TelnyxTransferRequestEvent;
  }
}
