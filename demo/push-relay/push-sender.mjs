/** Encrypts messages for devices and hands them to their push services. */
import webpush from 'web-push';
import { isPushService } from './push-endpoint.mjs';

/** @typedef {import('./subscriptions.mjs').Device} Device */
/**
 * What the page's service worker gets. Push services cannot read it, and there is nothing in it that lets anybody do anything:
 * whoever wants the call needs a session, too.
 * @typedef {object} PushMessage
 * @property {'call' | 'missed' | 'answered'} type
 * @property {string} pushId of the call
 * @property {string} callerName
 * @property {string} callerNumber
 * @property {number} sentAt milliseconds since 1970
 * @property {number} expiresAt the same; later than that it is of no use
 */

/** A call that was missed is of interest when the device is back, a ring is not. */
const ttlSeconds = { call: 30, answered: 30, missed: 24 * 3_600 };
const timeoutMs = 10_000;

export class PushSender {
  #settings;
  #subscriptions;
  #keys;
  #log;

  /**
   * @param {{ vapidSubject: string, pushServices: readonly string[], allowLoopback?: boolean }} settings
   * @param {import('./vapid.mjs').VapidKeys} keys
   * @param {import('./subscriptions.mjs').Subscriptions} subscriptions
   * @param {(line: string) => void} log
   */
  constructor(settings, keys, subscriptions, log) {
    this.#settings = settings;
    this.#keys = keys;
    this.#subscriptions = subscriptions;
    this.#log = log;
  }

  /** Gives those devices whose push service took the message. @param {readonly Device[]} devices @param {PushMessage} message */
  async send(devices, message) {
    const taken = await Promise.all(devices.map(device => this.#sendTo(device, message)));
    return devices.filter((_, index) => taken[index]);
  }

  /** @param {Device} device @param {PushMessage} message */
  async #sendTo({ endpoint, p256dh, auth }, message) {
    const { vapidSubject: subject, pushServices: services, allowLoopback } = this.#settings;
    if (!isPushService(endpoint, { services, allowLoopback })) return false; // the list of services has become shorter
    try {
      const details = webpush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
        vapidDetails: { subject, ...this.#keys },
        TTL: ttlSeconds[message.type],
        urgency: 'high',
        topic: message.pushId.replaceAll('-', ''), // a device that was off gets the last word on this call alone
      });
      const { method, headers, body } = details;
      const response = await fetch(endpoint, {
        method,
        headers: /** @type {Record<string, string>} */ (headers),
        body: new Uint8Array(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (response.status === 404 || response.status === 410) this.#subscriptions.forget(endpoint);
      if (!response.ok) this.#log(`push: ${new URL(endpoint).host} answered with ${response.status}`);
      return response.ok;
    } catch (error) {
      this.#log(`push: ${new URL(endpoint).host}: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
}
