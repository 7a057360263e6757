/**
 * What a page may subscribe with: an address of a push service and two keys. The relay posts to that address, so that anything
 * else would let a page send requests from within the relay's network.
 */
import { createECDH } from 'node:crypto';
import { Refusal } from './refusal.mjs';

/** @typedef {{ endpoint: string, p256dh: string, auth: string }} PushAddress */

/** Those of Chrome and Edge, Firefox, Safari, old Edge; names below them are theirs, too. */
export const pushServices = ['fcm.googleapis.com', 'push.services.mozilla.com', 'push.apple.com', 'notify.windows.com'];

const maxEndpointLength = 1_024;
const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @param {string} endpoint @param {{ services: readonly string[], allowLoopback?: boolean }} allowed */
export function isPushService(endpoint, { services, allowLoopback = false }) {
  if (endpoint.length > maxEndpointLength || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (allowLoopback && loopback.test(hostname)) return /^https?:$/.test(protocol);
  if (protocol !== 'https:' || port) return false;
  return services.some(service => hostname === service || hostname.endsWith(`.${service}`));
}

/** A base64url key of so many bytes, or nothing. @param {unknown} value @param {number} bytes */
function keyOf(value, bytes) {
  if (typeof value !== 'string' || !/^[\w-]{1,128}={0,2}$/.test(value)) return undefined;
  const key = Buffer.from(value, 'base64url');
  return key.length === bytes ? key : undefined;
}

/** @param {Buffer} key */
function isOnCurve(key) {
  try {
    const own = createECDH('prime256v1');
    own.generateKeys();
    return own.computeSecret(key).length > 0;
  } catch {
    return false;
  }
}

/** Reads what `PushSubscription.toJSON()` gives. @param {unknown} subscription @param {Parameters<typeof isPushService>[1]} allowed @returns {PushAddress} */
export function pushAddressOf(subscription, allowed) {
  const { endpoint, keys } = /** @type {{ endpoint?: unknown, keys?: unknown }} */ (Object(subscription));
  const given = /** @type {{ p256dh?: unknown, auth?: unknown }} */ (Object(keys));
  const p256dh = keyOf(given.p256dh, 65);
  const auth = keyOf(given.auth, 16);
  if (typeof endpoint !== 'string' || !p256dh || !auth || !isOnCurve(p256dh))
    throw new Refusal(400, 'not a push subscription');
  if (!isPushService(endpoint, allowed)) throw new Refusal(400, 'not an address of a push service');
  return { endpoint, p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') };
}
