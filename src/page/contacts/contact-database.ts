/** Keeps the contacts of a user for all tabs of the site: in IndexedDB. Loaded with `history="local"` alone. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDatabase } from '../open-database.js';
import type { ContactStore } from './contact-store.js';

const name = 'telnyx-contacts';

interface Schema extends DBSchema {
  users: { key: string; value: { readonly owner: string; readonly kept: object } };
}

export class ContactDatabase implements ContactStore {
  readonly #owner: string;
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  /** @param owner Whose they are, see `SessionOwner.user`. */
  constructor(owner: string) {
    this.#owner = owner;
  }

  async load(): Promise<unknown> {
    return (await (await this.#open()).get('users', this.#owner))?.kept;
  }

  async save(kept: object): Promise<void> {
    await (await this.#open()).put('users', { owner: this.#owner, kept });
    this.#notify();
  }

  async clear(): Promise<void> {
    await (await this.#open()).delete('users', this.#owner);
    this.#notify();
  }

  subscribe(listener: () => void): () => void {
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => {
      if (data === this.#owner) listener();
    };
    this.#channel = channel;
    return () => {
      channel.close();
      this.#channel = undefined;
      this.#close();
    };
  }

  /** The tab that posts does not hear it. */
  #channel: BroadcastChannel | undefined;

  #notify(): void {
    if (this.#channel) return this.#channel.postMessage(this.#owner);
    const channel = new BroadcastChannel(name);
    channel.postMessage(this.#owner);
    channel.close();
    this.#close(); // nobody follows it any more
  }

  #close(): void {
    void this.#database?.then(
      database => database.close(),
      () => {}, // it never opened
    );
    this.#database = undefined;
  }

  /** It is opened again after it was closed, or did not open. */
  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDatabase<Schema>(
      name,
      database => database.createObjectStore('users', { keyPath: 'owner' }),
      () => (this.#database = undefined),
    );
    return this.#database;
  }
}
