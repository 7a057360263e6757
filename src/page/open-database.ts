/** Opens a database of ours: with a time limit, and out of the way of a newer version of the library. Loaded with `history="local"` alone. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database that does not open within this, behind another version's tab for instance, is none, in milliseconds. */
const openTimeoutMs = 4_000;

/**
 * @param upgrade Makes its stores.
 * @param onClosed Called when it has to be opened again.
 */
export async function openDatabase<Schema extends DBSchema>(
  name: string,
  upgrade: (database: IDBPDatabase<Schema>) => unknown,
  onClosed: () => void,
): Promise<IDBPDatabase<Schema>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('IndexedDB does not open.')), openTimeoutMs);
  });
  const opening = openDB<Schema>(name, 1, {
    upgrade: database => void upgrade(database),
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close(); // a newer version of this library, or the user, wants it
      onClosed();
    },
    terminated: onClosed,
  });
  try {
    return await Promise.race([opening, late]);
  } catch (error) {
    onClosed();
    void opening.then(
      database => database.close(),
      () => {}, // it is reported by the caller
    );
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
