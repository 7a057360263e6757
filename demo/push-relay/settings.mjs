/** The relay's settings, read from the environment; README.md lists them. */
import { pushServices } from './push-endpoint.mjs';
import { Users } from './users.mjs';

/**
 * @typedef {object} Settings
 * @property {string} base path that the routes stand below
 * @property {string} telnyxApi
 * @property {string} telnyxApiKey
 * @property {string} telnyxPublicKey that webhooks are signed with
 * @property {string} database path of a file, or `:memory:`
 * @property {Users} users
 * @property {Partial<import('./vapid.mjs').VapidKeys>} vapid
 * @property {string} vapidSubject whom a push service writes to in trouble
 * @property {readonly string[]} pushServices
 * @property {boolean} [allowLoopback] push services of this machine: for tests, which cannot reach others
 * @property {number} ringSeconds how long a caller is held, and then how long the phone rings
 * @property {string} [greetingUrl] answer at once and play this; else the caller hears it ring
 * @property {number} requestsPerMinute of a user's pages
 * @property {number} callsPerMinute that ring a user
 */

export const defaults = { base: '/push', ringSeconds: 30, requestsPerMinute: 30, callsPerMinute: 10, pushServices };

/** @param {Record<string, string | undefined>} environment */
function required(environment, /** @type {string} */ name) {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set; README.md says what it is.`);
  return value;
}

/** @param {string | undefined} text @param {number} byDefault */
function numberOf(text, byDefault) {
  const number = Number(text ?? byDefault);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is not a number above 0.`);
  return number;
}

/** @param {Record<string, string | undefined>} environment @returns {Settings} */
export function readSettings(environment) {
  const { RELAY_PUSH_SERVICES: services, RELAY_GREETING: greetingUrl } = environment;
  const vapidSubject = required(environment, 'VAPID_SUBJECT');
  if (!environment.VAPID_PUBLIC_KEY !== !environment.VAPID_PRIVATE_KEY) throw new Error('One VAPID key is missing.');
  if (!/^(mailto:\S+@|https:\/\/)\S+$/.test(vapidSubject)) throw new Error('VAPID_SUBJECT is mailto:… or https://….');
  return {
    ...defaults,
    telnyxApi: environment.TELNYX_API ?? 'https://api.telnyx.com',
    telnyxApiKey: required(environment, 'TELNYX_API_KEY'),
    telnyxPublicKey: required(environment, 'TELNYX_PUBLIC_KEY'),
    database: environment.RELAY_DATABASE ?? 'push-relay.db',
    users: Users.read(required(environment, 'RELAY_USERS')),
    vapid: { publicKey: environment.VAPID_PUBLIC_KEY, privateKey: environment.VAPID_PRIVATE_KEY },
    vapidSubject,
    pushServices: services ? services.split(/[\s,]+/).filter(Boolean) : pushServices,
    ringSeconds: numberOf(environment.RELAY_RING_SECONDS, defaults.ringSeconds),
    greetingUrl: greetingUrl || undefined,
    requestsPerMinute: numberOf(environment.RELAY_REQUESTS_PER_MINUTE, defaults.requestsPerMinute),
    callsPerMinute: numberOf(environment.RELAY_CALLS_PER_MINUTE, defaults.callsPerMinute),
  };
}
