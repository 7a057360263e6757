import { readDestination, type Call, type Destination, type DialOptions, type TelnyxClient } from '../client/index.js';
import { TelnyxRequestEvent } from './request-event.js';

/** The user wants to start a call. It carries what will be dialled, not what was typed. */
export class TelnyxDialRequestEvent extends TelnyxRequestEvent<Call> {
  static readonly type = 'telnyx-dial-request';
  /** Further options of the call; a listener may replace them. */
  options: DialOptions;
  readonly #text: string;
  #destination: Destination;

  /** @param text As it was typed, pasted or linked to: `readDestination` reads it. */
  constructor(text: string, options: DialOptions = {}) {
    super(TelnyxDialRequestEvent.type);
    this.#destination = readDestination(text);
    this.options = options;
    this.#text = text;
  }

  /**
   * What is called: a number without decoration, a national one of the phone's `country` in E.164, a SIP URI or a user name;
   * empty if the text cannot be read.
   */
  get destination(): string {
    return this.#destination.destination;
  }

  /** The number in E.164, without service codes; null for SIP URIs, user names and national forms of no known country. */
  get number(): string | null {
    return this.#destination.number;
  }

  /** Digits that are sent after the answer, as `CallOptions.tones` has them; empty if there are none. */
  get tones(): string {
    return this.#destination.tones;
  }

  /** @internal Reads the text as it is dialled from a country; done before the event is dispatched. */
  read(reader: (text: string) => Destination): void {
    this.#destination = reader(this.#text);
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
