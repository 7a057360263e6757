/** All callers that are held: takes Telnyx's events and the users' wishes, and does what the table of `held-call.mjs` says. */
import { randomUUID } from 'node:crypto';
import { RequestLimit } from '../token-server/server.mjs';
import { clientStateOf } from './call-control.mjs';
import { next } from './held-call.mjs';
import { Refusal } from './refusal.mjs';
import { fingerprintOf } from './subscriptions.mjs';

/** @typedef {import('./held-call.mjs').Event} Event */
/** @typedef {import('./held-call.mjs').Effect} Effect */
/** @typedef {import('./subscriptions.mjs').Device} Device */
/** @typedef {import('./subscriptions.mjs').Session} Session */
/** @typedef {import('./users.mjs').User} User */
/** @typedef {import('./webhook.mjs').CallEvent} CallEvent */
/**
 * @typedef {object} HeldCall
 * @property {string} pushId
 * @property {string} callControlId
 * @property {User} user
 * @property {string} from
 * @property {string} callerName
 * @property {import('./held-call.mjs').State} state
 * @property {boolean} isAnswered by the relay, for the greeting
 * @property {Device[]} devices that were pushed to
 * @property {Set<string>} declinedBy fingerprints of sessions
 * @property {string} [readySession] fingerprint of the session whose device is ready
 * @property {() => void} cancelExpiry
 */
/** Time, and doing something later. @typedef {{ now: () => number, after: (ms: number, step: () => void) => () => void }} Clock */

const maxNameLength = 64;
const missedForMs = 24 * 3_600_000;

/** One short line of what a stranger wrote. @param {string} text */
const lineOf = text =>
  text
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .trim()
    .slice(0, maxNameLength);

export class Switchboard {
  /** @type {Map<string, HeldCall>} by push id */
  #calls = new Map();
  #settings;
  #users;
  #subscriptions;
  #sender;
  #control;
  #clock;
  #limit;

  /**
   * @param {{ ringSeconds: number, greetingUrl?: string, callsPerMinute: number }} settings
   * @param {{ users: import('./users.mjs').Users, subscriptions: import('./subscriptions.mjs').Subscriptions,
   *   sender: import('./push-sender.mjs').PushSender, control: import('./call-control.mjs').CallControl, clock: Clock }} parts
   */
  constructor(settings, { users, subscriptions, sender, control, clock }) {
    this.#settings = settings;
    this.#users = users;
    this.#subscriptions = subscriptions;
    this.#sender = sender;
    this.#control = control;
    this.#clock = clock;
    this.#limit = new RequestLimit(settings.callsPerMinute, clock.now);
  }

  /** Callers of now. */
  get size() {
    return this.#calls.size;
  }

  /** An event of Telnyx; resolves when what it asks for is done. @param {CallEvent} event */
  async take(event) {
    if (event.type === 'call.initiated') return event.direction === 'incoming' ? this.#hold(event) : undefined;
    const call = this.#callOf(event);
    if (!call) return;
    const isCaller = call.callControlId === event.callControlId;
    if (event.type === 'call.bridged') await this.#step(call, 'answered');
    if (event.type === 'call.answered' && isCaller) await this.#greet(call);
    if (event.type === 'call.answered' && !isCaller) await this.#step(call, 'answered');
    if (event.type === 'call.hangup') await this.#step(call, endingOf(event, call, isCaller));
  }

  /** A device of the user is signed in: rings it, once. Whoever asks again after a lost answer gets the same one. @param {Session} session @param {string} pushId */
  async ready(session, pushId) {
    const call = this.#ownCall(session, pushId);
    const fingerprint = fingerprintOf(session);
    if (call.readySession === fingerprint) return;
    if (call.state !== 'pushed') throw new Refusal(404, 'the call is gone');
    call.readySession = fingerprint;
    await this.#step(call, 'ready');
    if (!this.#calls.has(pushId)) throw new Refusal(404, 'the call is gone');
  }

  /** The user declines on one device; on all of them is a no to the caller. @param {Session} session @param {string} pushId */
  async decline(session, pushId) {
    const call = this.#ownCall(session, pushId);
    call.declinedBy.add(fingerprintOf(session));
    const isByAll = call.devices.every(device => call.declinedBy.has(device.session));
    if (isByAll || call.declinedBy.size >= call.devices.length) await this.#step(call, 'declined');
  }

  /** Stops all timers; callers stay with Telnyx. */
  close() {
    for (const call of this.#calls.values()) call.cancelExpiry();
    this.#calls.clear();
  }

  /** @param {CallEvent} event */
  async #hold({ callControlId, from, to, callerName }) {
    const user = this.#users.called(to);
    if (!user) return; // not ours: another application may have it
    const isWithinLimit = this.#limit.allows(user.name);
    const devices = isWithinLimit ? this.#subscriptions.of(user.name) : [];
    if (!devices.length) {
      await this.#control.rejectAsBusy(callControlId);
      return;
    }
    const ringMs = this.#settings.ringSeconds * 1_000;
    /** @type {HeldCall} */
    const call = {
      ...{
        pushId: randomUUID(),
        callControlId,
        user,
        from: lineOf(from),
        callerName: lineOf(callerName === from ? '' : callerName),
      },
      ...{ state: 'pushed', isAnswered: false, devices, declinedBy: new Set() },
      cancelExpiry: this.#clock.after(ringMs, () => void this.#step(call, 'expired')),
    };
    this.#calls.set(call.pushId, call);
    const [taken] = await Promise.all([this.#push(call, 'call', devices, ringMs), this.#answerForGreeting(call)]);
    call.devices = taken;
    if (!taken.length) await this.#step(call, 'unreachable');
  }

  /** @param {HeldCall} call */
  async #answerForGreeting(call) {
    if (this.#settings.greetingUrl) call.isAnswered = await this.#control.answer(call.callControlId);
  }

  /** Commands about sound are for calls that Telnyx says are answered. @param {HeldCall} call */
  async #greet(call) {
    const { greetingUrl } = this.#settings;
    if (greetingUrl && call.state !== 'talking') await this.#control.playbackStart(call.callControlId, greetingUrl);
  }

  /** The call of an event: that of its leg, or that which the leg to the user was made for. @param {CallEvent} event */
  #callOf({ callControlId, clientState }) {
    for (const call of this.#calls.values())
      if (call.callControlId === callControlId || clientStateOf(call.pushId) === clientState) return call;
    return undefined;
  }

  /** @param {Session} session @param {string} pushId */
  #ownCall({ user }, pushId) {
    const call = this.#calls.get(pushId);
    if (!call) throw new Refusal(404, 'the call is gone');
    if (call.user.name !== user) throw new Refusal(403, 'not your call');
    return call;
  }

  /** @param {HeldCall} call @param {Event} event */
  async #step(call, event) {
    const step = next(call.state, event);
    if (!step) return;
    call.state = step.state;
    if (call.state !== 'pushed') call.cancelExpiry();
    if (call.state === 'over') this.#calls.delete(call.pushId);
    await Promise.all(step.effects.map(effect => this.#effects[effect](call)));
  }

  /** @type {Record<Effect, (call: HeldCall) => Promise<unknown>>} */
  #effects = {
    transfer: call => this.#transfer(call),
    release: ({ callControlId, isAnswered }) =>
      isAnswered ? this.#control.hangup(callControlId) : this.#control.rejectAsBusy(callControlId),
    pushMissed: call => this.#push(call, 'missed', call.devices, missedForMs),
    pushAnswered: call => {
      const others = call.devices.filter(device => device.session !== call.readySession);
      return this.#push(call, 'answered', others, this.#settings.ringSeconds * 1_000);
    },
    stopGreeting: async call => call.isAnswered && this.#control.playbackStop(call.callControlId),
  };

  /** @param {HeldCall} call */
  async #transfer(call) {
    const { callControlId, pushId, callerName, from, user } = call;
    const timeoutSeconds = this.#settings.ringSeconds;
    const options = { to: user.sipAddress, from, callerName, pushId, timeoutSeconds };
    if (!(await this.#control.transfer(callControlId, options))) await this.#step(call, 'failed');
  }

  /** @param {HeldCall} call @param {'call' | 'missed' | 'answered'} type @param {Device[]} devices @param {number} lastsMs */
  #push({ pushId, callerName, from }, type, devices, lastsMs) {
    const sentAt = this.#clock.now();
    const message = { type, pushId, callerName, callerNumber: from, sentAt, expiresAt: sentAt + lastsMs };
    return this.#sender.send(devices, message);
  }
}

/** What the end of a leg means. @param {CallEvent} event @param {HeldCall} call @param {boolean} isCaller @returns {Event} */
function endingOf({ hangupCause }, { state }, isCaller) {
  if (isCaller || state === 'talking') return 'left';
  return hangupCause === 'user_busy' || hangupCause === 'call_rejected' ? 'declined' : 'failed';
}
