/** The devices of the users: where to push, and with which keys. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from './refusal.mjs';

/** @typedef {import('./push-endpoint.mjs').PushAddress} PushAddress */
/** @typedef {{ id: string, user: string }} Session */
/** `session` is a fingerprint: whoever reads the database cannot log in with it. @typedef {PushAddress & { user: string, session: string }} Device */

const maxDevices = 5;

/** @param {Session} session */
export const fingerprintOf = ({ id }) => createHash('sha256').update(id).digest('hex');

/** @param {string} one @param {string} other */
const isSame = (one, other) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

export class Subscriptions {
  #database;
  #now;
  /** Counts up within a millisecond, so that the oldest is known. */
  #last = 0;

  /** @param {import('./database.mjs').Database} database @param {() => number} now milliseconds */
  constructor(database, now) {
    this.#database = database;
    this.#now = now;
  }

  /**
   * Keeps a device; the sixth takes the place of the one that was not seen for longest. Another user's device is taken over only
   * by who knows its keys: that is the same browser, with somebody else logged in.
   * @param {Session} session @param {PushAddress} address
   */
  add(session, { endpoint, p256dh, auth }) {
    const known = this.#find(endpoint);
    const isKnownBrowser = known && isSame(known.p256dh, p256dh) && isSame(known.auth, auth);
    if (known && known.user !== session.user && !isKnownBrowser) throw new Refusal(403, 'not your subscription');
    this.#last = Math.max(this.#now(), this.#last + 1);
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO subscriptions (endpoint, user, session, p256dh, auth, seen_at) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(endpoint, session.user, fingerprintOf(session), p256dh, auth, this.#last);
    this.#database
      .prepare(
        `DELETE FROM subscriptions WHERE user = ? AND endpoint NOT IN
         (SELECT endpoint FROM subscriptions WHERE user = ? ORDER BY seen_at DESC LIMIT ${maxDevices})`,
      )
      .run(session.user, session.user);
  }

  /** Forgets a device of this user; one that is not there is forgotten already. @param {Session} session @param {string} endpoint */
  remove({ user }, endpoint) {
    const known = this.#find(endpoint);
    if (known && known.user !== user) throw new Refusal(403, 'not your subscription');
    this.forget(endpoint);
  }

  /** The push service says that there is no such device any more. @param {string} endpoint */
  forget(endpoint) {
    this.#database.prepare('DELETE FROM subscriptions WHERE endpoint = ?').run(endpoint);
  }

  /** @param {string} user @returns {Device[]} newest first */
  of(user) {
    const rows = this.#database.prepare('SELECT * FROM subscriptions WHERE user = ? ORDER BY seen_at DESC').all(user);
    return /** @type {Device[]} */ (rows);
  }

  /** @param {string} endpoint */
  #find(endpoint) {
    const row = this.#database.prepare('SELECT * FROM subscriptions WHERE endpoint = ?').get(endpoint);
    return /** @type {Device | undefined} */ (row);
  }
}
