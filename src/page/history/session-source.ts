import type { CallHistoryEntry } from './history-entry.js';
import type { HistorySource } from './history-source.js';
import { sessionKey } from '../is-stored.js';
import { databaseName } from './limits.js';

/** What stands below a key. Another version is another key. */
type Stored = readonly CallHistoryEntry[];

/** Keeps the calls of one tab, over page loads: in `sessionStorage`. */
export class SessionSource implements HistorySource {
  readonly #key: string;

  /** @param owner Whose calls they are, see `SessionOwner.session`. */
  constructor(owner: string) {
    this.#key = sessionKey(databaseName, owner);
  }

  load(): Stored {
    const stored: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
    return Array.isArray(stored) ? (stored as Stored) : [];
  }

  save(entries: readonly CallHistoryEntry[]): void {
    const saved = new Map(this.#readable().map(entry => [entry.id, entry] as const));
    for (const entry of entries) saved.set(entry.id, entry);
    this.#write([...saved.values()]);
  }

  remove(ids: readonly string[]): void {
    this.#write(this.#readable().filter(({ id }) => !ids.includes(id)));
  }

  clear(): void {
    sessionStorage.removeItem(this.#key);
  }

  /** What cannot be read is written over. */
  #readable(): Stored {
    try {
      return this.load();
    } catch {
      return [];
    }
  }

  #write(entries: Stored): void {
    sessionStorage.setItem(this.#key, JSON.stringify(entries));
  }
}
