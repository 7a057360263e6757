import type { AlertKind } from './alerts/call-alerts.js';

const kinds: readonly string[] = ['title', 'notification', 'badge', 'vibrate'] satisfies AlertKind[];

/** Reads a list of alerts, with spaces or commas between them; `off`, and what is unknown, is none. */
export const readAlerts = (text: string): ReadonlySet<AlertKind> =>
  new Set(text.split(/[\s,]+/).filter((word): word is AlertKind => kinds.includes(word)));

/** The user has not said yet whether the page may notify of calls, and is to be asked. */
export function canAskToNotify({ alerts, pushUrl }: { readonly alerts: string; readonly pushUrl?: unknown }): boolean {
  const isWanted = pushUrl !== undefined || readAlerts(alerts).has('notification');
  return isWanted && globalThis.Notification?.permission === 'default';
}
