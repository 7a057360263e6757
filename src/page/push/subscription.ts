import { errorCodes, TelnyxError } from '../../client/index.js';

/** Asks for the permission, if the user has not said yet. In a click. Rejects with 49011. */
export async function needPermission(mayAsk: boolean): Promise<void> {
  const { permission } = Notification;
  const given = permission === 'default' && mayAsk ? await Notification.requestPermission() : permission;
  if (given !== 'granted') throw new TelnyxError(errorCodes.PUSH_NOT_ALLOWED, `(${given})`);
}

/** What a browser needs for it; '' if it has all of it. */
export function missingForPush(): string {
  if (!('serviceWorker' in navigator)) return 'service workers';
  if (!('PushManager' in globalThis)) return 'push';
  return 'Notification' in globalThis ? '' : 'notifications';
}

/** The subscription of this browser for this key. One for another key is ended first: `onOld` gets it. */
export async function subscribeWith(
  manager: PushManager,
  key: string,
  onOld: (old: PushSubscriptionJSON) => Promise<void>,
): Promise<PushSubscription> {
  const applicationServerKey = bytesOf(key);
  const old = await manager.getSubscription();
  if (old && isSame(old.options.applicationServerKey, applicationServerKey)) return old;
  if (old) {
    await onOld(old.toJSON());
    await old.unsubscribe();
  }
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

/** Throws 49012 for what is no key. */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  try {
    const text = atob(key.trim().replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, each => each.charCodeAt(0));
  } catch {
    throw new TelnyxError(errorCodes.PUSH_FAILED, 'applicationServerKey: it is not base64url.');
  }
}

/** Where the browser does not give the key it is taken for the same one. */
function isSame(buffer: ArrayBuffer | null, key: Uint8Array): boolean {
  if (!buffer) return true;
  const bytes = new Uint8Array(buffer);
  return bytes.length === key.length && bytes.every((byte, index) => byte === key[index]);
}
