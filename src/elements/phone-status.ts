/** The status of the phone, one of five that users distinguish. Pure. */
import type { ClientState } from '../client/index.js';
import type { Words } from '../i18n/index.js';

export type PhoneStatus = 'ready' | 'connecting' | 'reconnecting' | 'offline' | 'failed';

export function phoneStatus({ ready, connection, registration, error }: ClientState): PhoneStatus {
  if (ready) return 'ready';
  if (registration === 'failed') return 'failed';
  if (connection === 'reconnecting') return 'reconnecting'; // whatever the last attempt failed with: it retries
  if (error?.fatal) return 'failed';
  return connection === 'disconnected' ? 'offline' : 'connecting';
}

/** The key of its word. */
export const statusWord = {
  ready: 'ready',
  connecting: 'connecting',
  reconnecting: 'reconnecting',
  offline: 'offline',
  failed: 'offline',
} as const satisfies Record<PhoneStatus, keyof Words>;
