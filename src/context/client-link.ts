import { ContextEvent } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { TelnyxClient } from '../client/index.js';
import { elementRoots } from './element-roots.js';
import { IdWatch } from './id-watch.js';
import { attachContextRoot, phoneContext } from './phone-context.js';

/** An element whose client can be set by hand. */
export type PhoneHost = ReactiveElement & {
  /** The client itself; comes before everything else. */
  client?: TelnyxClient | undefined;
  /** Id of a provider anywhere on the page; comes before the provider above. */
  for?: string | null | undefined;
  /** Its own country; comes before that of the client. */
  country?: string | undefined;
  /** The one that the user chose for what is typed here; comes before both. */
  chosenCountry?: string | null;
};

/** Where the client comes from: the host's property, the element with an id, or the provider above. */
type Source = { way: 'given'; client: TelnyxClient } | { way: 'id'; id: string } | { way: 'above' };

/**
 * Finds the client of an element and follows it: through every upgrade order, when the element moves, when the other
 * element of `for` comes, goes or gets another client. It answers `undefined` while there is none.
 */
export class ClientLink {
  #client: TelnyxClient | undefined;
  readonly #host: PhoneHost;
  readonly #given: () => TelnyxClient | undefined;
  readonly #onChange: (client: TelnyxClient | undefined) => void;
  #source: Source | null = null;
  #idWatch: IdWatch | null = null;
  #unsubscribe: (() => void) | undefined;

  /**
   * @param onChange Called with each new client, never the same one twice in a row.
   * @param given Where an explicit client stands; default the host's `client`.
   */
  constructor(host: PhoneHost, onChange: (client: TelnyxClient | undefined) => void, given = () => host.client) {
    this.#host = host;
    this.#onChange = onChange;
    this.#given = given;
  }

  get client(): TelnyxClient | undefined {
    return this.#client;
  }

  /** Determines the source of the client again. Call it when the host is connected and before each of its updates. */
  update(): void {
    if (!this.#host.isConnected) return;
    if (!this.#source) elementRoots.handleConnected(this.#host);
    const given = this.#given();
    const id = this.#host.for;
    if (given) this.#follow({ way: 'given', client: given });
    else this.#follow(id ? { way: 'id', id } : { way: 'above' });
  }

  /** Releases the client. */
  disconnect(): void {
    this.#leave();
    this.#take(undefined);
  }

  #follow(source: Source): void {
    if (isSame(this.#source, source)) return;
    this.#leave();
    this.#source = source;
    if (source.way === 'given') return this.#take(source.client);
    attachContextRoot(this.#host.ownerDocument);
    if (source.way === 'above') this.#askAbove();
    else this.#idWatch = new IdWatch(this.#host, source.id, provider => this.#askProvider(provider));
    if (!this.#unsubscribe) this.#take(undefined);
  }

  #leave(): void {
    this.#source = null;
    this.#idWatch?.dispose();
    this.#idWatch = null;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #askAbove(): void {
    this.#host.dispatchEvent(new ContextEvent(phoneContext, this.#host, this.#onAnswerAbove, true));
  }

  /** Asks one element alone: the request does not bubble on to the providers around it. */
  #askProvider(provider: Element | null): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    const noTarget = new EventTarget(); // a provider that passes requests on to a nearer one finds nothing to pass on
    const answer = (client: TelnyxClient | undefined, unsubscribe?: () => void) => {
      this.#unsubscribe = unsubscribe;
      this.#take(client);
    };
    const request = Object.assign(new Event('context-request'), {
      context: phoneContext,
      contextTarget: noTarget,
      callback: answer,
      subscribe: true,
    });
    provider?.dispatchEvent(request);
    if (!this.#unsubscribe) this.#take(undefined);
  }

  /** One function for the life of the link: the context root distinguishes requests by it. */
  readonly #onAnswerAbove = (client: TelnyxClient | undefined, unsubscribe?: () => void): void => {
    if (this.#source?.way !== 'above') return unsubscribe?.(); // asked earlier, answered too late
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#take(client);
  };

  #take(client: TelnyxClient | undefined): void {
    if (client === this.#client) return;
    this.#client = client;
    this.#onChange(client);
  }
}

function isSame(a: Source | null, b: Source): boolean {
  if (a?.way !== b.way) return false;
  if (a.way === 'given') return b.way === 'given' && a.client === b.client;
  return a.way === 'above' || (b.way === 'id' && a.id === b.id);
}
