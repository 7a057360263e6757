import type { SessionOwner } from '../client/index.js';

/** Under what something of a user is kept in this tab. */
export const sessionKey = (name: string, owner: string): string => `${name}:1:${owner}`;

/**
 * Whether something is kept of a user that is worth loading what reads it.
 * @param name Of the database, and what the keys of the session begin with.
 */
export async function isStored(
  name: string,
  { user, session }: SessionOwner,
  mode: 'session' | 'local' | 'off',
): Promise<boolean> {
  try {
    if (mode !== 'local') return session !== null && sessionStorage.getItem(sessionKey(name, session)) !== null;
    return user !== null && (await indexedDB.databases()).some(each => each.name === name);
  } catch {
    return mode === 'local'; // a browser that does not list them
  }
}
