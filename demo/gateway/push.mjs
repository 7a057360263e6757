// @ts-check
/** What Telnyx's push service is to a client: which device signed in, and a call that waits until it does. Nothing is pushed. */

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./connection.mjs').Params} Params */
/** @typedef {{ deviceToken: string, provider: string, environment: string }} Device */

/** A call waits for so long for its user to sign in, in milliseconds. */
const HOLD_MS = 60_000;

export class Pushes {
  /** By user. @type {Map<string, Device>} */
  #devices = new Map();
  /** Calls that wait, by user. @type {Map<string, { ring: () => void, until: number }>} */
  #held = new Map();
  /** Users who have declined one. @type {string[]} */
  declined = [];

  /** As it stands in the control `state`. */
  snapshot() {
    return { devices: Object.fromEntries(this.#devices), waiting: [...this.#held.keys()], declined: this.declined };
  }

  /** @param {string} user @param {() => void} ring */
  hold(user, ring) {
    this.#held.set(user, { ring, until: Date.now() + HOLD_MS });
  }

  /** A sign-in says which device it is, and may decline what waits. @param {string} user @param {Params} params */
  handleSignIn(user, { userVariables, loginParams }) {
    const { push_device_token, push_notification_provider, push_notification_environment } = Object(userVariables);
    if (push_device_token)
      this.#devices.set(user, {
        deviceToken: String(push_device_token),
        provider: String(push_notification_provider),
        environment: String(push_notification_environment),
      });
    if (Object(loginParams).decline_push !== 'true') return;
    this.#held.delete(user);
    this.declined.push(user);
  }

  /** The user asks for the call that waits. @param {string} user */
  attach(user) {
    const held = this.#held.get(user);
    this.#held.delete(user);
    if (held && held.until > Date.now()) held.ring();
  }

  /** @param {string} user */
  disable(user) {
    this.#devices.delete(user);
  }
}
