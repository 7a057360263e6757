import { readDestination, type Call, type DialOptions, type TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to start a call. It carries what will be dialled, not what was typed. */
export class TelnyxDialRequestEvent extends TelnyxRequestEvent<Call> {
  static readonly type = 'telnyx-dial-request';
  /** What is called: a number without decoration, a SIP URI or a user name; empty if the text cannot be read. */
  readonly destination: string;
  /** The number in E.164, without service codes; null for SIP URIs, user names and national forms. */
  readonly number: string | null;
  /** Digits that are sent after the answer, as `CallOptions.tones` has them; empty if there are none. */
  readonly tones: string;
  /** Further options of the call; a listener may replace them. */
  options: DialOptions;
  readonly #text: string;

  /** @param text As it was typed, pasted or linked to: `readDestination` reads it. */
  constructor(text: string, options: DialOptions = {}) {
    super(TelnyxDialRequestEvent.type);
    const { destination, number, tones } = readDestination(text);
    this.destination = destination;
    this.number = number;
    this.tones = tones;
    this.options = options;
    this.#text = text;
  }

  override perform(client: TelnyxClient): Call {
    const { destination, tones, options } = this;
    return client.newCall({ ...(tones && { tones }), ...options, destinationNumber: destination || this.#text });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'telnyx-dial-request': TelnyxDialRequestEvent;
  }
}
