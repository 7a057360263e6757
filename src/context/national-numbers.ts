import { errorCodes, isCountryCode, readDestination, TelnyxError, type TelnyxClient } from '../client/index.js';
import { TelnyxDialRequestEvent, TelnyxTransferRequestEvent, type TelnyxRequestEvent } from '../events/index.js';
import { fromCountry, mayBeNational } from '../numbers/national-destination.js';
import type { NumberFormats } from '../numbers/number-formats.js';
import { reportToEmbedder } from '../page/embedder.js';
import { numberParts } from '../page/number-parts.js';
import type { PhoneHost } from './client-link.js';

/** How long a request waits for the part that reads its number, in milliseconds. */
const loadTimeoutMs = 2_000;

/**
 * The numbers of an element's country. A request with a national number gets it in E.164 before it is dispatched; if the
 * part that knows how is being loaded it waits for that, two seconds at most, and is then dialled as it is read; where that
 * part could not be loaded it does not wait.
 */
export class NationalNumbers {
  readonly #host: PhoneHost;
  readonly #client: () => TelnyxClient | undefined;
  readonly #parts: typeof numberParts;
  #unsubscribe: (() => void) | undefined;

  /** @internal */
  constructor(host: PhoneHost, client: () => TelnyxClient | undefined, parts = numberParts) {
    this.#host = host;
    this.#client = client;
    this.#parts = parts;
  }

  /** What the user chose for this element, else `unchosen`. */
  get country(): string | null {
    return this.#host.chosenCountry ?? this.unchosen;
  }

  /** The element's own `country`, else its phone's; null if neither is known. */
  get unchosen(): string | null {
    const own = this.#host.country;
    return own && isCountryCode(own) ? own.toUpperCase() : (this.#client()?.state.country.code ?? null);
  }

  /** Whether the page or the user said which country it is. */
  get isGiven(): boolean {
    return Boolean(this.#host.chosenCountry ?? this.#host.country) || this.#client()?.state.country.from === 'option';
  }

  /** Null until they are loaded. */
  get formats(): NumberFormats | null {
    return this.#parts.formats;
  }

  /**
   * Loads them for an element that shows numbers, if the user types one or the page said which country it is; the element
   * renders again when they are there.
   */
  want(isTyping: boolean): void {
    if (!this.formats && (isTyping || this.isGiven)) void this.#parts.load(this.#host);
  }

  /** @internal Called by the controller. */
  connect(): void {
    this.#unsubscribe ??= this.#parts.subscribe(() => this.#host.requestUpdate());
  }

  /** @internal Called by the controller. */
  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** @internal Reads the number of a request as it is dialled here; a promise only if it has to wait for the part. */
  prepare(event: TelnyxRequestEvent): Promise<void> | undefined {
    const { country } = this;
    if (!country || !(event instanceof TelnyxDialRequestEvent || event instanceof TelnyxTransferRequestEvent)) return;
    const apply = (): undefined => {
      const { formats } = this;
      if (formats) event.read(text => fromCountry(readDestination(text), country, formats));
    };
    if (this.formats || !mayBeNational(event)) return apply();
    const tooLate = new Promise<void>(resolve => setTimeout(resolve, loadTimeoutMs));
    return Promise.race([this.#parts.loadOnce(this.#host), tooLate]).then(apply);
  }
}

/** Reports to the page's owner a `country` that is none. */
export function checkCountry(element: Element & { country?: string | undefined }): void {
  const { country } = element;
  if (!country || isCountryCode(country)) return;
  const detail = `country: "${country.slice(0, 40)}" is not a code of ISO 3166 such as GB.`;
  reportToEmbedder(element, new TelnyxError(errorCodes.INVALID_OPTION, detail));
}
