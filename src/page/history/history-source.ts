import type { CallHistoryEntry } from './history-entry.js';

/** Where calls are kept, and the contacts of the user: `session`, this tab, over page loads; `local`, all tabs of the site; `off`, none. */
export type HistoryMode = 'session' | 'local' | 'off';

/**
 * Where a history is kept. Each method may answer at once or with a promise; what fails is reported to the page's owner once,
 * and the history goes on in memory. A page that keeps its own gives one as `historySource`:
 *
 *     phone.historySource = {
 *       load: async () => (await fetch('/api/calls')).json(),
 *       save: entries => fetch('/api/calls', { method: 'POST', body: JSON.stringify(entries) }),
 *       clear: () => fetch('/api/calls', { method: 'DELETE' }),
 *     };
 */
export interface HistorySource {
  /**
   * The calls of the user who is signed in, in any order. Called after the sign-in of each user, and after each change that
   * `subscribe` reports. What is no entry is left out.
   */
  load(): readonly CallHistoryEntry[] | Promise<readonly CallHistoryEntry[]>;
  /** Calls that ended, or were seen. MUST replace an entry of the same id. */
  save(entries: readonly CallHistoryEntry[]): unknown;
  /** Entries that are too old or too many. A source that bounds itself may leave it out. */
  remove?(ids: readonly string[]): unknown;
  /** The user deletes the history. */
  clear(): unknown;
  /** Calls `listener` when the entries changed elsewhere. Returns the function that stops it. */
  subscribe?(listener: () => void): () => void;
}
