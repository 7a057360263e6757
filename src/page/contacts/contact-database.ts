/** Keeps the contacts of a user for all tabs of the site: in IndexedDB. Loaded with `history="local"` alone. */
import type { DBSchema } from 'idb';
import { UserDatabase } from '../user-database.js';
import type { ContactStore } from './contact-store.js';

interface Schema extends DBSchema {
  users: { key: string; value: { readonly owner: string; readonly kept: object } };
}

export class ContactDatabase implements ContactStore {
  readonly #owner: string;
  readonly #database: UserDatabase<Schema>;

  /** @param owner Whose they are, see `SessionOwner.user`. */
  constructor(owner: string) {
    this.#owner = owner;
    this.#database = new UserDatabase('telnyx-contacts', owner, database =>
      database.createObjectStore('users', { keyPath: 'owner' }),
    );
  }

  async load(): Promise<unknown> {
    return (await (await this.#database.open()).get('users', this.#owner))?.kept;
  }

  async save(kept: object): Promise<void> {
    await (await this.#database.open()).put('users', { owner: this.#owner, kept });
    this.#database.notify();
  }

  async clear(): Promise<void> {
    await (await this.#database.open()).delete('users', this.#owner);
    this.#database.notify();
  }

  subscribe(listener: () => void): () => void {
    return this.#database.subscribe(listener);
  }
}
