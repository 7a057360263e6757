/** A user's data in IndexedDB, for all tabs of the site. Loaded with `history="local"` alone. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database that does not open within this, behind another version's tab for instance, is none, in milliseconds. */
const openTimeoutMs = 4_000;

/** A database of ours: opened when it is used, closed when it has no listener, and out of the way of a newer version of the library. */
export class UserDatabase<Schema extends DBSchema> {
  readonly #name: string;
  readonly #owner: string;
  readonly #upgrade: (database: IDBPDatabase<Schema>) => unknown;
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #channel: BroadcastChannel | undefined;

  /**
   * @param owner Whose data are followed, see `SessionOwner.user`.
   * @param upgrade Makes the stores.
   */
  constructor(name: string, owner: string, upgrade: (database: IDBPDatabase<Schema>) => unknown) {
    this.#name = name;
    this.#owner = owner;
    this.#upgrade = upgrade;
  }

  /** It is opened again after it was closed, or did not open. */
  open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= this.#openInTime();
    return this.#database;
  }

  /** Calls when another tab has changed what this user has. */
  subscribe(listener: () => void): () => void {
    const channel = new BroadcastChannel(this.#name);
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

  /** Notifies the other tabs of a change: the tab that posts does not hear it. */
  notify(): void {
    if (this.#channel) return this.#channel.postMessage(this.#owner);
    const channel = new BroadcastChannel(this.#name);
    channel.postMessage(this.#owner);
    channel.close();
    this.#close(); // no listener is left
  }

  #close(): void {
    void this.#database?.then(
      database => database.close(),
      () => {}, // it never opened
    );
    this.#database = undefined;
  }

  async #openInTime(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => (this.#database = undefined);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('IndexedDB does not open.')), openTimeoutMs);
    });
    const opening = openDB<Schema>(this.#name, 1, {
      upgrade: database => void this.#upgrade(database),
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close(); // a newer version of this library, or the user, wants it
        forget();
      },
      terminated: forget,
    });
    try {
      return await Promise.race([opening, late]);
    } catch (error) {
      forget();
      void opening.then(
        database => database.close(),
        () => {}, // it is reported by the caller
      );
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
