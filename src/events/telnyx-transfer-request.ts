import { readDestination, type Destination, type TelnyxClient } from '../client/index.js';
import { callById } from './call-by-id.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to transfer a call to another number, without announcing it (blind). */
export class TelnyxTransferRequestEvent extends TelnyxRequestEvent<void> {
  static readonly type = 'telnyx-transfer-request';
  readonly callId: string;
  readonly #text: string;
  #destination: Destination;

  /** @param text As it was typed, pasted or linked to: `readDestination` reads it. Digits behind the number are refused. */
  constructor(callId: string, text: string) {
    super(TelnyxTransferRequestEvent.type);
    this.callId = callId;
    this.#text = text;
    this.#destination = readDestination(text);
  }

  /**
   * The destination: a number without decoration, a national one of the phone's `country` in E.164, a SIP URI or a user name;
   * empty if the text cannot be read.
   */
  get destination(): string {
    return this.#destination.destination;
  }

  /** The number in E.164, without service codes; null for SIP URIs, user names and national forms of no known country. */
  get number(): string | null {
    return this.#destination.number;
  }

  override perform(client: TelnyxClient): Promise<void> {
    const { destination, tones } = this.#destination;
    return callById(client, this.callId).transfer(tones ? this.#text : destination || this.#text);
  }

  /** @internal Reads the text as it is dialled from a country; done before the event is dispatched. */
  read(reader: (text: string) => Destination): void {
    this.#destination = reader(this.#text);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-transfer-request': TelnyxTransferRequestEvent;
  }
}
