/**
 * Plays Telnyx's Call Control on this machine: signs and posts the events of a call, takes commands, and has the local gateway
 * behind it, so that `transfer` rings a real phone.
 */
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { startTelnyxApi } from './telnyx-api.mjs';

/** @typedef {import('./telnyx-api.mjs').Command} Command */
/** @typedef {Awaited<ReturnType<typeof startTelnyxApi>>} TelnyxApi */
/** @typedef {{ callControlId: string, from: string, name: string, leg?: { id: string, callId: string, clientState: string } }} Caller */

const watchMs = 30;

export class PretendedCalls {
  /** Status of the answers to a command. @type {Record<string, number>} */
  refusals = {};
  /** Where the events go. */
  webhookUrl = '';
  #keys = generateKeyPairSync('ed25519');
  /** @type {Map<string, Caller>} */
  #callers = new Map();
  /** @type {NodeJS.Timeout | undefined} */
  #watch;
  /** @type {Set<Promise<number>>} */
  #working = new Set();
  #isClosing = false;
  #gatewayUrl;

  /**
   * With an API of its own, which gives tokens for `user` of the gateway.
   * @template {PretendedCalls} T @this {new (api: TelnyxApi, gatewayUrl?: string) => T}
   * @param {{ gatewayUrl?: string, user?: string }} [options] @returns {Promise<T>}
   */
  static async start({ gatewayUrl, user } = {}) {
    const api = await startTelnyxApi({ user, onCommand: command => calls.take(command) });
    const calls = new this(api, gatewayUrl);
    return calls;
  }

  /** @param {TelnyxApi} api @param {string} [gatewayUrl] */
  constructor(api, gatewayUrl) {
    this.api = api;
    this.#gatewayUrl = gatewayUrl;
  }

  /** As the portal shows it. */
  get publicKey() {
    return Buffer.from(this.#keys.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  }

  /** Somebody calls: gives the id of the call. @param {{ from?: string, to?: string, name?: string }} [who] */
  async call({ from = '+15550001111', to = '+15551230000', name = 'Grace Hopper' } = {}) {
    const callControlId = `v3:${randomUUID()}`;
    this.#callers.set(callControlId, { callControlId, from, name });
    const payload = { from, to, caller_id_name: name, direction: 'incoming', state: 'parked', client_state: null };
    const response = await this.post('call.initiated', { call_control_id: callControlId, ...payload });
    if (response.status !== 200) throw new Error(`the webhook was answered with ${response.status}`);
    return callControlId;
  }

  /** The caller hangs up. @param {string} call */
  async hangUp(call) {
    const { leg } = this.#callers.get(call) ?? {};
    this.#callers.delete(call);
    if (leg && this.#gatewayUrl) await this.#control('hangup', { callId: leg.callId });
    await this.post('call.hangup', { call_control_id: call, hangup_cause: 'originator_cancel' });
  }

  /**
   * Posts an event as Telnyx does, or a little differently.
   * @param {string} type @param {object} payload @param {{ id?: string, timestamp?: number, signature?: string, body?: string }} [how]
   */
  post(type, payload, how = {}) {
    return this.deliver(this.signed(type, payload, how));
  }

  /** @param {string} type @param {object} payload @param {{ id?: string, timestamp?: number, signature?: string, body?: string }} [how] */
  signed(type, payload, { id = randomUUID(), timestamp = Math.floor(Date.now() / 1_000), signature, body } = {}) {
    const text = body ?? JSON.stringify({ data: { record_type: 'event', event_type: type, id, payload } });
    const own = sign(null, Buffer.from(`${timestamp}|${text}`), this.#keys.privateKey).toString('base64');
    const headers = { 'telnyx-timestamp': String(timestamp), 'telnyx-signature-ed25519': signature ?? own };
    return { headers: { 'content-type': 'application/json', ...headers }, body: text };
  }

  /** @param {{ headers: Record<string, string>, body: string }} webhook */
  deliver({ headers, body }) {
    return fetch(this.webhookUrl, { method: 'POST', headers, body });
  }

  /** Ends once the events of the last commands are delivered. */
  async close() {
    this.#isClosing = true;
    clearTimeout(this.#watch);
    await Promise.allSettled(this.#working);
    this.api.close();
  }

  /** The status of the answer to a command. @param {Command} command */
  async take(command) {
    if (this.#isClosing) return 503;
    const work = this.#carryOut(command);
    this.#working.add(work);
    return work.finally(() => this.#working.delete(work));
  }

  /** @param {Command} command */
  async #carryOut(command) {
    const refusal = this.refusals[command.action];
    if (refusal) return refusal;
    const caller = this.#callers.get(command.call);
    if (!caller) return 404;
    if (command.action === 'answer') await this.post('call.answered', { call_control_id: command.call });
    if (command.action === 'transfer') await this.#transfer(caller, command.body);
    if (command.action === 'hangup' || command.action === 'reject') await this.#end(caller);
    return 200;
  }

  /** @param {Caller} caller @param {Command['body']} body */
  async #transfer(caller, { to, from, from_display_name: name, custom_headers: headers, target_leg_client_state }) {
    if (!this.#gatewayUrl) return;
    const user = /^sip:([^@]+)@/.exec(to)?.[1];
    const { status, callId } = await this.#control('ring', { user, from, name, headers });
    caller.leg = { id: `v3:${randomUUID()}`, callId, clientState: target_leg_client_state };
    const rings = { direction: 'outgoing', from, to };
    await this.#tellOfLeg(caller, 'call.initiated', rings);
    if (status === 200) this.#watchLeg(caller, 'ringing');
    else await this.#tellOfLeg(caller, 'call.hangup', { hangup_cause: 'not_found' });
  }

  /** Posts what becomes of the leg at the gateway. @param {Caller} caller @param {string} before */
  #watchLeg(caller, before) {
    this.#watch = setTimeout(async () => {
      const { calls = [] } = await this.#control('state').catch(() => ({}));
      if (this.#isClosing) return;
      const leg = calls.find((/** @type {{ callId: string }} */ { callId }) => callId === caller.leg?.callId);
      if (before === 'ringing' && leg.state === 'active') {
        await this.#tellOfLeg(caller, 'call.answered', {});
        await this.#tellOfLeg(caller, 'call.bridged', {});
      }
      if (leg.state !== 'ended') return this.#watchLeg(caller, leg.state);
      const cause = leg.cause === 'USER_BUSY' ? 'user_busy' : 'normal_clearing';
      await this.#tellOfLeg(caller, 'call.hangup', { hangup_cause: cause });
    }, watchMs);
  }

  /** @param {Caller} caller @param {string} type @param {object} payload */
  #tellOfLeg({ leg }, type, payload) {
    return this.post(type, { call_control_id: leg?.id, client_state: leg?.clientState, ...payload });
  }

  /** @param {Caller} caller */
  async #end({ callControlId, leg }) {
    this.#callers.delete(callControlId);
    if (leg && this.#gatewayUrl) await this.#control('hangup', { callId: leg.callId });
    await this.post('call.hangup', { call_control_id: callControlId, hangup_cause: 'call_rejected' });
  }

  /** Uses a control of the gateway: GET without a body, POST with one. @param {string} name @param {object} [body] @returns {Promise<any>} */
  async #control(name, body) {
    const url = `${this.#gatewayUrl?.replace('ws', 'http')}/control/${name}`;
    const response = await fetch(url, body && { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, .../** @type {object} */ (await response.json()) };
  }
}
