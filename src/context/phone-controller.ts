import { errorCodes } from '../client/index.js';
import type { ReactiveController } from 'lit';
import { initialState, TelnyxError, type ClientState, type TelnyxClient } from '../client/index.js';
import { TelnyxErrorEvent, type TelnyxRequestEvent } from '../events/index.js';
import { ClientLink, type PhoneHost } from './client-link.js';
import { NationalNumbers } from './national-numbers.js';
import { shallow } from './shallow.js';

/**
 * Connects an element with the phone: it gives the element one slice of the client's state, renders it again only
 * when that slice changes, and carries out the user's requests.
 *
 *     #phone = new PhoneController(this, state => ({ ready: state.ready }));
 *     render() { return html`<button ?disabled=${!this.#phone.value.ready} @click=${this.#onClick}>…`; }
 *     #onClick = () => void this.#phone.request(new TelnyxDialRequestEvent('9196'));
 *
 * Its client is the host's `client`; else that of the provider with the id in `for`; else that of the provider above.
 */
export class PhoneController<T> implements ReactiveController {
  /** The numbers of its country: in a request they stand as they will be dialled. */
  readonly numbers: NationalNumbers;
  readonly #host: PhoneHost;
  readonly #selector: (state: ClientState) => T;
  readonly #equals: (a: T, b: T) => boolean;
  readonly #link: ClientLink;
  #unsubscribe: (() => void) | undefined;
  /** What the host shows; boxed, because any value may be a slice. */
  #shown: { slice: T } | undefined;
  /** Until a server-rendered host has rendered once: it has to repeat what the server showed, else hydration throws. */
  #hydrating: boolean;
  /** A request waits for the part that reads its number. */
  #isReading = false;

  /**
   * @param selector Picks what the host needs. It may read the host's properties; it runs again before each update.
   * @param equals Whether two slices are the same to the host.
   */
  constructor(host: PhoneHost, selector: (state: ClientState) => T, equals: (a: T, b: T) => boolean = shallow) {
    this.#host = host;
    this.#selector = selector;
    this.#equals = equals;
    this.#hydrating = Boolean(host.shadowRoot);
    this.#link = new ClientLink(host, client => this.#onClient(client));
    this.numbers = new NationalNumbers(host, () => this.client);
    host.addController(this);
  }

  /** The slice of the client's state as it is now, without test calls; of the initial state while there is no client. */
  get value(): T {
    const client = this.#hydrating ? undefined : this.client;
    return this.#selector(client ? withoutTestCalls(client.state) : initialState);
  }

  /** For live things: `client.getCall(id)`, streams. Undefined until a provider is found. */
  get client(): TelnyxClient | undefined {
    return this.#link.client;
  }

  /**
   * Dispatches a request from the host and, if it was not prevented, carries it out. Resolves with the
   * result (of a dial request the call), or undefined when the page took it over; rejects with the reason why it failed.
   * Callers that do not wait need not catch: each failure is a `telnyx-error` event too, of the client or, if it never
   * reached the client, of the host.
   */
  request<Result>(event: TelnyxRequestEvent<Result>): Promise<Result | undefined> {
    const outcome = this.#perform(event);
    outcome.catch(() => {}); // the caller gets it; the page gets it as an event
    return outcome;
  }

  hostConnected(): void {
    this.#link.update();
    this.numbers.connect();
  }

  hostDisconnected(): void {
    this.numbers.disconnect();
    this.#link.disconnect();
  }

  hostUpdate(): void {
    this.#link.update();
    this.#shown = { slice: this.value };
  }

  hostUpdated(): void {
    if (!this.#hydrating) return;
    this.#hydrating = false;
    void this.#host.updateComplete.then(() => this.#onState());
  }

  async #perform<Result>(event: TelnyxRequestEvent<Result>): Promise<Result | undefined> {
    const reading = this.numbers.prepare(event);
    if (reading && this.#isReading) return undefined; // the same wish again
    if (reading) await this.#wait(reading);
    const isAllowed = this.#host.dispatchEvent(event); // no other await before: browsers want the click on the stack
    if (!isAllowed) return undefined;
    const { client } = this;
    const reported = new Set<unknown>();
    const stop = client?.on('error', ({ error }) => reported.add(error));
    try {
      if (!client)
        throw new TelnyxError(
          errorCodes.NOT_CONNECTED,
          'No <telnyx-client> or <telnyx-phone> was found for this element.',
        );
      return await event.perform(client);
    } catch (error) {
      if (!reported.has(error)) this.#host.dispatchEvent(new TelnyxErrorEvent(TelnyxError.from(error)));
      throw error;
    } finally {
      stop?.();
    }
  }

  async #wait(reading: Promise<void>): Promise<void> {
    this.#isReading = true;
    await reading;
    this.#isReading = false;
  }

  #onClient(client: TelnyxClient | undefined): void {
    this.#unsubscribe?.();
    this.#unsubscribe = client?.subscribe(() => this.#onState());
    if (this.#host.isConnected) this.#host.requestUpdate(); // without a client its buttons may be off
  }

  #onState(): void {
    if (!this.#shown || !this.#equals(this.#shown.slice, this.value)) this.#host.requestUpdate();
  }
}

/** What people see of their calls. */
const withoutTestCalls = (state: ClientState): ClientState =>
  state.calls.some(({ testCall }) => testCall)
    ? { ...state, calls: state.calls.filter(({ testCall }) => !testCall) }
    : state;
