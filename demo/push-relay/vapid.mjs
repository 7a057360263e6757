/** The key pair that push services know the relay by (VAPID). A new one makes all subscriptions useless. */
import webpush from 'web-push';

/** @typedef {{ publicKey: string, privateKey: string }} VapidKeys both base64url */

/**
 * That of the settings; else that of the database, made at its first start. Throws if it is none.
 * @param {import('./database.mjs').Database} database @param {{ vapid: Partial<VapidKeys>, vapidSubject: string }} settings
 */
export function vapidKeys(database, { vapid, vapidSubject }) {
  const keys = keysOf(database, vapid);
  webpush.getVapidHeaders('https://push.example', vapidSubject, keys.publicKey, keys.privateKey, 'aes128gcm');
  return keys;
}

/** @param {import('./database.mjs').Database} database @param {Partial<VapidKeys>} given @returns {VapidKeys} */
function keysOf(database, { publicKey, privateKey }) {
  if (publicKey && privateKey) return { publicKey, privateKey };
  const kept = /** @type {VapidKeys | undefined} */ (
    database.prepare('SELECT public_key AS publicKey, private_key AS privateKey FROM vapid_keys').get()
  );
  if (kept) return { publicKey: kept.publicKey, privateKey: kept.privateKey };
  const made = webpush.generateVAPIDKeys();
  database.prepare('INSERT INTO vapid_keys VALUES (?, ?)').run(made.publicKey, made.privateKey);
  return made;
}
