import type { SessionOwner } from '../../client/index.js';
import { CallHistory, type CallHistoryOptions } from './call-history.js';
import type { HistorySource } from './history-source.js';
import { SessionSource } from './session-source.js';

export interface OpenHistoryOptions extends Omit<CallHistoryOptions, 'source'> {
  readonly owner: SessionOwner;
  readonly mode: 'session' | 'local' | 'off';
  /** The page's own. */
  readonly source: HistorySource | undefined;
}

/** The history of a user, where it is to be kept. It is empty until `open()`. */
export async function openHistory({ owner, mode, source, ...options }: OpenHistoryOptions): Promise<CallHistory> {
  return new CallHistory({ ...options, source: source ?? (await sourceFor(owner, mode)) });
}

/** Null, for memory alone, where it is not known who is signed in: the next one must not see the calls. */
async function sourceFor(
  { user, session }: SessionOwner,
  mode: OpenHistoryOptions['mode'],
): Promise<HistorySource | null> {
  if (mode === 'session') return session === null ? null : new SessionSource(session);
  if (mode === 'off' || user === null) return null;
  const { IndexedDbSource } = await import('./indexed-db-source.js');
  return new IndexedDbSource(user);
}
