/** The contacts of a client, of which only this much is there at first: what keeps and reads them is loaded with the first ones. */
import type { SessionOwner, TelnyxClient } from '../../client/index.js';
import type { ContactInput } from '../../client/contacts/index.js';
import { loadPart } from '../load-part.js';
import { isStored } from '../is-stored.js';
import type { HistoryMode } from '../history/history-source.js';
import type { ContactKeeper } from './contact-keeper.js';

/** What a tag gives of contacts. */
interface Given {
  readonly contacts: readonly ContactInput[] | undefined;
  readonly url: string | undefined;
}

export class ClientContacts {
  readonly #client: TelnyxClient;
  readonly #given = new Map<Element, Given>();
  readonly #listeners = new Set<() => void>();
  #mode: HistoryMode = 'session';
  #keeper: ContactKeeper | undefined;
  #loading: Promise<void> | undefined;

  constructor(client: TelnyxClient) {
    this.#client = client;
  }

  /** A `telnyx-phone` or `telnyx-client` gives people, or the address of some. */
  get isGiven(): boolean {
    return this.#given.size > 0;
  }

  /** Calls `listener` when that changes, until the function that it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Sets where the user's own are kept. */
  configure(mode: HistoryMode): void {
    this.#mode = mode;
    this.#keeper?.configure(mode);
  }

  /** Takes what a provider has, in place of what it had. It is read once the phone is ready, so that callers are known by name. */
  give(element: Element, contacts: readonly ContactInput[] | undefined, url: string | undefined): void {
    const wasGiven = this.#given.has(element);
    if (contacts || url) this.#given.set(element, { contacts, url });
    else if (!this.#given.delete(element)) return;
    if (wasGiven !== this.#given.has(element)) for (const listener of [...this.#listeners]) listener();
    if (this.#keeper) return this.#keeper.give(element, contacts, url);
    this.look();
  }

  /** The client may be ready now, or have another user. */
  look(): void {
    const [element] = this.#given.keys();
    if (this.#keeper) this.#keeper.look();
    else if (element && this.#client.registered) void this.open(element);
  }

  /** Loads what keeps them. */
  async open(element: Element): Promise<ContactKeeper> {
    this.#loading ??= loadPart(element, 'The contacts', async () => {
      this.adopt((await import('./contact-keeper.js')).ContactKeeper);
    });
    await this.#loading;
    return this.#keeper as ContactKeeper;
  }

  /** For what has loaded it: at once. */
  adopt(Keeper: typeof ContactKeeper): ContactKeeper {
    if (this.#keeper) return this.#keeper;
    const keeper = new Keeper(this.#client, this.#mode);
    this.#keeper = keeper;
    for (const [element, { contacts, url }] of this.#given) keeper.give(element, contacts, url);
    return keeper;
  }

  /** The user signed out: what is kept of theirs is deleted, in use or not. */
  async signOut(owner: SessionOwner): Promise<void> {
    if (!this.#keeper && !(await isStored('telnyx-contacts', owner, this.#mode))) return;
    await (await this.open(document.documentElement)).signOut(owner);
  }
}

const all = new WeakMap<TelnyxClient, ClientContacts>();

/** The contacts of a client: those of all elements that use it. */
export function contactsOf(client: TelnyxClient): ClientContacts {
  const contacts = all.get(client) ?? new ClientContacts(client);
  all.set(client, contacts);
  return contacts;
}
