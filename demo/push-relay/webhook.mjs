/** Tells Telnyx's webhooks from those of anybody else: signed, fresh, and never seen before. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { Refusal } from './refusal.mjs';
import { parseObject } from './request-body.mjs';

/**
 * What the relay reads of an event. Telnyx sends more.
 * @typedef {object} CallEvent
 * @property {string} type `call.initiated`, `call.answered`, `call.bridged`, `call.hangup`, …
 * @property {string} id
 * @property {string} callControlId of the leg
 * @property {string} direction `incoming` for a caller's leg
 * @property {string} from
 * @property {string} to
 * @property {string} callerName
 * @property {string} clientState what the relay gave to the leg, base64
 * @property {string} hangupCause
 */

/** Seconds that a webhook may be on its way, or the two clocks apart. */
const maxAgeSeconds = 300;
const maxTextLength = 512;

/** @param {unknown} value */
const textOf = value => (typeof value === 'string' ? value.slice(0, maxTextLength) : '');

/** @param {string} key 32 bytes in base64, as the portal shows it */
function publicKeyOf(key) {
  const x = Buffer.from(key, 'base64');
  if (x.length !== 32) throw new Error('TELNYX_PUBLIC_KEY is not a key of 32 bytes in base64.');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') }, format: 'jwk' });
}

export class WebhookReader {
  #publicKey;
  #database;
  #now;

  /** @param {string} publicKey @param {import('./database.mjs').Database} database @param {() => number} now milliseconds */
  constructor(publicKey, database, now) {
    this.#publicKey = publicKeyOf(publicKey);
    this.#database = database;
    this.#now = now;
  }

  /**
   * The event in a webhook; undefined for one that was delivered before, which Telnyx may do, under a new signature.
   * @param {import('node:http').IncomingHttpHeaders} headers @param {Buffer} body
   */
  read(headers, body) {
    const timestamp = String(headers['telnyx-timestamp']);
    const signature = Buffer.from(String(headers['telnyx-signature-ed25519']), 'base64');
    const signed = Buffer.concat([Buffer.from(`${timestamp}|`), body]);
    if (!/^\d{1,12}$/.test(timestamp) || !verify(null, signed, this.#publicKey, signature))
      throw new Refusal(403, 'not signed by Telnyx');
    if (Math.abs(this.#now() / 1_000 - Number(timestamp)) > maxAgeSeconds) throw new Refusal(403, 'too old');
    if (!this.#isFirst(signed)) throw new Refusal(403, 'seen before');
    const event = eventOf(parseObject(body));
    return this.#isFirst(Buffer.from(`event ${event.id}`)) ? event : undefined;
  }

  /** Nothing has to be kept for longer than its timestamp is good. @param {Buffer} seen */
  #isFirst(seen) {
    const now = this.#now();
    this.#database.prepare('DELETE FROM webhooks WHERE seen_at < ?').run(now - 3 * maxAgeSeconds * 1_000);
    const digest = createHash('sha256').update(seen).digest('hex');
    return this.#database.prepare('INSERT OR IGNORE INTO webhooks VALUES (?, ?)').run(digest, now).changes === 1;
  }
}

/** @param {Record<string, unknown>} webhook @returns {CallEvent} */
function eventOf(webhook) {
  const data = /** @type {Record<string, unknown>} */ (Object(webhook.data));
  const payload = /** @type {Record<string, unknown>} */ (Object(data.payload));
  const id = textOf(data.id);
  if (!id) throw new Refusal(400, 'no event');
  return {
    type: textOf(data.event_type),
    id,
    callControlId: textOf(payload.call_control_id),
    direction: textOf(payload.direction),
    from: textOf(payload.from),
    to: textOf(payload.to),
    callerName: textOf(payload.caller_id_name),
    clientState: textOf(payload.client_state),
    hangupCause: textOf(payload.hangup_cause),
  };
}
