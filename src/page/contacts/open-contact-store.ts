import type { SessionOwner } from '../../client/index.js';
import type { HistoryMode } from '../history/history-source.js';
import { sessionKey } from '../is-stored.js';
import type { ContactStore } from './contact-store.js';

/** Null, for memory alone, where it is not known who is signed in: the next one must not see them. */
export async function storeFor({ user, session }: SessionOwner, mode: HistoryMode): Promise<ContactStore | null> {
  if (mode === 'session') return session === null ? null : sessionStore(session);
  if (mode === 'off' || user === null) return null;
  const { ContactDatabase } = await import('./contact-database.js');
  return new ContactDatabase(user);
}

/** This tab, over page loads. */
function sessionStore(owner: string): ContactStore {
  const key = sessionKey('telnyx-contacts', owner);
  return {
    load: () => JSON.parse(sessionStorage.getItem(key) ?? 'null') as unknown,
    save: kept => sessionStorage.setItem(key, JSON.stringify(kept)),
    clear: () => sessionStorage.removeItem(key),
  };
}
