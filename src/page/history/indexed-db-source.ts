/** Keeps the calls of a user for all tabs of the site: in IndexedDB. Loaded with `history="local"` alone. */
import type { DBSchema, IDBPDatabase } from 'idb';
import { UserDatabase } from '../user-database.js';
import { fuller, isSameRing, readEntry, type CallHistoryEntry } from './history-entry.js';
import type { HistorySource } from './history-source.js';
import { databaseName, maxAgeMs } from './limits.js';

interface Schema extends DBSchema {
  calls: {
    key: [owner: string, id: string];
    value: CallHistoryEntry & { readonly owner: string };
    indexes: { startedAt: number };
  };
}

export class IndexedDbSource implements HistorySource {
  readonly #owner: string;
  readonly #database: UserDatabase<Schema>;

  /** @param owner Whose calls they are, see `SessionOwner.user`. */
  constructor(owner: string) {
    this.#owner = owner;
    this.#database = new UserDatabase(databaseName, owner, upgrade);
  }

  /** Entries that are too old are deleted, those of other users too. */
  async load(): Promise<readonly CallHistoryEntry[]> {
    const database = await this.#database.open();
    const old = IDBKeyRange.upperBound(Date.now() - maxAgeMs);
    const expired = await database.getAllKeysFromIndex('calls', 'startedAt', old);
    await Promise.all(expired.map(key => database.delete('calls', key)));
    return database.getAll('calls', this.#range);
  }

  /** A call that rang in several tabs is one entry: the one that says most. */
  async save(entries: readonly CallHistoryEntry[]): Promise<void> {
    const database = await this.#database.open();
    const transaction = database.transaction('calls', 'readwrite');
    const { store } = transaction;
    const there = (await store.getAll(this.#range)).flatMap(value => readEntry(value) ?? []);
    for (const entry of entries) {
      const twin = there.find(other => other.id !== entry.id && isSameRing(other, entry));
      const kept = twin ? fuller(twin, entry) : entry;
      if (twin && kept !== twin) await store.delete([this.#owner, twin.id]);
      if (kept !== twin) await store.put({ ...entry, owner: this.#owner });
    }
    await transaction.done;
    this.#database.notify();
  }

  async remove(ids: readonly string[]): Promise<void> {
    const database = await this.#database.open();
    await Promise.all(ids.map(id => database.delete('calls', [this.#owner, id])));
  }

  async clear(): Promise<void> {
    const database = await this.#database.open();
    await database.delete('calls', this.#range);
    this.#database.notify();
  }

  subscribe(listener: () => void): () => void {
    return this.#database.subscribe(listener);
  }

  get #range(): IDBKeyRange {
    return IDBKeyRange.bound([this.#owner], [this.#owner, []]);
  }
}

function upgrade(database: IDBPDatabase<Schema>): void {
  const store = database.createObjectStore('calls', { keyPath: ['owner', 'id'] });
  store.createIndex('startedAt', 'startedAt');
}
